// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite.hpp"

#include <sqlite3.h>

namespace whomet {
namespace {

constexpr int wait_milliseconds = 5000;

const char* remedy(int code) {
  switch (code & 0xff) {  // the primary code of an extended one
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "; another program is writing to it: wait until that is done";
    case SQLITE_FULL:
      return "; make room on the disk, then run the same command again: it goes on from there";
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      return "; check that its folder exists and that you may write there";
    case SQLITE_NOTADB:
      return "; choose another file name: this file is left as it is";
    case SQLITE_CORRUPT:
      return "; the file is damaged: build it anew under another name";
    default:
      return "";
  }
}

bool is_bad_file(int code) {
  return (code & 0xff) == SQLITE_NOTADB || (code & 0xff) == SQLITE_CORRUPT;
}

/// Without SQLite's locks around every call: a connection is used by one thread.
int open_flags(Access access) {
  return SQLITE_OPEN_NOMUTEX |
         (access == Access::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}

}  // namespace

void Connection::Close::operator()(sqlite3* db) const {
  sqlite3_close(db);
}

Connection::Connection(const std::filesystem::path& file, Access access) : file_(file.string()) {
  sqlite3* db = nullptr;
  const int code = sqlite3_open_v2(file_.c_str(), &db, open_flags(access), nullptr);
  db_.reset(db);
  if (code != SQLITE_OK) fail();
  sqlite3_busy_timeout(db, wait_milliseconds);
  execute("PRAGMA foreign_keys = ON");
}

void Connection::execute(const std::string& sql) {
  if (sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

void Connection::attempt(const std::string& sql) {
  sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr);
}

std::int64_t Connection::integer(std::string_view sql) {
  Statement query(*this, sql);
  return query.step() ? query.integer(0) : 0;
}

void Connection::fail() const {
  const int code = sqlite3_extended_errcode(db_.get());
  const std::string message = file_ + ": " + sqlite3_errmsg(db_.get()) + remedy(code);
  if (is_bad_file(code)) throw BadDatabase(message);
  throw StoreError(message);
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Statement::Statement(const Connection& connection, std::string_view sql) : connection_(&connection) {
  sqlite3_stmt* made = nullptr;
  const int code =
      sqlite3_prepare_v2(connection.handle(), sql.data(), static_cast<int>(sql.size()), &made, nullptr);
  statement_.reset(made);
  if (code != SQLITE_OK) connection.fail();
}

void Statement::bind(int parameter, std::nullptr_t) {
  sqlite3_bind_null(statement_.get(), parameter);
}

void Statement::bind(int parameter, std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), parameter, value);
}

void Statement::bind(int parameter, double value) {
  sqlite3_bind_double(statement_.get(), parameter, value);
}

void Statement::bind(int parameter, std::string_view text) {
  // An empty view may have no address, which SQLite takes for NULL.
  const char* data = text.empty() ? "" : text.data();
  sqlite3_bind_text64(statement_.get(), parameter, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE) connection_->fail();
  return code == SQLITE_ROW;
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const {
  return sqlite3_column_double(statement_.get(), column);
}

std::string_view Statement::text(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  if (!text) return {};
  return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::optional<DateSpan> Statement::date(int column) const {
  return is_null(column) ? std::nullopt : from_iso(text(column));
}

Transaction::~Transaction() {
  if (connection_) sqlite3_exec(connection_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  connection_->execute("COMMIT");
  connection_ = nullptr;
}

Snapshot::Snapshot(const Connection& connection) : connection_(&connection) {
  if (sqlite3_exec(connection.handle(), "BEGIN", nullptr, nullptr, nullptr) != SQLITE_OK) connection.fail();
}

Snapshot::~Snapshot() {
  sqlite3_exec(connection_->handle(), "COMMIT", nullptr, nullptr, nullptr);
}

}  // namespace whomet
