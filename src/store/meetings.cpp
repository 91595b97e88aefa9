// SPDX-License-Identifier: Apache-2.0
#include "store/rows.hpp"
#include "store/state.hpp"

namespace whomet {
namespace {

/// The three tables of the meetings, filled together.
struct MeetingWriter {
  explicit MeetingWriter(Connection& db)
      : meetings(db, "meeting (key, id, kind, status, place, date, date_start, date_end, report, confidence)",
                 10),
        parties(db, "meeting_party (meeting, side, entity)", 3),
        reports(db, "meeting_report (meeting, report)", 2),
        last(db.integer("SELECT max(key) FROM meeting")) {}

  void add(const Meeting& m) {
    meetings.add(++last, m.id, std::string(to_string(m.kind)), std::string(to_string(m.status)),
                 key_value(m.place), date_value(m.date), first_day(m.date), last_day(m.date), m.best,
                 m.confidence);
    std::int64_t side = 0;
    for (const auto& members : m.sides) {
      for (EntityKey party : members) parties.add(last, side, party);
      ++side;
    }
    for (ReportKey report : m.reports) reports.add(last, report);
  }

  void flush() {
    meetings.flush();
    parties.flush();
    reports.flush();
  }

  RowBuffer meetings, parties, reports;
  std::int64_t last;
};

/// Meetings whose rows are kept before they go to SQLite.
constexpr std::size_t kept_at_once = 10000;

void drop(Connection& db, const std::vector<ReportKey>& reports) {
  if (db.integer("SELECT count(*) FROM meeting") == 0) return;
  Statement one(db, "DELETE FROM meeting WHERE key = (SELECT meeting FROM meeting_report WHERE report = ?)");
  for (ReportKey report : reports) one.with(report).run();
}

}  // namespace

void Store::replace_meetings(const std::vector<ReportKey>& reports, const std::vector<Meeting>& meetings) {
  state_->begin();
  drop(state_->db, reports);
  MeetingWriter writer(state_->db);
  for (std::size_t i = 0; i < meetings.size(); ++i) {
    writer.add(meetings[i]);
    if (i % kept_at_once == kept_at_once - 1) writer.flush();
  }
  writer.flush();
  state_->commit();
}

}  // namespace whomet
