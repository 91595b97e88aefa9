// SPDX-License-Identifier: Apache-2.0
// The rules of spelling keys, compiled, and what they tell of tokens and of names (NAMES study, 3.3).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "names/letter_classes.hpp"
#include "names/rewriter.hpp"
#include "whomet/names.hpp"

namespace whomet::names {

using Keys = std::vector<std::string>;  ///< sorted, without duplicates
inline constexpr std::size_t strengths = 3;

bool meet(const Keys& a, const Keys& b);
void sort_unique(Keys&);

/// A name taken apart for comparison: given names (initials too) and the last name.
struct NameParts {
  std::vector<std::string_view> given;
  std::string_view surname;
  bool suffix = false;  ///< *Jr.*: the son is not his father
};

class SpellingRules {
 public:
  static SpellingRules compile(const Data&, Faults&);

  Keys keys(std::string_view token, Strength) const;
  bool same_person(std::string_view a, std::string_view b, Strength) const;
  bool vetoed(std::string_view a, std::string_view b) const;
  NameParts parts(std::string_view name) const;
  bool share_nickname(const Keys& a, const Keys& b, Strength) const;
  /// What an inflected name of a language without paradigms may be a form of: every word in the same case.
  std::vector<std::string> bases(std::string_view name) const;

 private:
  /// One step from sounds to keys: a rewriting, or doubled letters made one.
  struct Pass {
    bool single = false;
    Rewriter rewriter;
  };
  /// Two names, each in its spellings, that are never equal on their own.
  struct Doublet {
    Keys left, right;
  };

  static void run(const std::vector<Pass>&, std::string& key);
  bool same_given(std::string_view a, std::string_view b, Strength, bool surnames_sure) const;
  void read_passes(const Data&, const LetterClasses&, Faults&);
  void read_nicknames(const Data&);
  void read_doublets(const Data&, Faults&);

  Rewriter lookalikes_, cyrillic_, latin_;
  std::array<std::vector<Pass>, strengths> passes_;
  std::array<StringMap<std::vector<std::uint16_t>>, strengths> nicknames_;  ///< rows by key
  std::vector<Doublet> doublets_;
  std::vector<Rewriter> oblique_;  ///< for each case, from its endings back
  WordSet particles_, suffixes_;
};

}  // namespace whomet::names
