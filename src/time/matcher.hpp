// SPDX-License-Identifier: Apache-2.0
// Finds the patterns in a text: at each token the longest match, the earlier pattern where two are as long.
#pragma once

#include <bitset>
#include <vector>

#include "time/pattern.hpp"

namespace whomet::times {

struct Match {
  TokenRange tokens;
  const Pattern* pattern = nullptr;
  Captures slots;
};

class Matcher {
 public:
  /// `opening`: the class of signs behind which a capital letter tells nothing (quotes, brackets, dashes).
  Matcher(const Lexicon&, Patterns, std::optional<ClassId> opening);
  /// Matches in text order, not overlapping each other or `names`, but for names of one word that a pattern
  /// covers with other words (`over-name`). A match stays within its sentence or line.
  std::vector<Match> find(const Text&, const std::vector<TokenRange>& names) const;

 private:
  using Classes = std::bitset<most_classes>;
  /// A pattern that may begin at a word. Most begin with a preposition (*w*), so that what may stand second
  /// is looked at before the pattern is walked.
  struct Candidate {
    std::uint16_t pattern = 0;
    bool always = false;  ///< it may end after one token, or begin with a phrase
  };
  struct Run;
  /// What bounds a match: the first token it may not reach, and where the first name of one word stands.
  struct Bounds {
    std::uint32_t limit = 0;
    std::uint32_t name = 0;
  };
  void index(const Lexicon&);
  static void add_candidate(std::vector<Candidate>&, std::uint16_t pattern, bool always);
  void first_items(std::uint32_t node, std::vector<std::uint32_t>& items) const;
  bool may_end(std::uint32_t node) const;
  Classes second_of(const Pattern&) const;
  Classes classes_at(const Text&, std::uint32_t token, std::uint32_t limit) const;
  bool starts(const Text&, std::uint32_t token) const;
  static Bounds bounds_at(const Text&, std::uint32_t token, const std::vector<TokenRange>& names,
                          std::size_t next);
  Match longest(const Text&, std::uint32_t at, Bounds) const;
  bool accepts(const Pattern&, const Text&, TokenRange, std::uint32_t name) const;
  bool neighbour_in(const Text&, std::uint32_t token, const std::vector<ClassId>&) const;
  bool capital_inside(const Text&, TokenRange) const;

  const Lexicon* lexicon_;
  Patterns patterns_;
  std::optional<ClassId> opening_;
  std::vector<std::vector<Candidate>> by_row_;  ///< patterns that may begin with a word of the row
  std::vector<Candidate> by_number_;            ///< patterns that may begin with digits
  std::vector<Classes> second_;                 ///< by pattern: what may stand second
  std::vector<Classes> row_classes_;            ///< by row: the classes of its word
};

/// The value of a run of digits, -1 if it is longer than nine.
int digits_value(std::string_view digits);

/// Whether the token is a single word, or a number, of the class.
bool token_in(const Lexicon&, const Text&, std::uint32_t token, ClassId);

}  // namespace whomet::times
