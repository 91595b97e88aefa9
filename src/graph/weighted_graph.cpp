// SPDX-License-Identifier: Apache-2.0
#include "graph/weighted_graph.hpp"

#include <algorithm>
#include <numeric>

namespace whomet {
namespace {

std::vector<WeightedEdge> added_up(std::vector<WeightedEdge> edges) {
  for (WeightedEdge& e : edges)
    if (e.to < e.from) std::swap(e.from, e.to);
  std::sort(edges.begin(), edges.end());
  std::vector<WeightedEdge> sums;
  for (const WeightedEdge& e : edges) {
    if (!sums.empty() && sums.back().from == e.from && sums.back().to == e.to)
      sums.back().weight += e.weight;
    else
      sums.push_back(e);
  }
  return sums;
}

}  // namespace

WeightedGraph::WeightedGraph(std::uint32_t nodes, std::vector<WeightedEdge> edges)
    : edges_(added_up(std::move(edges))), begin_(nodes + 1), degree_(nodes) {
  for (const WeightedEdge& e : edges_) {
    degree_[e.from] += e.weight;
    degree_[e.to] += e.weight;
    if (e.from != e.to) ++begin_[e.from + 1], ++begin_[e.to + 1];
  }
  std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
  total_ = std::accumulate(degree_.begin(), degree_.end(), Weight{0});
  neighbours_.resize(begin_.back());
  std::vector<std::size_t> next = begin_;
  for (const WeightedEdge& e : edges_) {
    if (e.from == e.to) continue;
    neighbours_[next[e.from]++] = {e.to, e.weight};
    neighbours_[next[e.to]++] = {e.from, e.weight};
  }
}

}  // namespace whomet
