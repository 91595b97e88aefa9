// SPDX-License-Identifier: Apache-2.0
// Tables of edges and of nodes with the columns that Gephi's spreadsheet import knows: Id, Label, Source,
// Target, Type, Weight. `Timeset` is its column for the days: <[2025-12-01, 2026-01-07]>.
#include "export/csv_table.hpp"
#include "export/formats.hpp"
#include "export/text.hpp"

namespace whomet {
namespace {

std::string heading(const Attribute& attribute) {
  return attribute.name;
}

std::string timeset(const std::string& days) {
  return days.empty() ? "" : "<[" + days + "]>";
}

std::string edges(const Chart& chart) {
  std::string all =
      csv_headings({{"Source", "Target", "Type", "Weight", "Label", "Timeset", "Relation"}, heading},
                   chart.edge_attributes);
  for (const ChartEdge& edge : chart.edges) {
    const ChartNode &from = chart.nodes[edge.from], &to = chart.nodes[edge.to];
    std::string days;
    for (const auto& [day, weight] : edge.days) days += (days.empty() ? "" : ", ") + to_iso(day_span(day));
    all += csv_values({from.id, to.id, "Undirected", std::to_string(edge.weight),
                       from.label + " - " + to.label, timeset(days), edge.type},
                      edge.values);
  }
  return all;
}

std::string nodes(const Chart& chart) {
  std::string all = csv_headings({{"Id", "Label", "Timeset"}, heading}, chart.node_attributes);
  for (const ChartNode& node : chart.nodes) {
    std::string days;
    for (Day day : node.days) days += (days.empty() ? "" : ", ") + to_iso(day_span(day));
    all += csv_values({node.id, node.label, timeset(days)}, node.values);
  }
  return all;
}

}  // namespace

ExportedFiles write_csv(const Network& network, GraphShape shape) {
  const Chart chart = chart_of(network, shape);
  return {{"", edges(chart)}, {".nodes", nodes(chart)}};
}

}  // namespace whomet
