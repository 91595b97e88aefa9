// SPDX-License-Identifier: Apache-2.0
// whomet gazetteer check: every fault; then what may be wrong, and how many entities of each kind there are.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "cli/gazetteer_command.hpp"
#include "cli/json_writer.hpp"
#include "cli/output.hpp"
#include "whomet/curating.hpp"

namespace whomet {
namespace {

struct CheckOptions {
  GazetteerOptions gazetteer;
  std::string language = "pl";
  std::string format = "text";
  std::string seen_in;
  std::vector<std::string> words;
  std::vector<std::string> only;
};

void print_json(const DoubtFound& doubt) {
  std::string line;
  JsonWriter json(line);
  json.begin_object().key("file").text(*doubt.fault.where.file);
  json.key("line").number(doubt.fault.where.line).key("column").number(doubt.fault.where.column);
  json.key("about").text(to_string(doubt.about)).key("entity").text(doubt.entity);
  json.key("message").text(doubt.fault.message).end_object();
  fmt::print("{}\n", line);
}

void print_text(const DoubtFound& doubt) {
  fmt::print("{} [{}]\n", to_string(doubt.fault), to_string(doubt.about));
}

void print_counts(const Gazetteer& gazetteer) {
  const auto& entities = gazetteer.entities();
  for (Kind kind : kinds) {
    const auto n =
        std::count_if(entities.begin(), entities.end(), [&](const Entity& e) { return e.kind == kind; });
    fmt::print("{:<13}{:>7}\n", to_string(kind), n);
  }
  std::string codes;
  for (const auto& [code, pack] : gazetteer.languages()) codes += " " + code;
  fmt::print("languages    {:>7}\nno faults\n", codes.empty() ? "none" : codes.substr(1));
}

void print_totals(const std::vector<DoubtFound>& all) {
  std::map<std::string, std::size_t> totals;
  for (const DoubtFound& doubt : all) ++totals[to_string(doubt.about)];
  for (const auto& [about, n] : totals) fmt::print("{:<15}{:>5}\n", about, n);
}

std::vector<DoubtFound> find_doubts(const CheckOptions& options, const Gazetteer& gazetteer,
                                    const Program& program) {
  if (!gazetteer.languages().contains(options.language)) return {};  // without a pack there are no forms
  DoubtEvidence evidence = options.seen_in.empty() ? DoubtEvidence{} : evidence_of(options.seen_in);
  evidence.word_lists.assign(options.words.begin(), options.words.end());
  const auto files = options.gazetteer.files.empty()
                         ? entity_files(gazetteer_folder(options.gazetteer, program))
                         : std::vector<std::filesystem::path>(options.gazetteer.files.begin(),
                                                              options.gazetteer.files.end());
  auto all = doubts(gazetteer, files, options.language, evidence);
  const auto unwanted = [&](const DoubtFound& doubt) {
    return std::find(options.only.begin(), options.only.end(), to_string(doubt.about)) == options.only.end();
  };
  if (!options.only.empty()) std::erase_if(all, unwanted);
  return all;
}

Exit check(const CheckOptions& options, const Program& program) {
  const auto knowledge = load_knowledge(options.gazetteer, program);
  const auto all = find_doubts(options, knowledge->gazetteer, program);
  const bool json = options.format == "json";
  for (const DoubtFound& doubt : all) json ? print_json(doubt) : print_text(doubt);
  if (json) return Exit::done;
  print_totals(all);
  print_counts(knowledge->gazetteer);
  return Exit::done;
}

}  // namespace

void add_gazetteer_check(CLI::App& parent, const Program& program, Action& action) {
  const auto options = std::make_shared<CheckOptions>();
  CLI::App* command =
      parent.add_subcommand("check", "Tell every fault and every doubt by file, line and column");
  command
      ->add_option(
          "--seen-in", options->seen_in,
          "Also tell entities that no document of this database mentions, and names that its documents "
          "write in small letters")
      ->type_name("DATABASE");
  command
      ->add_option("--words", options->words,
                   "Also tell names that are a word of this list, a word a line, such as "
                   "/usr/share/dict/polish (Debian: wpolish); may be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false)
      ->check(CLI::ExistingFile);
  command
      ->add_option("--only", options->only,
                   "Only these doubts: collision, same-person, common-word, office-dates, "
                   "office-overlap, never-seen")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember(
          {"collision", "same-person", "common-word", "office-dates", "office-overlap", "never-seen"}))
      ->type_name("DOUBT,...");
  command->add_option("--language", options->language, "Language pack by which forms are made")
      ->capture_default_str();
  command->add_option("--format", options->format, "text, or json: one object a doubt and line")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  add_gazetteer_options(*command, options->gazetteer);
  command->footer(
      "Example:\n  whomet gazetteer check --gazetteer my-gazetteer/ --seen-in news.db\n\n"
      "Exit status 2 if there are faults: then nothing can be done with the gazetteer. A doubt is only worth "
      "a look.");
  command->callback([=, &program, &action] { action = [=, &program] { return check(*options, program); }; });
}

}  // namespace whomet
