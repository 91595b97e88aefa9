// SPDX-License-Identifier: Apache-2.0
// whomet gazetteer list: id, kind and label of the entities, or of those with a name like that.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/gazetteer_command.hpp"
#include "whomet/text.hpp"

namespace whomet {
namespace {

struct ListOptions {
  GazetteerOptions gazetteer;
  std::string part;
  std::string kind;
};

bool wanted(const Entity& entity, const ListOptions& options, const std::string& folded) {
  if (!options.kind.empty() && options.kind != to_string(entity.kind)) return false;
  const auto holds = [&](const Name& name) { return fold_bare(name.text).find(folded) != std::string::npos; };
  return folded.empty() || std::any_of(entity.names.begin(), entity.names.end(), holds);
}

Exit list(const ListOptions& options, const Program& program) {
  const auto knowledge = load_knowledge(options.gazetteer, program);
  const std::string folded = fold_bare(options.part);
  std::size_t listed = 0;
  for (const Entity& entity : knowledge->gazetteer.entities())
    if (wanted(entity, options, folded)) {
      fmt::print("{}\t{}\t{}\n", entity.id, to_string(entity.kind), entity.label);
      ++listed;
    }
  return listed == 0 ? Exit::nothing_found : Exit::done;
}

}  // namespace

void add_gazetteer_list(CLI::App& parent, const Program& program, Action& action) {
  const auto options = std::make_shared<ListOptions>();
  CLI::App* command = parent.add_subcommand("list", "Id, kind and label, tab-separated");
  add_gazetteer_options(*command, options->gazetteer);
  command->add_option("PART", options->part, "Only those with this in one of their names");
  command->add_option("--kind", options->kind, "Only persons, places, countries or organizations")
      ->check(CLI::IsMember({"person", "place", "country", "organization"}));
  command->footer("Example:\n  whomet gazetteer list --kind person dmitri");
  command->callback([=, &program, &action] { action = [=, &program] { return list(*options, program); }; });
}

}  // namespace whomet
