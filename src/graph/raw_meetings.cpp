// SPDX-License-Identifier: Apache-2.0
#include "graph/raw_meetings.hpp"

namespace whomet {
namespace {

/// Line feeds and runs of blanks become one blank.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

}  // namespace

RawMeetings::RawMeetings(const Connection& db)
    : meetings_(db, "SELECT id, kind, status, date, place, confidence FROM meeting WHERE key = ?"),
      parties_(db,
               "SELECT mp.side, mp.entity FROM meeting_party AS mp JOIN entity AS e ON e.key = mp.entity"
               " WHERE mp.meeting = ? ORDER BY mp.side, e.id"),
      reports_(db,
               "SELECT r.document, substr(d.text, r.evidence_start + 1, r.evidence_end - r.evidence_start)"
               " FROM meeting_report AS mr JOIN report AS r ON r.key = mr.report"
               " JOIN document AS d ON d.key = r.document JOIN meeting AS m ON m.key = mr.meeting"
               " WHERE mr.meeting = ? ORDER BY r.key <> m.report, d.published, d.id, r.at") {}

RawMeeting RawMeetings::read(std::int64_t key) {
  RawMeeting raw;
  meetings_.with(key).step();
  raw.meeting.id = meetings_.text(0);
  raw.meeting.kind = meeting_kind_from(meetings_.text(1)).value_or(MeetingKind::meeting);
  raw.meeting.status = status_from(meetings_.text(2)).value_or(Status::held);
  raw.meeting.date = meetings_.date(3);
  raw.place = meetings_.integer(4);
  raw.meeting.confidence = meetings_.real(5);
  read_sides(key, raw);
  read_told(key, raw);
  return raw;
}

void RawMeetings::read_sides(std::int64_t key, RawMeeting& raw) {
  std::int64_t side = -1;
  for (parties_.with(key); parties_.step(); side = parties_.integer(0)) {
    if (raw.sides.empty() || parties_.integer(0) != side) raw.sides.emplace_back();
    raw.sides.back().push_back(parties_.integer(1));
  }
}

void RawMeetings::read_told(std::int64_t key, RawMeeting& raw) {
  for (reports_.with(key); reports_.step();)
    raw.told.push_back({reports_.integer(0), on_one_line(reports_.text(1))});
}

}  // namespace whomet
