// SPDX-License-Identifier: Apache-2.0
// What stands in the database, for the end of a build.
#include "store/state.hpp"
#include "whomet/evidence.hpp"

namespace whomet {
namespace {

constexpr const char* contradicted_sql =
    "SELECT count(DISTINCT m.key) FROM meeting AS m JOIN meeting_report AS mr ON mr.meeting = m.key JOIN report AS r "
    "ON r.key = mr.report WHERE m.documents > 1 AND r.status NOT IN ('planned', 'possible') AND (r.date_end < m.date_start OR r.date_start > m.date_end)";

constexpr const char* is_new = "provisional = 1 AND kind = 'person' AND documents > 0 AND same_as IS NULL AND key > ?";

void count_statuses(const Connection& db, Tally& tally) {
  Statement rows(db, "SELECT status, count(*), sum(documents > 1) FROM meeting GROUP BY status ORDER BY 2 DESC, 1");
  while (rows.step()) {
    tally.statuses.emplace_back(rows.text(0), rows.integer(1));
    tally.told_by_many += rows.integer(2);
  }
}

void count_names(const Connection& db, std::int64_t last_before, Tally& tally) {
  Statement count(db, std::string("SELECT count(*) FROM entity WHERE ") + is_new);
  if (count.with(last_before).step()) tally.new_names = count.integer(0);
  Statement rows(db, std::string("SELECT id, label, documents FROM entity WHERE ") + is_new +
                         " ORDER BY documents DESC, id LIMIT 5");
  rows.with(last_before);
  while (rows.step())
    tally.new_most.push_back(
        {std::string(rows.text(0)), std::string(rows.text(1)), Kind::person, "", rows.integer(2)});
}

}  // namespace

Tally Store::tally() const {
  Tally tally;
  count_statuses(state_->db, tally);
  tally.contradicted = state_->db.integer(contradicted_sql);
  count_names(state_->db, state_->last_entity, tally);
  return tally;
}

}  // namespace whomet
