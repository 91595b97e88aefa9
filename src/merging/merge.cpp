// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

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

std::vector<const Telling*> in_order(const std::vector<Telling>& told) {
  std::vector<const Telling*> order;
  order.reserve(told.size());
  for (const Telling& one : told) order.push_back(&one);
  sort_by_vagueness(order);
  return order;
}

}  // namespace

std::vector<Meeting> merge(const std::vector<ReportRecord>& reports, const Facts& facts, const MergeRules& rules,
                           const std::vector<Judgement>& judgements) {
  const std::vector<Telling> told = prepare_all(reports, facts, rules);
  const Rulings rulings(judgements, About::meeting);
  const Terms terms{facts, rules, rulings};
  Clusters clusters(terms);
  for (const Telling* one : in_order(told)) clusters.add(*one);
  std::vector<Meeting> meetings;
  for (const Joined& joined : join_clusters(clusters, terms))
    meetings.push_back(outcome(joined, clusters, facts));
  std::sort(meetings.begin(), meetings.end(), [](const Meeting& a, const Meeting& b) { return a.id < b.id; });
  return meetings;
}

}  // namespace whomet
