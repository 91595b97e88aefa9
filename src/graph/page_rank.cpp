// SPDX-License-Identifier: Apache-2.0
#include <boost/graph/page_rank.hpp>
#include <cmath>

#include "graph/measures.hpp"

namespace whomet {
namespace {

constexpr double damping = 0.85;

/// Until a round moves less than this share of all.
class Settled {
 public:
  template <typename Ranks>
  bool operator()(const Ranks& ranks, const CompactGraph& graph) {
    double moved = 0;
    before_.resize(num_vertices(graph));
    for (std::size_t i = 0; i < before_.size(); ++i) {
      const double rank = get(ranks, static_cast<std::uint32_t>(i));
      moved += std::abs(rank - before_[i]);
      before_[i] = rank;
    }
    constexpr double share = 1e-7;
    return moved < share * static_cast<double>(before_.size());
  }

 private:
  std::vector<double> before_;
};

}  // namespace

std::vector<double> page_ranks(const CompactGraph& graph) {
  std::vector<double> ranks(num_vertices(graph)), next(ranks.size());
  if (ranks.empty()) return ranks;
  const auto as_map = [&](auto& values) {
    return boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph));
  };
  // Boost's ranks add up to the number of vertices; begun at 1 each instead of at 1/n, they do from the
  // start.
  boost::graph::page_rank(graph, as_map(ranks), Settled(), damping, 1, as_map(next));
  for (double& rank : ranks) rank /= static_cast<double>(ranks.size());
  return ranks;
}

}  // namespace whomet
