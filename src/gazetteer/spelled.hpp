// SPDX-License-Identifier: Apache-2.0
// What a name is written in, told from its UTF-8 alone.
#pragma once

#include <cstdint>
#include <string_view>

namespace whomet {

enum class Script : std::uint8_t { latin, cyrillic, other };

/// The script of the name's first letter; `other` if it has none.
Script script_of(std::string_view name);
/// Whether there is a letter or a digit in it at all (*27* has stood for the states of the Union).
bool has_letter_or_digit(std::string_view name);
/// Two capital letters, as in ISO 3166-1 alpha-2.
bool is_iso_country(std::string_view code);
/// A Roman number in capitals: the XIV of *Leon XIV*.
bool is_roman_number(std::string_view word);

}  // namespace whomet
