// SPDX-License-Identifier: Apache-2.0
// Rows to insert, kept until many can go in one statement: half the time of one statement a row.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "store/sqlite.hpp"

namespace whomet {

using SqlValue = std::variant<std::nullptr_t, std::int64_t, double, std::string>;

/// The text of a date, or NULL.
SqlValue date_value(const std::optional<DateSpan>&);
/// The first and the last day, or NULL.
SqlValue first_day(const std::optional<DateSpan>&);
SqlValue last_day(const std::optional<DateSpan>&);
/// The key, or NULL for `no_key`.
SqlValue key_value(EntityKey);

/// What becomes of a row that stands there already.
enum class OnConflict : std::uint8_t { fail, keep };

class RowBuffer {
 public:
  /// `target` is the table with its columns: `report_party (report, side, entity)`.
  RowBuffer(Connection&, std::string_view target, int columns, OnConflict = OnConflict::fail);
  /// Adds one row; as many values as there are columns.
  template <typename... Values>
  void add(Values&&... values) {
    (values_.emplace_back(std::forward<Values>(values)), ...);
  }
  /// Inserts all rows. Those that they refer to must be there already.
  void flush();

 private:
  void insert(Statement&, std::size_t first, std::size_t count);

  Connection* db_;
  std::string target_;
  std::size_t columns_;
  OnConflict on_conflict_;
  Statement many_;
  std::vector<SqlValue> values_;
};

}  // namespace whomet
