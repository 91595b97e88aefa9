// SPDX-License-Identifier: Apache-2.0
// Folding by code point, for loops that may not allocate.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "whomet/text.hpp"

namespace whomet {

/// Lower case; apostrophes and dashes made one.
char32_t fold_code_point(char32_t c);
/// The code point at byte `at`, which moves behind it; U+FFFD for bytes that are no UTF-8.
char32_t next_code_point(std::string_view text, std::size_t& at);
void append_code_point(std::string& out, std::int32_t c);
/// `fold` into a buffer that is used again.
void fold_into(std::string& out, std::string_view text);

}  // namespace whomet
