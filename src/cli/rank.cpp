// SPDX-License-Identifier: Apache-2.0
// whomet rank: who stands in the middle.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/filter_options.hpp"
#include "cli/graph_commands.hpp"
#include "cli/layout.hpp"
#include "cli/ranking.hpp"

namespace whomet {
namespace {

struct RankOptions {
  std::string database, by = "pagerank", format = "table";
  std::size_t top = 20;
  bool communities = false, exact = false;
  FilterOptions filter;
  GazetteerOptions gazetteer;
};

std::string shown(const RankOptions& options, const Ranking& ranking) {
  if (options.format == "json") return ranking_json(ranking);
  if (options.format == "csv") return ranking_csv(ranking);
  const auto table = options.communities ? communities_table : ranking_table;
  return table(ranking, Paint(stdout), line_width(stdout));
}

Exit rank(const RankOptions& options, const Program& program) {
  Store::read(options.database);  // a wrong file is told before the gazetteer is loaded
  Names names(options.database, options.gazetteer, program);
  const Contacts contacts = read_contacts(options.database, filter_of(options.filter, names));
  if (contacts.parties.empty()) throw NothingFound("no such meetings in " + options.database);
  const std::size_t pivots = options.exact ? contacts.parties.size() : affordable_pivots(contacts);
  const std::size_t top = options.communities || options.top == 0 ? contacts.parties.size() : options.top;
  const Ranking all = ranking(options.database, contacts, measure(contacts, pivots), options.by, top);
  Output("").write(shown(options, all));
  if (pivots < contacts.parties.size())
    fmt::print(stderr, "betweenness is estimated from {} of {} parties; --exact takes all\n", pivots,
               contacts.parties.size());
  return Exit::done;
}

}  // namespace

void add_rank(CLI::App& app, const Program& program, Action& action) {
  const auto options = std::make_shared<RankOptions>();
  CLI::App* command =
      app.add_subcommand("rank", "List who stands in the middle of the meetings, and the groups");
  command->add_option("DATABASE", options->database, "Made by whomet build")->required();
  command->add_option("--by", options->by, "pagerank, betweenness, met or meetings")
      ->check(CLI::IsMember({"pagerank", "betweenness", "met", "meetings"}))
      ->capture_default_str();
  command->add_option("--top", options->top, "How many to list; 0: all")
      ->type_name("N")
      ->capture_default_str();
  command->add_flag("--communities", options->communities, "List the groups with their members instead");
  command->add_flag("--exact", options->exact, "Betweenness from everybody, however long it takes");
  command->add_option("--format", options->format, "table, json or csv")
      ->check(CLI::IsMember({"table", "json", "csv"}))
      ->capture_default_str();
  add_filter_options(*command, options->filter);
  add_gazetteer_options(*command, options->gazetteer);
  command->footer(
      "Examples:\n"
      "  whomet rank news.db --people --since 2025-12\n"
      "  whomet rank news.db --communities\n\n"
      "met          how many others it met (degree)\n"
      "meetings     that it was at\n"
      "pagerank     share of the time that somebody spends there who follows meetings at random\n"
      "betweenness  share of the shortest ways between others that lead through it\n"
      "group        met one another more often than chance would have it (Louvain); 1 is the largest");
  command->callback([=, &program, &action] { action = [=, &program] { return rank(*options, program); }; });
}

}  // namespace whomet
