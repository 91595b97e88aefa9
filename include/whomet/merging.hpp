// SPDX-License-Identifier: Apache-2.0
// Merging: from reports to meetings. Meetings are derived from reports and can always be derived again.
#pragma once

#include <cstddef>
#include <vector>

#include "whomet/store.hpp"

namespace whomet {

/// What two reports may differ in and still be taken for one meeting.
struct MergeRules {
  /// A report without a date is taken for one of another document only if they were published at most so many
  /// days apart, or the meeting's date lies so near: news agencies repeat a story for about three days.
  int days_apart = 3;
};

/// Reports that tell of the same meeting become one: a common pair of parties on different sides (a state
/// counts for the people in its offices), dates that overlap, one place inside the other, and a status that
/// can follow the other (planned, then held). Calls stay apart from meetings face to face; rounds with dates
/// of their own stay apart. Pure; the result (sorted by id) does not depend on the order of `reports`. Takes
/// time nearly linear in the number of reports.
std::vector<Meeting> merge(const std::vector<ReportRecord>& reports, const Facts&, const MergeRules& = {});

/// How far an update of the meetings went.
struct MergeSummary {
  std::size_t reports = 0;   ///< looked at again: the new ones and all that they might belong with
  std::size_t meetings = 0;  ///< written
};

/// Brings the store's meetings up to date with its reports; only what new reports can touch is derived again.
MergeSummary merge_meetings(Store&, const MergeRules& = {});

}  // namespace whomet
