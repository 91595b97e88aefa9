// SPDX-License-Identifier: Apache-2.0
// Finds the clusters that a report may belong to, without looking at the others.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "merging/told.hpp"

namespace whomet {

struct PairStretchHash {
  std::size_t operator()(const PairStretch& key) const noexcept;
};

/// Calls `visit` for each pair in each stretch of the report.
template <typename Visit>
void for_each_key(const Telling& told, const Pairs& pairs, Visit visit) {
  for (std::int32_t stretch : told.stretches)
    for (const Pair& pair : pairs) visit(PairStretch{pair.a, pair.b, stretch});
}

class Candidates {
 public:
  /// Numbers of the clusters that share a pair with the report in one of its stretches, where one of the two
  /// pairs may name a state or body for its people; rising.
  std::vector<std::uint32_t> of(const Telling&) const;
  /// Numbers of the clusters that share a pair, as told, with one of the reports in one of its stretches; rising.
  std::vector<std::uint32_t> near(const std::vector<const Telling*>&) const;
  void add(std::uint32_t cluster, const Telling&);

 private:
  using Index = std::unordered_map<PairStretch, std::vector<std::uint32_t>, PairStretchHash>;
  static void add(Index&, const PairStretch&, std::uint32_t cluster);
  static void collect(const Index&, const PairStretch&, std::vector<std::uint32_t>& into);

  Index told_;
  Index wide_;
};

}  // namespace whomet
