// SPDX-License-Identifier: Apache-2.0
// Choice: which entity a hit denotes, from what the whole document says.
#pragma once

#include <vector>

#include "linking/document.hpp"

namespace whomet {

/// The mentions, by the longest acceptable hits from left to right.
std::vector<Mention> choose(const Text&, const std::vector<Hit>&, const DocumentNames&, const LinkTable&);

}  // namespace whomet
