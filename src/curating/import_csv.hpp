// SPDX-License-Identifier: Apache-2.0
// A table of people: one row a term of office, the rows of one person one after another.
#pragma once

#include <istream>

#include "curating/csv.hpp"
#include "curating/import.hpp"

namespace whomet {

/// Headers, in any order and letter case; others are passed over:
///   id, wikidata     the latter wins; without either the id is made of the name
///   kind             person (also where the column is absent), place, country, organization
///   name, name_XX    one or more names, `;` between them, of no told language or of the language XX
///   alias            as `name`
///   gender           m, f, n, male, female
///   office, of, from, to, host   of a term: slug or words, code of a country or id, dates
class CsvTable {
 public:
  /// Throws std::invalid_argument if no header is a name's.
  explicit CsvTable(std::istream&);
  struct Row {
    std::size_t line = 0;
    Entity entity;
    std::string fault;  ///< what is wrong with it; the entity is then none
  };
  /// The rows of one entity, united; false at the end.
  bool next(Row&);

 private:
  bool read_row(Row&);
  std::string cell(std::string_view header) const;
  void add_names(Entity&) const;
  std::string read_kind_and_gender(Entity&) const;
  std::string read_office(Entity&) const;
  CsvReader reader_;
  std::vector<std::string> headers_;
  std::vector<std::string> cells_;
  std::optional<Row> ahead_;
};

}  // namespace whomet
