// SPDX-License-Identifier: Apache-2.0
// One entity as it stands in a gazetteer file; gazetteer/README.md has the format.
#pragma once

#include <string>
#include <vector>

#include "whomet/data.hpp"
#include "whomet/gazetteer.hpp"

namespace whomet {

/// An id that an entity names, to be looked up when all entities are known.
struct Reference {
  std::string id;
  std::string key;  ///< under which it stands: `of`, `in`, `members` …
  Where where;
};

struct EntityRecord {
  Entity entity;
  Where where;  ///< of its id
  std::vector<Reference> references;
};

/// Reads one entity; whatever is wrong with it is a fault, and the rest is read on.
EntityRecord read_entity(const Data&, Faults&);

}  // namespace whomet
