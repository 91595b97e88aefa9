// SPDX-License-Identifier: Apache-2.0
// A question as SQL.
#pragma once

#include <string>
#include <utility>

#include "whomet/graph.hpp"
#include "whomet/query.hpp"

namespace whomet {

/// The first and the last year that any meeting has, for days of every year; none if the first is the greater.
using Years = std::pair<int, int>;

/// Meetings that match, a row for each party met if people are asked for, else for each meeting: meeting.key, key of
/// the party met (NULL if none is asked for), then what RawMeetings reads; by date, undated last.
std::string answer_sql(const Question&, Years);
constexpr int answer_meeting_column = 2;  ///< of those rows: the first for RawMeetings

/// How many meetings match but for their status: status, number.
std::string others_sql(const Question&, Years);

/// The same meetings as rows to read: what `whomet ask --format csv` prints.
std::string readable_sql(const Question&, Years);

/// Which meetings a way may go by.
MeetingFilter filter_of(const Question&, Years);

/// The steps of a way that was found, as rows to read; "" if there is none.
std::string steps_sql(const Answer&);

/// Whether the answer names those who were met, or who were there.
bool asks_for_people(const Question&);

}  // namespace whomet
