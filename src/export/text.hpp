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
/// An NMTOKEN of XML, another for every text: `_` and the ASCII characters that may not stand in one become
/// `_` and two hexadecimal digits (*~jan-nowak* is *_7Ejan-nowak*).
std::string xml_name_token(std::string_view utf8);
/// A field of a CSV file (RFC 4180), in quotes where it needs them; without control characters.
std::string csv_field(std::string_view utf8);
/// The texts joined by `; `.
std::string joined(const std::vector<std::string>&);
/// ISO 8601, "" if there is none.
std::string date_text(const std::optional<DateSpan>&);

}  // namespace whomet
