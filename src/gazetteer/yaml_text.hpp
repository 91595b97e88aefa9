// SPDX-License-Identifier: Apache-2.0
// What can be told of a YAML text before and after it is parsed: whether it is text, where a byte stands,
// what to do about an error.
#pragma once

#include <string>
#include <string_view>

#include "whomet/data.hpp"

namespace whomet {

using FileName = std::shared_ptr<const std::string>;

/// Where a byte of the text stands: lines and columns from 1.
Where place_of(std::string_view text, std::size_t byte, const FileName&);
/// Whether it is UTF-8 without NUL bytes; a fault if not.
bool is_text(std::string_view yaml, const FileName&, Faults&);
/// Whether a quote opens at the byte `begin` and never closes: yaml-cpp 0.7 takes the rest of the file for
/// text.
bool is_unclosed(std::string_view yaml, std::size_t begin);
/// What to do about an error of yaml-cpp, which tells only what its scanner met; begins with "; ".
std::string remedy(const std::string& told);

}  // namespace whomet
