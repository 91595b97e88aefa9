// SPDX-License-Identifier: Apache-2.0
#include "names/name_guesses.hpp"

#include <algorithm>

namespace whomet::names {

namespace {

// Weights of the NAMES study, T5, and tuned as those of words are.
constexpr double nominative_possible = 0.5;
constexpr double case_expected = 1.2;
constexpr double case_unexpected = -1.5;
constexpr double indeclinable_beside_oblique = -1.3;
constexpr double indeclinable_where_oblique = -0.9;
constexpr double stands_before_oblique = -0.2;  ///< *Annie Kowalskiej* is rather Anna's
constexpr double last_resort = -9.0;

double context_score(const NameGuess& name, Cases expected) {
  double score = name.cases.has(Case::nominative) ? nominative_possible : 0.0;
  if (expected == Cases::any() || expected.empty()) return score;
  if (!expected.has(Case::nominative) && !name.moved) score += indeclinable_where_oblique;
  return score + ((name.cases & expected).empty() ? case_unexpected : case_expected);
}

NameGuess join(const NameGuess& front, const Guess& next, Cases common) {
  NameGuess made{front.text + (front.text.empty() ? "" : " ") + next.text, common, front.score + next.score,
                 front.moved || !next.stands};
  const bool oblique = !common.has(Case::nominative);
  if (oblique && next.stands && front.moved && next.cases == Cases::any())
    made.score += indeclinable_beside_oblique;
  if (oblique && !next.stands && !front.moved && !front.text.empty()) made.score += stands_before_oblique;
  return made;
}

}  // namespace

std::vector<NameGuess> extend(const std::vector<NameGuess>& fronts, const std::vector<Guess>& nexts) {
  std::vector<NameGuess> all;
  for (const NameGuess& front : fronts) {
    for (const Guess& next : nexts) {
      const Cases common = front.cases & next.cases;
      if (!common.empty()) all.push_back(join(front, next, common));
    }
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const NameGuess& a, const NameGuess& b) { return a.score > b.score; });
  if (all.size() > 4 * most_guesses) all.resize(4 * most_guesses);
  return all;
}

void add_guess(NameGuess name, Gender gender, Cases expected, std::vector<BaseForm>& all) {
  const double score = name.score + context_score(name, expected);
  for (BaseForm& known : all) {
    if (known.text != name.text || known.gender != gender) continue;
    known.cases = known.cases | name.cases;
    known.score = std::max(known.score, score);
    return;
  }
  all.push_back({std::move(name.text), gender, name.cases, score});
}

void best_first(std::string_view surface, Gender told, std::vector<BaseForm>& all) {
  std::stable_sort(all.begin(), all.end(),
                   [](const BaseForm& a, const BaseForm& b) { return a.score > b.score; });
  const auto itself = [&](const BaseForm& b) { return b.text == surface; };
  if (std::none_of(all.begin(), all.end(), itself))
    all.push_back({std::string(surface), told, Cases::any(), last_resort});
}

}  // namespace whomet::names
