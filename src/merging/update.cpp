// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "merging/blocks.hpp"
#include "whomet/merging.hpp"

namespace whomet {
namespace {

/// The reports of all blocks in which one of `fresh` (rising) stands.
std::vector<ReportRecord> touched(const std::vector<ReportRecord>& reports,
                                  const std::vector<ReportKey>& fresh, const Facts& facts,
                                  const MergeRules& rules) {
  std::vector<Telling> told;
  told.reserve(reports.size());
  for (const ReportRecord& report : reports) told.push_back(prepare(report, facts, rules));
  const auto blocks = blocks_of(told);
  std::vector<bool> changed(reports.size());
  for (std::size_t i = 0; i < reports.size(); ++i)
    if (std::binary_search(fresh.begin(), fresh.end(), reports[i].key)) changed[blocks[i]] = true;
  std::vector<ReportRecord> all;
  for (std::size_t i = 0; i < reports.size(); ++i)
    if (changed[blocks[i]]) all.push_back(reports[i]);
  return all;
}

}  // namespace

MergeSummary merge_meetings(Store& store, const MergeRules& rules) {
  const std::vector<ReportKey> fresh = store.unmerged();
  if (fresh.empty()) return {};
  std::vector<ReportRecord> reports = store.reports();
  const Facts facts = store.facts();
  if (fresh.size() < reports.size()) reports = touched(reports, fresh, facts, rules);
  const std::vector<Meeting> meetings = merge(reports, facts, rules);
  std::vector<ReportKey> keys;
  for (const ReportRecord& report : reports) keys.push_back(report.key);
  store.replace_meetings(keys, meetings);
  return {reports.size(), meetings.size()};
}

}  // namespace whomet
