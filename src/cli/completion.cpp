// SPDX-License-Identifier: Apache-2.0
// whomet completion: scripts that let a shell complete commands, options and their values. Each finds out at
// which command the line is (`whomet gazetteer forms`), then offers what --help lists there; else files.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/help_texts.hpp"
#include "cli/output.hpp"

namespace whomet {
namespace {

using Commands = std::vector<CommandText>;

/// In single quotes, as all three shells read them.
std::string in_quotes(std::string_view text) {
  std::string all = "'";
  for (char c : text) all += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return all + "'";
}

std::string last_word(const std::string& name) {
  return name.substr(name.rfind(' ') + 1);
}

/// `'whomet ask'|'whomet build'`: every command below another.
std::string all_below(const Commands& commands, std::string_view between) {
  std::string all;
  for (std::size_t i = 1; i < commands.size(); ++i)
    all += (all.empty() ? "" : std::string(between)) + in_quotes(commands[i].name);
  return all;
}

std::vector<std::string> flags(const CommandText& command) {
  std::vector<std::string> all;
  for (const OptionText& option : command.options)
    if (!option.positional) all.insert(all.end(), option.names.begin(), option.names.end());
  return all;
}

std::vector<std::string> names_below(const CommandText& command, const Commands& commands) {
  std::vector<std::string> all;
  for (std::size_t i : command.commands) all.push_back(last_word(commands[i].name));
  return all;
}

/// Calls `found` with a command, one of its names for an option that has choices, and these.
template <typename Found>
void for_choices(const Commands& commands, Found found) {
  for (const CommandText& command : commands)
    for (const OptionText& option : command.options)
      if (!option.choices.empty() && !option.positional)
        for (const std::string& name : option.names) found(command, name, option.choices);
}

/// `name:description`, as zsh's _describe wants it.
std::string described(const std::string& name, const std::string& description) {
  std::string escaped;
  for (char c : name) escaped += c == ':' ? std::string("\\:") : std::string(1, c);
  return in_quotes(escaped + ':' + description);
}

std::string first_choices(const CommandText& command) {
  for (const OptionText& option : command.options)
    if (option.positional && !option.choices.empty())
      return fmt::format("{}", fmt::join(option.choices, " "));
  return {};
}

}  // namespace

std::string bash_completion(const Commands& commands) {
  std::string text = fmt::format(
      "# bash completion of whomet; in ~/.bashrc: source <(whomet completion bash)\n"
      "_whomet() {{\n"
      "  local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD-1]}} at=whomet words= word\n"
      "  for word in \"${{COMP_WORDS[@]:1:COMP_CWORD-1}}\"; do\n"
      "    case \"$at $word\" in {}) at=\"$at $word\" ;; esac\n"
      "  done\n"
      "  case \"$at:$prev\" in\n",
      all_below(commands, "|"));
  for_choices(commands, [&](const CommandText& command, const std::string& option, const auto& choices) {
    text += fmt::format("    '{}:{}') words='{}' ;;\n", command.name, option, fmt::join(choices, " "));
  });
  text += "    *) case \"$at:$cur\" in\n";
  for (const CommandText& command : commands) {
    text += fmt::format("      '{}:'-*) words='{}' ;;\n", command.name, fmt::join(flags(command), " "));
    const auto below = names_below(command, commands);
    const std::string words =
        below.empty() ? first_choices(command) : fmt::format("{}", fmt::join(below, " "));
    if (!words.empty()) text += fmt::format("      '{}:'*) words='{}' ;;\n", command.name, words);
  }
  return text +
         "    esac ;;\n"
         "  esac\n"
         "  COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
         "}\n"
         "complete -o default -F _whomet whomet\n";
}

std::string zsh_completion(const Commands& commands) {
  std::string text = fmt::format(
      "#compdef whomet\n"
      "# zsh completion of whomet; in ~/.zshrc, after compinit: source <(whomet completion zsh)\n"
      "_whomet() {{\n"
      "  local at=whomet word\n"
      "  local -a commands options values\n"
      "  for word in \"${{(@)words[2,CURRENT-1]}}\"; do\n"
      "    case \"$at $word\" in ({}) at=\"$at $word\" ;; esac\n"
      "  done\n"
      "  case \"$at:${{words[CURRENT-1]}}\" in\n",
      all_below(commands, "|"));
  for_choices(commands, [&](const CommandText& command, const std::string& option, const auto& choices) {
    text += fmt::format("    ('{}:{}') compadd -- {}; return ;;\n", command.name, option,
                        fmt::join(choices, " "));
  });
  text += "  esac\n  case \"$at\" in\n";
  for (const CommandText& command : commands) {
    text += fmt::format("    ('{}')\n      commands=(", command.name);
    for (std::size_t i : command.commands)
      text += "\n        " + described(last_word(commands[i].name), commands[i].description);
    text += fmt::format(")\n      values=({})\n      options=(", first_choices(command));
    for (const OptionText& option : command.options)
      for (const std::string& name : option.names)
        if (!option.positional) text += "\n        " + described(name, option.description);
    text += ") ;;\n";
  }
  return text +
         "  esac\n"
         "  if [[ ${words[CURRENT]} == -* ]]; then _describe -o option options\n"
         "  elif (( $#commands )); then _describe command commands\n"
         "  elif (( $#values )); then compadd -a values\n"
         "  else _files; fi\n"
         "}\n"
         "if [[ ${funcstack[1]} == _whomet ]]; then _whomet \"$@\"; else compdef _whomet whomet; fi\n";
}

namespace {

/// `-l format -x -a 'table json'`
std::string fish_option(const OptionText& option) {
  std::string text;
  for (const std::string& name : option.names)
    text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  if (!option.choices.empty()) return text + fmt::format(" -x -a '{}'", fmt::join(option.choices, " "));
  return text + (option.value.empty() ? "" : " -r");
}

}  // namespace

std::string fish_completion(const Commands& commands) {
  std::string text = fmt::format(
      "# fish completion of whomet: whomet completion fish > ~/.config/fish/completions/whomet.fish\n"
      "function __whomet_at\n"
      "  set -l at whomet\n"
      "  for word in (commandline -opc)[2..-1]\n"
      "    switch \"$at $word\"\n"
      "      case {}\n"
      "        set at \"$at $word\"\n"
      "    end\n"
      "  end\n"
      "  test \"$at\" = \"$argv[1]\"\n"
      "end\n",
      all_below(commands, " "));
  for (const CommandText& command : commands) {
    const std::string here = fmt::format("complete -c whomet -n \"__whomet_at '{}'\"", command.name);
    for (std::size_t i : command.commands)
      text += fmt::format("{} -f -a {} -d {}\n", here, last_word(commands[i].name),
                          in_quotes(commands[i].description));
    if (const std::string values = first_choices(command); !values.empty())
      text += fmt::format("{} -f -a '{}'\n", here, values);
    for (const OptionText& option : command.options)
      if (!option.positional)
        text += fmt::format("{}{} -d {}\n", here, fish_option(option), in_quotes(option.description));
  }
  return text;
}

void add_completion(CLI::App& app, const Program&, Action& action) {
  const auto shell = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("completion", "Print a script that completes commands in a shell");
  command->add_option("SHELL", *shell, "bash, zsh or fish")
      ->check(CLI::IsMember({"bash", "zsh", "fish"}))
      ->required();
  command->footer(
      "Examples:\n"
      "  source <(whomet completion bash)     in ~/.bashrc\n"
      "  source <(whomet completion zsh)      in ~/.zshrc, after compinit\n"
      "  whomet completion fish > ~/.config/fish/completions/whomet.fish");
  command->callback([=, &app, &action] {
    action = [=, &app] {
      const Commands commands = command_texts(app);
      Output("").write(*shell == "bash"  ? bash_completion(commands)
                       : *shell == "zsh" ? zsh_completion(commands)
                                         : fish_completion(commands));
      return Exit::done;
    };
  });
}

}  // namespace whomet
