// SPDX-License-Identifier: Apache-2.0
#include "merging/local.hpp"

#include <algorithm>

#include "merging/outcome.hpp"

namespace whomet {

/// A report is opened with all of its meeting: none is then half open.
void LocalMerge::open(ReportKey report, Keys& opened) {
  if (opened.contains(report)) return;
  const auto& mates = vicinity_.mates(report);
  opened.insert(mates.begin(), mates.end());
}

/// A meeting that comes out other than it was opens all that it may touch, for they were decided beside what it
/// was; when a round changes no more meetings, all others stand as if everything had been merged at once.
Redecided LocalMerge::redecide(const std::vector<ReportKey>& reports) {
  Keys opened;
  for (ReportKey report : reports) open(report, opened);
  for (;;) {
    Redecided result = round(opened);
    const std::size_t before = opened.size();
    for (ReportKey report : result.reports) {
      open(report, opened);
      for (ReportKey other : vicinity_.neighbours(report)) open(other, opened);
    }
    if (opened.size() == before) return result;
  }
}

Clusters LocalMerge::clusters(const Keys& opened, const Watch& watch) {
  Keys all = opened;
  for (ReportKey report : opened)
    for (ReportKey other : vicinity_.neighbours(report)) open(other, all);
  std::vector<const Telling*> order;
  for (ReportKey report : all) order.push_back(&vicinity_.telling(report));
  sort_by_vagueness(order);
  // What is not opened goes where it was: it chose its meeting among more clusters than stand here.
  Clusters clusters(terms_);
  std::vector<ReportKey> standing;  // by cluster: the first report of the meeting that it belongs to; 0: opened
  for (const Telling* told : order) {
    const bool is_open = opened.contains(told->report->key);
    const ReportKey own = is_open ? 0 : vicinity_.mates(told->report->key).front();
    if (is_open) watch(*told, clusters);
    const auto put = clusters.add(*told, [&](std::uint32_t c) { return is_open || standing[c] == own; });
    if (put == standing.size()) standing.push_back(own);
    if (!is_open) standing[put] = own;
  }
  return clusters;
}

Redecided LocalMerge::round(const Keys& opened) {
  const Clusters made = clusters(opened, [](const Telling&, const Clusters&) {});
  Redecided result;
  for (const Joined& joined : join_clusters(made, terms_)) {
    Meeting meeting = outcome(joined, made, terms_.facts);
    if (vicinity_.was_meeting(meeting.reports)) continue;
    for (ReportKey report : meeting.reports) {
      const auto& mates = vicinity_.mates(report);
      result.reports.insert(mates.begin(), mates.end());
    }
    result.meetings.push_back(std::move(meeting));
  }
  return result;
}

}  // namespace whomet
