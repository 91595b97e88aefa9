// SPDX-License-Identifier: Apache-2.0
#include "export/text.hpp"

#include <fmt/format.h>

namespace whomet {
namespace {

bool is_forbidden_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

/// U+FFFE and U+FFFF are the only code points that begin with these two bytes and a third from 0xbe.
bool is_forbidden_here(std::string_view rest) {
  return rest.size() >= 3 && rest.substr(0, 2) == "\xef\xbf" && static_cast<unsigned char>(rest[2]) >= 0xbe;
}

}  // namespace

std::string xml_characters(std::string_view utf8) {
  std::string kept;
  kept.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    if (is_forbidden_here(utf8.substr(i))) {
      i += 2;
    } else if (!is_forbidden_byte(utf8[i])) {
      kept += utf8[i];
    }
  }
  return kept;
}

std::string xml_name_token(std::string_view utf8) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
  };
  std::string token;
  for (char c : utf8) token += is_plain(c) ? std::string(1, c) : fmt::format("_{:02X}", c);
  return token;
}

std::string csv_field(std::string_view utf8) {
  const std::string text = xml_characters(utf8);
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string all = "\"";
  for (char c : text) all += c == '"' ? std::string("\"\"") : std::string(1, c);
  return all + '"';
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : "; ") + text;
  return all;
}

std::string date_text(const std::optional<DateSpan>& date) {
  return date ? to_iso(*date) : "";
}

}  // namespace whomet
