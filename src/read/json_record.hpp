// SPDX-License-Identifier: Apache-2.0
// One JSON object with the fields of an article.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "read/fields.hpp"

namespace whomet {

/// Reads the fields of one JSON object, passing over all others. What is wrong with it, if anything is.
std::optional<std::string> parse_record(std::string_view json, Fields& fields);

}  // namespace whomet
