// SPDX-License-Identifier: Apache-2.0
// Brandes' algorithm over Boost's breadth-first search. Boost's own brandes_betweenness_centrality knows no
// pivots, and from every party of a million it would take days.
#include <boost/graph/breadth_first_search.hpp>

#include "graph/measures.hpp"

namespace whomet {
namespace {

constexpr auto unseen = static_cast<std::uint32_t>(-1);

/// What one search finds: the order, how far each is, and by how many shortest ways it is reached.
struct Ways {
  std::vector<std::uint32_t> order, distance;
  std::vector<double> count;

  explicit Ways(std::size_t parties) : distance(parties, unseen), count(parties) {}

  void begin(std::uint32_t start) {
    for (std::uint32_t party : order) distance[party] = unseen, count[party] = 0;
    order.clear();
    distance[start] = 0;
    count[start] = 1;
  }
};

struct CountWays : boost::default_bfs_visitor {
  Ways* ways;
  explicit CountWays(Ways& w) : ways(&w) {}
  void discover_vertex(std::uint32_t party, const CompactGraph&) const { ways->order.push_back(party); }
  template <typename Edge>
  void examine_edge(const Edge& edge, const CompactGraph& graph) const {
    const auto from = source(edge, graph), to = target(edge, graph);
    if (ways->distance[to] == unseen) ways->distance[to] = ways->distance[from] + 1;
    if (ways->distance[to] == ways->distance[from] + 1) ways->count[to] += ways->count[from];
  }
};

class Betweenness {
 public:
  explicit Betweenness(const CompactGraph& graph)
      : graph_(graph),
        ways_(num_vertices(graph)),
        on_ways_(num_vertices(graph)),
        sums_(num_vertices(graph)) {}

  void follow(std::uint32_t start) {
    ways_.begin(start);
    boost::two_bit_color_map<> seen(num_vertices(graph_));
    boost::breadth_first_visit(graph_, start, queue_, CountWays(ways_), seen);
    gather(start);
  }
  const std::vector<double>& sums() const { return sums_; }

 private:
  /// From the farthest back: each passes on to those before it what lies behind itself.
  void gather(std::uint32_t start) {
    for (auto party = ways_.order.rbegin(); party != ways_.order.rend(); ++party) {
      const double each = (1 + on_ways_[*party]) / ways_.count[*party];
      for (auto [next, end] = adjacent_vertices(*party, graph_); next != end; ++next)
        if (ways_.distance[*next] + 1 == ways_.distance[*party]) on_ways_[*next] += ways_.count[*next] * each;
      if (*party != start) sums_[*party] += on_ways_[*party];
      on_ways_[*party] = 0;
    }
  }

  const CompactGraph& graph_;
  Ways ways_;
  boost::queue<std::uint32_t> queue_;
  std::vector<double> on_ways_, sums_;
};

}  // namespace

std::vector<double> betweenness(const CompactGraph& graph, std::size_t pivots) {
  const std::size_t parties = num_vertices(graph);
  pivots = std::min(pivots, parties);
  Betweenness all(graph);
  for (std::size_t i = 0; i < pivots; ++i) all.follow(static_cast<std::uint32_t>(i * parties / pivots));
  std::vector<double> shares = all.sums();
  if (parties < 3 || pivots == 0) return std::vector<double>(parties);
  const auto others = static_cast<double>(parties - 1) * static_cast<double>(parties - 2);
  for (double& share : shares) share *= static_cast<double>(parties) / static_cast<double>(pivots) / others;
  return shares;
}

}  // namespace whomet
