// SPDX-License-Identifier: Apache-2.0
#include "time/matcher.hpp"

#include <algorithm>
#include <charconv>

namespace whomet {

int digits_value(std::string_view digits) {
  int value = 0;
  if (digits.size() > 9) return -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? value : -1;
}

bool token_in(const Lexicon& lexicon, const Text& text, std::uint32_t token, ClassId in) {
  const Token& t = text.tokens[token];
  if (!lexicon.is_number(in)) return lexicon.has(t.word, in);
  return t.kind == TokenKind::number && lexicon.number(in).holds(digits_value(text.surface(token)), t.end - t.begin);
}

/// Walks one pattern from one token by backtracking; patterns are short, so that no walk is long.
struct Matcher::Run {
  const Matcher& matcher;
  const Text& text;
  std::uint32_t limit;
  std::uint32_t best = 0;
  Captures slots{};
  Captures best_slots{};

  void walk(std::uint32_t at, std::uint32_t token) {
    const Node& node = matcher.patterns_.nodes[at];
    if (node.kind == Node::Kind::split) {
      walk(node.next, token);
      walk(node.other, token);
    } else if (node.kind == Node::Kind::accept) {
      if (token > best) best = token, best_slots = slots;
    } else if (token < limit && (!node.glued || text.tokens[token].glued)) {
      item(node, token);
    }
  }

  void item(const Node& node, std::uint32_t token) {
    const Token& t = text.tokens[token];
    if (matcher.lexicon_->is_number(node.in)) {
      if (t.kind != TokenKind::number) return;
      const int value = digits_value(text.surface(token));
      if (matcher.lexicon_->number(node.in).holds(value, t.end - t.begin)) go_on(node, value, token + 1);
      return;
    }
    for (const Entry& e : matcher.lexicon_->entries(matcher.lexicon_->row(t.word))) {
      if (e.in != node.in) continue;
      if (e.phrase == 0) {
        go_on(node, e.value, token + 1);
      } else if (stands(matcher.lexicon_->phrase(e.phrase), token)) {
        go_on(node, e.value, token + static_cast<std::uint32_t>(matcher.lexicon_->phrase(e.phrase).size()));
      }
    }
  }

  bool stands(const std::vector<WordId>& words, std::uint32_t token) const {
    if (limit - token < words.size()) return false;
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (text.tokens[token + i].word != words[i]) return false;
    }
    return true;
  }

  void go_on(const Node& node, int value, std::uint32_t token) {
    const Captures before = slots;
    if (node.slot != Slot::none) slots.add(node.slot, value);
    walk(node.next, token);
    slots = before;
  }
};

Matcher::Matcher(const Lexicon& lexicon, Patterns patterns, std::optional<ClassId> opening)
    : lexicon_(&lexicon), patterns_(std::move(patterns)), opening_(opening) {
  index(lexicon);
}

void Matcher::first_items(std::uint32_t node, std::vector<std::uint32_t>& items) const {
  const Node& n = patterns_.nodes[node];
  if (n.kind == Node::Kind::item) items.push_back(node);
  if (n.kind != Node::Kind::split) return;
  first_items(n.next, items);
  first_items(n.other, items);
}

void Matcher::index(const Lexicon& lexicon) {
  std::map<ClassId, std::vector<std::uint16_t>> by_class;
  for (std::uint16_t p = 0; p < patterns_.all.size(); ++p) {
    std::vector<std::uint32_t> items;
    first_items(patterns_.all[p].start, items);
    for (const std::uint32_t i : items) {
      auto& list = lexicon.is_number(patterns_.nodes[i].in) ? by_number_ : by_class[patterns_.nodes[i].in];
      if (list.empty() || list.back() != p) list.push_back(p);
    }
  }
  by_row_.resize(lexicon.rows());
  for (std::uint16_t row = 1; row < by_row_.size(); ++row) {
    std::vector<std::uint16_t>& mine = by_row_[row];
    for (const Entry& e : lexicon.entries(row)) {
      if (const auto found = by_class.find(e.in); found != by_class.end()) {
        mine.insert(mine.end(), found->second.begin(), found->second.end());
      }
    }
    std::ranges::sort(mine);
    mine.erase(std::unique(mine.begin(), mine.end()), mine.end());
  }
}

bool Matcher::neighbour_in(const Text& text, std::uint32_t token, const std::vector<ClassId>& classes) const {
  if (token >= text.tokens.size()) return false;  // also -1: before the first
  return std::ranges::any_of(classes, [&](ClassId c) { return token_in(*lexicon_, text, token, c); });
}

bool Matcher::capital_inside(const Text& text, TokenRange range) const {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Shape shape = text.tokens[i].shape;
    if (shape != Shape::title && shape != Shape::mixed) continue;
    const bool opens = i == text.sentences[text.sentence_of[i]].first ||
                       (opening_ && token_in(*lexicon_, text, i - 1, *opening_));
    if (!opens) return true;
  }
  return false;
}

bool Matcher::accepts(const Pattern& p, const Text& text, TokenRange range) const {
  const auto before = range.first - 1;
  if (!p.after.empty() && !neighbour_in(text, before, p.after)) return false;
  if (!p.before.empty() && !neighbour_in(text, range.last, p.before)) return false;
  if (neighbour_in(text, before, p.not_after) || neighbour_in(text, range.last, p.not_before)) return false;
  return !p.lower || !capital_inside(text, range);
}

Match Matcher::longest(const Text& text, std::uint32_t at, std::uint32_t limit) const {
  const Token& t = text.tokens[at];
  Match found{{at, at}, nullptr, {}};
  const auto& candidates = t.kind == TokenKind::number ? by_number_ : by_row_[lexicon_->row(t.word)];
  for (const std::uint16_t p : candidates) {
    const Pattern& pattern = patterns_.all[p];
    Run run{*this, text, limit};
    run.walk(pattern.start, at);
    if (run.best <= found.tokens.last || !accepts(pattern, text, {at, run.best})) continue;
    found = {{at, run.best}, &pattern, run.best_slots};
  }
  return found;
}

std::vector<Match> Matcher::find(const Text& text, const std::vector<TokenRange>& names) const {
  std::vector<Match> found;
  auto name = names.begin();
  for (std::uint32_t i = 0; i < text.tokens.size();) {
    while (name != names.end() && name->last <= i) ++name;
    const Token& t = text.tokens[i];
    if (name != names.end() && name->first <= i) {
      i = name->last;
      continue;
    }
    if (t.kind != TokenKind::number && by_row_[lexicon_->row(t.word)].empty()) {
      ++i;
      continue;
    }
    std::uint32_t limit = text.sentences[text.sentence_of[i]].last;
    if (name != names.end()) limit = std::min(limit, name->first);
    Match match = longest(text, i, limit);
    if (match.pattern == nullptr) {
      ++i;
      continue;
    }
    for (const auto& [slot, value] : match.pattern->set) match.slots.add(slot, value);
    i = match.tokens.last;
    found.push_back(match);
  }
  return found;
}

}  // namespace whomet
