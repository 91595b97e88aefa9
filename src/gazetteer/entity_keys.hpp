// SPDX-License-Identifier: Apache-2.0
// Which keys an entity of which kind may have; gazetteer/README.md says what they mean.
#pragma once

#include "whomet/data.hpp"
#include "whomet/types.hpp"

namespace whomet {

/// A fault for every key that is unknown or that this kind of entity does not have.
void check_entity_keys(const Data& entity, Kind, Faults&);

}  // namespace whomet
