// SPDX-License-Identifier: Apache-2.0
#include "graph/raw_meetings.hpp"

#include <algorithm>
#include <tuple>

#include "store/one_line.hpp"

namespace whomet {
namespace {

/// What decides which of a meeting's reports is shown before which.
struct Shown {
  bool is_other = false;  ///< than the best
  std::int64_t at = 0;
  RawMeeting::Told told;
};

bool shown_before(const Shown& a, const Shown& b) {
  return std::tie(a.is_other, a.told.published, a.told.id, a.at) <
         std::tie(b.is_other, b.told.published, b.told.id, b.at);
}

}  // namespace

RawMeetings::RawMeetings(const Connection& db)
    : meetings_(db, std::string("SELECT ") + columns + " FROM meeting AS m WHERE m.key = ?"),
      parties_(db, "SELECT side, entity FROM meeting_party WHERE meeting = ? ORDER BY side, entity"),
      reports_(db,
               "SELECT r.key <> m.report, r.at, d.key, d.id, d.title, d.url, d.published,"
               " substr(d.text, r.evidence_start + 1, r.evidence_end - r.evidence_start)"
               " FROM meeting AS m JOIN meeting_report AS mr ON mr.meeting = m.key"
               " JOIN report AS r ON r.key = mr.report JOIN document AS d ON d.key = r.document WHERE m.key = ?") {}

RawMeeting RawMeetings::read(std::int64_t key) {
  meetings_.with(key).step();
  return read(key, meetings_, 0);
}

RawMeeting RawMeetings::read(std::int64_t key, const Statement& row, int first) {
  RawMeeting raw;
  raw.key = key;
  raw.meeting.id = row.text(first);
  raw.meeting.kind = meeting_kind_from(row.text(first + 1)).value_or(MeetingKind::meeting);
  raw.meeting.status = status(row, first);
  raw.meeting.date = row.date(first + 3);
  raw.place = row.integer(first + 4);
  raw.meeting.confidence = row.real(first + 5);
  raw.documents = static_cast<std::size_t>(row.integer(first + 6));
  read_sides(key, raw);
  return raw;
}

Status RawMeetings::status(const Statement& row, int first) {
  return status_from(row.text(first + 2)).value_or(Status::held);
}

void RawMeetings::read_sides(std::int64_t key, RawMeeting& raw) {
  std::int64_t side = -1;
  for (parties_.with(key); parties_.step(); side = parties_.integer(0)) {
    if (raw.sides.empty() || parties_.integer(0) != side) raw.sides.emplace_back();
    raw.sides.back().push_back(parties_.integer(1));
  }
}

std::vector<RawMeeting::Told> RawMeetings::told(std::int64_t key) {
  std::vector<Shown> all;
  const auto text = [&](int column) { return std::string(reports_.text(column)); };
  for (reports_.with(key); reports_.step();)
    all.push_back({reports_.integer(0) != 0,
                   reports_.integer(1),
                   {reports_.integer(2), text(3), text(4), text(5), text(6), on_one_line(reports_.text(7))}});
  std::sort(all.begin(), all.end(), shown_before);
  std::vector<RawMeeting::Told> told;
  for (Shown& shown : all) told.push_back(std::move(shown.told));
  return told;
}

}  // namespace whomet
