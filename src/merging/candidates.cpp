// SPDX-License-Identifier: Apache-2.0
#include "merging/candidates.hpp"

#include <algorithm>

namespace whomet {
namespace {

void tidy(std::vector<std::uint32_t>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

}  // namespace

std::size_t PairStretchHash::operator()(const PairStretch& key) const noexcept {
  // Fibonacci hashing (Knuth, TAOCP 3, 6.4): the keys are small numbers in a row.
  constexpr std::uint64_t golden = 0x9e3779b97f4a7c15U;
  std::uint64_t h = static_cast<std::uint64_t>(key.a) * golden;
  h = (h ^ static_cast<std::uint64_t>(key.b)) * golden;
  h = (h ^ static_cast<std::uint32_t>(key.stretch)) * golden;
  return static_cast<std::size_t>(h ^ (h >> 32U));
}

void Candidates::add(Index& index, const PairStretch& key, std::uint32_t cluster) {
  auto& clusters = index[key];
  if (std::find(clusters.rbegin(), clusters.rend(), cluster) == clusters.rend()) clusters.push_back(cluster);
}

void Candidates::collect(const Index& index, const PairStretch& key, std::vector<std::uint32_t>& into) {
  if (const auto found = index.find(key); found != index.end())
    into.insert(into.end(), found->second.begin(), found->second.end());
}

std::vector<std::uint32_t> Candidates::near(const std::vector<const Telling*>& reports) const {
  std::vector<std::uint32_t> found;
  for (const Telling* told : reports)
    for_each_key(*told, told->pairs, [&](const PairStretch& key) { collect(told_, key, found); });
  tidy(found);
  return found;
}

std::vector<std::uint32_t> Candidates::of(const Telling& told) const {
  std::vector<std::uint32_t> found;
  for_each_key(told, told.pairs, [&](const PairStretch& key) { collect(wide_, key, found); });
  for_each_key(told, told.wide, [&](const PairStretch& key) { collect(told_, key, found); });
  tidy(found);
  return found;
}

void Candidates::add(std::uint32_t cluster, const Telling& told) {
  for_each_key(told, told.pairs, [&](const PairStretch& key) { add(told_, key, cluster); });
  for_each_key(told, told.wide, [&](const PairStretch& key) { add(wide_, key, cluster); });
}

}  // namespace whomet
