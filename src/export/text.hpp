// SPDX-License-Identifier: Apache-2.0
// Values as the formats write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "whomet/date.hpp"

namespace whomet {

/// Without the characters that XML 1.0 forbids even as entities (control characters but tab and line ends,
/// U+FFFE, U+FFFF), see its production 2, Char. UTF-8 in and out.
std::string xml_characters(std::string_view utf8);
/// The texts joined by `; `.
std::string joined(const std::vector<std::string>&);
/// ISO 8601, "" if there is none.
std::string date_text(const std::optional<DateSpan>&);

}  // namespace whomet
