// SPDX-License-Identifier: Apache-2.0
// A graph whose edges weigh whole numbers: what communities are looked for in.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace whomet {

using Weight = std::int64_t;

struct WeightedEdge {
  std::uint32_t from = 0, to = 0;  ///< equal: within one node that stands for many
  Weight weight = 0;
  friend auto operator<=>(const WeightedEdge&, const WeightedEdge&) = default;
};

class WeightedGraph {
 public:
  struct Neighbour {
    std::uint32_t node;
    Weight weight;
  };
  /// Edges between the same two count as one with their weights together.
  WeightedGraph(std::uint32_t nodes, std::vector<WeightedEdge> edges);

  std::uint32_t size() const { return static_cast<std::uint32_t>(degree_.size()); }
  /// Others; an edge of a node with itself is only in its degree, twice.
  std::span<const Neighbour> neighbours(std::uint32_t node) const {
    return std::span(neighbours_).subspan(begin_[node], begin_[node + 1] - begin_[node]);
  }
  Weight degree(std::uint32_t node) const { return degree_[node]; }
  /// Of all degrees: twice the weight of all edges.
  Weight total() const { return total_; }
  const std::vector<WeightedEdge>& edges() const { return edges_; }

 private:
  std::vector<WeightedEdge> edges_;
  std::vector<std::size_t> begin_;
  std::vector<Neighbour> neighbours_;
  std::vector<Weight> degree_;
  Weight total_ = 0;
};

}  // namespace whomet
