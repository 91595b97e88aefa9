// SPDX-License-Identifier: Apache-2.0
// Files of a gazetteer: which there are, and what stands in them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "whomet/data.hpp"

namespace whomet {

/// The bytes of a file; a fault and nothing if it cannot be read.
std::optional<std::string> read_file(const std::filesystem::path&, Faults&);

/// Every .yaml below `folder`, sorted by path; a folder named `without` directly below is left out. A fault
/// and none if there is no such folder.
std::vector<std::filesystem::path> yaml_files(const std::filesystem::path& folder, const std::string& without,
                                              Faults&);

}  // namespace whomet
