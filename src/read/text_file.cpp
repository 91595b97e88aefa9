// SPDX-License-Identifier: Apache-2.0
#include "read/text_file.hpp"

#include <algorithm>

#include "whomet/text.hpp"

namespace whomet {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view fence = "---";

/// CR LF becomes LF, in place.
void drop_carriage_returns(std::string& text) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') text[out++] = text[i];
  text.resize(out);
}

std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, text.find('\n', begin) - begin);
}

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::string_view unquoted(std::string_view value) {
  const bool quoted =
      value.size() >= 2 && value.front() == value.back() && (value[0] == '"' || value[0] == '\'');
  return quoted ? value.substr(1, value.size() - 2) : value;
}

/// Where the text begins behind the front matter; 0 where there is none.
std::size_t read_front_matter(std::string_view text, Fields& fields) {
  if (trimmed(line_at(text, 0)) != fence) return 0;
  Fields found;
  for (std::size_t at = line_at(text, 0).size() + 1; at < text.size();) {
    const std::string_view line = line_at(text, at);
    at += line.size() + 1;
    if (trimmed(line) == fence) {
      fields = std::move(found);
      return std::min(at, text.size());
    }
    const auto colon = line.find(':');
    if (trimmed(line).empty() || line.front() == '#' || line.front() == ' ' || line.front() == '-') continue;
    if (colon == std::string_view::npos) return 0;
    const FieldName name = field_of(trimmed(line.substr(0, colon)));
    if (name.field != Field::text) found.set(name, std::string(unquoted(trimmed(line.substr(colon + 1)))));
  }
  return 0;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// ` date 2025-05 …`, ` date 2025 …` on the first line: a month or a year. A whole day is left to the reader of times,
/// who knows dates in words too.
void read_date_line(std::string_view text, Fields& fields) {
  constexpr std::string_view word = "date ";
  std::string_view line = trimmed(line_at(text, 0));
  if (!line.starts_with(word)) return;
  line.remove_prefix(word.size());
  const std::string_view value = line.substr(0, line.find_first_not_of("0123456789-"));
  const bool year = value.size() == 4 || (value.size() == 7 && value[4] == '-');
  if (!year || !std::all_of(value.begin(), value.begin() + 4, is_digit)) return;
  if (value.size() == 7 && !(is_digit(value[5]) && is_digit(value[6]))) return;
  fields.set(field_of("date"), std::string(value));
}

/// The length of the character that begins at `at`, by its first byte.
std::size_t promised_length(unsigned char lead) {
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

}  // namespace

std::optional<std::size_t> invalid_utf8_at(std::string_view bytes) {
  if (is_valid_utf8(bytes)) return std::nullopt;
  std::size_t good = 0;
  while (good < bytes.size()) {
    const auto length = promised_length(static_cast<unsigned char>(bytes[good]));
    if (good + length > bytes.size() || !is_valid_utf8(bytes.substr(good, length))) break;
    good += length;
  }
  return good;
}

std::string text_of_file(std::string bytes, Fields& fields) {
  if (bytes.starts_with(byte_order_mark)) bytes.erase(0, byte_order_mark.size());
  drop_carriage_returns(bytes);
  const std::size_t matter = read_front_matter(bytes, fields);
  bytes.erase(0, matter);
  if (matter == 0) read_date_line(bytes, fields);
  return bytes;
}

}  // namespace whomet
