// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "merging/candidates.hpp"
#include "merging/outcome.hpp"
#include "whomet/merging.hpp"

namespace whomet {
namespace {

std::vector<Telling> prepare_all(const std::vector<ReportRecord>& reports, const Facts& facts,
                                 const MergeRules& rules) {
  std::vector<Telling> all;
  all.reserve(reports.size());
  for (const ReportRecord& report : reports) all.push_back(prepare(report, facts, rules));
  return all;
}

/// The precise ones first; of those alike what happened before what was planned.
void sort_by_vagueness(std::vector<Telling>& all) {
  std::sort(all.begin(), all.end(), [](const Telling& a, const Telling& b) {
    if (a.vagueness != b.vagueness) return a.vagueness < b.vagueness;
    if (a.report->status != b.report->status) return a.report->status < b.report->status;
    return told_before(*a.report, *b.report);
  });
}

struct Clusters {
  const Facts& facts;
  const MergeRules& rules;
  std::vector<Cluster> all = {};
  Candidates candidates = {};

  /// The cluster that the report fits best; the end if it fits none.
  std::size_t best_for(const Telling& told) const {
    std::size_t best = all.size();
    std::optional<Fit> best_fit;
    for (std::uint32_t number : candidates.of(told))
      if (const auto fit = all[number].fit(told, facts, rules); fit && (!best_fit || *fit > *best_fit)) {
        best = number;
        best_fit = fit;
      }
    return best;
  }

  void add(const Telling& told) {
    const std::size_t number = best_for(told);
    if (number == all.size()) {
      all.emplace_back(told, facts);
    } else {
      all[number].add(told, facts);
    }
    candidates.add(static_cast<std::uint32_t>(number), told);
  }
};

}  // namespace

std::vector<Meeting> merge(const std::vector<ReportRecord>& reports, const Facts& facts,
                           const MergeRules& rules) {
  std::vector<Telling> told = prepare_all(reports, facts, rules);
  sort_by_vagueness(told);
  Clusters clusters{facts, rules};
  for (const Telling& one : told) clusters.add(one);
  std::vector<Meeting> meetings;
  meetings.reserve(clusters.all.size());
  for (const Cluster& cluster : clusters.all) meetings.push_back(outcome(cluster, facts));
  std::sort(meetings.begin(), meetings.end(), [](const Meeting& a, const Meeting& b) { return a.id < b.id; });
  return meetings;
}

}  // namespace whomet
