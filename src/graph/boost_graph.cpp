// SPDX-License-Identifier: Apache-2.0
#include "graph/boost_graph.hpp"

namespace whomet {

BoostGraph to_boost(const MeetingGraph& graph) {
  BoostGraph made(graph.nodes.size());
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) made[i] = &graph.nodes[i];
  for (const GraphEdge& edge : graph.edges) boost::add_edge(edge.from, edge.to, &edge, made);
  return made;
}

}  // namespace whomet
