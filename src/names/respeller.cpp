// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "names/letters.hpp"
#include "names/rewriter.hpp"
#include "names/spelling_rules.hpp"
#include "whomet/respelling.hpp"
#include "whomet/text.hpp"

namespace whomet {

struct Respeller::Rules {
  struct Habit {
    std::string name;
    names::Rewriter rewriter;
  };
  std::vector<Habit> habits;
  names::SpellingRules keys;
};

namespace {

std::string respelled(const names::Rewriter& rewriter, std::string_view word) {
  std::string made;
  if (!rewriter.rewrite(fold(word), made)) return std::string(word);
  return names::is_capitalised(word) ? names::capitalised(made) : made;
}

/// The name with each of its words, and each part of a hyphenated one, spelled anew.
std::string respelled_name(const names::Rewriter& rewriter, std::string_view name) {
  std::string all;
  for (const std::string_view word : names::split(name, ' ')) {
    if (!all.empty()) all += ' ';
    bool first = true;
    for (const std::string_view part : names::split(word, '-')) {
      if (!first) all += '-';
      all += respelled(rewriter, part);
      first = false;
    }
  }
  return all;
}

std::optional<Strength> shared_key(const names::SpellingRules& rules, std::string_view a, std::string_view b) {
  for (const Strength strength : {Strength::n1, Strength::n2, Strength::n3})
    if (names::meet(rules.keys(a, strength), rules.keys(b, strength))) return strength;
  return std::nullopt;
}

/// The weakest key by which all words of the two names meet.
std::optional<Strength> weakest_key(const names::SpellingRules& rules, std::string_view a, std::string_view b) {
  const auto left = names::split(a, ' ');
  const auto right = names::split(b, ' ');
  Strength weakest = Strength::n1;
  for (std::size_t i = 0; i < left.size(); ++i) {
    const auto strength = shared_key(rules, left[i], right[i]);
    if (!strength) return std::nullopt;
    weakest = std::max(weakest, *strength);
  }
  return weakest;
}

}  // namespace

Respeller::Respeller() = default;
Respeller::Respeller(Respeller&&) noexcept = default;
Respeller& Respeller::operator=(Respeller&&) noexcept = default;
Respeller::~Respeller() = default;

Respeller Respeller::compile(const Data& data, Faults& faults) {
  static const Data none;
  auto rules = std::make_unique<Rules>();
  rules->keys = names::SpellingRules::compile(data, faults);
  const Data* letters = data.find("letters");
  const auto classes = names::LetterClasses::read(letters == nullptr ? none : *letters, faults);
  if (const Data* habits = data.find("habits"))
    for (const Data& habit : habits->items) {
      const Data* rows = habit.find("rules");
      if (rows == nullptr) faults.add(habit, "a habit needs `name` and `rules`");
      rules->habits.push_back({scalar_at(habit, "name", faults),
                               names::Rewriter::read(rows == nullptr ? none : *rows, classes, faults)});
    }
  Respeller made;
  made.rules_ = std::move(rules);
  return made;
}

std::vector<Spelling> Respeller::spellings(std::string_view name) const {
  std::vector<Spelling> all;
  if (names::is_cyrillic(name)) return all;
  for (const Rules::Habit& habit : rules_->habits) {
    std::string text = respelled_name(habit.rewriter, name);
    const auto same = [&](const Spelling& known) { return known.text == text; };
    if (text == name || std::any_of(all.begin(), all.end(), same)) continue;
    if (const auto strength = weakest_key(rules_->keys, name, text))
      all.push_back({std::move(text), habit.name, *strength});
  }
  return all;
}

}  // namespace whomet
