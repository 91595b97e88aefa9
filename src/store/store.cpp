// SPDX-License-Identifier: Apache-2.0
#include <cassert>

#include "store/hash.hpp"
#include "store/open.hpp"
#include "store/state.hpp"

namespace whomet {
namespace {

/// Documents in one transaction: enough that its cost does not count, few enough that a killed run loses
/// seconds.
constexpr std::size_t batch_size = 1000;

std::string property(Connection& db, std::string_view name) {
  Statement query(db, "SELECT value FROM property WHERE name = ?");
  return query.with(name).step() ? std::string(query.text(0)) : "";
}

void set_property(Connection& db, std::string_view name, std::string_view value) {
  Statement(db, "INSERT INTO property VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
      .with(name, value)
      .run();
}

void record(Connection& db, const Provenance& made_with) {
  if (property(db, "gazetteer_hash") == made_with.gazetteer_hash &&
      property(db, "program_version") == made_with.program_version)
    return;
  Transaction change(db);
  db.execute("DELETE FROM meeting");  // offices and places may have changed: all is to be merged again
  set_property(db, "gazetteer_hash", made_with.gazetteer_hash);
  set_property(db, "program_version", made_with.program_version);
  change.commit();
}

/// Pairs stand under the parties as told or, if they were judged to be another, under that one; in which stretches is
/// for merging to know, so all that there are (12 a year) are looked into.
constexpr const char* forget_pairs =
    "WITH RECURSIVE own (key) AS (SELECT key FROM report WHERE document = ?1), "
    "party (report, entity) AS (SELECT report, entity FROM own JOIN report_party ON report = own.key UNION "
    "SELECT report, same_as FROM own JOIN report_party ON report = own.key JOIN entity AS e ON e.key = entity "
    "WHERE same_as IS NOT NULL), "
    "present (stretch) AS (SELECT min(stretch) FROM report_pair UNION ALL SELECT (SELECT min(stretch) FROM "
    "report_pair WHERE stretch > present.stretch) FROM present WHERE present.stretch IS NOT NULL) "
    "DELETE FROM report_pair WHERE (stretch, a, b, report) IN (SELECT present.stretch, x.entity, y.entity, x.report FROM "
    "party AS x JOIN party AS y ON y.report = x.report AND x.entity < y.entity CROSS JOIN present WHERE "
    "present.stretch IS NOT NULL)";

/// Takes all rows of a document out; its meetings too, whose other reports are then to be merged again.
void remove_document(Connection& db, std::int64_t key) {
  for (const char* sql : {"DELETE FROM meeting WHERE key IN (SELECT meeting FROM meeting_report JOIN report "
                          "ON report.key = report "
                          "WHERE document = ?)",
                          forget_pairs,
                          "DELETE FROM evidence WHERE rowid IN (SELECT key FROM report WHERE document = ?)",
                          "UPDATE entity SET documents = documents - 1 WHERE key IN (SELECT entity FROM "
                          "mention WHERE document = ?)",
                          "DELETE FROM document WHERE key = ?"})
    Statement(db, sql).with(key).run();
}

struct Standing {
  std::int64_t key = 0;
  std::int64_t hash = 0;
};

/// Key 0: there is no such document.
Standing find(Statement& query, std::string_view id) {
  Standing found;
  if (query.with(id).step()) found = {query.integer(0), query.integer(1)};
  query.reset();
  return found;
}

/// Entities that nothing leads to any more: no mention, no report, no office, kin or place of such a one.
constexpr const char* drop_orphans =
    "WITH RECURSIVE reached (key) AS (SELECT key FROM entity WHERE documents > 0 UNION SELECT entity FROM "
    "report_party UNION SELECT place FROM report UNION "
    "SELECT e.within FROM reached JOIN entity AS e ON e.key = reached.key UNION "
    "SELECT e.stands_for FROM reached JOIN entity AS e ON e.key = reached.key UNION "
    "SELECT r.object FROM reached JOIN relation AS r ON r.subject = reached.key AND r.role <> 'member' UNION "
    "SELECT r.subject FROM reached JOIN relation AS r ON r.object = reached.key AND r.role = 'member') "
    "DELETE FROM entity WHERE key NOT IN (SELECT key FROM reached WHERE key IS NOT NULL) AND NOT EXISTS (SELECT 1 "
    "FROM entity AS other WHERE other.same_as = entity.key)";

}  // namespace

void Store::State::remove(std::int64_t document) {
  remove_document(db, document);
  removed = true;
}

void Store::State::begin() {
  if (!batch) batch.emplace(db);
}

void Store::State::flush() {
  if (pending.empty()) return;
  writer->flush();
  pending.clear();
}

void Store::State::commit() {
  if (!batch) return;
  flush();
  batch->commit();
  batch.reset();
}

Store::Store(std::unique_ptr<State> state) : state_(std::move(state)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::open(const std::filesystem::path& file, const Provenance& made_with) {
  auto state = std::make_unique<State>(open_for_building(file), made_with);
  record(state->db, made_with);
  state->writer.emplace(state->db);
  return Store(std::move(state));
}

Store Store::change(const std::filesystem::path& file) {
  return Store(std::make_unique<State>(open_for_changing(file), Provenance{}));
}

Store Store::read(const std::filesystem::path& file) {
  return Store(std::make_unique<State>(open_for_reading(file), Provenance{}));
}

bool Store::is_current(const Document& document) const {
  if (state_->pending.contains(document.id)) state_->flush();
  const Standing standing = find(state_->find, document.id);
  return standing.key != 0 && standing.hash == content_hash(document, state_->made_with);
}

void Store::add(const Document& document, const Extraction& extraction, const Gazetteer& gazetteer) {
  assert(state_->writer);
  state_->begin();
  if (state_->pending.contains(document.id)) state_->flush();
  if (const auto key = find(state_->find, document.id).key) state_->remove(key);
  state_->writer->add(document, extraction, gazetteer, content_hash(document, state_->made_with));
  state_->pending.insert(document.id);
  if (state_->pending.size() >= batch_size) state_->commit();
}

bool Store::forget(std::string_view document_id) {
  state_->begin();
  state_->flush();
  const auto key = find(state_->find, document_id).key;
  if (key) state_->remove(key);
  return key != 0;
}

void Store::finish() {
  state_->commit();
  Connection& db = state_->db;
  if (state_->removed) db.execute(drop_orphans);
  db.execute("PRAGMA optimize");
  // One plain file, that can be copied and read from a read-only folder; not while somebody else has it open.
  db.attempt("PRAGMA wal_checkpoint(TRUNCATE)");
  db.attempt("PRAGMA journal_mode = DELETE");
}

}  // namespace whomet
