// SPDX-License-Identifier: Apache-2.0
#include "names/word_guesses.hpp"

#include <algorithm>

#include "names/letters.hpp"

namespace whomet::names {

namespace {

// Weights tuned on the tune half of KPWr's names (Polem), which none of the tests reads.
constexpr double known_given_name = 3.0;
constexpr double other_gender = -2.0;
constexpr double known_changed_stem = 0.1;
constexpr double changed_stem = -0.1;
constexpr double known_name = 1.2;
constexpr double known_head = 1.6;
constexpr double of_ends = 0.5;
constexpr double of_ends_of_known = 0.25;
constexpr double of_no_paradigm = -0.5;
constexpr double of_another = -2.0;       ///< of no paradigm of this gender, where another has one
constexpr double rarer_woman = -0.2;      ///< news tells of more men
constexpr double outnumbered = -0.9;      ///< *Stanisława* is rather Stanisław's
constexpr double part_stays = -1.0;
constexpr Agreements every_agreement = agree_m | agree_f | agree_n | agree_pl;
constexpr double plural = 1.4;            ///< the cost of a family: *Kaczyńskich*

/// Guesses with one text are one.
void add(std::vector<Guess>& all, Guess made) {
  const auto same =
      std::find_if(all.begin(), all.end(), [&](const Guess& g) { return g.text == made.text; });
  if (same == all.end()) return all.push_back(std::move(made));
  made.cases = made.cases | same->cases;
  if (made.score > same->score)
    *same = std::move(made);
  else
    same->cases = made.cases;
}

void best_first(std::vector<Guess>& all) {
  std::stable_sort(all.begin(), all.end(), [](const Guess& a, const Guess& b) { return a.score > b.score; });
  if (all.size() > most_guesses) all.resize(most_guesses);
}

}  // namespace

double Guesser::given_score(const std::string& lower, Agreements agreement) const {
  if (!by_.lexicon.is_given_name(lower)) return 0.0;
  const Gender gender = by_.lexicon.gender_of_given(lower);
  if (agreement == agree_f && by_.lexicon.is_outnumbered(lower)) return known_given_name + outnumbered;
  const Gender wanted = agreement == agree_f ? Gender::feminine : Gender::masculine;
  return gender == Gender::unknown || gender == wanted ? known_given_name : other_gender;
}

/// What the stock says for a word: an end that many have, and being known, which outweighs a rare end.
double Guesser::likelihood(std::string_view lower, double share, Roles roles) const {
  if ((roles & (role_adjective | role_any_adjective)) != 0) return 0.0;
  if ((roles & role_noun) != 0 && by_.lexicon.is_head(lower)) return known_head;
  return stock_.has(lower) ? known_name + of_ends_of_known * share : of_ends * share;
}

Guess Guesser::guess_of(const NameWord& word, const Origin& origin, double share, Roles roles,
                        Agreements agreement) const {
  Guess guess{with_capitals(word.text, word.lower, origin.word), origin.cases,
              -origin.paradigm->cost - origin.cost - (origin.plural ? plural : 0.0), false,
              origin.word == word.lower};
  guess.listed = (roles & role_given) != 0 && by_.lexicon.is_given_name(origin.word);
  // of two known names the Polish one loses a vowel: *Marka* is rather Marek's than Mark's
  if (guess.listed)
    guess.score += given_score(origin.word, agreement) + (origin.changed ? known_changed_stem : 0.0);
  else
    guess.score += likelihood(origin.word, share, roles) + (origin.changed ? changed_stem : 0.0);
  const bool person = (roles & (role_given | role_surname)) != 0;
  if (person && agreement == agree_f && !guess.listed) guess.score += rarer_woman;
  return guess;
}

std::vector<Guess> Guesser::simple(const NameWord& word, Roles roles, Agreements agreement) const {
  std::vector<Origin> origins;
  std::vector<std::string> words;  // of all agreements: *Busha* is rather Bush's than a woman's called so
  for (const Agreements each : rivals_) {
    std::vector<Origin> made = back_.origins(by_.paradigms, word.lower, roles, each);
    if ((roles & role_surname) == 0) std::erase_if(made, [](const Origin& o) { return o.plural; });
    for (const Origin& origin : made) words.push_back(origin.word);
    if ((each & agreement) != 0) origins.insert(origins.end(), made.begin(), made.end());
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  const std::vector<double> shares = stock_.shares({words.begin(), words.end()});
  std::vector<Guess> all;
  for (const Origin& origin : origins) {
    const auto at = std::lower_bound(words.begin(), words.end(), origin.word) - words.begin();
    add(all, guess_of(word, origin, shares[static_cast<std::size_t>(at)], roles, agreement));
  }
  // *Gaulle'a* is no base form of anybody where it can be the genitive of Gaulle
  if (all.empty()) all.push_back({word.text, Cases::any(), words.empty() ? of_no_paradigm : of_another, false, true});
  best_first(all);
  return all;
}

std::vector<Guess> Guesser::guesses(const NameWord& word, Roles roles, Agreements agreement) const {
  const std::size_t hyphen = word.text.rfind('-');
  if (hyphen == std::string::npos || hyphen == 0 || hyphen + 1 == word.text.size())
    return simple(word, roles, agreement);
  const NameWord front = name_word(std::string_view(word.text).substr(0, hyphen));
  const NameWord rest = name_word(std::string_view(word.text).substr(hyphen + 1));
  std::vector<Guess> all;
  const bool particle = !is_capitalised(front.text);  // *Nuriego al-Malikiego*
  std::vector<Guess> fronts;
  // towns that grew together keep their genders: Bielsku-Białej
  if (!particle) fronts = guesses(front, roles, roles == role_noun ? every_agreement : agreement);
  auto rests = simple(rest, roles, agreement);
  fronts.push_back({front.text, Cases::any(), particle ? 0.0 : part_stays, false, true});
  if ((roles & role_surname) != 0) rests.push_back({rest.text, Cases::any(), part_stays, false, true});
  for (const Guess& b : rests) {
    for (const Guess& a : fronts) {
      const Cases common = a.cases & b.cases;
      if (common.empty()) continue;
      all.push_back({a.text + '-' + b.text, common, (a.score + b.score) / 2, a.listed, a.stands && b.stands});
    }
  }
  best_first(all);
  return all;
}

}  // namespace whomet::names
