// SPDX-License-Identifier: Apache-2.0
#include "graph/compact_graph.hpp"

namespace whomet {

CompactGraph compact_graph(const Contacts& contacts, Repeats repeats) {
  std::vector<Contacts::Pair> edges;
  edges.reserve(2 * contacts.pairs.size());
  const auto add = [&](std::uint32_t from, std::uint32_t to) {
    if (repeats == Repeats::kept || edges.empty() || edges.back() != Contacts::Pair(from, to))
      edges.emplace_back(from, to);
  };
  // All backwards, then all forwards: whatever its place, a party has its lower neighbours first.
  for (const auto& [a, b] : contacts.pairs) add(b, a);
  for (const auto& [a, b] : contacts.pairs) add(a, b);
  return {boost::edges_are_unsorted_multi_pass, edges.begin(), edges.end(),
          static_cast<std::uint32_t>(contacts.parties.size())};
}

}  // namespace whomet
