// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "whomet/gazetteer.hpp"

namespace whomet {

/// Keys of a full name: two names that share one are spellings of each other, word by word. Sorted, without
/// duplicates; empty if no language pack knows spellings.
std::vector<std::string> spellings(std::string_view full_name, const Gazetteer&);

}  // namespace whomet
