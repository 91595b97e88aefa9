// SPDX-License-Identifier: Apache-2.0
// Decisions in words.
#pragma once

#include <string>

#include "merging/joins.hpp"

namespace whomet {

/// Why a report went into a cluster: *the same pair, dates that overlap, one place inside the other*.
std::string grounds_of(const Fit&);
/// Why two clusters are one meeting; empty for `Join::none`.
std::string grounds_of(Join);

}  // namespace whomet
