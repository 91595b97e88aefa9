// SPDX-License-Identifier: Apache-2.0
// Writes comma-separated values (RFC 4180).
#pragma once

#include <string>
#include <vector>

namespace whomet {

/// The fields joined, with a line end; quoted where they have to be.
std::string csv_line(const std::vector<std::string>& fields);

}  // namespace whomet
