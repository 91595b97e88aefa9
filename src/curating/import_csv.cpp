// SPDX-License-Identifier: Apache-2.0
#include "curating/import_csv.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "whomet/text.hpp"

namespace whomet {
namespace {

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(" \t\n") + 1 - begin);
}

bool is_name_header(const std::string& header) {
  return header == "name" || header == "alias" || (header.starts_with("name_") && header.size() <= 8);
}

}  // namespace

CsvTable::CsvTable(std::istream& in) : reader_(in) {
  reader_.next(headers_);
  for (std::string& header : headers_) header = fold(trimmed(header));
  if (std::none_of(headers_.begin(), headers_.end(), is_name_header))
    throw std::invalid_argument("the first line has no header `name` or `name_pl`; write headers into it");
}

std::string CsvTable::cell(std::string_view header) const {
  for (std::size_t i = 0; i < headers_.size() && i < cells_.size(); ++i)
    if (headers_[i] == header) return trimmed(cells_[i]);
  return {};
}

/// A name of no told language counts as an English one: found as it is written, a person's inflected too.
void CsvTable::add_names(Entity& entity) const {
  for (std::size_t i = 0; i < headers_.size() && i < cells_.size(); ++i) {
    if (!is_name_header(headers_[i])) continue;
    const bool told = headers_[i].starts_with("name_") && headers_[i] != "name_native";
    std::istringstream names(cells_[i]);
    for (std::string name; std::getline(names, name, ';');)
      add_name(entity, trimmed(name), told ? headers_[i].substr(5) : "en");
  }
}

std::string CsvTable::read_kind_and_gender(Entity& entity) const {
  const std::string kind = cell("kind");
  if (!kind.empty() && !kind_from(kind))
    return "'" + kind + "' is no kind; write person, place, country or organization";
  entity.kind = kind.empty() ? Kind::person : *kind_from(kind);
  const std::string gender = cell("gender");
  const auto known = gender == "male"     ? Gender::masculine
                     : gender == "female" ? Gender::feminine
                                          : gender_from(gender);
  entity.gender = known.value_or(Gender::unknown);
  return known || gender.empty() ? "" : "'" + gender + "' is no gender; write m, f or n";
}

std::string CsvTable::read_office(Entity& entity) const {
  if (cell("office").empty()) return {};
  Office office;
  office.office = slug_from(cell("office"));
  office.of = cell("of");
  office.host = cell("host");
  for (const auto& [header, date] : {std::pair{"from", &office.from}, std::pair{"to", &office.to}}) {
    const std::string text = cell(header);
    *date = date_from(text);
    office.end_unknown = office.end_unknown || (std::string_view(header) == "to" && text == "unknown");
    if (!*date && !text.empty() && text != "unknown")
      return "'" + text + "' is no date; write a day, a month or a year: 2025-01-20, 2025-01, 2025";
  }
  if (office.from && office.to && office.to->last < office.from->first) return "`to` lies before `from`";
  entity.offices.push_back(office);
  return {};
}

bool CsvTable::read_row(Row& row) {
  if (!reader_.next(cells_)) return false;
  row = {reader_.line(), {}, {}};
  add_names(row.entity);
  row.entity.id = cell("wikidata").empty() ? cell("id") : cell("wikidata");
  if (row.entity.id.empty() && !row.entity.names.empty())
    row.entity.id = slug_from(row.entity.names.front().text);
  row.fault = read_kind_and_gender(row.entity);
  if (row.fault.empty()) row.fault = read_office(row.entity);
  if (row.entity.names.empty()) row.fault = "no name in this row; write one under `name`";
  if (reader_.broken()) row.fault = "a quote that opens here is not closed";
  return true;
}

bool CsvTable::next(Row& row) {
  Row read;
  if (ahead_)
    read = std::move(*ahead_);
  else if (!read_row(read))
    return false;
  ahead_.reset();
  row = std::move(read);
  for (Row more; row.fault.empty() && read_row(more);) {
    if (!more.fault.empty() || more.entity.id != row.entity.id) return ahead_ = std::move(more), true;
    for (Name& name : more.entity.names) add_name(row.entity, name.text, name.language);
    for (Office& office : more.entity.offices) row.entity.offices.push_back(office);
  }
  return true;
}

}  // namespace whomet
