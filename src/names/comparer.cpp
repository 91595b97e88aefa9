// SPDX-License-Identifier: Apache-2.0
// Names in a text are inflected: where two names do not meet as they stand, their base forms may.
#include <algorithm>

#include "names/letters.hpp"
#include "names/name_matcher.hpp"
#include "whomet/name_match.hpp"

namespace whomet {

namespace {

constexpr std::size_t most_bases = 8;
constexpr double far_below = 2.5;       ///< a guess that much worse than the best is none
constexpr double unsure_of_base = 0.9;  ///< how sure a base form is that was guessed

bool better(const NameMatch& a, const NameMatch& b) {
  return std::pair(a.verdict, a.sure) > std::pair(b.verdict, b.sure);
}

}  // namespace

class NameComparer::Matcher {
 public:
  Matcher(const Inflector& inflector, names::SpellingRules rules)
      : inflector_(inflector), rules_(std::move(rules)), matcher_(rules_) {}

  NameMatch compare(std::string_view a, std::string_view b) {
    NameMatch best = matcher_.match(a, b);
    if (best.verdict == NameMatch::Verdict::same || !matcher_.begin_alike(a, b)) return best;
    const auto& left = bases(a);
    const auto& right = bases(b);
    for (const std::string& x : left)
      for (const std::string& y : right) try_bases(a, b, x, y, best);
    return best;
  }

 private:
  void try_bases(std::string_view a, std::string_view b, const std::string& x, const std::string& y,
                 NameMatch& best) {
    if (x == a && y == b) return;
    NameMatch made = matcher_.match(x, y);
    made.sure *= (x == a ? 1.0 : unsure_of_base) * (y == b ? 1.0 : unsure_of_base);
    if (x != a) made.left_base = x;
    if (y != b) made.right_base = y;
    if (better(made, best)) best = std::move(made);
  }

  /// The name itself, and what it may be a form of, likeliest first.
  const std::vector<std::string>& bases(std::string_view name) {
    const auto known = bases_.find(name);
    if (known != bases_.end()) return known->second;
    std::vector<std::string> made = {std::string(name)};
    const auto add = [&made](std::string text) {
      if (made.size() < most_bases && std::find(made.begin(), made.end(), text) == made.end())
        made.push_back(std::move(text));
    };
    for (std::string& text : rules_.bases(name)) add(std::move(text));
    if (!names::is_cyrillic(name)) {
      const auto guesses = inflector_.base_forms(name, Cases::any(), Gender::unknown);
      for (const BaseForm& guess : guesses)
        if (guess.score > guesses.front().score - far_below) add(guess.text);
    }
    return bases_.emplace(std::string(name), std::move(made)).first->second;
  }

  const Inflector& inflector_;
  const names::SpellingRules rules_;
  names::NameMatcher matcher_;
  names::StringMap<std::vector<std::string>> bases_;
};

NameComparer::NameComparer(const Inflector& inflector, const Data& spelling, Faults& faults)
    : matcher_(std::make_unique<Matcher>(inflector, names::SpellingRules::compile(spelling, faults))) {}
NameComparer::~NameComparer() = default;

NameMatch NameComparer::compare(std::string_view a, std::string_view b) {
  return matcher_->compare(a, b);
}

}  // namespace whomet
