// SPDX-License-Identifier: Apache-2.0
// The rows of the database as the plain values of store.hpp.
#include <algorithm>
#include <cassert>

#include "store/parties.hpp"
#include "store/state.hpp"

namespace whomet {
namespace {

template <typename T>
T known(const std::optional<T>& value) {
  assert(value);  // the schema checks it
  return *value;
}

Kind read_kind(std::string_view text) {
  return known(kind_from(std::string(text)));
}

EntityFacts read_facts(const Statement& row) {
  return {std::string(row.text(1)), std::string(row.text(2)), read_kind(row.text(3)),
          row.integer(4),           row.integer(5),           row.integer(6),
          row.integer(7) != 0,      {}};
}

std::optional<Day> read_day(const Statement& row, int column) {
  const auto date = row.date(column);
  return date ? std::optional(date->first) : std::nullopt;
}

/// Whoever speaks for a ministry or sits in a parliament speaks for its state, too.
std::vector<EntityKey> spoken_for(const Facts& facts, EntityKey body) {
  std::vector<EntityKey> all = {body};
  for (std::size_t i = 0; i < all.size(); ++i) {
    const EntityFacts& f = facts.at(all[i]);
    for (EntityKey next : {f.within, f.stands_for})
      if (next != no_key && std::find(all.begin(), all.end(), next) == all.end()) all.push_back(next);
  }
  std::erase_if(all, [&](EntityKey key) { return facts.at(key).kind == Kind::place; });
  return all;
}

Meeting read_meeting(const Statement& row) {
  Meeting m;
  m.id = row.text(1);
  m.kind = known(meeting_kind_from(row.text(2)));
  m.status = known(status_from(row.text(3)));
  m.place = row.integer(4);
  m.date = row.date(5);
  m.best = row.integer(6);
  m.confidence = row.real(7);
  m.documents = static_cast<std::size_t>(row.integer(8));
  return m;
}

/// The reports that came after this one, rising.
std::vector<ReportKey> reports_after(const Connection& db, ReportKey key) {
  Statement rows(db, "SELECT key FROM report WHERE key > ? ORDER BY key");
  std::vector<ReportKey> keys;
  for (rows.with(key); rows.step();) keys.push_back(rows.integer(0));
  return keys;
}

/// All reports that are of no meeting, rising: as a document was taken out, there may be some between others. Both
/// lists come from indexes, in whatever order; a look-up a report would take five times as long.
std::vector<ReportKey> without_meeting(Connection& db) {
  std::vector<bool> waits(static_cast<std::size_t>(db.integer("SELECT max(key) FROM report")) + 1);
  const auto mark = [&](const char* sql, bool as) {
    Statement rows(db, sql);
    while (rows.step()) waits[static_cast<std::size_t>(rows.integer(0))] = as;
  };
  mark("SELECT key FROM report", true);
  mark("SELECT report FROM meeting_report", false);
  std::vector<ReportKey> keys;
  for (std::size_t key = 0; key < waits.size(); ++key)
    if (waits[key]) keys.push_back(static_cast<ReportKey>(key));
  return keys;
}

}  // namespace

std::vector<ReportKey> Store::unmerged() {
  state_->commit();
  Connection& db = state_->db;
  std::vector<ReportKey> last = reports_after(db, db.integer("SELECT max(report) FROM meeting_report"));
  const auto merged = db.integer("SELECT count(*) FROM meeting_report");
  const auto all = db.integer("SELECT count(*) FROM report");
  return all == merged + static_cast<std::int64_t>(last.size()) ? last : without_meeting(db);
}

Facts Store::facts() const {
  Facts facts;
  Statement entities(state_->db, 
                     "SELECT key, id, label, kind, within, stands_for, same_as, provisional FROM entity");
  while (entities.step()) facts.emplace(entities.integer(0), read_facts(entities));
  // Not what documents tell of offices: a meeting must not depend on which other articles were read.
  Statement offices(
      state_->db,
      "SELECT subject, object, date_start, date_end FROM relation JOIN entity ON entity.key = object "
      "WHERE role = 'office' AND kind IN ('country', 'organization') ORDER BY relation.key");
  const SameAs same_as(state_->db);
  while (offices.step())
    for (EntityKey with : spoken_for(facts, offices.integer(1)))
      facts.at(same_as(offices.integer(0)))
          .affiliations.push_back({same_as(with), read_day(offices, 2), read_day(offices, 3)});
  return facts;
}

std::vector<Meeting> Store::meetings() const {
  Statement rows(state_->db,
                 "SELECT key, id, kind, status, place, date, report, confidence, documents FROM meeting ORDER BY key");
  Parties parties(state_->db,
                  "SELECT meeting, side, entity FROM meeting_party ORDER BY meeting, side, entity");
  std::vector<Meeting> meetings;
  while (rows.step()) {
    meetings.push_back(read_meeting(rows));
    meetings.back().sides = parties.of(rows.integer(0));
  }
  std::sort(meetings.begin(), meetings.end(), [](const Meeting& a, const Meeting& b) { return a.id < b.id; });
  return meetings;
}

std::size_t Store::report_count() const {
  return static_cast<std::size_t>(state_->db.integer("SELECT count(*) FROM report"));
}

Totals Store::totals() const {
  const auto count = [&](std::string_view sql) { return state_->db.integer(sql); };
  return {count("SELECT count(*) FROM document"),
          count("SELECT sum(count) FROM document_mentions"),
          count("SELECT count(*) FROM report"),
          count("SELECT count(*) FROM meeting"),
          count("SELECT count(*) FROM entity WHERE kind = 'person' AND documents > 0 AND same_as IS NULL"),
          count("SELECT count(*) FROM entity WHERE kind = 'person' AND provisional = 1 AND documents > 0 AND "
                "same_as IS NULL")};
}

}  // namespace whomet
