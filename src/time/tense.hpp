// SPDX-License-Identifier: Apache-2.0
// Tense: whether the sentence around a time expression speaks of the past or of the future, by the cheapest
// verb to its left or right.
#pragma once

#include <string>
#include <vector>

#include "time/lexicon.hpp"

namespace whomet::times {

/// `near`: the words speak of what was planned at a past time (*miały się rozpocząć w czwartek*), which may
/// lie on either side. `present`: what is arranged or under way (*wracają w piątek*, *spotykają się od
/// czwartku*).
enum class Direction : std::uint8_t { unknown, past, future, near, present };

/// Endings that make a word of at least so many code points a member of a class.
struct Endings {
  std::size_t shortest = 0;
  std::vector<std::string> endings;
};

class Tense {
 public:
  /// From `tense` of time.yaml; the word classes are looked up by name.
  static Tense compile(const Data& time, const LexiconBuilder&, Faults&);
  /// Of the expression `at`, from the words around it in its sentence.
  Direction direction(const Lexicon&, const Text&, TokenRange at) const;
  /// Whether the word is a verb after which *na* tells no aim: *przypadła na 25 września*.
  bool fell_on(const Lexicon& lexicon, const Text& text, std::uint32_t token) const {
    return in(lexicon, text, token, fell_);
  }

 private:
  struct Walk;
  enum class Verb : std::uint8_t { none, past, future, near, present, promise, unknown };

  Verb verb(const Lexicon&, const Text&, std::uint32_t token) const;
  Verb arranged(const Lexicon&, const Text&, std::uint32_t token) const;
  Verb past_form(const Lexicon&, const Text&, std::uint32_t token) const;
  bool past_by_ending(const Lexicon&, const Text&, std::uint32_t token) const;
  bool participle_before(const Lexicon&, const Text&, std::uint32_t token) const;
  bool passive_before(const Lexicon&, const Text&, std::uint32_t token) const;
  static bool follows(const Lexicon&, const Text&, std::uint32_t token, const std::optional<ClassId>&);
  bool near_infinitive(const Lexicon&, const Text&, std::uint32_t token) const;
  static bool in(const Lexicon&, const Text&, std::uint32_t token, const std::optional<ClassId>&);

  std::optional<ClassId> past_, not_past_, future_, perfective_, modal_, past_modal_, plan_, auxiliary_,
      past_auxiliary_, irrealis_, counterfactual_, not_participle_, cost_, infinitive_, boundary_, fell_,
      passive_, present_, promise_, past_helper_;
  std::vector<Endings> past_endings_, participle_endings_, infinitive_endings_, conditional_endings_;
};

}  // namespace whomet::times
