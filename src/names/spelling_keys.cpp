// SPDX-License-Identifier: Apache-2.0
#include "names/spelling_rules.hpp"
#include "whomet/names.hpp"

namespace whomet {

struct SpellingKeys::Rules {
  names::SpellingRules rules;
};

SpellingKeys::SpellingKeys() = default;
SpellingKeys::SpellingKeys(SpellingKeys&&) noexcept = default;
SpellingKeys& SpellingKeys::operator=(SpellingKeys&&) noexcept = default;
SpellingKeys::~SpellingKeys() = default;

SpellingKeys SpellingKeys::compile(const Data& data, Faults& faults) {
  SpellingKeys made;
  made.rules_ = std::make_unique<const Rules>(Rules{names::SpellingRules::compile(data, faults)});
  return made;
}

std::vector<std::string> SpellingKeys::keys(std::string_view token, Strength strength) const {
  return rules_->rules.keys(token, strength);
}

bool SpellingKeys::same_person(std::string_view a, std::string_view b, Strength strength) const {
  return rules_->rules.same_person(a, b, strength);
}

bool SpellingKeys::vetoed(std::string_view a, std::string_view b) const {
  return rules_->rules.vetoed(a, b);
}

}  // namespace whomet
