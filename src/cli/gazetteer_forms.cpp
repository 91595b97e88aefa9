// SPDX-License-Identifier: Apache-2.0
// whomet gazetteer forms: the forms that a name is found under, whether or not the gazetteer has it.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <unordered_set>

#include "cli/gazetteer_command.hpp"
#include "cli/json_writer.hpp"
#include "cli/name_lines.hpp"
#include "cli/named_entities.hpp"
#include "cli/output.hpp"
#include "whomet/respelling.hpp"
#include "whomet/text.hpp"

namespace whomet {
namespace {

struct FormsOptions {
  GazetteerOptions gazetteer;
  std::string name;
  std::string language = "pl";
  std::string kind;
  std::string gender;
  std::string format = "table";
};

/// A name and whose it is taken to be; an entity without an id is not in the gazetteer.
struct Reading {
  Entity entity;
  std::vector<NameForm> forms;
  std::vector<Spelling> spellings;
};

/// What the name that the user typed may be: what bears it in the gazetteer, else a person or a place.
class NameReader {
 public:
  NameReader(const Gazetteer& gazetteer, const FormsOptions& options)
      : gazetteer_(gazetteer),
        pack_(language_pack(gazetteer, options.language)),
        options_(options),
        respeller_(Respeller::compile(pack_.file("spelling"), faults_)),
        known_(gazetteer) {
    for (const char* key : {"masculine", "feminine"})
      for (const std::string& name : words_at(pack_.file("given_names"), key, faults_))
        given_names_.insert(fold(name));
  }

  std::vector<Reading> read(const std::string& name) {
    std::vector<Reading> all;
    if (options_.kind.empty())
      for (const EntityRef ref : known_.find(name)) all.push_back(reading(gazetteer_[ref]));
    if (!all.empty()) return all;
    for (const Kind kind : typed_kinds(name)) all.push_back(reading(typed(name, kind)));
    return all;
  }

 private:
  /// Several words that begin with a given name are a person's; else it may be a person or a place.
  std::vector<Kind> typed_kinds(const std::string& name) const {
    if (const auto told = kind_from(options_.kind)) return {*told};
    const std::size_t blank = name.find(' ');
    const bool person = blank != std::string::npos && given_names_.contains(fold(name.substr(0, blank)));
    return person ? std::vector{Kind::person} : std::vector{Kind::person, Kind::place};
  }

  Entity typed(const std::string& name, Kind kind) const {
    Entity entity;
    entity.kind = kind;
    entity.label = name;
    entity.gender = gender_from(options_.gender).value_or(Gender::unknown);
    entity.names = {{name, language_of(name), false}};
    return entity;
  }

  /// A Cyrillic name's is the first whose letters it has: Зеленський is not Russian.
  std::string language_of(const std::string& name) const {
    for (const char* code : {"ru", "uk", "be", "bg", "sr", "mk"}) {
      const auto latin = pack_.romaniser.romanise(name, code);
      const bool whole = !latin.empty() && pack_.romaniser.romanise(latin.front(), code).empty();
      if (whole) return code;
    }
    return options_.language;
  }

  Reading reading(Entity entity) const {
    Reading made{std::move(entity), {}, {}};
    made.forms = gazetteer_.forms(made.entity, options_.language);
    made.spellings = respeller_.spellings(made.entity.label);
    return made;
  }

  const Gazetteer& gazetteer_;
  const LanguagePack& pack_;
  const FormsOptions& options_;
  Faults faults_;  // none: loading has told them
  Respeller respeller_;
  std::unordered_set<std::string> given_names_;
  NamedEntities known_;
};

const char* use_name(const NameForm& form) {
  constexpr std::array names{"full", "surname", "given", "generic", "adjective", "demonym"};
  return names[static_cast<std::size_t>(form.use)];
}

std::string_view rule_name(const NameForm& form) {
  return form.base ? "base" : form.rule;
}

const char* strength_name(Strength strength) {
  constexpr std::array names{"n1", "n2", "n3"};
  return names[static_cast<std::size_t>(strength)];
}

std::string as_table(const Reading& reading) {
  const Entity& e = reading.entity;
  const std::string id = e.id.empty() ? "not in the gazetteer" : e.id;
  std::string out = fmt::format("{}  {}  {}\n", id, to_string(e.kind), e.label);
  for (const NameForm& form : reading.forms)
    out += fmt::format("  {} {} {} {}\n", padded(form.text, 30), padded(to_string(form.cases), 16),
                       padded(fmt::format("{}{}", use_name(form), form.plural ? " plural" : ""), 10),
                       rule_name(form));
  for (const Spelling& spelling : reading.spellings)
    out += fmt::format("  {} {} {} {}\n", padded(spelling.text, 30), padded("spelling", 16),
                       padded(strength_name(spelling.strength), 10), spelling.habit);
  return out;
}

std::string as_tsv(const std::string& name, const Reading& reading) {
  std::string out;
  for (const NameForm& form : reading.forms)
    out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\n", name, to_string(reading.entity.kind), form.text,
                       to_string(form.cases), use_name(form), form.plural ? "plural" : "singular",
                       rule_name(form));
  return out;
}

std::string as_json(const std::string& name, const Reading& reading) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("name").text(name).key("entity").text_or_null(reading.entity.id);
  json.key("kind").text(to_string(reading.entity.kind)).key("label").text(reading.entity.label);
  json.key("forms").begin_list();
  for (const NameForm& form : reading.forms) {
    json.begin_object().key("form").text(form.text).key("cases").text(to_string(form.cases));
    json.key("use").text(use_name(form)).key("number").text(form.plural ? "plural" : "singular");
    json.key("rule").text(rule_name(form)).end_object();
  }
  json.end_list().key("spellings").begin_list();
  for (const Spelling& spelling : reading.spellings) {
    json.begin_object().key("spelling").text(spelling.text).key("habit").text(spelling.habit);
    json.key("key").text(strength_name(spelling.strength)).end_object();
  }
  json.end_list().end_object();
  return out + '\n';
}

Exit forms(FormsOptions options, const Program& program) {
  const auto knowledge = load_knowledge(options.gazetteer, program);
  if (options.name == "-" && options.format == "table") options.format = "tsv";
  NameReader reader(knowledge->gazetteer, options);
  Output out("");
  for_each_name(options.name, [&](const std::string& name) {
    for (const Reading& reading : reader.read(name))
      out.write(options.format == "json"  ? as_json(name, reading)
                : options.format == "tsv" ? as_tsv(name, reading)
                                          : as_table(reading));
  });
  return Exit::done;
}

}  // namespace

void add_gazetteer_forms(CLI::App& parent, const Program& program, Action& action) {
  const auto options = std::make_shared<FormsOptions>();
  CLI::App* command = parent.add_subcommand("forms", "The forms and spellings that a name is found under");
  add_gazetteer_options(*command, options->gazetteer);
  command->add_option("NAME", options->name, "Any name, or an id; -: one a line on standard input")->required();
  command->add_option("--kind", options->kind, "Take it as such a name, whoever bears it in the gazetteer")
      ->check(CLI::IsMember({"person", "place", "country", "organization"}));
  command->add_option("--gender", options->gender, "Of a person: m or f; guessed if not told")
      ->check(CLI::IsMember({"m", "f"}));
  command->add_option("--language", options->language, "Language pack")->capture_default_str();
  command->add_option("--format", options->format, "table, tsv or json; tsv for standard input")
      ->check(CLI::IsMember({"table", "tsv", "json"}))
      ->capture_default_str();
  command->footer(
      "Examples:\n"
      "  whomet gazetteer forms \"Steve Witkoff\"\n"
      "  whomet gazetteer forms \"Jan Kowalczyk\" --format json\n"
      "  whomet gazetteer forms - --kind place < places.txt\n\n"
      "Columns: form, grammatical cases, use, rule that made it; then spellings of other languages, by the key\n"
      "that they share. A wrong form is switched off by `off: [form]`.");
  command->callback([=, &program, &action] { action = [=, &program] { return forms(*options, program); }; });
}

}  // namespace whomet
