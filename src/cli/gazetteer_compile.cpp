// SPDX-License-Identifier: Apache-2.0
// whomet gazetteer compile: compiles it into the cache, where every later start finds it.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/gazetteer_command.hpp"

namespace whomet {
namespace {

Exit compile(const GazetteerOptions& options, const Program& program) {
  const Cache cache = gazetteer_cache(options, program);
  if (cache.folder.empty()) throw BadInput("no folder to compile into; name one with --cache DIR");
  Faults faults;
  const auto compiled = compile_knowledge(gazetteer_folder(options, program),
                                          {options.files.begin(), options.files.end()}, faults, cache);
  if (!compiled) tell(faults);
  fmt::print("{}\n{} entities, {} forms, {} words, {} bytes\n", compiled->file.string(), compiled->entities,
             compiled->forms, compiled->words, compiled->bytes);
  return Exit::done;
}

}  // namespace

void add_gazetteer_compile(CLI::App& parent, const Program& program, Action& action) {
  const auto options = std::make_shared<GazetteerOptions>();
  CLI::App* command =
      parent.add_subcommand("compile", "Compile it into the cache, from which every command starts at once");
  add_gazetteer_options(*command, *options);
  command->footer(
      "Example:\n  whomet gazetteer compile --gazetteer my-gazetteer/\n\n"
      "Other commands do so by themselves when the gazetteer or the program changed. Prints the file and what is "
      "in\nit. Exit status 2 if the gazetteer has faults, 3 if the folder cannot be written.");
  command->callback([=, &program, &action] { action = [=, &program] { return compile(*options, program); }; });
}

}  // namespace whomet
