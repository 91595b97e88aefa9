// SPDX-License-Identifier: Apache-2.0
// whomet gazetteer: the command that its subcommands hang on.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/gazetteer_command.hpp"

namespace whomet {

const LanguagePack& language_pack(const Gazetteer& gazetteer, const std::string& code) {
  const auto pack = gazetteer.languages().find(code);
  if (pack == gazetteer.languages().end())
    throw BadInput(fmt::format("there is no language pack '{}' in the gazetteer", code));
  return pack->second;
}

void add_gazetteer(CLI::App& app, const Program& program, Action& action) {
  CLI::App* command =
      app.add_subcommand("gazetteer", "Check, list or fill the gazetteer, or show the forms of a name in it");
  command->require_subcommand(1);
  command->footer("Example:\n  whomet gazetteer check --gazetteer my-gazetteer/");
  for (auto add : {add_gazetteer_base, add_gazetteer_check, add_gazetteer_compare, add_gazetteer_compile,
                   add_gazetteer_forms, add_gazetteer_import, add_gazetteer_list})
    add(*command, program, action);
}

}  // namespace whomet
