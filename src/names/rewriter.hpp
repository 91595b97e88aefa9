// SPDX-License-Identifier: Apache-2.0
// Ordered rewrite rules over the letters of a word, read from left to right; the first rule that fits at a
// place decides, and may give several readings.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "names/letter_classes.hpp"
#include "whomet/data.hpp"

namespace whomet::names {

class Rewriter {
 public:
  /// From a list of {from, to, at: start|end, after, before, before-end, longer}.
  static Rewriter read(const Data& rules, const LetterClasses&, Faults&);

  /// All readings of the word, the preferred one first, at most `most`. Letters without a rule stay.
  std::vector<std::string> readings(std::string_view word, std::size_t most) const;
  /// The preferred reading, in `out`; false and nothing done if no rule can fit.
  bool rewrite(std::string_view word, std::string& out) const;

 private:
  struct Rule {
    std::string from;
    std::vector<std::string> to;
    bool at_start = false;
    bool at_end = false;
    std::vector<std::string> after;       ///< one of them stands before, where there are any
    std::vector<std::string> before;      ///< one of them follows
    std::vector<std::string> before_end;  ///< one of them follows and ends the word
    std::size_t longer = 0;               ///< the word has more letters than this
  };
  const Rule* find(std::string_view word, std::size_t at) const;
  static bool fits(const Rule&, std::string_view word, std::size_t at);
  void read_rule(const Data&, const LetterClasses&, Faults&);

  std::vector<Rule> rules_;
  std::array<std::vector<std::uint16_t>, 256> by_first_byte_;
};

}  // namespace whomet::names
