// SPDX-License-Identifier: Apache-2.0
// What a build tells when it is done.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "whomet/store.hpp"

namespace whomet {

struct BuildCounts {
  std::size_t added = 0, unchanged = 0, unreadable = 0, faults = 0;
  std::map<std::string, std::size_t> skipped;  ///< why articles were passed over, and how many
};

/// Lines of: what was read; what stands in the database; what became of the meetings; names that are new; what was
/// passed over and why. The last three only where there is something to tell. `seconds`: nothing if negative.
std::string build_summary(const Store&, const BuildCounts&, const std::string& database, double seconds);

}  // namespace whomet
