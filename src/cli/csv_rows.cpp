// SPDX-License-Identifier: Apache-2.0
#include "cli/csv_rows.hpp"

namespace whomet {

/// Whether another field of the row follows.
bool CsvRows::read_field(std::string& field) {
  bool quoted = false;
  for (int c = in_.get(); c != std::istream::traits_type::eof(); c = in_.get()) {
    if (c == '\n') ++next_line_;
    if (c == '"') {
      const bool escaped = quoted && in_.peek() == '"';
      if (escaped) field += static_cast<char>(in_.get());
      else quoted = !quoted;
    } else if (!quoted && (c == ',' || c == '\n')) {
      return c == ',';
    } else if (quoted || c != '\r') {
      field += static_cast<char>(c);
    }
  }
  return false;
}

bool CsvRows::next(std::vector<std::string>& fields) {
  while (in_.peek() != std::istream::traits_type::eof()) {
    line_ = next_line_;
    fields.assign(1, {});
    while (read_field(fields.back())) fields.emplace_back();
    if (fields.size() > 1 || !fields.front().empty()) return true;
  }
  return false;
}

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace whomet
