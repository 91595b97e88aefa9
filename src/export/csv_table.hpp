// SPDX-License-Identifier: Apache-2.0
// The tables of nodes and edges that Gephi and Neo4j read: the same rows under other headings.
#pragma once

#include "export/chart.hpp"

namespace whomet {

/// The headings of the columns that every row begins with, and how further attributes are headed.
struct CsvHeadings {
  std::vector<std::string> first;
  std::string (*attribute)(const Attribute&);
};

std::string csv_row(const std::vector<std::string>& fields);
std::string csv_headings(const CsvHeadings&, const std::vector<Attribute>&);
/// A row that begins with `first`.
std::string csv_values(std::vector<std::string> first, const std::vector<Value>&);

}  // namespace whomet
