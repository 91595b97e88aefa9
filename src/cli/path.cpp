// SPDX-License-Identifier: Apache-2.0
// whomet path: how two people are connected.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/connection_text.hpp"
#include "cli/filter_options.hpp"
#include "cli/graph_commands.hpp"
#include "cli/layout.hpp"

namespace whomet {
namespace {

struct PathOptions {
  std::string database, from, to, format = "table";
  FilterOptions filter;
  GazetteerOptions gazetteer;
};

Exit nothing(const NamedEntity& from, const NamedEntity& to) {
  fmt::print(stderr, "whomet: {}\n",
             from.key == to.key
                 ? from.label + " is both of them"
                 : fmt::format("no chain of meetings leads from {} to {}", from.label, to.label));
  return Exit::nothing_found;
}

Exit path(const PathOptions& options, const Program& program) {
  Store::read(options.database);  // a wrong file is told before the gazetteer is loaded
  Names names(options.database, options.gazetteer, program);
  const NamedEntity from = names.find(options.from), to = names.find(options.to);
  const Connected way = shortest_path(options.database, from.key, to.key, filter_of(options.filter, names));
  if (way.steps.empty()) return nothing(from, to);
  Output("").write(options.format == "json" ? connection_json(way)
                                            : connection_table(way, Paint(stdout), line_width(stdout)));
  return Exit::done;
}

}  // namespace

void add_path(CLI::App& app, const Program& program, Action& action) {
  const auto options = std::make_shared<PathOptions>();
  CLI::App* command = app.add_subcommand("path", "Show by which meetings two people are connected");
  command->add_option("DATABASE", options->database, "Made by whomet build")->required();
  command->add_option("FROM", options->from, "A name in any form or spelling, or an id")->required();
  command->add_option("TO", options->to, "As FROM")->required();
  command->add_option("--format", options->format, "table or json")
      ->check(CLI::IsMember({"table", "json"}))
      ->capture_default_str();
  add_filter_options(*command, options->filter);
  add_gazetteer_options(*command, options->gazetteer);
  command->footer(
      "Example:\n"
      "  whomet path news.db Umerov Dmitriev --people --since 2025-12\n\n"
      "The way with the fewest meetings; of each step, the meeting that most documents tell of, with its "
      "sentence.\n"
      "Exit status 1: a name that nobody bears, or no way.");
  command->callback([=, &program, &action] { action = [=, &program] { return path(*options, program); }; });
}

}  // namespace whomet
