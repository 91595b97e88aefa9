// SPDX-License-Identifier: Apache-2.0
#include "names/lexicon.hpp"

#include <algorithm>

#include "names/paradigm.hpp"
#include "whomet/text.hpp"

namespace whomet::names {

namespace {

WordSet folded_words(const Data& map, std::string_view key, Faults& faults) {
  WordSet set;
  for (const std::string& word : words_at(map, key, faults)) set.insert(fold(word));
  return set;
}

bool ends_in_any(std::string_view word, const std::vector<std::string>& ends) {
  return std::any_of(ends.begin(), ends.end(), [word](const std::string& end) { return fits(word, end); });
}

}  // namespace

void Lexicon::add_given(const Data& lists, std::string_view key, Gender gender, Faults& faults) {
  for (const std::string& name : words_at(lists, key, faults)) {
    const auto [at, added] = given_.emplace(fold(name), gender);
    if (!added && at->second != gender) at->second = Gender::unknown;
  }
}

Lexicon Lexicon::compile(const Data& data, Faults& faults) {
  Lexicon made;
  if (const Data* words = data.find("words")) {
    made.particles_ = folded_words(*words, "particles", faults);
    made.suffixes_ = folded_words(*words, "suffixes", faults);
    made.regnal_ = folded_words(*words, "regnal", faults);
    made.conjunctions_ = folded_words(*words, "conjunctions", faults);
    made.frozen_ = folded_words(*words, "frozen", faults);
    made.heads_ = folded_words(*words, "heads", faults);
  }
  if (const Data* gender = data.find("gender")) {
    made.masculine_given_ = words_at(*gender, "masculine-given", faults);
    made.feminine_given_ = words_at(*gender, "feminine-given", faults);
    made.masculine_surname_ = words_at(*gender, "masculine-surname", faults);
    made.feminine_surname_ = words_at(*gender, "feminine-surname", faults);
  }
  if (const Data* lists = data.find("given-names")) {
    made.add_given(*lists, "masculine", Gender::masculine, faults);
    made.add_given(*lists, "feminine", Gender::feminine, faults);
    made.outnumbered_ = folded_words(*lists, "outnumbered", faults);
  }
  return made;
}

Gender Lexicon::gender_of_given(std::string_view lower) const {
  const auto listed = given_.find(lower);
  if (listed != given_.end()) return listed->second;
  const std::size_t hyphen = lower.find('-');
  if (hyphen != std::string_view::npos && hyphen > 0) return gender_of_given(lower.substr(0, hyphen));
  if (ends_in_any(lower, feminine_given_)) return Gender::feminine;
  if (ends_in_any(lower, masculine_given_)) return Gender::masculine;
  return Gender::unknown;
}

Gender Lexicon::gender_of_surname(std::string_view lower) const {
  if (ends_in_any(lower, feminine_surname_)) return Gender::feminine;
  if (ends_in_any(lower, masculine_surname_)) return Gender::masculine;
  return Gender::unknown;
}

}  // namespace whomet::names
