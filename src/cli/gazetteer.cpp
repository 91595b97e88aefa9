// SPDX-License-Identifier: Apache-2.0
// whomet gazetteer: checks it, lists it, and shows the forms that it finds a name under.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

#include "cli/command.hpp"
#include "cli/output.hpp"
#include "whomet/query.hpp"
#include "whomet/text.hpp"

namespace whomet {
namespace {

struct GazetteerCommand {
  GazetteerOptions gazetteer;
  std::string name;
  std::string language = "pl";
  std::string kind;
};

constexpr std::array kinds{Kind::person, Kind::place, Kind::country, Kind::organization};

Exit check(const GazetteerCommand& options, const Program& program) {
  const auto knowledge = load_knowledge(options.gazetteer, program);
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

Exit forms(const GazetteerCommand& options, const Program& program) {
  const auto knowledge = load_knowledge(options.gazetteer, program);
  const Gazetteer& gazetteer = knowledge->gazetteer;
  if (gazetteer.languages().count(options.language) == 0)
    throw BadInput(fmt::format("there is no language pack '{}' in the gazetteer", options.language));
  const auto found = find(gazetteer, options.name);
  if (found.empty()) return not_found(gazetteer, options.name);
  for (const Entity* entity : found) print_forms(gazetteer, *entity, options.language);
  return Exit::done;
}

bool wanted(const Entity& entity, const GazetteerCommand& options, const std::string& folded) {
  if (!options.kind.empty() && options.kind != to_string(entity.kind)) return false;
  const auto holds = [&](const Name& name) { return fold_bare(name.text).find(folded) != std::string::npos; };
  return folded.empty() || std::any_of(entity.names.begin(), entity.names.end(), holds);
}

Exit list(const GazetteerCommand& options, const Program& program) {
  const auto knowledge = load_knowledge(options.gazetteer, program);
  const std::string folded = fold_bare(options.name);
  std::size_t listed = 0;
  for (const Entity& entity : knowledge->gazetteer.entities())
    if (wanted(entity, options, folded)) {
      fmt::print("{}\t{}\t{}\n", entity.id, to_string(entity.kind), entity.label);
      ++listed;
    }
  return listed == 0 ? Exit::nothing_found : Exit::done;
}

using Run = Exit (*)(const GazetteerCommand&, const Program&);

CLI::App* add(CLI::App& parent, const char* name, const char* about, Run run, const Program& program,
              Action& action, const std::shared_ptr<GazetteerCommand>& options) {
  CLI::App* command = parent.add_subcommand(name, about);
  add_gazetteer_options(*command, options->gazetteer);
  command->callback([=, &program, &action] { action = [=, &program] { return run(*options, program); }; });
  return command;
}

}  // namespace

void add_gazetteer(CLI::App& app, const Program& program, Action& action) {
  const auto options = std::make_shared<GazetteerCommand>();
  CLI::App* command =
      app.add_subcommand("gazetteer", "Check or list the gazetteer, or the forms of a name in it");
  command->require_subcommand(1);
  command->footer("Example:\n  whomet gazetteer check --gazetteer my-gazetteer/");
  add(*command, "check", "Tell every fault by file, line and column", check, program, action, options)
      ->footer(
          "Example:\n  whomet gazetteer check --gazetteer my-gazetteer/\n\nExit status 2 if there are "
          "faults.");
  CLI::App* forms_command =
      add(*command, "forms", "The forms that a name is found under", forms, program, action, options);
  forms_command->add_option("NAME", options->name, "A name or an id")->required();
  forms_command->add_option("--language", options->language, "Language pack")->capture_default_str();
  forms_command->footer(
      "Example:\n  whomet gazetteer forms \"Steve Witkoff\"\n\n"
      "Columns: form, grammatical cases, use, rule that made it. A wrong form is switched off by `off: "
      "[form]`.");
  CLI::App* list_command =
      add(*command, "list", "Id, kind and label, tab-separated", list, program, action, options);
  list_command->add_option("PART", options->name, "Only those with this in one of their names");
  list_command->add_option("--kind", options->kind, "Only persons, places, countries or organizations")
      ->check(CLI::IsMember({"person", "place", "country", "organization"}));
  list_command->footer("Example:\n  whomet gazetteer list --kind person dmitri");
}

}  // namespace whomet
