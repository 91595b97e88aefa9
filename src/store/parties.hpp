// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unordered_map>

#include "store/sqlite.hpp"

namespace whomet {

/// Which entities are only other names of another.
class SameAs {
 public:
  explicit SameAs(const Connection&);
  EntityKey operator()(EntityKey key) const {
    const auto found = same_as_.find(key);
    return found == same_as_.end() ? key : found->second;
  }
  /// Each party once a side, under the entity that stands for it.
  void apply(KeySides&) const;
  bool empty() const { return same_as_.empty(); }

 private:
  std::unordered_map<EntityKey, EntityKey> same_as_;
};

/// Reads parties of many owners (reports, meetings), whose keys must be asked for in rising order.
class Parties {
 public:
  Parties(const Connection& db, std::string_view sql) : rows_(db, sql), more_(rows_.step()) {}
  KeySides of(std::int64_t owner);

 private:
  Statement rows_;
  bool more_;
};

/// The sides in the rows (owner, side, entity) of one owner, sorted by side; stops at the first row of the next.
KeySides read_sides(Statement& rows, std::int64_t owner, bool& more);

}  // namespace whomet
