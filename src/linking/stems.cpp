// SPDX-License-Identifier: Apache-2.0
#include "linking/stems.hpp"

#include <algorithm>

namespace whomet {

StemList::StemList(const std::vector<std::string>& entries) {
  for (const std::string& entry : entries) {
    const bool stem = entry.ends_with('*');
    entries_.push_back({stem ? entry.substr(0, entry.size() - 1) : entry, stem});
    longest_ = std::max(longest_, entries_.back().text.size());
  }
  std::sort(entries_.begin(), entries_.end());
}

bool StemList::has(std::string_view folded) const {
  for (std::size_t size = 1; size <= std::min(folded.size(), longest_); ++size) {
    const std::string_view head = folded.substr(0, size);
    auto it = std::lower_bound(entries_.begin(), entries_.end(), head,
                               [](const Entry& e, std::string_view text) { return e.text < text; });
    for (; it != entries_.end() && it->text == head; ++it)
      if (it->stem || size == folded.size()) return true;
  }
  return false;
}

}  // namespace whomet
