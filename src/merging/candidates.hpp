// SPDX-License-Identifier: Apache-2.0
// Finds the clusters that a report may belong to, without looking at the others.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "merging/told.hpp"

namespace whomet {

/// A pair within a stretch of 32 days.
struct PairMonth {
  Pair pair;
  std::int32_t month = 0;
  friend bool operator==(const PairMonth&, const PairMonth&) = default;
};

struct PairMonthHash {
  std::size_t operator()(const PairMonth& key) const noexcept;
};

template <typename T>
using ByPairMonth = std::unordered_map<PairMonth, T, PairMonthHash>;

/// Calls `visit` for each pair in each month of the report.
template <typename Visit>
void for_each_key(const Telling& told, const Pairs& pairs, Visit visit) {
  for (std::int32_t month : told.months)
    for (const Pair& pair : pairs) visit(PairMonth{pair, month});
}

class Candidates {
 public:
  /// Numbers of the clusters that share a pair with the report in one of its months, where one of the two
  /// pairs may name a state or body for its people; rising.
  std::vector<std::uint32_t> of(const Telling&) const;
  void add(std::uint32_t cluster, const Telling&);

 private:
  using Index = ByPairMonth<std::vector<std::uint32_t>>;
  static void add(Index&, const PairMonth&, std::uint32_t cluster);
  static void collect(const Index&, const PairMonth&, std::vector<std::uint32_t>& into);

  Index told_;
  Index wide_;
};

}  // namespace whomet
