// SPDX-License-Identifier: Apache-2.0
#include "cli/csv_line.hpp"

#include <string_view>

namespace whomet {
namespace {

/// Quoted where it has to be; a quote is doubled.
std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\n\r") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + '"';
}

}  // namespace

std::string csv_line(const std::vector<std::string>& fields) {
  std::string line;
  for (const std::string& field : fields) line += csv_field(field) + ',';
  line.back() = '\n';
  return line;
}

}  // namespace whomet
