// SPDX-License-Identifier: Apache-2.0
#include "curating/csv.hpp"

#include <algorithm>

namespace whomet {
namespace {

char separator_of(const std::string& header) {
  const std::size_t first = header.find_first_of(",;\t");
  return first == std::string::npos ? ',' : header[first];
}

}  // namespace

bool CsvReader::read_line(std::string& text) {
  if (!std::getline(in_, text)) return false;
  ++lines_read_;
  if (!text.empty() && text.back() == '\r') text.pop_back();
  if (lines_read_ == 1 && text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  return true;
}

/// Goes on with the last cell if the line before ended within quotes. A doubled quote within quotes is one.
void CsvReader::take(const std::string& text, std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (quoted_ && text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      cells.back() += text[i++];
    } else if (text[i] == '"' && (quoted_ || cells.back().empty())) {
      quoted_ = !quoted_;
    } else if (text[i] == separator_ && !quoted_) {
      cells.emplace_back();
    } else {
      cells.back() += text[i];
    }
  }
}

bool CsvReader::next(std::vector<std::string>& cells) {
  std::string text;
  do {
    if (!read_line(text)) return false;
  } while (text.find_first_not_of(" \t") == std::string::npos);
  if (separator_ == '\0') separator_ = separator_of(text);
  line_ = lines_read_;
  quoted_ = false;
  cells.assign(1, {});
  take(text, cells);
  while (quoted_ && cells.back().size() < max_record_bytes && read_line(text)) {
    cells.back() += '\n';
    take(text, cells);
  }
  return true;
}

}  // namespace whomet
