// SPDX-License-Identifier: Apache-2.0
// Whether two spellings can be one person's: surnames share a key, and so does a given name.
#include <algorithm>

#include "names/letters.hpp"
#include "names/spelling_rules.hpp"
#include "whomet/text.hpp"

namespace whomet::names {

namespace {

bool is_initial(std::string_view token) {
  if (token.ends_with('.')) token.remove_suffix(1);
  return code_points(token) == 1;
}

}  // namespace

NameParts SpellingRules::parts(std::string_view name) const {
  const auto listed = [](const WordSet& set, std::string_view token) {
    while (token.ends_with('.') || token.ends_with(',')) token.remove_suffix(1);
    return set.contains(fold(token));
  };
  std::vector<std::string_view> tokens;
  for (const std::string_view word : split(name, ' ')) {
    const auto joined = split(word, '-');
    for (const std::string_view part : joined) {
      // *al-Sisi*, *bin Salman*; Al Gore and Ash Carter are no particles
      const bool may_be = !is_capitalised(part) || (joined.size() > 1 && &part != &joined.back());
      if (!may_be || !listed(particles_, part)) tokens.push_back(part);
    }
  }
  NameParts made;
  while (tokens.size() > 1 && listed(suffixes_, tokens.back())) {
    tokens.pop_back();
    made.suffix = true;
  }
  if (tokens.empty()) return made;
  made.surname = tokens.back();
  tokens.pop_back();
  made.given = std::move(tokens);
  return made;
}

bool SpellingRules::share_nickname(const Keys& a, const Keys& b, Strength strength) const {
  const auto& rows = nicknames_[static_cast<std::size_t>(strength)];
  for (const std::string& x : a) {
    const auto left = rows.find(x);
    if (left == rows.end()) continue;
    for (const std::string& y : b) {
      const auto right = rows.find(y);
      if (right == rows.end()) continue;
      const auto in_right = [&](std::uint16_t row) {
        return std::find(right->second.begin(), right->second.end(), row) != right->second.end();
      };
      if (std::any_of(left->second.begin(), left->second.end(), in_right)) return true;
    }
  }
  return false;
}

bool SpellingRules::same_given(std::string_view a, std::string_view b, Strength strength,
                               bool surnames_sure) const {
  if (is_initial(a) || is_initial(b)) {
    const auto first = [&](std::string_view token) {
      Keys letters;
      for (const std::string& key : keys(token, Strength::n1)) letters.emplace_back(first_letter(key));
      sort_unique(letters);
      return letters;
    };
    return meet(first(a), first(b));
  }
  const Keys left = keys(a, strength);
  const Keys right = keys(b, strength);
  if (strength != Strength::n3) return meet(left, right) || share_nickname(left, right, strength);
  // without its vowels one name of a doublet is the other: one person bears both only if all else agrees
  if (!meet(left, right)) return share_nickname(left, right, strength);
  return surnames_sure || !vetoed(a, b);
}

bool SpellingRules::vetoed(std::string_view a, std::string_view b) const {
  const Keys left = keys(a, Strength::n1);
  const Keys right = keys(b, Strength::n1);
  return std::any_of(doublets_.begin(), doublets_.end(), [&](const Doublet& d) {
    return (meet(left, d.left) && meet(right, d.right)) || (meet(left, d.right) && meet(right, d.left));
  });
}

bool SpellingRules::same_person(std::string_view a, std::string_view b, Strength strength) const {
  const NameParts left = parts(a);
  const NameParts right = parts(b);
  if (left.suffix != right.suffix) return false;
  if (!meet(keys(left.surname, strength), keys(right.surname, strength))) return false;
  if (left.given.empty() && right.given.empty()) return true;
  const bool sure = meet(keys(left.surname, Strength::n2), keys(right.surname, Strength::n2));
  for (const std::string_view x : left.given) {
    for (const std::string_view y : right.given) {
      if (same_given(x, y, strength, sure)) return true;
    }
  }
  return false;
}

}  // namespace whomet::names
