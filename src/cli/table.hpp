// SPDX-License-Identifier: Apache-2.0
// A table for people: columns as wide as what stands in them, lines no longer than the terminal's.
#pragma once

#include <string>
#include <vector>

#include "cli/output.hpp"

namespace whomet {

/// Cut to so many cells, with … for what is left out.
std::string cut(std::string_view utf8, std::size_t cells);

class AlignedTable {
 public:
  enum class Align : std::uint8_t { left, right };
  struct Column {
    std::string heading;
    Align align = Align::left;
  };
  explicit AlignedTable(std::vector<Column> columns) : columns_(std::move(columns)) {}

  /// As many cells as there are columns.
  void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  /// Where a line would be longer than `line`, the longest texts are cut.
  std::string text(const Paint&, std::size_t line) const;

 private:
  std::vector<std::size_t> widths(std::size_t line) const;
  std::string row(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) const;
  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace whomet
