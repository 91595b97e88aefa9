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

void Seams::join(std::string_view stem, std::string_view ending, std::string& out) const {
  const Seam* best = nullptr;
  for (const Seam& seam : all_) {
    if (!stem.ends_with(seam.stem) || !ending.starts_with(seam.ending)) continue;
    if (best == nullptr || seam.stem.size() > best->stem.size()) best = &seam;
  }
  if (best != nullptr) {
    out.append(stem.substr(0, stem.size() - best->stem.size())).append(best->becomes);
    ending.remove_prefix(best->ending.size());
  } else {
    out.append(stem);
  }
  out.append(ending);
}

}  // namespace whomet::names
