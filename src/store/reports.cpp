// SPDX-License-Identifier: Apache-2.0
// Reports as merging needs them.
#include "store/reports.hpp"

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

/// Reports of one document stand next to each other.
void count_same_word(std::vector<ReportRecord>& reports) {
  ReportRecord& last = reports.back();
  for (auto r = reports.rbegin() + 1; r != reports.rend() && r->document == last.document; ++r)
    if (r->at == last.at) ++last.nth;
}

}  // namespace

const char* const report_sql =
    "SELECT r.key, d.id, d.published, r.at, r.kind, r.status, r.place, r.date, r.confidence, r.id, r.moved, "
    "r.document FROM report AS r JOIN document AS d ON d.key = r.document ";

ReportRecord read_report(const Statement& row) {
  ReportRecord r;
  r.key = row.integer(0);
  r.document = row.text(1);
  r.published = row.date(2);
  r.at = static_cast<std::uint32_t>(row.integer(3));
  r.kind = known(meeting_kind_from(row.text(4)));
  r.status = known(status_from(row.text(5)));
  r.place = row.integer(6);
  r.date = row.date(7);
  r.confidence = row.real(8);
  r.id = row.text(9);
  r.moved = row.integer(10) != 0;
  return r;
}

std::vector<ReportRecord> Store::reports() {
  state_->commit();
  const SameAs same_as(state_->db);
  Statement rows(state_->db, std::string(report_sql) + "ORDER BY r.key");
  Parties parties(state_->db, "SELECT report, side, entity FROM report_party ORDER BY report, side, entity");
  std::vector<ReportRecord> reports;
  while (rows.step()) {
    reports.push_back(read_report(rows));
    ReportRecord& last = reports.back();
    last.place = same_as(last.place);
    last.sides = parties.of(last.key);
    same_as.apply(last.sides);
    count_same_word(reports);
  }
  return reports;
}

std::vector<ReportRecord> Store::reports(const std::vector<ReportKey>& keys) const {
  std::vector<ReportRecord> reports;
  for (ReportKey key : keys)
    if (auto report = state_->look_up().report(key)) reports.push_back(std::move(*report));
  return reports;
}

}  // namespace whomet
