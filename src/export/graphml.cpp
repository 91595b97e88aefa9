// SPDX-License-Identifier: Apache-2.0
// GraphML 1.0 by Boost.Graph. Its writer numbers nodes as they stand (they are sorted by id), takes the names
// of attributes as they are (ours need no escaping) and lets control characters through (they are taken out
// here).
#include <boost/graph/graphml.hpp>
#include <boost/property_map/function_property_map.hpp>

#include "export/formats.hpp"
#include "export/text.hpp"
#include "graph/boost_graph.hpp"

namespace whomet {
namespace {

using Vertex = boost::graph_traits<BoostGraph>::vertex_descriptor;
using Edge = boost::graph_traits<BoostGraph>::edge_descriptor;

/// Adds an attribute of nodes (Key = Vertex) or edges (Key = Edge); `value` reads it from our own node or
/// edge.
template <typename Key, typename Value>
void attribute(boost::dynamic_properties& all, const BoostGraph& graph, const std::string& name,
               Value value) {
  all.property(name, boost::make_function_property_map<Key>(
                         [&graph, value](const Key& key) { return value(*graph[key]); }));
}

void add_node_attributes(boost::dynamic_properties& all, const BoostGraph& graph) {
  const auto add = [&](const char* name, auto value) { attribute<Vertex>(all, graph, name, value); };
  add("id", [](const GraphNode& node) { return xml_characters(node.id); });
  add("label", [](const GraphNode& node) { return xml_characters(node.label); });
  add("kind", [](const GraphNode& node) { return std::string(to_string(node.kind)); });
  add("country", [](const GraphNode& node) { return xml_characters(node.country); });
}

void add_edge_attributes(boost::dynamic_properties& all, const BoostGraph& graph) {
  const auto add = [&](const char* name, auto value) { attribute<Edge>(all, graph, name, value); };
  add("weight", [](const GraphEdge& edge) { return edge.meetings; });
  add("first_date", [](const GraphEdge& edge) { return date_text(edge.first); });
  add("last_date", [](const GraphEdge& edge) { return date_text(edge.last); });
  add("kinds", [](const GraphEdge& edge) { return joined(edge.kinds); });
  add("places", [](const GraphEdge& edge) { return xml_characters(joined(edge.places)); });
  add("statuses", [](const GraphEdge& edge) { return joined(edge.statuses); });
}

}  // namespace

void write_graphml(const MeetingGraph& graph, std::ostream& out) {
  const BoostGraph made = to_boost(graph);
  boost::dynamic_properties attributes;
  add_node_attributes(attributes, made);
  add_edge_attributes(attributes, made);
  boost::write_graphml(out, made, attributes, true);
}

}  // namespace whomet
