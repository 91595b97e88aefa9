// SPDX-License-Identifier: Apache-2.0
// Finds the patterns in a text: at each token the longest match, the earlier pattern where two are as long.
#pragma once

#include <vector>

#include "time/pattern.hpp"

namespace whomet {

struct Match {
  TokenRange tokens;
  const Pattern* pattern = nullptr;
  Captures slots;
};

class Matcher {
 public:
  /// `opening`: the class of signs behind which a capital letter tells nothing (quotes, brackets, dashes).
  Matcher(const Lexicon&, Patterns, std::optional<ClassId> opening);
  /// Matches in text order, not overlapping each other or `names`. A match stays within its sentence.
  std::vector<Match> find(const Text&, const std::vector<TokenRange>& names) const;

 private:
  struct Run;
  void index(const Lexicon&);
  void first_items(std::uint32_t node, std::vector<std::uint32_t>& items) const;
  Match longest(const Text&, std::uint32_t at, std::uint32_t limit) const;
  bool accepts(const Pattern&, const Text&, TokenRange) const;
  bool neighbour_in(const Text&, std::uint32_t token, const std::vector<ClassId>&) const;
  bool capital_inside(const Text&, TokenRange) const;

  const Lexicon* lexicon_;
  Patterns patterns_;
  std::optional<ClassId> opening_;
  std::vector<std::vector<std::uint16_t>> by_row_;  ///< patterns that may begin with a word of the row
  std::vector<std::uint16_t> by_number_;            ///< patterns that may begin with digits
};

/// The value of a run of digits, -1 if it is longer than nine.
int digits_value(std::string_view digits);

/// Whether the token is a single word, or a number, of the class.
bool token_in(const Lexicon&, const Text&, std::uint32_t token, ClassId);

}  // namespace whomet
