// SPDX-License-Identifier: Apache-2.0
// What can only be seen when all entities are read: ids that are taken twice or that nobody has.
#pragma once

#include <vector>

#include "gazetteer/entity.hpp"

namespace whomet {

void check_records(const std::vector<EntityRecord>&, Faults&);

}  // namespace whomet
