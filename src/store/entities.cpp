// SPDX-License-Identifier: Apache-2.0
#include "store/entities.hpp"

#include <cassert>

#include "store/rows.hpp"
#include "store/spellings.hpp"
#include "whomet/text.hpp"

namespace whomet {
namespace {

/// Provisional entities grow with the news; beyond so many the keys are looked up again in the database.
constexpr std::size_t most_remembered = 100000;

void bind_value(Statement& statement, int parameter, const SqlValue& value) {
  std::visit([&](const auto& v) { statement.bind(parameter, v); }, value);
}

SqlValue degrees(const Entity& entity, bool latitude) {
  if (!entity.at) return nullptr;
  return latitude ? entity.at->first : entity.at->second;
}

EntityKey insert(Statement& statement, const Entity& e) {
  statement.with(e.id, to_string(e.kind), e.label, to_string(e.gender), e.iso);
  bind_value(statement, 6, degrees(e, true));
  bind_value(statement, 7, degrees(e, false));
  const EntityKey key = statement.step() ? statement.integer(0) : no_key;
  statement.reset();
  return key;
}

}  // namespace

EntityWriter::EntityWriter(Connection& db)
    : insert_curated_(
          db,
          "INSERT INTO entity (id, kind, label, gender, iso, latitude, longitude, provisional, documents) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0) ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, "
          "label = excluded.label, gender = excluded.gender, iso = excluded.iso, "
          "latitude = excluded.latitude, longitude = excluded.longitude, provisional = 0 RETURNING key"),
      insert_provisional_(
          db,
          "INSERT INTO entity (id, kind, label, gender, iso, latitude, longitude, provisional, documents) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, 1, 0) ON CONFLICT (id) DO NOTHING RETURNING key"),
      find_(db, "SELECT key FROM entity WHERE id = ?"),
      forget_names_(db, "DELETE FROM entity_name WHERE entity = ?"),
      forget_relations_(db,
                        "DELETE FROM relation WHERE subject = ? AND document IS NULL AND role <> 'member'"),
      forget_members_(db, "DELETE FROM relation WHERE object = ? AND role = 'member'"),
      insert_name_(db, "INSERT OR IGNORE INTO entity_name VALUES (?, ?, ?, ?)"),
      insert_spelling_(db, "INSERT OR IGNORE INTO entity_spelling VALUES (?, ?)"),
      set_place_(db, "UPDATE entity SET within = ?, stands_for = ? WHERE key = ?"),
      insert_relation_(db,
                       "INSERT INTO relation (subject, relation, object, role, date_start, date_end) "
                       "VALUES (?, ?, ?, ?, ?, ?)"),
      count_(db, "UPDATE entity SET documents = documents + ? WHERE key = ?") {}

EntityKey EntityWriter::key(const Gazetteer& gazetteer, const Extraction& extraction, EntityRef ref) {
  if (ref == no_entity) return no_key;
  return ref < gazetteer.size() ? curated(gazetteer, ref)
                                : provisional(gazetteer, extraction.entity(gazetteer, ref));
}

EntityKey EntityWriter::curated(const Gazetteer& gazetteer, EntityRef ref) {
  if (curated_.size() < gazetteer.size()) curated_.resize(gazetteer.size(), no_key);
  if (curated_[ref] != no_key) return curated_[ref];
  const Entity& entity = gazetteer[ref];
  const EntityKey key = insert(insert_curated_, entity);
  curated_[ref] = key;  // before what it leads to, which may lead back
  write_names(key, entity);
  write_place(gazetteer, key, entity);
  write_relations(gazetteer, key, entity);
  return key;
}

EntityKey EntityWriter::curated(const Gazetteer& gazetteer, const std::string& id) {
  const EntityRef ref = id.empty() ? no_entity : gazetteer.find(id);
  return ref == no_entity ? no_key : curated(gazetteer, ref);
}

EntityKey EntityWriter::provisional(const Gazetteer& gazetteer, const Entity& entity) {
  assert(!entity.id.empty());
  if (const auto known = provisional_.find(entity.id); known != provisional_.end()) return known->second;
  EntityKey key = insert(insert_provisional_, entity);
  if (key != no_key) {
    write_names(key, entity);
    write_spellings(gazetteer, key, entity);
  } else if (find_.with(entity.id).step()) {
    key = find_.integer(0);
  }
  find_.reset();
  if (provisional_.size() >= most_remembered) provisional_.clear();
  return provisional_[entity.id] = key;
}

void EntityWriter::write_names(EntityKey key, const Entity& entity) {
  forget_names_.with(key).run();
  if (entity.names.empty()) insert_name_.with(key, entity.label, "", fold_bare(entity.label)).run();
  for (const Name& name : entity.names)
    insert_name_.with(key, name.text, name.language, fold_bare(name.text)).run();
}

void EntityWriter::write_spellings(const Gazetteer& gazetteer, EntityKey key, const Entity& entity) {
  if (entity.kind != Kind::person) return;
  // As it is written, and as one writes it who leaves out the signs.
  for (const std::string& written : {entity.label, fold_bare(entity.label)})
    for (const std::string& spelling : spellings(written, gazetteer)) insert_spelling_.with(spelling, key).run();
}

void EntityWriter::write_place(const Gazetteer& gazetteer, EntityKey key, const Entity& entity) {
  const EntityKey within = curated(gazetteer, entity.in);
  const EntityKey stands_for = curated(gazetteer, entity.stands_for);
  set_place_.reset();
  bind_value(set_place_, 1, key_value(within));
  bind_value(set_place_, 2, key_value(stands_for));
  set_place_.bind(3, key);
  set_place_.run();
}

void EntityWriter::relate(EntityKey subject, const std::string& relation, EntityKey object,
                          const char* role) {
  if (object == no_key) return;
  insert_relation_.with(subject, relation, object, role, nullptr, nullptr).run();
}

void EntityWriter::write_offices(const Gazetteer& gazetteer, EntityKey key, const Entity& entity) {
  for (const Office& office : entity.offices) {
    const EntityKey of = curated(gazetteer, office.of);
    if (of == no_key) continue;
    insert_relation_.with(key, office.office, of, "office");
    bind_value(insert_relation_, 5, first_day(office.from));
    bind_value(insert_relation_, 6, last_day(office.to));
    insert_relation_.run();
  }
}

void EntityWriter::write_relations(const Gazetteer& gazetteer, EntityKey key, const Entity& entity) {
  forget_relations_.with(key).run();
  write_offices(gazetteer, key, entity);
  for (const Kin& kin : entity.kin) relate(key, kin.is, curated(gazetteer, kin.of), "kin");
  forget_members_.with(key).run();
  for (const std::string& member : entity.members)
    relate(curated(gazetteer, member), "member", key, "member");
}

void EntityWriter::flush() {
  for (const auto& [key, documents] : mentions_) count_.with(documents, key).run();
  mentions_.clear();
}

}  // namespace whomet
