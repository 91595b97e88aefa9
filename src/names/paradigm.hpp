// SPDX-License-Identifier: Apache-2.0
// A paradigm: which words it inflects and what endings it gives them. Words are lower-case here.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "names/alternation.hpp"
#include "whomet/types.hpp"

namespace whomet::names {

/// What a word does in a name. A paradigm serves one or more of them.
enum Role : std::uint8_t {
  role_given = 1,
  role_surname = 2,
  role_noun = 4,       ///< head of a place's or organisation's name
  role_adjective = 8,  ///< agrees with a head
  role_acronym = 16,
  role_demonym = 32,
  role_demonyms = 64,        ///< plural demonym
  role_any_adjective = 128,  ///< an adjective in all genders and numbers at once
};
using Roles = std::uint8_t;

/// How a word agrees: a gender, or plural.
enum Agreement : std::uint8_t { agree_m = 1, agree_f = 2, agree_n = 4, agree_pl = 8 };
using Agreements = std::uint8_t;

/// Spelling at the seam of stem and ending: *ń* + *a* → *nia*; *k* + *y* → *ki*.
struct Seam {
  std::string stem;     ///< end of the stem
  std::string ending;   ///< beginning of the ending
  std::string becomes;  ///< both together
};

class Seams {
 public:
  void add(Seam);
  /// stem + ending; the longest stem end that has a seam decides.
  void join(std::string_view stem, std::string_view ending, std::string& out) const;
  const std::vector<Seam>& all() const { return all_; }

 private:
  std::vector<Seam> all_;
  std::array<std::vector<std::uint16_t>, 256>
      by_ending_;  ///< first byte of the ending; longest stem end first
};

struct Ending {
  enum class How : std::uint8_t { joined, literal, alternated, word };
  How how = How::joined;
  bool rare = false;  ///< does not meet another rare form in one name
  std::string text;
  const Alternation* alternation = nullptr;  ///< its outcome is the form
};

inline constexpr std::size_t case_count = 7;
using EndingTable = std::array<std::vector<Ending>, case_count>;

struct Paradigm {
  std::string name;
  Roles roles = 0;
  Agreements agreements = 0;
  std::vector<std::string> ends;      ///< a pattern that begins with ^ is the whole word
  std::vector<std::string> except;    ///< likewise
  std::string drop;                   ///< taken off before the stem alternates
  const Alternation* stem = nullptr;  ///< nullptr: the stem as it is
  EndingTable forms;                  ///< in the number of the base form
  EndingTable plural;                 ///< of a singular base form
  bool indeclinable = false;          ///< the base form stands for every case
  bool unsure = false;  ///< a noun's genitive may look like this adjective (*Departament Obrony*)
  bool last = false;    ///< no later paradigm is tried
  double cost = 0.0;    ///< how unlikely it is, for guessing base forms

  bool takes(std::string_view word) const;
};

/// Whether the word ends in the pattern, or is it, where the pattern begins with ^.
bool fits(std::string_view word, std::string_view pattern);

}  // namespace whomet::names
