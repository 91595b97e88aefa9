// SPDX-License-Identifier: Apache-2.0
#include "whomet/text.hpp"

namespace whomet {

std::size_t Vocabulary::Hash::operator()(std::string_view s) const noexcept {
  return std::hash<std::string_view>{}(s);
}

Vocabulary::Vocabulary() {
  intern("");
}  // the empty word is `unknown_word`

WordId Vocabulary::intern(std::string_view folded) {
  if (const auto it = ids_.find(folded); it != ids_.end()) return it->second;
  const auto id = static_cast<WordId>(words_.size());
  const auto it = ids_.emplace(std::string(folded), id).first;
  words_.push_back(&it->first);
  return id;
}

WordId Vocabulary::find(std::string_view folded) const {
  const auto it = ids_.find(folded);
  return it == ids_.end() ? unknown_word : it->second;
}

}  // namespace whomet
