// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "whomet/store.hpp"

namespace whomet {

/// Decides which entities are only other names of another: by judgement, and provisional people by the spelling
/// of their names where no judgement speaks against it. The one that stands for the others is of the gazetteer,
/// if one is; of several the last by id. Returns what is known of the entities after that.
Facts resolve_entities(Store&, const std::vector<Judgement>&);

}  // namespace whomet
