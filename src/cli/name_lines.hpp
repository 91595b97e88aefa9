// SPDX-License-Identifier: Apache-2.0
// Names that a command is given: as an argument, or one a line on standard input.
#pragma once

#include <functional>
#include <string>

namespace whomet {

/// Calls `each` for the name; for `-`, for every line of standard input that is not empty.
void for_each_name(const std::string& name, const std::function<void(const std::string&)>& each);

}  // namespace whomet
