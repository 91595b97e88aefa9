// SPDX-License-Identifier: Apache-2.0
#include "names/name_matcher.hpp"

#include <algorithm>

#include "names/letters.hpp"
#include "whomet/text.hpp"

namespace whomet::names {

namespace {

using By = WordMatch::By;
using Doubt = NameMatch::Doubt;
using Verdict = NameMatch::Verdict;

// How sure a key is: the NAMES study (3.1) found under 0.2 % of false merges by n1 and n2, 1.3 % by n3 among 900
// people, ten times that among 10,000. What is only a candidate stays below 0.75.
constexpr std::array<double, strengths> sure_of = {0.97, 0.93, 0.6};
constexpr double sure_of_initial = 0.85;
constexpr double sure_of_one_word = 0.75;  ///< both: one name, be it of one person or of two
constexpr double sure_of_surname_alone = 0.5;
constexpr double sure_of_part = 0.7;
constexpr double sure_of_doublet = 0.4;
constexpr double sure_of_suffix = 0.2;

const std::string* common(const Keys& a, const Keys& b) {
  for (const std::string& key : a)
    if (std::binary_search(b.begin(), b.end(), key)) return &key;
  return nullptr;
}

bool is_initial(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  return code_points(word) == 1;
}

Keys first_letters(const Keys& keys) {
  Keys letters;
  for (const std::string& key : keys) letters.emplace_back(first_letter(key));
  sort_unique(letters);
  return letters;
}

NameMatch different(Doubt doubt) {
  NameMatch made;
  made.doubts.push_back(doubt);
  return made;
}

NameMatch possible(std::vector<WordMatch> words, Doubt doubt, double sure) {
  NameMatch made{Verdict::possible, sure, Strength::n1, std::move(words), {doubt}, {}, {}};
  for (const WordMatch& word : made.words) made.strength = std::max(made.strength, word.strength);
  return made;
}

std::vector<std::string_view> all_words(const NameParts& name) {
  std::vector<std::string_view> words = name.given;
  words.push_back(name.surname);
  return words;
}

}  // namespace

const NameMatcher::WordKeys& NameMatcher::keys(std::string_view word) {
  const auto known = known_.find(word);
  if (known != known_.end()) return known->second;
  WordKeys made;
  for (std::size_t s = 0; s < strengths; ++s)
    made.by_strength[s] = rules_.keys(word, static_cast<Strength>(s));
  return known_.emplace(std::string(word), std::move(made)).first->second;
}

bool NameMatcher::begin_alike(std::string_view a, std::string_view b) {
  constexpr auto n3 = static_cast<std::size_t>(Strength::n3);
  const auto letters = [&](std::string_view name) {
    return first_letters(keys(rules_.parts(name).surname).by_strength[n3]);
  };
  return meet(letters(a), letters(b));
}

std::optional<WordMatch> NameMatcher::match_words(std::string_view a, std::string_view b) {
  if (fold(a) == fold(b)) return WordMatch{std::string(a), std::string(b), By::letters, Strength::n1, {}};
  for (std::size_t s = 0; s < strengths; ++s) {
    const Keys left = keys(a).by_strength[s];
    const std::string* key = common(left, keys(b).by_strength[s]);
    if (key != nullptr)
      return WordMatch{std::string(a), std::string(b), By::key, static_cast<Strength>(s), *key};
  }
  return std::nullopt;
}

std::optional<WordMatch> NameMatcher::match_given(std::string_view a, std::string_view b) {
  if (is_initial(a) || is_initial(b)) {
    const Keys left = first_letters(keys(a).by_strength[0]);
    const std::string* letter = common(left, first_letters(keys(b).by_strength[0]));
    if (letter == nullptr) return std::nullopt;
    return WordMatch{std::string(a), std::string(b), By::initial, Strength::n1, left.front()};
  }
  std::optional<WordMatch> found = match_words(a, b);
  if (found && found->strength != Strength::n3) return found;
  for (const Strength strength : {Strength::n1, Strength::n2}) {
    const auto s = static_cast<std::size_t>(strength);
    const Keys left = keys(a).by_strength[s];
    if (rules_.share_nickname(left, keys(b).by_strength[s], strength))
      return WordMatch{std::string(a), std::string(b), By::nickname, strength, {}};
  }
  return found;
}

std::optional<WordMatch> NameMatcher::best_given(const NameParts& a, const NameParts& b) {
  std::optional<WordMatch> best;
  const auto rank = [](const WordMatch& m) { return std::pair(m.strength, m.by); };
  for (const std::string_view x : a.given) {
    for (const std::string_view y : b.given) {
      std::optional<WordMatch> made = match_given(x, y);
      if (made && (!best || rank(*made) < rank(*best))) best = std::move(made);
    }
  }
  return best;
}

/// *Orbán Viktor*, *Xi Jinping*: the family's name first in one of the two.
std::optional<NameMatch> NameMatcher::reversed(const NameParts& a, const NameParts& b) {
  if (a.given.empty() || b.given.empty()) return std::nullopt;
  auto last = match_words(a.surname, b.given.front());
  auto first = match_words(a.given.back(), b.surname);
  if (!last || !first || std::max(last->strength, first->strength) == Strength::n3) return std::nullopt;
  return possible({std::move(*last), std::move(*first)}, Doubt::order, sure_of_part);
}

/// *Pedro Sánchez* in *Pedro Sánchez Pérez-Castejón*, in that order.
std::optional<NameMatch> NameMatcher::part_of(const NameParts& shorter, const NameParts& longer) {
  const auto words = all_words(shorter);
  if (words.size() < 2) return std::nullopt;
  std::vector<WordMatch> matches;
  for (const std::string_view word : all_words(longer)) {
    if (matches.size() == words.size()) break;
    auto made = match_words(words[matches.size()], word);
    if (made && made->strength != Strength::n3) matches.push_back(std::move(*made));
    if (matches.empty()) return std::nullopt;  // the first words must meet
  }
  if (matches.size() < words.size()) return std::nullopt;
  return possible(std::move(matches), Doubt::part, sure_of_part);
}

/// Surname and given name meet: how sure that is.
void NameMatcher::weigh(NameMatch& made, const NameParts& a, const NameParts& b) {
  const WordMatch& given = made.words.back();
  made.strength = std::max(made.words.front().strength, given.strength);
  made.sure = sure_of[static_cast<std::size_t>(made.strength)];
  made.verdict = made.strength == Strength::n3 ? Verdict::possible : Verdict::same;
  const auto doubt = [&](Doubt why, double most, Verdict verdict) {
    made.doubts.push_back(why);
    made.sure = std::min(made.sure, most);
    made.verdict = std::min(made.verdict, verdict);
  };
  if (made.strength == Strength::n3) made.doubts.push_back(Doubt::consonants);
  if (given.by == By::initial) doubt(Doubt::initial, sure_of_initial, made.verdict);
  if (given.strength == Strength::n3 && rules_.vetoed(given.left, given.right))
    doubt(Doubt::doublet, sure_of_doublet, Verdict::possible);
  if (a.suffix != b.suffix) doubt(Doubt::suffix, sure_of_suffix, Verdict::possible);
}

/// One of the names is a single word, or both are.
NameMatch NameMatcher::by_one_word(WordMatch word, bool both) const {
  if (word.strength == Strength::n3 && rules_.vetoed(word.left, word.right)) return different(Doubt::doublet);
  const bool sure = both && word.strength != Strength::n3;
  NameMatch made = possible({std::move(word)}, Doubt::one_word, sure ? sure_of_one_word : sure_of_surname_alone);
  if (sure) made.verdict = Verdict::same;
  if (made.strength == Strength::n3) made.sure /= 2;
  return made;
}

NameMatch NameMatcher::match(std::string_view a, std::string_view b) {
  const NameParts left = rules_.parts(a);
  const NameParts right = rules_.parts(b);
  if (left.surname.empty() || right.surname.empty()) return different(Doubt::surname);
  auto surname = match_words(left.surname, right.surname);
  const bool one_word = left.given.empty() || right.given.empty();
  auto given = one_word ? std::nullopt : best_given(left, right);
  if (surname && given) {
    NameMatch made;
    made.words = {std::move(*surname), std::move(*given)};
    weigh(made, left, right);
    return made;
  }
  if (surname && one_word) return by_one_word(std::move(*surname), left.given.empty() && right.given.empty());
  if (auto made = reversed(left, right)) return *made;
  const bool left_shorter = left.given.size() < right.given.size();
  if (left.given.size() != right.given.size())
    if (auto made = left_shorter ? part_of(left, right) : part_of(right, left)) return *made;
  return different(surname ? Doubt::given_name : Doubt::surname);
}

}  // namespace whomet::names
