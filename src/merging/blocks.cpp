// SPDX-License-Identifier: Apache-2.0
#include "merging/blocks.hpp"

#include <numeric>

namespace whomet {
namespace {

/// Disjoint sets with path halving (Tarjan and van Leeuwen 1984).
class Sets {
 public:
  explicit Sets(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0U); }
  std::uint32_t find(std::uint32_t x) {
    while (parent_[x] != x) x = parent_[x] = parent_[parent_[x]];
    return x;
  }
  void unite(std::uint32_t a, std::uint32_t b) { parent_[find(a)] = find(b); }

 private:
  std::vector<std::uint32_t> parent_;
};

}  // namespace

std::vector<std::uint32_t> blocks_of(const std::vector<Telling>& reports) {
  const auto count = static_cast<std::uint32_t>(reports.size());
  Sets sets(count);
  ByPairMonth<std::uint32_t> first;
  for (std::uint32_t i = 0; i < count; ++i)
    for_each_key(reports[i], reports[i].pairs,
                 [&](const PairMonth& key) { sets.unite(i, first.try_emplace(key, i).first->second); });
  // Two wide pairs alone (two meetings of Americans with Russians) make no block.
  for (std::uint32_t i = 0; i < count; ++i)
    for_each_key(reports[i], reports[i].wide, [&](const PairMonth& key) {
      if (const auto found = first.find(key); found != first.end()) sets.unite(i, found->second);
    });
  std::vector<std::uint32_t> blocks(count);
  for (std::uint32_t i = 0; i < count; ++i) blocks[i] = sets.find(i);
  return blocks;
}

}  // namespace whomet
