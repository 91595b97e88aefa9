// SPDX-License-Identifier: Apache-2.0
#include "names/rewriter.hpp"

#include <algorithm>
#include <charconv>

#include "names/letters.hpp"

namespace whomet::names {

Rewriter Rewriter::read(const Data& rules, const LetterClasses& letters, Faults& faults) {
  Rewriter made;
  if (!rules.is_list()) faults.add(rules, "rewrite rules must be a list of maps {from: …, to: …}");
  for (const Data& rule : rules.items) made.read_rule(rule, letters, faults);
  return made;
}

void Rewriter::read_rule(const Data& data, const LetterClasses& letters, Faults& faults) {
  expect_keys(data, {"from", "to", "at", "after", "before", "before-end", "longer"}, faults);
  Rule rule;
  const Data* to = data.find("to");
  if (to == nullptr) faults.add(data, "a rewrite rule needs `to`; write 0 for no letters");
  for (const std::string& text : to == nullptr ? std::vector<std::string>{} : blank_split(*to)) {
    rule.to.push_back(letters_of(text));
  }
  const std::string at = scalar_at(data, "at", faults);
  if (!at.empty() && at != "start" && at != "end") faults.add(data, "`at` must be start or end");
  rule.at_start = at == "start";
  rule.at_end = at == "end";
  rule.after = letters.expand(data, "after", faults);
  rule.before = letters.expand(data, "before", faults);
  rule.before_end = letters.expand(data, "before-end", faults);
  const std::string longer = scalar_at(data, "longer", faults);
  std::from_chars(longer.data(), longer.data() + longer.size(), rule.longer);
  const std::vector<std::string> froms = letters.expand(data, "from", faults);
  if (froms.empty()) faults.add(data, "a rewrite rule needs `from`");
  for (const std::string& from : froms) {
    if (from.empty() || rule.to.empty()) continue;
    rule.from = from;
    by_first_byte_[static_cast<unsigned char>(from.front())].push_back(
        static_cast<std::uint16_t>(rules_.size()));
    rules_.push_back(rule);
    // `*` stands for the letters themselves: {from: <vowel>, to: "*"}
    for (std::string& text : rules_.back().to) {
      if (text == "*") text = from;
    }
  }
}

bool Rewriter::fits(const Rule& rule, std::string_view word, std::size_t at) {
  if (!word.substr(at).starts_with(rule.from)) return false;
  const std::size_t end = at + rule.from.size();
  if (rule.at_start && at != 0) return false;
  if (rule.at_end && end != word.size()) return false;
  const std::string_view front = word.substr(0, at);
  const std::string_view rest = word.substr(end);
  const auto ends_front = [front](const std::string& text) { return front.ends_with(text); };
  const auto begins_rest = [rest](const std::string& text) { return rest.starts_with(text); };
  if (!rule.after.empty() && std::none_of(rule.after.begin(), rule.after.end(), ends_front)) return false;
  if (!rule.before.empty() && std::none_of(rule.before.begin(), rule.before.end(), begins_rest)) return false;
  const auto is_rest = [rest](const std::string& text) { return rest == text; };
  if (!rule.before_end.empty() && std::none_of(rule.before_end.begin(), rule.before_end.end(), is_rest))
    return false;
  return rule.longer == 0 || code_points(word) > rule.longer;
}

const Rewriter::Rule* Rewriter::find(std::string_view word, std::size_t at) const {
  for (const std::uint16_t number : by_first_byte_[static_cast<unsigned char>(word[at])]) {
    if (fits(rules_[number], word, at)) return &rules_[number];
  }
  return nullptr;
}

bool Rewriter::rewrite(std::string_view word, std::string& out) const {
  const auto has_rule = [this](char c) { return !by_first_byte_[static_cast<unsigned char>(c)].empty(); };
  if (std::none_of(word.begin(), word.end(), has_rule)) return false;
  out.clear();
  for (std::size_t at = 0; at < word.size();) {
    const Rule* rule = find(word, at);
    const std::size_t bytes =
        rule != nullptr ? rule->from.size() : code_point_bytes(static_cast<unsigned char>(word[at]));
    out.append(rule != nullptr ? std::string_view(rule->to.front()) : word.substr(at, bytes));
    at += bytes;
  }
  return true;
}

std::vector<std::string> Rewriter::readings(std::string_view word, std::size_t most) const {
  std::vector<std::string> all(1);
  for (std::size_t at = 0; at < word.size();) {
    const Rule* rule = find(word, at);
    if (rule == nullptr) {
      const std::size_t bytes = code_point_bytes(static_cast<unsigned char>(word[at]));
      for (std::string& text : all) text.append(word.substr(at, bytes));
      at += bytes;
      continue;
    }
    const std::size_t known = all.size();
    for (std::size_t alternative = 1; alternative < rule->to.size(); ++alternative) {
      for (std::size_t i = 0; i < known && all.size() < most; ++i)
        all.push_back(all[i] + rule->to[alternative]);
    }
    for (std::size_t i = 0; i < known; ++i) all[i].append(rule->to.front());
    at += rule->from.size();
  }
  return all;
}

}  // namespace whomet::names
