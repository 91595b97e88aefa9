// SPDX-License-Identifier: Apache-2.0
#include "store/lookups.hpp"

#include "store/reports.hpp"
#include "store/state.hpp"

namespace whomet {
namespace {

std::vector<ReportKey> keys(Statement& rows) {
  std::vector<ReportKey> all;
  while (rows.step()) all.push_back(rows.integer(0));
  rows.reset();
  return all;
}

}  // namespace

Lookups::Lookups(const Connection& db)
    : same_as_(db),
      report_(db, std::string(report_sql) + "WHERE r.key = ?"),
      nth_(db, "SELECT count(*) FROM report WHERE document = ? AND at = ? AND key < ?"),
      parties_(db, "SELECT report, side, entity FROM report_party WHERE report = ? ORDER BY side, entity"),
      key_(db, "SELECT key FROM report WHERE id = ?"),
      pair_(db, "SELECT report FROM report_pair WHERE a = ? AND b = ? AND stretch = ?"),
      partners_(db, "SELECT b, report FROM report_pair WHERE a = ? AND stretch = ?"),
      mates_(db,
             "SELECT report FROM meeting_report WHERE meeting = (SELECT meeting FROM meeting_report WHERE report = ?)"
             " ORDER BY report") {}

std::optional<ReportRecord> Lookups::report(ReportKey key) const {
  if (!report_.with(key).step()) return std::nullopt;
  ReportRecord r = read_report(report_);
  if (nth_.with(report_.integer(11), std::int64_t{r.at}, key).step())
    r.nth = static_cast<std::uint32_t>(nth_.integer(0));
  bool more = parties_.with(key).step();
  r.sides = read_sides(parties_, key, more);
  same_as_.apply(r.sides);
  r.place = same_as_(r.place);
  for (Statement* statement : {&report_, &nth_, &parties_}) statement->reset();
  return r;
}

ReportKey Lookups::report_key(std::string_view id) const {
  const ReportKey key = key_.with(id).step() ? key_.integer(0) : 0;
  key_.reset();
  return key;
}

std::vector<ReportKey> Lookups::reports_of(const PairStretch& pair) const {
  return keys(pair_.with(pair.a, pair.b, std::int64_t{pair.stretch}));
}

std::vector<std::pair<EntityKey, ReportKey>> Lookups::partners_of(EntityKey entity, std::int32_t stretch) const {
  std::vector<std::pair<EntityKey, ReportKey>> all;
  for (partners_.with(entity, std::int64_t{stretch}); partners_.step();)
    all.emplace_back(partners_.integer(0), partners_.integer(1));
  partners_.reset();
  return all;
}

std::vector<ReportKey> Lookups::meeting_of(ReportKey report) const {
  return keys(mates_.with(report));
}

const Lookups& Store::State::look_up() {
  if (!lookups) lookups.emplace(db);
  return *lookups;
}

ReportKey Store::report_key(std::string_view id) const {
  return state_->look_up().report_key(id);
}

std::vector<ReportKey> Store::reports_of(const PairStretch& pair) const {
  return state_->look_up().reports_of(pair);
}

std::vector<std::pair<EntityKey, ReportKey>> Store::partners_of(EntityKey entity, std::int32_t stretch) const {
  return state_->look_up().partners_of(entity, stretch);
}

std::vector<ReportKey> Store::meeting_of(ReportKey report) const {
  return state_->look_up().meeting_of(report);
}

}  // namespace whomet
