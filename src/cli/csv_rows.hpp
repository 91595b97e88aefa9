// SPDX-License-Identifier: Apache-2.0
// Reads CSV (RFC 4180): quoted fields may hold commas, quotes and line ends.
#pragma once

#include <cstddef>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace whomet {

class CsvRows {
 public:
  explicit CsvRows(std::istream& in) : in_(in) {}
  /// The next row that is not empty; false at the end.
  bool next(std::vector<std::string>& fields);
  /// The line on which that row begins, from 1.
  std::size_t line() const { return line_; }

 private:
  bool read_field(std::string& field);
  std::istream& in_;
  std::size_t line_ = 0;
  std::size_t next_line_ = 1;
};

/// The field as a row holds it: quoted where it must be.
std::string csv_field(std::string_view text);

}  // namespace whomet
