// SPDX-License-Identifier: Apache-2.0
// Tables for `neo4j-admin database import full --nodes=… --relationships=…`: headings name the type, `:ID`,
// `:LABEL`, `:START_ID`, `:END_ID` and `:TYPE` are its own (Neo4j Operations Manual, Import, CSV header
// format).
#include "export/csv_table.hpp"
#include "export/formats.hpp"

namespace whomet {
namespace {

std::string heading(const Attribute& attribute) {
  switch (attribute.type) {
    case ValueType::whole:
      return attribute.name + ":long";
    case ValueType::real:
      return attribute.name + ":double";
    case ValueType::flag:
      return attribute.name + ":boolean";
    default:
      return attribute.name;
  }
}

/// *Person*, *Meeting*: labels are written with a capital letter.
std::string label_of(const ChartNode& node) {
  std::string kind = to_string(node.values.front());
  if (meeting_kind_from(kind)) return "Meeting";
  kind.front() = static_cast<char>(kind.front() - 'a' + 'A');
  return kind;
}

std::string nodes(const Chart& chart) {
  std::string all = csv_headings({{"id:ID", ":LABEL", "name"}, heading}, chart.node_attributes);
  for (const ChartNode& node : chart.nodes)
    all += csv_values({node.id, label_of(node), node.label}, node.values);
  return all;
}

std::string edges(const Chart& chart) {
  std::string all =
      csv_headings({{":START_ID", ":END_ID", ":TYPE", "weight:long"}, heading}, chart.edge_attributes);
  for (const ChartEdge& edge : chart.edges)
    all += csv_values(
        {chart.nodes[edge.from].id, chart.nodes[edge.to].id, edge.type, std::to_string(edge.weight)},
        edge.values);
  return all;
}

}  // namespace

ExportedFiles write_neo4j(const Network& network, GraphShape shape) {
  const Chart chart = chart_of(network, shape);
  return {{"", edges(chart)}, {".nodes", nodes(chart)}};
}

}  // namespace whomet
