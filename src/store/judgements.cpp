// SPDX-License-Identifier: Apache-2.0
// What people ruled, and which entities are one by it.
#include <algorithm>

#include "store/state.hpp"

namespace whomet {
namespace {

constexpr const char* drop_meetings_of =
    "DELETE FROM meeting WHERE key IN (SELECT mr.meeting FROM report_party AS p JOIN meeting_report AS mr ON "
    "mr.report = p.report WHERE p.entity = ?1 UNION SELECT mr.meeting FROM report AS r JOIN meeting_report AS mr "
    "ON mr.report = r.key WHERE r.place = ?1)";

using SameKeys = std::vector<std::pair<EntityKey, EntityKey>>;

SameKeys standing(const Connection& db) {
  Statement rows(db, "SELECT key, same_as FROM entity WHERE same_as IS NOT NULL ORDER BY key");
  SameKeys all;
  while (rows.step()) all.emplace_back(rows.integer(0), rows.integer(1));
  return all;
}

/// What is only in one of two lists, sorted.
SameKeys difference(const SameKeys& a, const SameKeys& b) {
  SameKeys all;
  std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
  return all;
}

}  // namespace

const char* to_string(About about) {
  return about == About::entity ? "entity" : "meeting";
}

const char* to_string(Verdict verdict) {
  return verdict == Verdict::same ? "same" : "different";
}

std::vector<Judgement> Store::judgements() const {
  Statement rows(state_->db, "SELECT about, verdict, a, b, made, note, who FROM judgement ORDER BY key");
  std::vector<Judgement> all;
  while (rows.step()) {
    const auto text = [&](int column) { return std::string(rows.text(column)); };
    all.push_back({text(0) == "entity" ? About::entity : About::meeting,
                   text(1) == "same" ? Verdict::same : Verdict::different, text(2), text(3), text(4), text(5),
                   text(6)});
  }
  return all;
}

void Store::add(const Judgement& j) {
  state_->begin();
  Statement(state_->db, "INSERT INTO judgement (about, verdict, a, b, made, note, who) VALUES (?, ?, ?, ?, ?, ?, ?)")
      .with(to_string(j.about), to_string(j.verdict), j.a, j.b, j.made, j.note, j.who)
      .run();
}

void Store::remove(const Judgement& j) {
  state_->begin();
  Statement(state_->db, "DELETE FROM judgement WHERE about = ? AND a = ? AND b = ?")
      .with(to_string(j.about), j.a, j.b)
      .run();
}

SameKeys Store::spelled_alike() {
  state_->commit();
  Statement rows(state_->db,
                 "SELECT spelling, entity FROM entity_spelling JOIN entity ON key = entity WHERE provisional = 1 "
                 "AND documents > 0 ORDER BY spelling, id");
  SameKeys all;
  std::string spelling;
  EntityKey last = no_key;
  while (rows.step()) {
    const EntityKey entity = rows.integer(1);
    if (rows.text(0) == spelling && last != no_key) all.emplace_back(last, entity);
    spelling = rows.text(0);
    last = entity;
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

void Store::set_same_as(const SameKeys& wanted) {
  SameKeys sorted = wanted;
  std::sort(sorted.begin(), sorted.end());
  const SameKeys before = standing(state_->db);
  if (before == sorted) return;
  state_->begin();
  Statement drop(state_->db, drop_meetings_of), clear(state_->db, "UPDATE entity SET same_as = NULL WHERE key = ?"),
      set(state_->db, "UPDATE entity SET same_as = ? WHERE key = ?");
  for (const auto& [key, one] : difference(before, sorted))
    for (EntityKey entity : {key, one}) drop.with(entity).run();
  for (const auto& [key, one] : difference(before, sorted)) clear.with(key).run();
  for (const auto& [key, one] : sorted) set.with(one, key).run();
  state_->lookups.reset();  // they remember who is whom
}

}  // namespace whomet
