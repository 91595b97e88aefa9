// SPDX-License-Identifier: Apache-2.0
#include "store/open.hpp"

#include "store/schema.hpp"

namespace whomet {
namespace {

namespace fs = std::filesystem;

void check_is_ours(Connection& db) {
  if (db.integer("PRAGMA application_id") != schema_application)
    throw BadDatabase(db.file() + ": is a database of another program; choose another file name");
  const auto version = db.integer("PRAGMA user_version");
  if (version == schema_version) return;
  throw WrongSchema(db.file() + ": was made with schema " + std::to_string(version) +
                    ", this program uses schema " + std::to_string(schema_version) +
                    "; build it anew: whomet build ARTICLES -o NEW.db");
}

void check_is_no_folder(const fs::path& file) {
  std::error_code ignored;
  if (fs::is_directory(file, ignored)) throw BadDatabase(file.string() + ": is a folder; name a file in it");
}

bool is_empty(Connection& db) {
  return db.integer("SELECT count(*) FROM sqlite_schema") == 0;
}

void create(Connection& db) {
  Transaction creation(db);
  // Two programs may have seen the same empty file; the second waits for BEGIN and then finds it made.
  if (is_empty(db)) db.execute(schema_sql);
  creation.commit();
}

void check_exists(const fs::path& file) {
  check_is_no_folder(file);
  std::error_code ignored;
  if (!fs::exists(file, ignored))
    throw BadDatabase(file.string() + ": there is no such file; make it: whomet build ARTICLES -o " +
                      file.string());
}

}  // namespace

Connection open_for_reading(const fs::path& file) {
  check_exists(file);
  Connection db(file, Access::read);
  check_is_ours(db);
  // What an answer goes back to stays in memory: SQLite keeps 2 MB, and looks up a million meetings in 200.
  db.execute("PRAGMA cache_size = -65536");
  return db;
}

Connection open_for_changing(const fs::path& file) {
  check_exists(file);
  return open_for_building(file);
}

Connection open_for_building(const fs::path& file) {
  check_is_no_folder(file);
  Connection db(file, Access::build);
  if (is_empty(db)) create(db);
  check_is_ours(db);
  // Readers go on while a build runs, and a commit costs one append. 64 MB of pages hold what a batch goes
  // back to (indexes, counts), and as many may stand in the log before they are copied.
  db.execute(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; "
      "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 16000");
  return db;
}

}  // namespace whomet
