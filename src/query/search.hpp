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

/// Meetings that match, in no order: meeting.key, the key of a party met or NULL, the side of the one who is
/// asked about or NULL, then what RawMeetings reads. If people are asked for there is a row for each party met, but if
/// they are those whom one party met: then for each side on which that one sat, and the others are who was met.
std::string answer_sql(const Question&, Years);
constexpr int answer_meeting_column = 3;  ///< of those rows: the first for RawMeetings

/// Whether `answer_sql` gives meetings of every status, each once: where it asks for those whom a person met. The ones
/// of other statuses are told by number, and finding them again takes as long as finding the others.
bool gives_every_status(const Question&);

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
