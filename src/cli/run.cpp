// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>

#include "cli/command.hpp"
#include "cli/graph_commands.hpp"
#include "cli/help_texts.hpp"
#include "cli/names.hpp"
#include "whomet/export.hpp"
#include "whomet/query.hpp"
#include "whomet/store.hpp"

namespace whomet {
namespace {

void describe(CLI::App& app, const Program& program) {
  app.name("whomet");
  app.set_version_flag("--version", "whomet " + program.version);
  app.require_subcommand(1);
  app.footer(
      "Example:\n"
      "  whomet build articles/ -o news.db\n"
      "  whomet ask news.db \"who met Witkoff in January?\"\n\n"
      "Exit status: 0 done, 1 nothing found, 2 bad input or usage, 3 the environment failed.");
}

/// Help and version are answers; everything else is wrong usage.
Exit usage(const CLI::App& app, const CLI::ParseError& error) {
  if (app.exit(error, std::cout, std::cerr) == 0) return Exit::done;
  return Exit::bad_input;
}

/// A `show` that gets `--colour` says that there is no such option, and where to read of those there are.
std::string failure_message(const CLI::App* app, const CLI::Error& error) {
  while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
  std::string name = app->get_name();
  for (auto* up = app->get_parent(); up != nullptr; up = up->get_parent()) name = up->get_name() + " " + name;
  return fmt::format("whomet: {}\nTry: {} --help\n", error.what(), name);
}

/// A mistyped command is told as such; the parser would only miss one.
void check_command(const CLI::App& app, int argc, const char* const* argv) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  if (argc < 2) throw BadInput(fmt::format("name a command: {}\nTry: whomet --help", fmt::join(names, ", ")));
  const std::string given = argv[1];
  if (given.starts_with('-') || std::find(names.begin(), names.end(), given) != names.end()) return;
  const std::string near = did_you_mean(nearest_names(given, names));
  throw BadInput(fmt::format("there is no command '{}'{}\nTry: whomet --help", given, near));
}

}  // namespace

Exit run(int argc, const char* const* argv, const Program& program) {
  CLI::App app("Finds out from news articles who met whom, where and when.");
  describe(app, program);
  app.failure_message(failure_message);
  Action action;
  for (auto add : {add_build, add_ask, add_path, add_rank, add_export, add_explain, add_same, add_different,
                   add_undo, add_forget, add_diff, add_show, add_extract, add_suggest, add_gazetteer,
                   add_completion, add_man})
    add(app, program, action);
  check_command(app, argc, argv);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return usage(app, error);
  }
  return action();
}

Exit failed(const std::exception& error) {
  fmt::print(stderr, "whomet: {}\n", error.what());
  if (dynamic_cast<const NothingFound*>(&error) != nullptr) return Exit::nothing_found;
  const bool bad_input = dynamic_cast<const BadInput*>(&error) != nullptr ||
                         dynamic_cast<const BadDatabase*>(&error) != nullptr ||
                         dynamic_cast<const UnknownFormat*>(&error) != nullptr;
  return bad_input ? Exit::bad_input : Exit::environment;
}

}  // namespace whomet
