// SPDX-License-Identifier: Apache-2.0
// Tables of edges and of nodes with the columns that Gephi's spreadsheet import knows: Id, Label, Source,
// Target, Type, Weight, Kind (without which it merges two edges of a pair). `Timeset` is its column for the
// days: <[2025-12-01, 2026-01-07]>.
#include "export/csv_table.hpp"
#include "export/formats.hpp"
#include "export/text.hpp"

namespace whomet {
namespace {

std::string heading(const Attribute& attribute) {
  return attribute.name;
}

std::string timeset(const std::vector<Day>& days) {
  std::string all;
  for (Day day : days) all += (all.empty() ? "<[" : ", ") + to_iso(day_span(day));
  return days.empty() ? "" : all + "]>";
}

std::string edges(const Chart& chart) {
  std::string all =
      csv_headings({{"Source", "Target", "Type", "Weight", "Label", "Timeset", "Kind"}, heading},
                   chart.edge_attributes);
  for (const ChartEdge& edge : chart.edges) {
    const ChartNode &from = chart.nodes[edge.from], &to = chart.nodes[edge.to];
    all += csv_values({from.id, to.id, "Undirected", std::to_string(edge.weight),
                       from.label + " - " + to.label, timeset(edge.days), edge.type},
                      edge.values);
  }
  return all;
}

std::string nodes(const Chart& chart) {
  std::string all = csv_headings({{"Id", "Label", "Timeset"}, heading}, chart.node_attributes);
  for (const ChartNode& node : chart.nodes) {
    all += csv_values({node.id, node.label, timeset(node.days)}, node.values);
  }
  return all;
}

}  // namespace

ExportedFiles write_csv(const Network& network, GraphShape shape) {
  const Chart chart = chart_of(network, shape);
  return {{"", edges(chart)}, {".nodes", nodes(chart)}};
}

}  // namespace whomet
