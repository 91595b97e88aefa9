// SPDX-License-Identifier: Apache-2.0
// Comma-separated values after RFC 4180, with semicolons or tabs as well, record by record.
#pragma once

#include <cstddef>
#include <istream>
#include <string>
#include <vector>

namespace whomet {

class CsvReader {
 public:
  /// A record without a closing quote is cut off here, so that one slip does not swallow the file.
  static constexpr std::size_t max_record_bytes = std::size_t{1} << 20;

  /// `separator` 0: the first comma, semicolon or tab of the first record is that of the file.
  explicit CsvReader(std::istream& in, char separator = '\0') : in_(in), separator_(separator) {}
  /// The next record's cells; false at the end. Blank lines are passed over.
  bool next(std::vector<std::string>& cells);
  /// Where the record began, from 1.
  std::size_t line() const { return line_; }
  /// The record has a quote that is not closed.
  bool broken() const { return quoted_; }

 private:
  bool read_line(std::string& text);
  void take(const std::string& text, std::vector<std::string>& cells);
  std::istream& in_;
  char separator_;
  std::size_t line_ = 0;
  std::size_t lines_read_ = 0;
  bool quoted_ = false;
};

}  // namespace whomet
