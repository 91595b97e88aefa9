// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace whomet {

/// Whether a word in UTF-8 begins with a letter of U+0400 to U+052F.
inline bool is_cyrillic(std::string_view word) {
  const auto lead = word.empty() ? 0 : static_cast<unsigned char>(word.front());
  return lead >= 0xd0 && lead <= 0xd4;
}

}  // namespace whomet
