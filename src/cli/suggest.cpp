// SPDX-License-Identifier: Apache-2.0
// whomet suggest: whom the articles name and the gazetteer lacks, as YAML to paste.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/command.hpp"
#include "cli/json_writer.hpp"
#include "cli/output.hpp"
#include "whomet/curating.hpp"

namespace whomet {
namespace {

struct SuggestOptions {
  std::string database;
  std::string language = "pl";
  std::string format = "yaml";
  std::size_t limit = 100;
  std::size_t documents = 1;
  GazetteerOptions gazetteer;
};

std::string told(const Suggestion& suggestion) {
  std::string line =
      fmt::format("{}, {}:", counted(suggestion.documents, "document"), counted(suggestion.mentions, "time"));
  for (const SeenSpelling& seen : suggestion.seen)
    line += fmt::format("{} {} {}", &seen == suggestion.seen.data() ? "" : ",", seen.text, seen.times);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

void print_unknown(const Suggestion& suggestion, const Gazetteer& gazetteer) {
  fmt::print("\n# {}\n", told(suggestion));
  if (!suggestion.perhaps.empty())
    fmt::print("# perhaps {} {} in another spelling\n", suggestion.perhaps,
               gazetteer[gazetteer.find(suggestion.perhaps)].label);
  fmt::print("{}", to_yaml(suggestion.entity));
}

/// In comments, so that the whole output is a gazetteer file: a second entry of one id would be a fault.
void print_spelling(const Suggestion& suggestion) {
  fmt::print("\n# {} {}: {}\n#   names: {}\n", suggestion.entity.id, suggestion.entity.label,
             told(suggestion), names_to_yaml(suggestion.entity));
}

void print_yaml(const std::vector<Suggestion>& all, const Gazetteer& gazetteer) {
  const auto known = static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [](const Suggestion& s) { return s.known; }));
  fmt::print("# People who are not in the gazetteer: {}\n", all.size() - known);
  for (const Suggestion& suggestion : all)
    if (!suggestion.known) print_unknown(suggestion, gazetteer);
  if (known > 0)
    fmt::print("\n# Spellings that are new, at the end of the names of people who are: {}\n", known);
  for (const Suggestion& suggestion : all)
    if (suggestion.known) print_spelling(suggestion);
}

void print_json(const Suggestion& suggestion) {
  std::string line;
  JsonWriter json(line);
  json.begin_object().key("id").text(suggestion.entity.id).key("name").text(suggestion.entity.label);
  json.key("what").text(suggestion.known ? "spelling" : "person");
  json.key("documents").number(static_cast<std::int64_t>(suggestion.documents));
  json.key("mentions").number(static_cast<std::int64_t>(suggestion.mentions));
  json.key("seen").begin_list();
  for (const SeenSpelling& seen : suggestion.seen)
    json.begin_object()
        .key("text")
        .text(seen.text)
        .key("times")
        .number(static_cast<std::int64_t>(seen.times))
        .end_object();
  json.end_list().key("perhaps").text_or_null(suggestion.perhaps);
  json.key("names").text(names_to_yaml(suggestion.entity)).end_object();
  fmt::print("{}\n", line);
}

Exit suggest(const SuggestOptions& options, const Program& program) {
  const auto knowledge = load_knowledge(options.gazetteer, program);
  if (!knowledge->gazetteer.languages().contains(options.language))
    throw BadInput(fmt::format("there is no language pack '{}' in the gazetteer", options.language));
  const auto all =
      suggestions(options.database, knowledge->gazetteer, options.language, options.limit, options.documents);
  if (all.empty()) {
    fmt::print(stderr, "whomet: the gazetteer lacks nobody whom {} names\n", options.database);
    return Exit::nothing_found;
  }
  if (options.format == "json")
    std::for_each(all.begin(), all.end(), print_json);
  else
    print_yaml(all, knowledge->gazetteer);
  return Exit::done;
}

}  // namespace

void add_suggest(CLI::App& app, const Program& program, Action& action) {
  const auto options = std::make_shared<SuggestOptions>();
  CLI::App* command =
      app.add_subcommand("suggest", "People and spellings that the gazetteer lacks, as YAML to paste");
  command->add_option("DATABASE", options->database, "Made by whomet build")->required();
  command->add_option("--limit", options->limit, "At most so many people, and so many with new spellings")
      ->type_name("N")
      ->capture_default_str();
  command->add_option("--documents", options->documents, "Only who stands in at least so many documents")
      ->type_name("N")
      ->capture_default_str();
  command->add_option("--language", options->language, "Language pack by which base forms are guessed")
      ->capture_default_str();
  command->add_option("--format", options->format, "yaml, or json: one object a line")
      ->check(CLI::IsMember({"yaml", "json"}))
      ->capture_default_str();
  add_gazetteer_options(*command, options->gazetteer);
  command->footer(
      "Example:\n  whomet suggest news.db --documents 3 > gazetteer/people/new.yaml\n\n"
      "The commonest first. Before each entry stand the spellings seen; look through them before you keep "
      "one. "
      "A\nspelling of a person who is in the gazetteer is told in a comment, with the names to put in place "
      "of the "
      "old.");
  command->callback(
      [=, &program, &action] { action = [=, &program] { return suggest(*options, program); }; });
}

}  // namespace whomet
