// SPDX-License-Identifier: Apache-2.0
// The method of Louvain: every node joins the neighbouring community that gains most modularity, until nobody
// moves; then each community is a node of a smaller graph, and so on. Weights are whole numbers, so gains are
// compared exactly and the result is the same on every machine.
#include <algorithm>
#include <numeric>

#include "graph/weighted_graph.hpp"
#include "whomet/graph.hpp"

namespace whomet {
namespace {

class Level {
 public:
  explicit Level(const WeightedGraph& graph)
      : graph_(graph), community_(graph.size()), inside_(graph.size()), total_(graph.size()) {
    std::iota(community_.begin(), community_.end(), 0U);
    for (std::uint32_t node = 0; node < graph.size(); ++node) total_[node] = graph.degree(node);
  }

  /// Whether anybody moved at all.
  bool settle() {
    constexpr int most_rounds = 32;  // the gains of later ones are nil
    bool ever = false;
    for (int round = 0; round < most_rounds && move_all(); ++round) ever = true;
    return ever;
  }

  /// The community of each node, numbered from 0 without gaps.
  std::vector<std::uint32_t> numbered() const {
    std::vector<std::uint32_t> number(graph_.size(), graph_.size()), of(graph_.size());
    std::uint32_t next = 0;
    for (std::uint32_t node = 0; node < graph_.size(); ++node) {
      std::uint32_t& n = number[community_[node]];
      if (n == graph_.size()) n = next++;
      of[node] = n;
    }
    return of;
  }

 private:
  bool move_all() {
    bool moved = false;
    for (std::uint32_t node = 0; node < graph_.size(); ++node) moved |= move(node);
    return moved;
  }

  bool move(std::uint32_t node) {
    const std::uint32_t own = community_[node];
    total_[own] -= graph_.degree(node);
    for (const auto& n : graph_.neighbours(node)) inside_[community_[n.node]] += n.weight;
    const std::uint32_t best = best_for(node, own);
    for (const auto& n : graph_.neighbours(node)) inside_[community_[n.node]] = 0;
    total_[best] += graph_.degree(node);
    community_[node] = best;
    return best != own;
  }

  /// It stays where it is unless it gains; of equals the smaller number.
  std::uint32_t best_for(std::uint32_t node, std::uint32_t own) const {
    std::uint32_t best = own;
    Weight most = gain(node, own);
    for (const auto& n : graph_.neighbours(node)) {
      const std::uint32_t candidate = community_[n.node];
      const Weight its = gain(node, candidate);
      if (its > most || (its == most && best != own && candidate < best)) best = candidate, most = its;
    }
    return best;
  }

  Weight gain(std::uint32_t node, std::uint32_t community) const {
    return inside_[community] * graph_.total() - graph_.degree(node) * total_[community];
  }

  const WeightedGraph& graph_;
  std::vector<std::uint32_t> community_;
  std::vector<Weight> inside_;  ///< of what the node at hand has to do with each community
  std::vector<Weight> total_;   ///< degrees of each community's members
};

WeightedGraph gathered(const WeightedGraph& graph, const std::vector<std::uint32_t>& community) {
  std::vector<WeightedEdge> edges;
  edges.reserve(graph.edges().size());
  for (const WeightedEdge& e : graph.edges()) edges.push_back({community[e.from], community[e.to], e.weight});
  const std::uint32_t most = *std::max_element(community.begin(), community.end());
  return {most + 1, std::move(edges)};
}

/// From 1, the largest first, of equals the one with the earliest member.
std::vector<std::size_t> by_size(const std::vector<std::uint32_t>& community) {
  std::vector<std::size_t> size(community.size()), order(community.size()), number(community.size());
  for (std::uint32_t c : community) ++size[c];
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return size[a] > size[b]; });
  for (std::size_t i = 0; i < order.size(); ++i) number[order[i]] = i + 1;
  std::vector<std::size_t> of;
  for (std::uint32_t c : community) of.push_back(number[c]);
  return of;
}

WeightedGraph weighted(const Contacts& contacts) {
  std::vector<WeightedEdge> edges;
  edges.reserve(contacts.pairs.size());
  for (const auto& [a, b] : contacts.pairs) edges.push_back({a, b, 1});
  return {static_cast<std::uint32_t>(contacts.parties.size()), std::move(edges)};
}

}  // namespace

std::vector<std::size_t> communities(const Contacts& contacts) {
  std::vector<std::uint32_t> community(contacts.parties.size());
  std::iota(community.begin(), community.end(), 0U);
  if (community.empty()) return {};
  WeightedGraph graph = weighted(contacts);
  while (true) {
    Level level(graph);
    if (!level.settle()) break;
    const std::vector<std::uint32_t> above = level.numbered();
    for (std::uint32_t& c : community) c = above[c];
    graph = gathered(graph, above);
  }
  return by_size(community);
}

}  // namespace whomet
