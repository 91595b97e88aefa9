// SPDX-License-Identifier: Apache-2.0
// Merging: from reports to meetings. Meetings are derived from reports and can always be derived again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "whomet/store.hpp"

namespace whomet {

/// What two reports may differ in and still be taken for one meeting.
struct MergeRules {
  /// A report without a date is taken for one of another document only if they were published at most so many
  /// days apart, or the meeting's date lies so near: news agencies repeat a story for about three days.
  int days_apart = 3;
  /// When more than one report in so many is new, all are merged anew, which is then faster. Changes no result.
  std::size_t few = 20;
};

/// Why a report was not taken for a meeting that it shares a pair with.
enum class Refusal : std::uint8_t { none, call, place, date, vague, far, status, document, judgement };
/// In words: *another day*, *another place*.
const char* to_string(Refusal);

/// Reports that tell of the same meeting become one: a common pair of parties on different sides (a state
/// counts for the people in its offices), dates that overlap, one place inside the other, and a status that
/// can follow the other (planned, then held). Calls stay apart from meetings face to face; rounds with dates
/// of their own stay apart. Pure; the result (sorted by id) does not depend on the order of `reports`. Takes
/// time nearly linear in the number of reports.
/// Judgements about meetings come before all rules.
std::vector<Meeting> merge(const std::vector<ReportRecord>& reports, const Facts&, const MergeRules& = {},
                           const std::vector<Judgement>& = {});

/// How far an update of the meetings went.
struct MergeSummary {
  std::size_t reports = 0;   ///< looked at again: the new ones and all that they might belong with
  std::size_t meetings = 0;  ///< written
};

/// Brings the store's meetings up to date with its reports; only what new reports can touch is derived again.
MergeSummary merge_meetings(Store&, const MergeRules& = {});

/// Those of `standing` by which the judgement cannot be: one of the other verdict, and all that link its two
/// sides. Empty if there is nothing against it.
std::vector<Judgement> against(const Judgement&, const std::vector<Judgement>& standing);

/// A meeting that a report was held against, and why it is another one.
struct Objection {
  std::string meeting;  ///< id
  Refusal why = Refusal::none;
};

/// How a report came to its meeting.
struct MergeStep {
  ReportKey report = 0;
  bool leads = false;   ///< nothing before it was the same; those that follow were held against it
  std::string grounds;  ///< of one that does not lead: *the same pair, dates that overlap, the same place*
  std::vector<Objection> against;
};

/// How a meeting was made of its reports, in the order in which it was done: the most precise report first.
/// Empty if there is no such meeting; `id` may also be that of any of its reports.
std::vector<MergeStep> explain_meeting(Store&, std::string_view id, const MergeRules& = {});

}  // namespace whomet
