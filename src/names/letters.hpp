// SPDX-License-Identifier: Apache-2.0
// Letters and words of names: capitals, code points, splitting. All texts are UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace whomet::names {

/// Bytes of the code point that begins with `lead`.
std::size_t code_point_bytes(unsigned char lead);
/// Whether `text` continues a code point at byte `at`.
inline bool continues(std::string_view text, std::size_t at) {
  return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}
std::size_t code_points(std::string_view text);
/// The first code point; empty for an empty text.
std::string_view first_letter(std::string_view text);

/// Whether the first letter is a capital; whether all letters are (digits do not count).
bool is_capitalised(std::string_view word);
bool is_all_capitals(std::string_view word);
bool is_cyrillic(std::string_view text);
/// With the first letter made a capital.
std::string capitalised(std::string_view word);

/// Apostrophes and dashes made one (' and -), letters as they are: *Kennedy’ego* → *Kennedy'ego*.
std::string plain_marks(std::string_view text);

/// `form` (lower-case, inflected from `lower`) with the capitals of `original`: McDonald + mcdonalda →
/// McDonalda.
std::string with_capitals(std::string_view original, std::string_view lower, std::string_view form);

/// The parts between single characters `at`, empty ones left out.
std::vector<std::string_view> split(std::string_view text, char at);

}  // namespace whomet::names
