// SPDX-License-Identifier: Apache-2.0
// Small helpers to walk the trees of a language pack.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "whomet/data.hpp"

namespace whomet::meetings {

/// The parts between separators, empty ones left out.
inline std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::size_t at = 0;
  while (at <= text.size()) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    if (end > at) parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

/// Calls `each(key, value)` for every entry of a map; for none if there is no map.
template <typename Each>
void for_entries(const Data* map, Each each) {
  if (!map) return;
  for (const Data::Entry& entry : map->entries) each(entry.first.text, entry.second);
}

}  // namespace whomet::meetings
