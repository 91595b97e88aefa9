// SPDX-License-Identifier: Apache-2.0
#include <unicode/uchar.h>

#include <array>

#include "text/tokens.hpp"

namespace whomet {
namespace {

CharClass class_by_unicode(char32_t c) {
  const auto u = static_cast<UChar32>(c);
  if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) return CharClass::line_break;
  if (u_isUWhiteSpace(u) || c == 0xfeff || c == 0xad || c == 0x200b) return CharClass::space;
  switch (u_charType(u)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return CharClass::upper;
    case U_LOWERCASE_LETTER:
      return CharClass::lower;
    case U_OTHER_LETTER:
    case U_MODIFIER_LETTER:
      return CharClass::letter;
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
      return CharClass::mark;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharClass::digit;
    default:
      return CharClass::symbol;
  }
}

/// Latin, Greek and Cyrillic letters by table; the rest of Unicode is rare in news.
constexpr std::size_t table_size = 0x530;
const std::array<CharClass, table_size>& table() {
  static const auto classes = [] {
    std::array<CharClass, table_size> all{};
    for (std::size_t c = 0; c < table_size; ++c) all[c] = class_by_unicode(static_cast<char32_t>(c));
    return all;
  }();
  return classes;
}

}  // namespace

CharClass char_class(char32_t c) {
  static const std::array<CharClass, table_size>& classes = table();
  return c < table_size ? classes[c] : class_by_unicode(c);
}

}  // namespace whomet
