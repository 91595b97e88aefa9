// SPDX-License-Identifier: Apache-2.0
// whomet export: the meeting graph for other programs.
#include "whomet/export.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/output.hpp"

namespace whomet {
namespace {

struct ExportOptions {
  std::string database;
  std::string output;
  std::vector<std::string> statuses = {"held"};
  bool people_only = false;
};

GraphOptions graph_options(const ExportOptions& options) {
  GraphOptions graph;
  graph.people_only = options.people_only;
  graph.statuses.clear();
  for (const std::string& status : options.statuses) graph.statuses.push_back(*status_from(status));
  return graph;
}

Exit export_database(const ExportOptions& options) {
  export_format_of(options.output);  // a wrong ending is told before anything is read
  const Store store = Store::read(options.database);
  const MeetingGraph graph = meeting_graph(store, graph_options(options));
  export_graph(graph, options.output);
  fmt::print("{}: {}, {}\n", options.output, counted(graph.nodes.size(), "node"),
             counted(graph.edges.size(), "edge"));
  if (!graph.edges.empty()) return Exit::done;
  fmt::print(stderr, "whomet: no meetings with status {} in {}\n", fmt::join(options.statuses, ", "),
             options.database);
  return Exit::nothing_found;
}

std::string formats() {
  std::string lines;
  for (const ExportFormat& format : export_formats())
    lines += fmt::format("  {:<10} {}\n", format.ending, format.what);
  return lines;
}

}  // namespace

void add_export(CLI::App& app, const Program&, Action& action) {
  const auto options = std::make_shared<ExportOptions>();
  CLI::App* command = app.add_subcommand("export", "Write the graph of who met whom for another program");
  command->add_option("DATABASE", options->database, "Made by whomet build")->required();
  command->add_option("-o,--output", options->output, "File to write; its ending tells the format")
      ->type_name("FILE")
      ->required();
  command
      ->add_option("--status", options->statuses,
                   "Meetings that count: held, planned, possible, cancelled, denied")
      ->delimiter(',')
      ->allow_extra_args(false)  // what follows is the database
      ->check(CLI::IsMember({"held", "planned", "possible", "cancelled", "denied"}))
      ->type_name("STATUS,...")
      ->capture_default_str();
  command->add_flag("--people", options->people_only, "Leave out states and organisations");
  command->footer("Example:\n  whomet export news.db -o news.graphml\n\nFormats:\n" + formats());
  command->callback([=, &action] { action = [=] { return export_database(*options); }; });
}

}  // namespace whomet
