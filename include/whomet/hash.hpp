// SPDX-License-Identifier: Apache-2.0
// One hash of short texts for all tables that lie in images: the standard library's may differ from run to run.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace whomet {

/// The constant is 2^64 divided by the golden ratio, which spreads consecutive numbers (Knuth, The Art of
/// Computer Programming 3, 6.4).
constexpr std::uint64_t mixed(std::uint64_t hash) {
  hash ^= hash >> 32U;
  hash *= 0x9e3779b97f4a7c15ULL;
  hash ^= hash >> 29U;
  hash *= 0x9e3779b97f4a7c15ULL;
  return hash ^ (hash >> 32U);
}

/// Eight bytes a step: words are short.
inline std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = text.size();
  while (text.size() > 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data(), 8);
    hash = mixed(hash ^ eight);
    text.remove_prefix(8);
  }
  std::uint64_t rest = 0;
  if (!text.empty()) std::memcpy(&rest, text.data(), text.size());  // an empty view may point to nothing
  return mixed(hash ^ rest);
}

}  // namespace whomet
