// SPDX-License-Identifier: Apache-2.0
#include "store/rows.hpp"
#include "store/state.hpp"

namespace whomet {
namespace {

/// The three tables of the meetings, filled together.
struct MeetingWriter {
  explicit MeetingWriter(Connection& db)
      : meetings(db, "meeting (key, id, kind, status, place, date, date_start, date_end, report, confidence, "
                 "documents)",
                 11),
        parties(db, "meeting_party (meeting, side, entity)", 3),
        reports(db, "meeting_report (meeting, report)", 2),
        last(db.integer("SELECT max(key) FROM meeting")) {}

  void add(const Meeting& m) {
    meetings.add(++last, m.id, std::string(to_string(m.kind)), std::string(to_string(m.status)),
                 key_value(m.place), date_value(m.date), first_day(m.date), last_day(m.date), m.best,
                 m.confidence, static_cast<std::int64_t>(m.documents));
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
  if (db.integer("SELECT EXISTS (SELECT 1 FROM meeting)") == 0) return;
  Statement one(db, "DELETE FROM meeting WHERE key = (SELECT meeting FROM meeting_report WHERE report = ?)");
  for (ReportKey report : reports) one.with(report).run();
}

void write(Connection& db, const std::vector<Meeting>& meetings) {
  MeetingWriter writer(db);
  for (std::size_t i = 0; i < meetings.size(); ++i) {
    writer.add(meetings[i]);
    if (i % kept_at_once == kept_at_once - 1) writer.flush();
  }
  writer.flush();
}

}  // namespace

void Store::add_pairs(const std::vector<std::pair<PairStretch, ReportKey>>& sorted) {
  state_->begin();
  RowBuffer rows(state_->db, "report_pair (a, b, stretch, report)", 4, OnConflict::keep);
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const auto& [pair, report] = sorted[i];
    rows.add(pair.a, pair.b, std::int64_t{pair.stretch}, report);
    if (i % kept_at_once == kept_at_once - 1) rows.flush();
  }
  rows.flush();
}

void Store::replace_meetings(const std::vector<ReportKey>& reports, const std::vector<Meeting>& meetings) {
  state_->begin();
  drop(state_->db, reports);
  write(state_->db, meetings);
  state_->commit();
}

void Store::replace_all(const std::vector<Meeting>& meetings,
                        const std::vector<std::pair<PairStretch, ReportKey>>& sorted) {
  state_->begin();
  for (const char* table : {"report_pair", "meeting_report", "meeting_party", "meeting"})
    state_->db.execute(std::string("DELETE FROM ") + table);
  add_pairs(sorted);
  write(state_->db, meetings);
  state_->commit();
}

}  // namespace whomet
