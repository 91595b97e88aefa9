// SPDX-License-Identifier: Apache-2.0
#include "names/base_forms.hpp"

#include <algorithm>

#include "names/letters.hpp"

namespace whomet::names {

namespace {

// Weights of the NAMES study, T5; tuned on names of other texts than those that the tests read.
constexpr double known_given_name = 3.0;
constexpr double other_gender = -2.0;
constexpr double nominative_possible = 0.6;
constexpr double case_expected = 1.2;
constexpr double case_unexpected = -1.5;
constexpr double indeclinable_beside_oblique = -1.3;
constexpr double changed_stem = -0.25;
constexpr double known_changed_stem = 0.1;
constexpr double indeclinable_where_oblique = -0.9;
constexpr double uninflected_given = -1.0;
constexpr double uninflected_surname = -1.5;
constexpr double of_no_paradigm = -0.5;
constexpr std::size_t most_guesses = 16;

struct Guess {
  std::string text;
  Cases cases;
  double score = 0.0;
  bool listed = false;  ///< a known given name
  bool stands = false;  ///< the form is the base form
};

struct Name {
  std::string text;
  Cases cases;
  double score = 0.0;
  bool moved = false;  ///< some word is inflected
};

double given_score(const Lexicon& lexicon, const std::string& lower, Agreements agreement) {
  if (!lexicon.is_given_name(lower)) return 0.0;
  const Gender gender = lexicon.gender_of_given(lower);
  const Gender wanted = agreement == agree_f ? Gender::feminine : Gender::masculine;
  return gender == Gender::unknown || gender == wanted ? known_given_name : other_gender;
}

Guess guess_of(const Inflection& by, const NameWord& word, const Origin& origin, Roles role,
               Agreements agreement) {
  Guess guess{with_capitals(word.text, word.lower, origin.word), origin.cases,
              -origin.paradigm->cost - origin.cost, false, false};
  guess.stands = origin.word == word.lower;
  guess.listed = (role & role_given) != 0 && by.lexicon.is_given_name(origin.word);
  if (guess.listed) {
    // of two known names the Polish one loses a vowel: *Marka* is rather Marek's than Mark's
    guess.score +=
        given_score(by.lexicon, origin.word, agreement) + (origin.changed ? known_changed_stem : 0.0);
  } else {
    guess.score += by.lexicon.shape(origin.word) + (origin.changed ? changed_stem : 0.0);
    if (guess.stands) guess.score += by.lexicon.standing(origin.word);
  }
  return guess;
}

/// Guesses at one word, best first.
std::vector<Guess> guesses(const Inflection& by, const Reversal& back, const NameWord& word, Roles role,
                           Agreements agreement) {
  std::vector<Guess> all;
  for (const Origin& origin : back.origins(by.paradigms, word.lower, role, agreement)) {
    Guess made = guess_of(by, word, origin, role, agreement);
    const auto same =
        std::find_if(all.begin(), all.end(), [&](const Guess& g) { return g.text == made.text; });
    if (same == all.end()) {
      all.push_back(std::move(made));
    } else if (made.score > same->score) {
      made.cases = made.cases | same->cases;
      *same = std::move(made);
    } else {
      same->cases = same->cases | made.cases;
    }
  }
  if (all.empty()) all.push_back({word.text, Cases::any(), of_no_paradigm, false, true});
  std::stable_sort(all.begin(), all.end(), [](const Guess& a, const Guess& b) { return a.score > b.score; });
  if (all.size() > most_guesses) all.resize(most_guesses);
  return all;
}

/// A hyphenated word: the parts agree in case (*Kidawy-Błońskiej*).
std::vector<Guess> word_guesses(const Inflection& by, const Reversal& back, const NameWord& word, Roles role,
                                Agreements agreement) {
  const std::size_t hyphen = word.text.rfind('-');
  if (hyphen == std::string::npos || hyphen == 0 || hyphen + 1 == word.text.size()) {
    return guesses(by, back, word, role, agreement);
  }
  const NameWord front = name_word(std::string_view(word.text).substr(0, hyphen));
  const NameWord rest = name_word(std::string_view(word.text).substr(hyphen + 1));
  std::vector<Guess> all;
  auto fronts = guesses(by, back, front, role, agreement);
  fronts.push_back({front.text, Cases::any(), -1.0, false, true});
  for (const Guess& b : guesses(by, back, rest, role, agreement)) {
    for (const Guess& a : fronts) {
      const Cases common = a.cases & b.cases;
      if (common.empty()) continue;
      all.push_back({a.text + '-' + b.text, common, (a.score + b.score) / 2, a.listed, a.stands && b.stands});
    }
  }
  return all;
}

double context_score(const Name& name, Cases expected) {
  double score = name.cases.has(Case::nominative) ? nominative_possible : 0.0;
  if (expected == Cases::any() || expected.empty()) return score;
  if (!expected.has(Case::nominative) && !name.moved) score += indeclinable_where_oblique;
  return score + ((name.cases & expected).empty() ? case_unexpected : case_expected);
}

Name join(const Name& front, const Guess& next, Cases common) {
  Name made{front.text + (front.text.empty() ? "" : " ") + next.text, common, front.score + next.score,
            front.moved || !next.stands};
  const bool oblique = !common.has(Case::nominative);
  if (oblique && next.stands && front.moved && next.cases == Cases::any())
    made.score += indeclinable_beside_oblique;
  return made;
}

std::vector<Name> extend(const std::vector<Name>& fronts, const std::vector<Guess>& nexts) {
  std::vector<Name> all;
  for (const Name& front : fronts) {
    for (const Guess& next : nexts) {
      const Cases common = front.cases & next.cases;
      if (!common.empty()) all.push_back(join(front, next, common));
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const Name& a, const Name& b) { return a.score > b.score; });
  if (all.size() > 4 * most_guesses) all.resize(4 * most_guesses);
  return all;
}

bool stays(const Inflection& by, const std::vector<NameWord>& words, std::size_t i) {
  const NameWord& word = words[i];
  const std::string_view lower = word.lower;
  if (i + 1 < words.size() && by.lexicon.is_particle(lower) && i > 0) return true;
  if (i > 0 && i + 1 == words.size() && by.lexicon.is_suffix(lower)) return true;
  if (i > 0 && by.lexicon.is_regnal(lower) && is_all_capitals(word.text)) return true;
  return word.text.ends_with('.') || (code_points(word.text) == 1 && is_capitalised(word.text));
}

std::vector<Name> names_of(const Inflection& by, const Reversal& back, const std::vector<NameWord>& words,
                           Agreements agreement) {
  std::size_t last = words.size() - 1;
  while (last > 0 && stays(by, words, last)) --last;
  std::vector<Name> all = {{{}, Cases::any(), 0.0, false}};
  for (std::size_t i = 0; i < words.size() && !all.empty(); ++i) {
    const bool is_last = i == last;
    if (stays(by, words, i) || i > last) {
      all = extend(all, {{words[i].text, Cases::any(), 0.0, false, false}});
      continue;
    }
    const bool monarch = is_last && last + 1 < words.size();  // *Jana Pawła II*: no surname before the number
    const bool both = is_last && (i == 0 || monarch);
    const Roles role = both ? role_given | role_surname : is_last ? role_surname : role_given;
    std::vector<Guess> next = word_guesses(by, back, words[i], role, agreement);
    // one of the words may stay as it is, against the rules: *Joe Bidena*, *Stevem Witkoff*
    const double stays_score = is_last
                                   ? uninflected_surname
                                   : uninflected_given + given_score(by.lexicon, words[i].lower, agreement);
    if (words.size() > 1) next.push_back({words[i].text, Cases::any(), stays_score, false, true});
    all = extend(all, next);
  }
  return all;
}

void add(std::vector<BaseForm>& all, BaseForm made) {
  for (BaseForm& known : all) {
    if (known.text != made.text || known.gender != made.gender) continue;
    known.cases = known.cases | made.cases;
    known.score = std::max(known.score, made.score);
    return;
  }
  all.push_back(std::move(made));
}

}  // namespace

std::vector<BaseForm> base_forms(const Inflection& by, const Reversal& back, std::string_view surface,
                                 Cases expected, Gender told) {
  std::vector<BaseForm> all;
  const std::vector<NameWord> words = name_words(surface);
  if (words.empty()) return all;
  for (const Gender gender : {Gender::masculine, Gender::feminine}) {
    if ((told == Gender::masculine || told == Gender::feminine) && told != gender) continue;
    const Agreements agreement = gender == Gender::feminine ? agree_f : agree_m;
    for (Name& name : names_of(by, back, words, agreement)) {
      const double score = name.score + context_score(name, expected);
      add(all, {std::move(name.text), gender, name.cases, score});
    }
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const BaseForm& a, const BaseForm& b) { return a.score > b.score; });
  const auto itself = [&](const BaseForm& b) { return b.text == surface; };
  if (std::none_of(all.begin(), all.end(), itself))
    all.push_back({std::string(surface), told, Cases::any(), -9.0});
  return all;
}

}  // namespace whomet::names
