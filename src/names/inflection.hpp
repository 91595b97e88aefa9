// SPDX-License-Identifier: Apache-2.0
// What all kinds of names need to inflect: paradigms, lexicon, and slots of words.
#pragma once

#include <string_view>
#include <vector>

#include "names/form_set.hpp"
#include "names/lexicon.hpp"
#include "names/paradigms.hpp"
#include "names/stock.hpp"

namespace whomet::names {

struct Inflection {
  Paradigms paradigms;
  Lexicon lexicon;
  Stock persons, places;  ///< known base forms
};

/// A word of a name: as written (marks made plain) and lower-case.
struct NameWord {
  std::string text;
  std::string lower;
};
NameWord name_word(std::string_view text);
/// The words of a name between blanks.
std::vector<NameWord> name_words(std::string_view name);

/// The word in its paradigms' forms; capitals as in the word.
Slot inflected(const Inflection&, const NameWord&, Roles, Agreements, Numbers = Numbers::singular);
/// The word as it is, in every case.
Slot frozen(const NameWord&);
/// The word's slots before `before`: one, or one for each part of a hyphenated word; the parts before the
/// last one stay as they are where they are short or lower-case (*Mar-a-Lago*).
void add_slots(const Inflection&, const NameWord&, std::string_view before, Roles, Agreements, Numbers,
               std::vector<Slot>& slots);

/// Forms of persons.
std::vector<Form> person_forms(const Inflection&, std::string_view base, Gender);
std::vector<Form> surname_forms(const Inflection&, std::string_view base, Gender);
std::vector<Form> given_forms(const Inflection&, std::string_view base, Gender);
/// The agreements under which a person of this name inflects; both where the name does not tell.
std::vector<Agreements> person_agreements(const Lexicon&, const std::vector<NameWord>&, Gender);

/// Forms of places and organisations.
std::vector<Form> place_forms(const Inflection&, std::string_view base);

/// Forms of adjectives and demonyms.
std::vector<Form> adjective_forms(const Inflection&, std::string_view base);
std::vector<Form> demonym_forms(const Inflection&, std::string_view base, bool plural);

}  // namespace whomet::names
