// SPDX-License-Identifier: Apache-2.0
// Plain text files.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "read/fields.hpp"

namespace whomet {

/// The offset of the first byte that is no part of a UTF-8 character, if there is one.
std::optional<std::size_t> invalid_utf8_at(std::string_view bytes);

/// The article of a text file, without byte order mark, carriage returns and front matter, whose values go to
/// `fields`. A first block `---` that has no end, or holds a line that is no `key: value`, belongs to the
/// text.
std::string text_of_file(std::string bytes, Fields& fields);

}  // namespace whomet
