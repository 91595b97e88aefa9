// SPDX-License-Identifier: Apache-2.0
// whomet man: the man page, from what --help says.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/help_texts.hpp"
#include "cli/output.hpp"

namespace whomet {
namespace {

/// As roff reads it: no escapes, real hyphens, no line that looks like a request.
std::string roff(std::string_view text) {
  std::string all;
  bool line_start = true;
  for (char c : text) {
    if (line_start && (c == '.' || c == '\'')) all += "\\&";
    all += c == '\\' ? "\\e" : c == '-' ? "\\-" : std::string(1, c);
    line_start = c == '\n';
  }
  return all;
}

std::string arguments(const CommandText& command) {
  std::string all;
  for (const OptionText& option : command.options)
    if (option.positional) all += ' ' + roff(option.names[0]) + (option.many ? "..." : "");
  return all;
}

std::string option_block(const OptionText& option) {
  std::string names;
  for (const std::string& name : option.names) names += (names.empty() ? "" : ", ") + roff(name);
  std::string block = fmt::format(".TP\n\\fB{}\\fR", names);
  if (!option.positional && !option.value.empty()) block += fmt::format(" \\fI{}\\fR", roff(option.value));
  block += '\n' + roff(option.description);
  if (!option.usual.empty() && option.usual != "false") block += " (" + roff(option.usual) + " if not told)";
  return block + '\n';
}

/// As it stands, since examples and lists are laid out by hand.
std::string as_it_is(const std::string& text) {
  if (text.empty()) return {};
  std::string lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin)
      lines += roff(text.substr(begin, end - begin)) + '\n';
    else if (end < text.size())
      lines += ".sp\n";
    begin = end + 1;
  }
  return ".PP\n.nf\n" + lines + ".fi\n";
}

std::string command_block(const CommandText& command) {
  std::string block =
      fmt::format(".SS {}{}\n{}.\n", roff(command.name), arguments(command), roff(command.description));
  for (const OptionText& option : command.options)
    if (option.names.back() != "--help") block += option_block(option);
  return block + as_it_is(command.footer);
}

}  // namespace

std::string man_page(const std::vector<CommandText>& commands, const std::string& version) {
  const CommandText& program = commands.front();
  std::string text = fmt::format(
      ".TH WHOMET 1 \"\" \"whomet {}\" \"User Commands\"\n"
      ".SH NAME\nwhomet \\- {}\n"
      ".SH SYNOPSIS\n.B whomet\n\\fICOMMAND\\fR [\\fIOPTION\\fR...] [\\fIARGUMENT\\fR...]\n"
      ".SH DESCRIPTION\nEvery command has \\fB\\-\\-help\\fR.\n",
      version, roff(program.description));
  text += as_it_is(program.footer) + ".SH COMMANDS\n";
  for (std::size_t i = 1; i < commands.size(); ++i) text += command_block(commands[i]);
  return text;
}

void add_man(CLI::App& app, const Program& program, Action& action) {
  CLI::App* command = app.add_subcommand("man", "Print the man page");
  command->footer("Examples:\n  whomet man | man -l -\n  whomet man > ~/.local/share/man/man1/whomet.1");
  command->callback([&app, &program, &action] {
    action = [&app, &program] {
      Output("").write(man_page(command_texts(app), program.version));
      return Exit::done;
    };
  });
}

}  // namespace whomet
