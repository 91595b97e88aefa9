// SPDX-License-Identifier: Apache-2.0
// whomet gazetteer check: every fault, or how many entities of each kind there are.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/gazetteer_command.hpp"

namespace whomet {
namespace {

Exit check(const GazetteerOptions& options, const Program& program) {
  const auto knowledge = load_knowledge(options, program);
  const auto& entities = knowledge->gazetteer.entities();
  for (Kind kind : kinds) {
    const auto n =
        std::count_if(entities.begin(), entities.end(), [&](const Entity& e) { return e.kind == kind; });
    fmt::print("{:<13}{:>7}\n", to_string(kind), n);
  }
  std::string codes;
  for (const auto& [code, pack] : knowledge->gazetteer.languages()) codes += " " + code;
  fmt::print("languages    {:>7}\nno faults\n", codes.empty() ? "none" : codes.substr(1));
  return Exit::done;
}

}  // namespace

void add_gazetteer_check(CLI::App& parent, const Program& program, Action& action) {
  const auto options = std::make_shared<GazetteerOptions>();
  CLI::App* command = parent.add_subcommand("check", "Tell every fault by file, line and column");
  add_gazetteer_options(*command, *options);
  command->footer(
      "Example:\n  whomet gazetteer check --gazetteer my-gazetteer/\n\nExit status 2 if there are faults.");
  command->callback([=, &program, &action] { action = [=, &program] { return check(*options, program); }; });
}

}  // namespace whomet
