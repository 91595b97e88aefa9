// SPDX-License-Identifier: Apache-2.0
#include "names/base_forms.hpp"

#include <algorithm>

#include "names/letters.hpp"
#include "names/name_guesses.hpp"

namespace whomet::names {

namespace {

constexpr double second_of_other_gender = -0.5;
constexpr double uninflected_given = -1.4;
constexpr double uninflected_surname = -1.5;

bool stays(const Inflection& by, const std::vector<NameWord>& words, std::size_t i) {
  const NameWord& word = words[i];
  const std::string_view lower = word.lower;
  const bool written_small = !is_capitalised(word.text);
  if (i + 1 < words.size() && by.lexicon.is_particle(lower) && (i > 0 || written_small)) return true;
  if (i > 0 && i + 1 == words.size() && by.lexicon.is_suffix(lower)) return true;
  if (i > 0 && by.lexicon.is_regnal(lower) && is_all_capitals(word.text)) return true;
  return word.text.ends_with('.') || (code_points(word.text) == 1 && is_capitalised(word.text));
}

/// A second given name may be of the other gender: *Maksymiliana Marii Kolbego*.
void add_other_gender(const Guesser& guesser, const NameWord& word, Agreements agreement,
                      std::vector<Guess>& all) {
  for (Guess& guess : guesser.guesses(word, role_given, agreement == agree_f ? agree_m : agree_f)) {
    if (!guess.listed) continue;
    guess.score += second_of_other_gender;
    all.push_back(std::move(guess));
  }
}

std::vector<NameGuess> names_of(const Guesser& guesser, const std::vector<NameWord>& words, Agreements agreement) {
  const Inflection& by = guesser.by();
  std::size_t last = words.size() - 1;
  while (last > 0 && stays(by, words, last)) --last;
  std::size_t first = 0;
  while (first < last && stays(by, words, first)) ++first;
  std::vector<NameGuess> all = {{{}, Cases::any(), 0.0, false}};
  for (std::size_t i = 0; i < words.size() && !all.empty(); ++i) {
    const bool is_last = i == last;
    if (stays(by, words, i) || i > last) {
      all = extend(all, {{words[i].text, Cases::any(), 0.0, false, false}});
      continue;
    }
    const bool monarch = is_last && last + 1 < words.size();  // *Jana Pawła II*: no surname before the number
    const bool both = is_last && (i == first || monarch);
    const Roles role = both ? role_given | role_surname : is_last ? role_surname : role_given;
    std::vector<Guess> next = guesser.guesses(words[i], role, agreement);
    if (i > 0 && !is_last) add_other_gender(guesser, words[i], agreement, next);
    // one of the words may stay as it is, against the rules: *Joe Bidena*, *Stevem Witkoff*
    const double stays_score = is_last
                                   ? uninflected_surname
                                   : uninflected_given + guesser.given_score(words[i].lower, agreement);
    if (words.size() > 1) next.push_back({words[i].text, Cases::any(), stays_score, false, true});
    all = extend(all, next);
  }
  return all;
}

}  // namespace

std::vector<BaseForm> base_forms(const Inflection& by, const Reversal& back, std::string_view surface,
                                 Cases expected, Gender told) {
  std::vector<BaseForm> all;
  const std::vector<NameWord> words = name_words(surface);
  if (words.empty()) return all;
  const Guesser guesser(by, back, by.persons, {agree_m, agree_f});
  for (const Gender gender : {Gender::masculine, Gender::feminine}) {
    if ((told == Gender::masculine || told == Gender::feminine) && told != gender) continue;
    const Agreements agreement = gender == Gender::feminine ? agree_f : agree_m;
    for (NameGuess& name : names_of(guesser, words, agreement)) {
      add_guess(std::move(name), gender, expected, all);
    }
  }
  best_first(surface, told, all);
  return all;
}

}  // namespace whomet::names
