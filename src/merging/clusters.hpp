// SPDX-License-Identifier: Apache-2.0
// Reports put into clusters, one after the other, each where it fits best.
#pragma once

#include <functional>
#include <unordered_map>

#include "merging/candidates.hpp"
#include "merging/cluster.hpp"
#include "merging/rulings.hpp"

namespace whomet {

/// What everything here is decided by.
struct Terms {
  const Facts& facts;
  const MergeRules& rules;
  const Rulings& rulings;
};

/// A cluster that a report was held against.
struct Considered {
  std::uint32_t cluster = 0;
  Fitting fitting;
};

class Clusters {
 public:
  explicit Clusters(const Terms& terms) : terms_(terms) {}

  /// Puts the report where it fits best, or where a judgement wants it; into a cluster of its own if nowhere.
  /// `open` tells which clusters may be looked at at all. Returns the cluster.
  template <typename Open>
  std::uint32_t add(const Telling& told, Open open);
  std::uint32_t add(const Telling& told) {
    return add(told, [](std::uint32_t) { return true; });
  }
  /// All clusters that share a pair with the report, with what `add` would think of them.
  std::vector<Considered> considered(const Telling&) const;
  /// Whether a judgement wants it in a certain cluster.
  bool is_ruled(const Telling&) const;

  const std::vector<Cluster>& all() const { return all_; }
  const Candidates& candidates() const { return candidates_; }
  /// Whether a judgement keeps two clusters apart.
  bool are_apart(std::uint32_t a, std::uint32_t b) const;

 private:
  Fitting fitting(const Telling&, Rulings::Group, std::uint32_t cluster) const;
  std::uint32_t put(const Telling&, Rulings::Group, std::uint32_t cluster);

  Terms terms_;
  std::vector<Cluster> all_;
  Candidates candidates_;
  std::unordered_map<Rulings::Group, std::uint32_t> home_;  ///< the cluster of each group that has one
};

template <typename Open>
std::uint32_t Clusters::add(const Telling& told, Open open) {
  const Rulings::Group group = terms_.rulings.group(told.report->id);
  if (group != 0)
    if (const auto home = home_.find(group); home != home_.end()) return put(told, group, home->second);
  auto best = static_cast<std::uint32_t>(all_.size());
  std::optional<Fit> best_fit;
  for (std::uint32_t number : candidates_.of(told)) {
    if (!open(number)) continue;
    const auto fit = fitting(told, group, number).fit;
    if (fit && (!best_fit || *fit > *best_fit)) best = number, best_fit = fit;
  }
  return put(told, group, best);
}

/// The order in which reports are added: the precise ones first; of those alike what happened before what was
/// planned.
void sort_by_vagueness(std::vector<const Telling*>&);

}  // namespace whomet
