// SPDX-License-Identifier: Apache-2.0
#include "export/csv_table.hpp"

#include "export/text.hpp"

namespace whomet {

std::string csv_row(const std::vector<std::string>& fields) {
  std::string row;
  for (std::size_t i = 0; i < fields.size(); ++i) row += (i ? "," : "") + csv_field(fields[i]);
  return row + '\n';
}

std::string csv_headings(const CsvHeadings& headings, const std::vector<Attribute>& attributes) {
  std::vector<std::string> fields = headings.first;
  for (const Attribute& attribute : attributes) fields.push_back(headings.attribute(attribute));
  return csv_row(fields);
}

std::string csv_values(std::vector<std::string> first, const std::vector<Value>& values) {
  for (const Value& value : values) first.push_back(to_string(value));
  return csv_row(first);
}

}  // namespace whomet
