// SPDX-License-Identifier: Apache-2.0
#include "names/alternation.hpp"

#include <algorithm>

namespace whomet::names {

Alternation::Alternation(std::vector<Rule> rules) : rules_(std::move(rules)) {
  std::stable_sort(rules_.begin(), rules_.end(),
                   [](const Rule& a, const Rule& b) { return a.from.size() > b.from.size(); });
}

const Alternation::Rule* Alternation::find(std::string_view stem) const {
  const auto fits = [stem](const Rule& rule) {
    return rule.whole ? stem == rule.from : stem.ends_with(rule.from);
  };
  const auto rule = std::find_if(rules_.begin(), rules_.end(), fits);
  return rule == rules_.end() ? nullptr : &*rule;
}

std::vector<std::pair<std::string, const Alternation::Rule*>> Alternation::meetings(
    std::string_view known) const {
  std::vector<std::pair<std::string, const Rule*>> all;
  for (const Rule& rule : rules_) {
    if (!rule.whole && known.ends_with(rule.from)) {
      all.emplace_back(known, &rule);
      break;  // this one is sure: no shorter rule can be met
    }
    if (std::string_view(rule.from).ends_with(known)) all.emplace_back(rule.from, &rule);
  }
  return all;
}

}  // namespace whomet::names
