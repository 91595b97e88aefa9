// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "merging/candidates.hpp"

namespace whomet {

/// Reports that can have to do with each other, however far round about, bear the same number. Merging one
/// block never changes another.
std::vector<std::uint32_t> blocks_of(const std::vector<Telling>&);

}  // namespace whomet
