// SPDX-License-Identifier: Apache-2.0
// An answer for people, for programs, and for spreadsheets.
#pragma once

#include <string>
#include <string_view>

#include "cli/output.hpp"
#include "whomet/query.hpp"

namespace whomet {

/// Those who were met, by how often, then the meetings, each with the sentence and the documents that tell of it; of a
/// connection, its steps; no line wider than `width` (see layout.hpp).
std::string answer_table(const Question&, const Answer&, const Paint&, std::size_t width);
/// One JSON object on one line.
std::string answer_json(std::string_view asked, const Question&, const Answer&);
/// A header line, then a line a party met and meeting, or a meeting if the question does not ask for people, by date,
/// or a step of a connection (RFC 4180, with line feeds): the rows of Asker::sql.
std::string answer_csv(const Question&, const Answer&);

/// *Władimir Putin | Jared Kushner, Steve Witkoff*
std::string sides_text(const MeetingFound&);

/// *held*, *planned or possible*: the statuses that were asked for.
std::string statuses_text(const Question&);
/// Who and what was asked about: *Steve Witkoff and Jared Kushner*; empty if nobody.
std::string parties_text(const Question&);
/// All conditions as they were understood: *Steve Witkoff, Moskwa, 2025-12*; empty if there are none.
std::string conditions_text(const Question&);
/// Meetings that match but for their status: *3 planned, 1 cancelled*; empty if there are none.
std::string others_text(const Answer&);

}  // namespace whomet
