// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <boost/graph/breadth_first_search.hpp>

#include "graph/compact_graph.hpp"

namespace whomet {
namespace {

/// Who led to each party, for all that the search reaches.
std::vector<std::uint32_t> predecessors(const CompactGraph& graph, std::uint32_t start) {
  std::vector<std::uint32_t> led(num_vertices(graph));
  for (std::uint32_t i = 0; i < led.size(); ++i) led[i] = i;
  const auto into = boost::make_iterator_property_map(led.begin(), get(boost::vertex_index, graph));
  boost::breadth_first_search(
      graph, start,
      boost::visitor(boost::make_bfs_visitor(boost::record_predecessors(into, boost::on_tree_edge()))));
  return led;
}

}  // namespace

std::vector<std::uint32_t> shortest_way(const Contacts& contacts, std::uint32_t from, std::uint32_t to) {
  const auto led = predecessors(compact_graph(contacts, Repeats::merged), from);
  std::vector<std::uint32_t> way = {to};
  while (led[way.back()] != way.back()) way.push_back(led[way.back()]);
  if (way.back() != from) return {};
  std::reverse(way.begin(), way.end());
  return way;
}

}  // namespace whomet
