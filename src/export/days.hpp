// SPDX-License-Identifier: Apache-2.0
// Days of meetings, for timelines.
#pragma once

#include <map>

#include "whomet/graph.hpp"

namespace whomet {

/// The days on which it may have been, where the date says so much: a day, a week, a month. A year says too
/// little to show on a timeline and gives none.
std::vector<Day> days_of(const GraphMeeting&);

/// The earliest and the latest date of some meetings.
struct DateRange {
  std::optional<DateSpan> first, last;
  void widen(const std::optional<DateSpan>&);
};

}  // namespace whomet
