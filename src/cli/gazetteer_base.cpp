// SPDX-License-Identifier: Apache-2.0
// whomet gazetteer base: what base form a name that stands in a text may have.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/gazetteer_command.hpp"
#include "cli/name_lines.hpp"
#include "cli/output.hpp"

namespace whomet {
namespace {

struct BaseOptions {
  GazetteerOptions gazetteer;
  std::string name;
  std::string language = "pl";
  std::string kind = "person";
  std::size_t most = 5;
};

std::vector<BaseForm> guesses(const Inflector& inflector, const BaseOptions& options, const std::string& name) {
  const Gender gender = options.kind == "person" ? Gender::unknown : Gender::neuter;
  auto all = inflector.base_forms(name, Cases::any(), gender);
  if (all.size() > options.most) all.resize(options.most);
  return all;
}

std::string line(const std::string& name, const BaseForm& guess) {
  const char* gender = guess.gender == Gender::unknown ? "-" : to_string(guess.gender);
  return fmt::format("{}\t{}\t{}\t{}\t{:.2f}\n", name, guess.text, gender, to_string(guess.cases), guess.score);
}

Exit base(const BaseOptions& options, const Program& program) {
  const auto knowledge = load_knowledge(options.gazetteer, program);
  const Inflector& inflector = language_pack(knowledge->gazetteer, options.language).inflector;
  Output out("");
  for_each_name(options.name, [&](const std::string& name) {
    for (const BaseForm& guess : guesses(inflector, options, name)) out.write(line(name, guess));
  });
  return Exit::done;
}

}  // namespace

void add_gazetteer_base(CLI::App& parent, const Program& program, Action& action) {
  const auto options = std::make_shared<BaseOptions>();
  CLI::App* command = parent.add_subcommand("base", "The base form that an inflected name may have");
  add_gazetteer_options(*command, options->gazetteer);
  command->add_option("NAME", options->name, "As it stands in a text; -: one a line on standard input")
      ->required();
  command->add_option("--kind", options->kind, "Whose name it is")
      ->check(CLI::IsMember({"person", "place", "country", "organization"}))
      ->capture_default_str();
  command->add_option("--most", options->most, "How many guesses are told of each name")->capture_default_str();
  command->add_option("--language", options->language, "Language pack")->capture_default_str();
  command->footer(
      "Examples:\n"
      "  whomet gazetteer base \"Steve'em Witkoffem\"\n"
      "  whomet gazetteer base - --kind place --most 1 < places.txt\n\n"
      "Columns, tab-separated, the likeliest guess first: name, base form, gender, the cases in which the name\n"
      "stands for it, score.");
  command->callback([=, &program, &action] { action = [=, &program] { return base(*options, program); }; });
}

}  // namespace whomet
