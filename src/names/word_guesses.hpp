// SPDX-License-Identifier: Apache-2.0
// Guesses at the base form of one word of a name.
#pragma once

#include <string>
#include <vector>

#include "names/inflection.hpp"
#include "names/reversal.hpp"
#include "names/stock.hpp"

namespace whomet::names {

struct Guess {
  std::string text;  ///< capitals as in the form
  Cases cases;       ///< in which the form stands for it
  double score = 0.0;
  bool listed = false;  ///< a known given name
  bool stands = false;  ///< the form is the base form
};

inline constexpr std::size_t most_guesses = 16;

class Guesser {
 public:
  /// `rivals`: the agreements that the words may have.
  Guesser(const Inflection& by, const Reversal& back, const Stock& stock, std::vector<Agreements> rivals)
      : by_(by), back_(back), stock_(stock), rivals_(std::move(rivals)) {}

  /// Best first. A hyphenated word: the parts agree in case (*Kidawy-Błońskiej*).
  std::vector<Guess> guesses(const NameWord&, Roles, Agreements) const;
  /// What speaks for a (lower-case) given name: that it is known as one of that gender.
  double given_score(const std::string& lower, Agreements) const;
  const Inflection& by() const { return by_; }

 private:
  std::vector<Guess> simple(const NameWord&, Roles, Agreements) const;
  double likelihood(std::string_view lower, double share, Roles) const;
  Guess guess_of(const NameWord&, const Origin&, double share, Roles, Agreements) const;

  const Inflection& by_;
  const Reversal& back_;
  const Stock& stock_;
  std::vector<Agreements> rivals_;
};

}  // namespace whomet::names
