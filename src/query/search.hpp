// SPDX-License-Identifier: Apache-2.0
// A question as SQL.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "whomet/query.hpp"

namespace whomet {

/// A query with the values of its parameters, in order.
struct Search {
  std::string sql;
  std::vector<std::variant<std::int64_t, std::string>> values;
};

/// Meetings of any status that match all else: key, id, kind, status, date, place (key, id, label, kind), in
/// the order of dates. `years` are the first and the last that any meeting has, for days of every year.
Search search_for(const Question&, std::pair<int, int> years);

}  // namespace whomet
