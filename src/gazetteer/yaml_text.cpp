// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/yaml_text.hpp"

#include <algorithm>

#include "whomet/text.hpp"

namespace whomet {
namespace {

/// The first byte that makes the text no UTF-8, found by halves: a valid prefix may end inside a character,
/// so up to three bytes more are tried.
std::size_t first_bad_byte(std::string_view text) {
  std::size_t good = 0;
  while (good < text.size()) {
    std::size_t length = 1;
    while (length <= 4 && good + length <= text.size() && !is_valid_utf8(text.substr(good, length))) ++length;
    if (length > 4 || good + length > text.size()) break;
    good += length;
  }
  return good;
}

}  // namespace

Where place_of(std::string_view text, std::size_t byte, const FileName& file) {
  const std::string_view before = text.substr(0, byte);
  const auto line_start = before.rfind('\n');
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t column = line_start == std::string_view::npos ? byte : byte - line_start - 1;
  return {file, static_cast<std::uint32_t>(lines + 1), static_cast<std::uint32_t>(column + 1)};
}

bool is_unclosed(std::string_view yaml, std::size_t begin) {
  if (begin >= yaml.size() || (yaml[begin] != '"' && yaml[begin] != '\'')) return false;
  const char quote = yaml[begin];
  for (std::size_t i = begin + 1; i < yaml.size(); ++i) {
    if (quote == '"' && yaml[i] == '\\')
      ++i;
    else if (yaml[i] == quote)
      return false;
  }
  return true;
}

std::string remedy(const std::string& told) {
  if (told.find("tab") != std::string::npos) return "; indent by blanks";
  if (told.find("end of map") != std::string::npos)
    return "; indent it like the keys above, or quote the value";
  if (told.find("flow") != std::string::npos) return "; close every [ and { and put commas between values";
  if (told.find("map value") != std::string::npos) return "; quote a value that holds ': '";
  return "; quote values that begin with or hold one of : # [ ] { } , & * ! | > % @ `";
}

bool is_text(std::string_view yaml, const FileName& file, Faults& faults) {
  if (!is_valid_utf8(yaml)) {
    faults.add(place_of(yaml, first_bad_byte(yaml), file), "this is not UTF-8; save the file as UTF-8");
    return false;
  }
  if (const auto nul = yaml.find('\0'); nul != std::string_view::npos) {
    faults.add(place_of(yaml, nul, file), "a NUL byte; this is no text file");
    return false;
  }
  return true;
}

}  // namespace whomet
