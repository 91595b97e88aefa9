// SPDX-License-Identifier: Apache-2.0
// Names: the forms that a base form takes in a text, its romanisation, and keys under which the spellings of
// one name meet. All rules come from a language pack; see gazetteer/languages/pl.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "whomet/data.hpp"
#include "whomet/types.hpp"

namespace whomet {

/// A name as it may stand in a text. Cases: those this form can stand for.
struct Form {
  std::string text;
  Cases cases;
  bool plural = false;
  std::string_view
      rule;  ///< the paradigm that made it, e.g. "masc-person-consonant"; lives as long as the Inflector
};

/// A guess at the base form of an inflected name.
struct BaseForm {
  std::string text;
  Gender gender = Gender::unknown;
  Cases cases;         ///< the cases in which the surface form stands for this base form
  double score = 0.0;  ///< higher is likelier; comparable within one call
};

/// Inflection of names, from the base form, by the paradigms of one language. Immutable; safe to share.
class Inflector {
 public:
  /// From paradigms.yaml. Faults are collected; the result is usable only if there were none.
  static Inflector compile(const Data& paradigms, Faults&);
  Inflector(Inflector&&) noexcept;
  Inflector& operator=(Inflector&&) noexcept;
  ~Inflector();

  /// Forms of a person's full name; the base form is the first. No duplicates: the cases of equal texts are
  /// united. Unknown gender: guessed from the given name, else both.
  std::vector<Form> person(std::string_view base, Gender) const;
  /// Forms of the surname of that full name alone, with its particles (*von der Leyen*) and without
  /// (*Leyen*); empty for a name of one word. Suffixes (*Jr.*, *XVI*) are left off.
  std::vector<Form> surname(std::string_view base, Gender) const;
  /// Forms of the (first) given name alone.
  std::vector<Form> given_name(std::string_view base, Gender) const;
  /// Forms of a place's, country's or organisation's name: head and agreeing adjectives inflect, the rest is
  /// frozen (*Departamentem Stanu*); acronyms take endings (*PiS-u*).
  std::vector<Form> name(std::string_view base, Kind) const;
  /// Forms of an adjective from its masculine nominative (*rosyjski*): all genders, both numbers.
  std::vector<Form> adjective(std::string_view base) const;
  /// Forms of a demonym: nominative singular (*Rosjanin*, *Rosjanka*) or plural (*Rosjanie*).
  std::vector<Form> demonym(std::string_view base, bool plural) const;

  /// Candidates for the base form of a name that stands in a text, best first, the surface itself among them: of a
  /// person's full or last name, or, with Gender::neuter, of a place's. `expected`: the cases that the context allows
  /// (any() if none told).
  std::vector<BaseForm> base_forms(std::string_view surface, Cases expected, Gender) const;

  /// The gender that a given name in the nominative tells, by the pack's lists, else by its ending.
  Gender gender_of(std::string_view given_name) const;

 private:
  Inflector();
  struct Rules;
  std::unique_ptr<const Rules> rules_;
};

/// Transcription of Cyrillic names, by ordered rewrite rules.
class Romaniser {
 public:
  /// From romanisation.yaml: tables by source language (ru, uk, be, bg …).
  static Romaniser compile(const Data& romanisation, Faults&);
  Romaniser(Romaniser&&) noexcept;
  Romaniser& operator=(Romaniser&&) noexcept;
  ~Romaniser();
  /// The name in this pack's newspaper transcription (*Дмитриев* → *Dmitrijew*), best first; empty when the
  /// name is not in Cyrillic or the language has no table.
  std::vector<std::string> romanise(std::string_view name, std::string_view language) const;

 private:
  Romaniser();
  struct Rules;
  std::unique_ptr<const Rules> rules_;
};

/// Strength of a spelling key. n1 and n2 may link by themselves, n3 (consonants only) only proposes.
enum class Strength : std::uint8_t { n1, n2, n3 };

/// Spelling keys: two tokens are spellings of one name when their key sets intersect. Works on names in Latin
/// and Cyrillic script alike.
class SpellingKeys {
 public:
  /// From spelling.yaml: ordered rewrite rules, several readings each.
  static SpellingKeys compile(const Data& spelling, Faults&);
  SpellingKeys(SpellingKeys&&) noexcept;
  SpellingKeys& operator=(SpellingKeys&&) noexcept;
  ~SpellingKeys();
  /// The keys of one token, sorted, without duplicates, at most 64.
  std::vector<std::string> keys(std::string_view token, Strength) const;
  /// Whether two full names can be one person's: surnames share a key, and a given name does (nicknames and
  /// initials included).
  bool same_person(std::string_view a, std::string_view b, Strength) const;
  /// Whether two tokens are listed as never equal by themselves (*Wołodymyr*, *Władimir*).
  bool vetoed(std::string_view a, std::string_view b) const;

 private:
  SpellingKeys();
  struct Rules;
  std::unique_ptr<const Rules> rules_;
};

}  // namespace whomet
