// SPDX-License-Identifier: Apache-2.0
// Text laid out for a terminal of some width.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace whomet {

/// No line is too long.
inline constexpr std::size_t any_width = 0;

/// The cells of a line where `file` ends: COLUMNS if it is set, else the terminal's; `any_width` for files and pipes.
std::size_t line_width(std::FILE* file);

/// `text` broken at blanks so that no line is wider than `width`, the first after `used` cells, the others indented
/// by `indent`. Words longer than a line stay whole. No line feed at the end.
std::string wrapped(std::string_view text, std::size_t used, std::size_t indent, std::size_t width);

}  // namespace whomet
