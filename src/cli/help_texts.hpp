// SPDX-License-Identifier: Apache-2.0
// What --help knows of the commands, as plain values: from it come shell completion and the man page.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace whomet {

struct OptionText {
  std::vector<std::string> names;    ///< `-o`, `--output`; a positional's one: `DATABASE`
  std::string value;                 ///< what is to follow: `FILE`; "" for a flag
  std::string usual;                 ///< the value if it is not given, or ""
  std::vector<std::string> choices;  ///< all values that may be given; none: any
  std::string description;
  bool positional = false, many = false;
};

struct CommandText {
  std::string name;         ///< with those above it: `whomet gazetteer forms`
  std::string description;  ///< in one line
  std::string footer;       ///< examples and what else --help ends with
  std::vector<OptionText> options;
  std::vector<std::size_t> commands;  ///< the commands below it, as indexes
};

/// All commands, the program itself first, each before those below it.
std::vector<CommandText> command_texts(const CLI::App&);

/// A script for `bash`, `zsh` or `fish`.
std::string bash_completion(const std::vector<CommandText>&);
std::string zsh_completion(const std::vector<CommandText>&);
std::string fish_completion(const std::vector<CommandText>&);
/// In the macros of man(7).
std::string man_page(const std::vector<CommandText>&, const std::string& version);

void add_completion(CLI::App&, const Program&, Action&);
void add_man(CLI::App&, const Program&, Action&);

}  // namespace whomet
