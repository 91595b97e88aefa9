// SPDX-License-Identifier: Apache-2.0
// Whether two names can be one person's, with the reasons.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "whomet/names.hpp"

namespace whomet {

/// How a word of one name meets a word of another.
struct WordMatch {
  enum class By : std::uint8_t { letters, key, nickname, initial };
  std::string left, right;
  By by = By::key;
  Strength strength = Strength::n1;
  std::string key;  ///< the shared one, where `by` is key or initial
};

/// Whether two names can be one person's, how sure, and why.
struct NameMatch {
  enum class Verdict : std::uint8_t { different, possible, same };
  /// What speaks against it, or keeps it from being sure.
  enum class Doubt : std::uint8_t {
    surname,     ///< the last words share no key
    given_name,  ///< no given names share one
    suffix,      ///< one is a junior
    doublet,     ///< given names of the veto list
    initial,     ///< one given name is only a letter
    one_word,    ///< one name has a single word
    consonants,  ///< only the consonants are the same (n3)
    order,       ///< the same words in the other order
    part         ///< one name is a part of the other
  };
  Verdict verdict = Verdict::different;
  double sure = 0.0;  ///< 0 to 1
  Strength strength = Strength::n1;  ///< the weakest key needed; nothing where they are different
  std::vector<WordMatch> words;      ///< the last word first
  std::vector<Doubt> doubts;
  std::string left_base, right_base;  ///< the base forms that were compared, where a name is inflected
};

/// Compares names of persons in any spelling, script and grammatical case. Keeps what it has computed: for many
/// comparisons use one; not to be shared between threads.
class NameComparer {
 public:
  /// From spelling.yaml; the inflector must outlive it. Faults are those that SpellingKeys::compile tells.
  NameComparer(const Inflector&, const Data& spelling, Faults&);
  ~NameComparer();
  NameMatch compare(std::string_view a, std::string_view b);

 private:
  class Matcher;
  std::unique_ptr<Matcher> matcher_;
};

}  // namespace whomet
