// SPDX-License-Identifier: Apache-2.0
#include "merging/clusters.hpp"

#include <algorithm>

namespace whomet {

Fitting Clusters::fitting(const Telling& told, Rulings::Group group, std::uint32_t cluster) const {
  if (group != 0)
    for (Rulings::Group other : terms_.rulings.apart(group))
      if (const auto home = home_.find(other); home != home_.end() && home->second == cluster)
        return {{}, Refusal::judgement};
  return all_[cluster].fit(told, terms_.facts, terms_.rules);
}

std::uint32_t Clusters::put(const Telling& told, Rulings::Group group, std::uint32_t cluster) {
  if (cluster == all_.size()) {
    all_.emplace_back(told, terms_.facts);
  } else {
    all_[cluster].add(told, terms_.facts);
  }
  candidates_.add(cluster, told);
  if (group != 0) home_.try_emplace(group, cluster);
  return cluster;
}

bool Clusters::is_ruled(const Telling& told) const {
  const Rulings::Group group = terms_.rulings.group(told.report->id);
  return group != 0 && home_.contains(group);
}

std::vector<Considered> Clusters::considered(const Telling& told) const {
  const Rulings::Group group = terms_.rulings.group(told.report->id);
  std::vector<Considered> all;
  for (std::uint32_t number : candidates_.of(told)) all.push_back({number, fitting(told, group, number)});
  return all;
}

bool Clusters::are_apart(std::uint32_t a, std::uint32_t b) const {
  const auto groups = [&](std::uint32_t cluster) {
    std::vector<Rulings::Group> all;
    for (const auto& [group, home] : home_)
      if (home == cluster) all.push_back(group);
    return all;
  };
  if (home_.empty()) return false;
  for (Rulings::Group x : groups(a))
    for (Rulings::Group y : groups(b))
      if (terms_.rulings.are_apart(x, y)) return true;
  return false;
}

void sort_by_vagueness(std::vector<const Telling*>& all) {
  std::sort(all.begin(), all.end(), [](const Telling* a, const Telling* b) {
    if (a->vagueness != b->vagueness) return a->vagueness < b->vagueness;
    if (a->report->status != b->report->status) return a->report->status < b->report->status;
    return told_before(*a->report, *b->report);
  });
}

}  // namespace whomet
