// SPDX-License-Identifier: Apache-2.0
// Which patterns may begin at a word, and what may stand second in them.
#include <algorithm>
#include <map>

#include "time/matcher.hpp"

namespace whomet::times {

void Matcher::first_items(std::uint32_t node, std::vector<std::uint32_t>& items) const {
  const Node& n = patterns_.nodes[node];
  if (n.kind == Node::Kind::item) items.push_back(node);
  if (n.kind != Node::Kind::split) return;
  first_items(n.next, items);
  first_items(n.other, items);
}

bool Matcher::may_end(std::uint32_t node) const {
  const Node& n = patterns_.nodes[node];
  return n.kind == Node::Kind::accept ||
         (n.kind == Node::Kind::split && (may_end(n.next) || may_end(n.other)));
}

Matcher::Classes Matcher::second_of(const Pattern& p) const {
  Classes second;
  std::vector<std::uint32_t> firsts, items;
  first_items(p.start, firsts);
  for (const std::uint32_t i : firsts) first_items(patterns_.nodes[i].next, items);
  for (const std::uint32_t i : items) second.set(patterns_.nodes[i].in);
  return second;
}

void Matcher::add_candidate(std::vector<Candidate>& list, std::uint16_t pattern, bool always) {
  const auto known = std::ranges::find(list, pattern, &Candidate::pattern);
  if (known == list.end()) {
    list.push_back({pattern, always});
  } else {
    known->always = known->always || always;
  }
}

void Matcher::index(const Lexicon& lexicon) {
  by_row_.resize(lexicon.rows());
  row_classes_.resize(lexicon.rows());
  std::map<ClassId, std::vector<std::pair<std::uint16_t, bool>>> by_class;
  const auto patterns = static_cast<std::uint16_t>(patterns_.all.size());
  for (std::uint16_t p = 0; p < patterns; ++p) {
    std::vector<std::uint32_t> items;
    first_items(patterns_.all[p].start, items);
    second_.push_back(second_of(patterns_.all[p]));
    for (const std::uint32_t i : items) {
      const Node& n = patterns_.nodes[i];
      if (lexicon.is_number(n.in)) add_candidate(by_number_, p, may_end(n.next));
      by_class[n.in].emplace_back(p, may_end(n.next));
    }
  }
  const auto rows = static_cast<std::uint16_t>(by_row_.size());
  for (std::uint16_t row = 1; row < rows; ++row) {
    for (const Entry& e : lexicon.entries(row)) {
      row_classes_[row].set(e.in);
      if (!by_class.contains(e.in)) continue;
      for (const auto& [p, ends] : by_class[e.in]) add_candidate(by_row_[row], p, ends || e.phrase != 0);
    }
    std::ranges::sort(by_row_[row], {}, &Candidate::pattern);
  }
}

}  // namespace whomet::times
