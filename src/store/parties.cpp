// SPDX-License-Identifier: Apache-2.0
#include "store/parties.hpp"

#include <algorithm>

namespace whomet {

SameAs::SameAs(const Connection& db) {
  Statement rows(db, "SELECT key, same_as FROM entity WHERE same_as IS NOT NULL");
  while (rows.step()) same_as_.emplace(rows.integer(0), rows.integer(1));
}

void SameAs::apply(KeySides& sides) const {
  if (same_as_.empty()) return;
  for (auto& side : sides) {
    for (EntityKey& party : side) party = (*this)(party);
    std::sort(side.begin(), side.end());
    side.erase(std::unique(side.begin(), side.end()), side.end());
  }
}

KeySides read_sides(Statement& rows, std::int64_t owner, bool& more) {
  KeySides sides;
  std::int64_t side = -1;
  for (; more && rows.integer(0) <= owner; more = rows.step()) {
    if (rows.integer(0) < owner) continue;
    if (sides.empty() || rows.integer(1) != side) sides.emplace_back();
    side = rows.integer(1);
    sides.back().push_back(rows.integer(2));
  }
  return sides;
}

KeySides Parties::of(std::int64_t owner) {
  return read_sides(rows_, owner, more_);
}

}  // namespace whomet
