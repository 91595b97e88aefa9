// SPDX-License-Identifier: Apache-2.0
// The hash of a gazetteer's files without reading them: by what the file system tells of them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "whomet/data.hpp"

namespace whomet {

/// The gazetteer that a user names.
struct GazetteerFiles {
  std::filesystem::path folder;
  std::vector<std::filesystem::path> entities;  ///< instead of the folder's own
};

/// The hash of the contents. It is remembered in `memory`, a folder, with names, sizes, inodes and times of change
/// of all files, and read from there as long as these stay; a file that changed within the last two seconds is
/// read every time, for the clock of a file system may stand still so long. Faults are files that cannot be read.
std::string content_hash(const GazetteerFiles&, const std::filesystem::path& memory, Faults&);

}  // namespace whomet
