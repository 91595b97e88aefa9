// SPDX-License-Identifier: Apache-2.0
#include "names/paradigm.hpp"

#include <algorithm>

namespace whomet::names {

bool fits(std::string_view word, std::string_view pattern) {
  if (pattern.starts_with('^')) return word == pattern.substr(1);
  return word.ends_with(pattern);
}

bool Paradigm::takes(std::string_view word) const {
  const auto hit = [word](const std::string& pattern) { return fits(word, pattern); };
  return std::any_of(ends.begin(), ends.end(), hit) && std::none_of(except.begin(), except.end(), hit);
}

void Seams::add(Seam seam) {
  std::vector<std::uint16_t>& same = by_ending_[static_cast<unsigned char>(seam.ending.front())];
  const auto shorter = [&](std::uint16_t other) { return all_[other].stem.size() < seam.stem.size(); };
  same.insert(std::find_if(same.begin(), same.end(), shorter), static_cast<std::uint16_t>(all_.size()));
  all_.push_back(std::move(seam));
}

void Seams::join(std::string_view stem, std::string_view ending, std::string& out) const {
  if (!ending.empty()) {
    for (const std::uint16_t number : by_ending_[static_cast<unsigned char>(ending.front())]) {
      const Seam& seam = all_[number];
      if (!stem.ends_with(seam.stem) || !ending.starts_with(seam.ending)) continue;
      stem.remove_suffix(seam.stem.size());
      ending.remove_prefix(seam.ending.size());
      out.append(stem).append(seam.becomes).append(ending);
      return;
    }
  }
  out.append(stem).append(ending);
}

}  // namespace whomet::names
