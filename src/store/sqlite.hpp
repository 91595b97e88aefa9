// SPDX-License-Identifier: Apache-2.0
// SQLite behind small values: a connection, a statement, a transaction (to write or to read). Every failure is a StoreError.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "whomet/store.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace whomet {

enum class Access : std::uint8_t { read, build };

/// An open file (`:memory:` for a throw-away one). Foreign keys are on; a file in use is waited for five
/// seconds. To be used by one thread at a time, with its statements.
class Connection {
 public:
  Connection(const std::filesystem::path& file, Access);
  /// Runs one or more statements that give no rows.
  void execute(const std::string& sql);
  /// As above, for what may as well fail.
  void attempt(const std::string& sql);
  /// The first column of the first row; 0 if there is none.
  std::int64_t integer(std::string_view sql);
  sqlite3* handle() const { return db_.get(); }
  const std::string& file() const { return file_; }
  /// Throws what the last failed call means: BadDatabase for a file that is no database, else StoreError.
  [[noreturn]] void fail() const;

 private:
  struct Close {
    void operator()(sqlite3*) const;
  };
  std::string file_;
  std::unique_ptr<sqlite3, Close> db_;
};

/// A prepared statement; parameters and columns as SQLite counts them (from 1 and from 0). The connection
/// must stay in its place for as long.
class Statement {
 public:
  Statement(const Connection&, std::string_view sql);
  void bind(int parameter, std::nullptr_t);
  void bind(int parameter, std::int64_t);
  void bind(int parameter, double);
  void bind(int parameter, std::string_view text);
  /// Resets and binds all parameters in order.
  template <typename... Values>
  Statement& with(const Values&... values) {
    reset();
    int parameter = 0;
    (bind(++parameter, values), ...);
    return *this;
  }
  /// True while there is a row.
  bool step();
  /// Steps to the end.
  void run();
  void reset();

  bool is_null(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  /// "" for NULL; valid until the next step.
  std::string_view text(int column) const;
  /// The date that stands there in ISO 8601; nothing for NULL.
  std::optional<DateSpan> date(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt*) const;
  };
  const Connection* connection_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// Rolls back at the end of its life unless committed.
class Transaction {
 public:
  explicit Transaction(Connection& connection) : connection_(&connection) {
    connection.execute("BEGIN IMMEDIATE");
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  void commit();

 private:
  Connection* connection_;
};

/// While it lives, all reads of the connection see one state of the database, whatever a build writes meanwhile, and
/// the file is locked once, not for each of a thousand look-ups.
class Snapshot {
 public:
  explicit Snapshot(const Connection&);
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  ~Snapshot();

 private:
  const Connection* connection_;
};

}  // namespace whomet
