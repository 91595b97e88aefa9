// SPDX-License-Identifier: Apache-2.0
#include "graph/measures.hpp"

#include <algorithm>

namespace whomet {

std::size_t affordable_pivots(const Contacts& contacts) {
  constexpr std::size_t edges_in_a_few_seconds = 50'000'000, least = 8;
  const std::size_t all = contacts.parties.size();
  return std::min(all, std::max(least, edges_in_a_few_seconds / (all + contacts.pairs.size() + 1)));
}

std::vector<Measures> measure(const Contacts& contacts, std::size_t pivots) {
  const CompactGraph graph = compact_graph(contacts, Repeats::merged);
  const auto ranks = page_ranks(compact_graph(contacts, Repeats::kept));
  const auto between = betweenness(graph, pivots);
  const auto groups = communities(contacts);
  std::vector<Measures> all(contacts.parties.size());
  for (std::uint32_t i = 0; i < all.size(); ++i)
    all[i] = {out_degree(i, graph), contacts.meetings[i], ranks[i], between[i], groups[i]};
  return all;
}

}  // namespace whomet
