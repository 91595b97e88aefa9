// SPDX-License-Identifier: Apache-2.0
// whomet gazetteer forms: the forms that a name is found under.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

#include "cli/gazetteer_command.hpp"
#include "cli/output.hpp"
#include "whomet/query.hpp"
#include "whomet/text.hpp"

namespace whomet {
namespace {

struct FormsOptions {
  GazetteerOptions gazetteer;
  std::string name;
  std::string language = "pl";
};

bool named(const Entity& entity, const std::string& folded) {
  const auto same = [&](const Name& name) { return fold_bare(name.text) == folded; };
  return std::any_of(entity.names.begin(), entity.names.end(), same);
}

/// By id, else all with that name, letter case and diacritics aside.
std::vector<const Entity*> find(const Gazetteer& gazetteer, const std::string& name) {
  if (const EntityRef ref = gazetteer.find(name); ref != no_entity) return {&gazetteer[ref]};
  std::vector<const Entity*> found;
  const std::string folded = fold_bare(name);
  for (const Entity& entity : gazetteer.entities())
    if (named(entity, folded)) found.push_back(&entity);
  return found;
}

Exit not_found(const Gazetteer& gazetteer, const std::string& name) {
  std::vector<std::string> labels;
  for (const Entity& entity : gazetteer.entities()) labels.push_back(entity.label);
  fmt::print(stderr, "whomet: nobody and nothing in the gazetteer is called '{}'{}\n", name,
             did_you_mean(nearest_names(name, labels)));
  return Exit::nothing_found;
}

const char* use_name(Use use) {
  constexpr std::array names{"full", "surname", "given", "generic", "adjective", "demonym"};
  return names[static_cast<std::size_t>(use)];
}

void print_forms(const Gazetteer& gazetteer, const Entity& entity, const std::string& language) {
  fmt::print("{}  {}  {}\n", entity.id, to_string(entity.kind), entity.label);
  for (const NameForm& form : gazetteer.forms(entity, language))
    fmt::print("  {} {} {} {}\n", padded(form.text, 30), padded(to_string(form.cases), 16),
               padded(fmt::format("{}{}", use_name(form.use), form.plural ? " plural" : ""), 10),
               form.base ? "base" : form.rule);
}

Exit forms(const FormsOptions& options, const Program& program) {
  const auto knowledge = load_knowledge(options.gazetteer, program);
  const Gazetteer& gazetteer = knowledge->gazetteer;
  if (gazetteer.languages().count(options.language) == 0)
    throw BadInput(fmt::format("there is no language pack '{}' in the gazetteer", options.language));
  const auto found = find(gazetteer, options.name);
  if (found.empty()) return not_found(gazetteer, options.name);
  for (const Entity* entity : found) print_forms(gazetteer, *entity, options.language);
  return Exit::done;
}

}  // namespace

void add_gazetteer_forms(CLI::App& parent, const Program& program, Action& action) {
  const auto options = std::make_shared<FormsOptions>();
  CLI::App* command = parent.add_subcommand("forms", "The forms that a name is found under");
  add_gazetteer_options(*command, options->gazetteer);
  command->add_option("NAME", options->name, "A name or an id")->required();
  command->add_option("--language", options->language, "Language pack")->capture_default_str();
  command->footer(
      "Example:\n  whomet gazetteer forms \"Steve Witkoff\"\n\n"
      "Columns: form, grammatical cases, use, rule that made it. A wrong form is switched off by `off: "
      "[form]`.");
  command->callback([=, &program, &action] { action = [=, &program] { return forms(*options, program); }; });
}

}  // namespace whomet
