// SPDX-License-Identifier: Apache-2.0
// Opening a file and making sure that it is a database of this program.
#pragma once

#include "store/sqlite.hpp"

namespace whomet {

/// An existing database with this program's schema. Throws BadDatabase, WrongSchema, StoreError.
Connection open_for_reading(const std::filesystem::path& file);
/// As above, to change it.
Connection open_for_changing(const std::filesystem::path& file);
/// As above; made if the file does not exist or is empty.
Connection open_for_building(const std::filesystem::path& file);

}  // namespace whomet
