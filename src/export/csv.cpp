// SPDX-License-Identifier: Apache-2.0
// A table of edges (RFC 4180) with the columns that Gephi's spreadsheet import knows.
#include <ostream>

#include "export/formats.hpp"
#include "export/text.hpp"

namespace whomet {
namespace {

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string all = "\"";
  for (char c : text) all += c == '"' ? std::string("\"\"") : std::string(1, c);
  return all + '"';
}

void write_row(std::ostream& out, const std::vector<std::string>& values) {
  for (std::size_t i = 0; i < values.size(); ++i) out << (i ? "," : "") << csv_field(values[i]);
  out << '\n';
}

}  // namespace

void write_csv(const MeetingGraph& graph, std::ostream& out) {
  write_row(out, {"Source", "Target", "Type", "Weight", "Label", "SourceLabel", "TargetLabel", "FirstDate",
                  "LastDate", "Kinds", "Places", "Statuses"});
  for (const GraphEdge& edge : graph.edges) {
    const GraphNode& from = graph.nodes[edge.from];
    const GraphNode& to = graph.nodes[edge.to];
    write_row(out, {from.id, to.id, "Undirected", std::to_string(edge.meetings),
                    from.label + " - " + to.label, from.label, to.label, date_text(edge.first),
                    date_text(edge.last), joined(edge.kinds), joined(edge.places), joined(edge.statuses)});
  }
}

}  // namespace whomet
