// SPDX-License-Identifier: Apache-2.0
#include "cli/help_texts.hpp"

#include <CLI/CLI.hpp>

namespace whomet {
namespace {

std::vector<std::string> split(std::string_view list) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    parts.emplace_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return parts;
}

/// CLI11 tells a value and its choices in one: `STATUS,...:{held,planned}`.
void take_value(OptionText& option, const std::string& type) {
  const std::size_t brace = type.find(":{");
  option.value = type.substr(0, brace);
  if (brace != std::string::npos) option.choices = split(type.substr(brace + 2, type.size() - brace - 3));
}

OptionText option_text(const CLI::Option& option) {
  OptionText text;
  text.positional = option.get_positional();
  text.description = option.get_description();
  text.many = option.get_expected_max() > 1;
  if (text.positional) text.names = {option.get_name()};
  for (const std::string& name : option.get_snames()) text.names.push_back('-' + name);
  for (const std::string& name : option.get_lnames()) text.names.push_back("--" + name);
  if (option.get_type_size() != 0) take_value(text, option.get_type_name());
  text.usual = option.get_default_str();
  return text;
}

void collect(const CLI::App& app, const std::string& above, std::vector<CommandText>& all) {
  const std::size_t at = all.size();
  const std::string name = above.empty() ? app.get_name() : above + ' ' + app.get_name();
  all.push_back({name, app.get_description(), app.get_footer(), {}, {}});
  for (const CLI::Option* option : app.get_options()) all[at].options.push_back(option_text(*option));
  for (const CLI::App* command : app.get_subcommands({})) {
    all[at].commands.push_back(all.size());
    collect(*command, name, all);
  }
}

}  // namespace

std::vector<CommandText> command_texts(const CLI::App& app) {
  std::vector<CommandText> all;
  collect(app, "", all);
  return all;
}

}  // namespace whomet
