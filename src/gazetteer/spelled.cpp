// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/spelled.hpp"

#include <algorithm>

namespace whomet {
namespace {

bool is_ascii_letter(unsigned char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// The code point that begins at `at`, of valid UTF-8.
char32_t code_point(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(at) < 0x80) return byte(at);
  const std::size_t length = byte(at) < 0xe0 ? 2 : byte(at) < 0xf0 ? 3 : 4;
  char32_t point = byte(at) & (0xffU >> (length + 1));
  for (std::size_t i = 1; i < length && at + i < text.size(); ++i)
    point = (point << 6U) | (byte(at + i) & 0x3fU);
  return point;
}

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
}

/// Blocks of letters of Unicode 15, with the few signs inside them (× ÷) and the punctuation between left
/// out.
Script script_at(char32_t c, bool& letter) {
  const auto within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  const bool latin = (c < 0x80 && is_ascii_letter(static_cast<unsigned char>(c))) ||
                     (within(0xc0, 0x24f) && c != 0xd7 && c != 0xf7) || within(0x1e00, 0x1eff);
  const bool cyrillic = within(0x400, 0x481) || within(0x48a, 0x52f);
  const bool symbol = within(0x2000, 0x2bff) || within(0x3000, 0x303f);
  letter = latin || cyrillic || (c >= 0x250 && !symbol);
  return latin ? Script::latin : cyrillic ? Script::cyrillic : Script::other;
}

}  // namespace

Script script_of(std::string_view name) {
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (is_continuation(name[i])) continue;
    bool letter = false;
    const Script script = script_at(code_point(name, i), letter);
    if (letter) return script;
  }
  return Script::other;
}

bool has_letter_or_digit(std::string_view name) {
  for (std::size_t i = 0; i < name.size(); ++i) {
    bool letter = false;
    if (!is_continuation(name[i])) script_at(code_point(name, i), letter);
    if (letter || (name[i] >= '0' && name[i] <= '9')) return true;
  }
  return false;
}

bool is_iso_country(std::string_view code) {
  return code.size() == 2 &&
         std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_roman_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("IVXLCDM") == std::string_view::npos;
}

}  // namespace whomet
