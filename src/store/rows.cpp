// SPDX-License-Identifier: Apache-2.0
#include "store/rows.hpp"

#include <cassert>

namespace whomet {
namespace {

/// Beyond this a statement gains no more speed.
constexpr std::size_t rows_a_statement = 50;

std::string insert_sql(std::string_view target, std::size_t columns, std::size_t rows, OnConflict on_conflict) {
  std::string row = "(?";
  for (std::size_t i = 1; i < columns; ++i) row += ",?";
  row += ')';
  std::string sql = "INSERT INTO " + std::string(target) + " VALUES " + row;
  for (std::size_t i = 1; i < rows; ++i) sql += ',' + row;
  return on_conflict == OnConflict::keep ? sql + " ON CONFLICT DO NOTHING" : sql;
}

}  // namespace

SqlValue date_value(const std::optional<DateSpan>& date) {
  return date ? SqlValue(to_iso(*date)) : nullptr;
}

SqlValue first_day(const std::optional<DateSpan>& date) {
  return date ? SqlValue(to_iso(day_span(date->first))) : nullptr;
}

SqlValue last_day(const std::optional<DateSpan>& date) {
  return date ? SqlValue(to_iso(day_span(date->last))) : nullptr;
}

SqlValue key_value(EntityKey key) {
  return key == no_key ? SqlValue(nullptr) : SqlValue(key);
}

RowBuffer::RowBuffer(Connection& db, std::string_view target, int columns, OnConflict on_conflict)
    : db_(&db),
      target_(target),
      columns_(static_cast<std::size_t>(columns)),
      on_conflict_(on_conflict),
      many_(db, insert_sql(target, columns_, rows_a_statement, on_conflict)) {}

void RowBuffer::insert(Statement& statement, std::size_t first, std::size_t count) {
  statement.reset();
  int parameter = 0;
  for (std::size_t i = first; i < first + count; ++i)
    std::visit([&](const auto& value) { statement.bind(++parameter, value); }, values_[i]);
  statement.run();
}

void RowBuffer::flush() {
  assert(values_.size() % columns_ == 0);
  const std::size_t full = columns_ * rows_a_statement;
  std::size_t at = 0;
  for (; at + full <= values_.size(); at += full) insert(many_, at, full);
  if (const std::size_t rest = values_.size() - at; rest > 0) {
    Statement few(*db_, insert_sql(target_, columns_, rest / columns_, on_conflict_));
    insert(few, at, rest);
  }
  values_.clear();
}

}  // namespace whomet
