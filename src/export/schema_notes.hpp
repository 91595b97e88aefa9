// SPDX-License-Identifier: Apache-2.0
// The comments of schema.sql, by table and column.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace whomet {

struct TableNotes {
  std::string name;
  std::string description;                                   ///< the comment above it, in one line
  std::vector<std::pair<std::string, std::string>> columns;  ///< those with a comment behind them
};

/// Tables and views in their order. A column stands on a line of its own between `CREATE … (` and `)`.
std::vector<TableNotes> schema_notes(std::string_view sql);

}  // namespace whomet
