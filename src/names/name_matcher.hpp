// SPDX-License-Identifier: Apache-2.0
// How two spellings of names meet: which words, by which key, and what speaks against it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "names/spelling_rules.hpp"
#include "whomet/name_match.hpp"

namespace whomet::names {

/// Compares many names by the same rules; the keys of words are kept.
class NameMatcher {
 public:
  explicit NameMatcher(const SpellingRules& rules) : rules_(rules) {}

  NameMatch match(std::string_view a, std::string_view b);
  /// Whether last words may meet however the names are inflected: they begin alike.
  bool begin_alike(std::string_view a, std::string_view b);

 private:
  struct WordKeys {
    std::array<Keys, strengths> by_strength;
  };
  const WordKeys& keys(std::string_view word);
  std::optional<WordMatch> match_words(std::string_view a, std::string_view b);
  std::optional<WordMatch> match_given(std::string_view a, std::string_view b);
  std::optional<WordMatch> best_given(const NameParts& a, const NameParts& b);
  std::optional<NameMatch> reversed(const NameParts& a, const NameParts& b);
  std::optional<NameMatch> part_of(const NameParts& shorter, const NameParts& longer);
  NameMatch by_one_word(WordMatch, bool both) const;
  void weigh(NameMatch&, const NameParts& a, const NameParts& b);

  const SpellingRules& rules_;
  StringMap<WordKeys> known_;
};

}  // namespace whomet::names
