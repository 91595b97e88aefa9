// SPDX-License-Identifier: Apache-2.0
#include "merging/rulings.hpp"

#include <algorithm>

#include "merging/sets.hpp"

namespace whomet {
namespace {

std::uint32_t place_of(const std::vector<std::string>& ids, std::string_view id) {
  return static_cast<std::uint32_t>(std::lower_bound(ids.begin(), ids.end(), id) - ids.begin());
}

}  // namespace

Rulings::Rulings(const std::vector<Judgement>& judgements, About about) {
  for (const Judgement& j : judgements)
    if (j.about == about) ids_.insert(ids_.end(), {j.a, j.b});
  std::sort(ids_.begin(), ids_.end());
  ids_.erase(std::unique(ids_.begin(), ids_.end()), ids_.end());
  Sets sets(ids_.size());
  for (const Judgement& j : judgements)
    if (j.about == about && j.verdict == Verdict::same) sets.unite(place_of(ids_, j.a), place_of(ids_, j.b));
  for (std::uint32_t i = 0; i < ids_.size(); ++i) groups_.push_back(sets.find(i) + 1);
  apart_.resize(ids_.size() + 1);
  for (const Judgement& j : judgements)
    if (j.about == about && j.verdict == Verdict::different) {
      const Group a = group(j.a), b = group(j.b);
      apart_[a].push_back(b);
      apart_[b].push_back(a);
    }
}

Rulings::Group Rulings::group(std::string_view id) const {
  const auto i = place_of(ids_, id);
  return i < ids_.size() && ids_[i] == id ? groups_[i] : 0;
}

bool Rulings::are_apart(Group a, Group b) const {
  return std::find(apart_[a].begin(), apart_[a].end(), b) != apart_[a].end();
}

}  // namespace whomet
