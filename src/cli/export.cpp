// SPDX-License-Identifier: Apache-2.0
// whomet export: the meetings for other programs.
#include "whomet/export.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/filter_options.hpp"
#include "cli/output.hpp"

namespace whomet {
namespace {

struct ExportOptions {
  std::string database, output, shape;
  FilterOptions filter;
  GazetteerOptions gazetteer;
};

GraphShape shape_of(const ExportOptions& options) {
  if (options.shape.empty()) return export_format_of(options.output).usual;
  return options.shape == "people" ? GraphShape::people : GraphShape::meetings;
}

Exit export_database(const ExportOptions& options, const Program& program) {
  const GraphShape shape = shape_of(options);  // a wrong ending is told before anything is read
  Store::read(options.database);
  Names names(options.database, options.gazetteer, program);
  const Network network = read_network(options.database, filter_of(options.filter, names));
  std::vector<std::string> files;
  for (const auto& file : export_network(network, shape, options.output)) files.push_back(file.string());
  const GraphSize size = size_of(network, shape);
  fmt::print("{}: {}, {}\n", fmt::join(files, ", "), counted(size.nodes, "node"),
             counted(size.edges, "edge"));
  if (!network.meetings.empty()) return Exit::done;
  fmt::print(stderr, "whomet: no such meetings in {}\n", options.database);
  return Exit::nothing_found;
}

std::string formats() {
  std::string lines;
  for (const ExportFormat& format : export_formats())
    lines += fmt::format("  {:<16}{}\n", format.ending, format.what);
  return lines;
}

}  // namespace

void add_export(CLI::App& app, const Program& program, Action& action) {
  const auto options = std::make_shared<ExportOptions>();
  CLI::App* command = app.add_subcommand("export", "Write the graph of who met whom for another program");
  command->add_option("DATABASE", options->database, "Made by whomet build")->required();
  command->add_option("-o,--output", options->output, "File to write; its ending tells the format")
      ->type_name("FILE")
      ->required();
  command
      ->add_option(
          "--shape", options->shape,
          "people: one edge a pair that met; meetings: meetings are nodes; else what the format is for")
      ->check(CLI::IsMember({"people", "meetings"}));
  add_filter_options(*command, options->filter);
  add_gazetteer_options(*command, options->gazetteer);
  command->footer(
      "Examples:\n"
      "  whomet export news.db -o news.gexf --people --since 2025-12\n"
      "  whomet export news.db -o news.graphml --shape meetings --status held,planned\n\n"
      "Formats:\n" +
      formats());
  command->callback(
      [=, &program, &action] { action = [=, &program] { return export_database(*options, program); }; });
}

}  // namespace whomet
