// SPDX-License-Identifier: Apache-2.0
// whomet gazetteer import: entries from Wikidata, FollowTheMoney and tables.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <map>

#include "cli/gazetteer_command.hpp"
#include "cli/output.hpp"
#include "whomet/curating.hpp"

namespace whomet {
namespace {

struct ImportCommand {
  std::vector<std::string> inputs;
  std::string from = "wikidata";
  std::string output;
  std::string kind;
  ImportOptions options;
  GazetteerOptions gazetteer;
};

const std::map<std::string, Collection> collections{
    {"wikidata", Collection::wikidata}, {"ftm", Collection::followthemoney}, {"csv", Collection::csv}};

std::string summary(const ImportTotals& totals) {
  std::string line = fmt::format("{} read, {} written", counted(totals.records, "record"), totals.written);
  const auto add = [&](std::size_t n, const char* what) {
    if (n > 0) line += fmt::format(", {} {}", n, what);
  };
  add(totals.known, "known already");
  add(totals.other, "of another kind or without a name");
  add(totals.broken, "could not be read");
  if (totals.references > 0)
    line += fmt::format("\n{} to states, bodies or relatives that have no entry left out",
                        counted(totals.references, "reference"));
  return line;
}

ImportOptions import_options(const ImportCommand& command, const Program& program) {
  ImportOptions options = command.options;
  options.collection = collections.at(command.from);
  options.kind = kind_from(command.kind);
  const auto positions = gazetteer_folder(command.gazetteer, program) / "import" / "wikidata_positions.tsv";
  if (options.positions.empty() && std::filesystem::exists(positions)) options.positions = positions;
  return options;
}

Exit import(const ImportCommand& command, const Program& program) {
  const auto knowledge = load_knowledge(command.gazetteer, program);
  Output out(command.output);
  const auto take = [&](const Entity& entity) { out.write(to_yaml(entity) + "\n"); };
  const auto tell = [](const ReadFault& fault) { fmt::print(stderr, "{}\n", to_string(fault)); };
  ImportTotals totals;
  try {
    totals =
        import_entities(command.inputs, import_options(command, program), knowledge->gazetteer, take, tell);
  } catch (const std::invalid_argument& error) {
    throw BadInput(error.what());
  }
  out.flush();
  fmt::print(stderr, "{}\n", summary(totals));
  if (totals.written > 0) return Exit::done;
  return totals.broken > 0 ? Exit::bad_input : Exit::nothing_found;
}

}  // namespace

void add_gazetteer_import(CLI::App& parent, const Program& program, Action& action) {
  const auto options = std::make_shared<ImportCommand>();
  CLI::App* command =
      parent.add_subcommand("import", "Entries from Wikidata, FollowTheMoney or a table, as YAML");
  command->add_option("INPUT", options->inputs, "Files, folders of JSON, or - for standard input")
      ->required();
  command->add_option("--from", options->from, "wikidata, ftm (FollowTheMoney: OpenSanctions, Aleph) or csv")
      ->check(CLI::IsMember({"wikidata", "ftm", "csv"}))
      ->capture_default_str();
  command->add_option("-o,--output", options->output, "Write there instead of standard output")
      ->type_name("FILE");
  command->add_option("--kind", options->kind, "Only persons, places, countries or organizations")
      ->check(CLI::IsMember({"person", "place", "country", "organization"}));
  command
      ->add_option("--languages", options->options.languages,
                   "Names of these only, e.g. pl,en,uk; default: all")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("XX,...");
  command->add_flag("--known-too", options->options.known_too, "Also entities that the gazetteer has");
  command
      ->add_option(
          "--positions", options->options.positions,
          "Table position, office, of: what Wikidata's positions are; default: import/ in the gazetteer")
      ->type_name("FILE");
  add_gazetteer_options(*command, options->gazetteer);
  command->footer(
      "Example:\n"
      "  zcat latest-all.json.gz | whomet gazetteer import - --kind person --languages pl,en,uk,ru > "
      "more.yaml\n"
      "  whomet gazetteer import targets.nested.json --from ftm -o sanctioned.yaml\n"
      "  whomet gazetteer import council.csv --from csv\n\n"
      "Headers of a table: id, wikidata, kind, name, name_XX, alias, gender, office, of, from, to, host; one "
      "row a term "
      "of\noffice, `;` between names. Broken records are told by file and line and passed over. Entities "
      "that the "
      "gazetteer\nhas are left out, and so are references to states, bodies and relatives that have no "
      "entry.");
  command->callback([=, &program, &action] { action = [=, &program] { return import(*options, program); }; });
}

}  // namespace whomet
