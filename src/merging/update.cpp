// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <tuple>

#include "merging/entities.hpp"
#include "merging/local.hpp"
#include "whomet/merging.hpp"

namespace whomet {
namespace {

using PairRows = std::vector<std::pair<PairStretch, ReportKey>>;

PairRows pair_rows(const std::vector<ReportRecord>& reports, const MergeRules& rules) {
  PairRows rows;
  for (const ReportRecord& report : reports)
    for (const PairStretch& pair : told_pairs(report, rules)) rows.emplace_back(pair, report.key);
  std::sort(rows.begin(), rows.end(), [](const auto& x, const auto& y) {
    return std::tie(x.first.stretch, x) < std::tie(y.first.stretch, y);  // as the table is sorted
  });
  return rows;
}

MergeSummary merge_all(Store& store, const Facts& facts, const std::vector<Judgement>& judgements,
                       const MergeRules& rules) {
  const std::vector<ReportRecord> reports = store.reports();
  const std::vector<Meeting> meetings = merge(reports, facts, rules, judgements);
  store.replace_all(meetings, pair_rows(reports, rules));
  return {reports.size(), meetings.size()};
}

MergeSummary merge_few(Store& store, const std::vector<ReportKey>& fresh, const Facts& facts,
                       const std::vector<Judgement>& judgements, const MergeRules& rules) {
  const Rulings rulings(judgements, About::meeting);
  const Terms terms{facts, rules, rulings};
  store.add_pairs(pair_rows(store.reports(fresh), rules));
  Vicinity vicinity(store, terms);
  const Redecided redecided = LocalMerge(vicinity, terms).redecide(fresh);
  store.replace_meetings({redecided.reports.begin(), redecided.reports.end()}, redecided.meetings);
  return {redecided.reports.size(), redecided.meetings.size()};
}

}  // namespace

MergeSummary merge_meetings(Store& store, const MergeRules& rules) {
  const std::vector<Judgement> judgements = store.judgements();
  const Facts facts = resolve_entities(store, judgements);
  const std::vector<ReportKey> fresh = store.unmerged();
  if (fresh.empty()) return {};
  return fresh.size() * rules.few > store.report_count() ? merge_all(store, facts, judgements, rules)
                                      : merge_few(store, fresh, facts, judgements, rules);
}

}  // namespace whomet
