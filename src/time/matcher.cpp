// SPDX-License-Identifier: Apache-2.0
#include "time/matcher.hpp"

#include <algorithm>
#include <charconv>

namespace whomet::times {

int digits_value(std::string_view digits) {
  int value = 0;
  if (digits.size() > 9) return -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? value : -1;
}

bool token_in(const Lexicon& lexicon, const Text& text, std::uint32_t token, ClassId in) {
  const Token& t = text.tokens[token];
  if (!lexicon.is_number(in)) return lexicon.has(t.word, in);
  return t.kind == TokenKind::number &&
         lexicon.number(in).holds(digits_value(text.surface(token)), t.end - t.begin);
}

/// Walks one pattern from one token by backtracking; patterns are short, so that no walk is long.
struct Matcher::Run {
  const Matcher& matcher;
  const Text& text;
  Bounds bounds;
  Match best;  ///< of all patterns walked so far
  const Pattern* pattern = nullptr;
  Captures slots = {};

  void walk(std::uint32_t at, std::uint32_t token) {
    const Node& node = matcher.patterns_.nodes[at];
    if (node.kind == Node::Kind::split) {
      walk(node.next, token);
      walk(node.other, token);
    } else if (node.kind == Node::Kind::accept) {
      accept({best.tokens.first, token});
    } else if (token < bounds.limit && (!node.glued || text.tokens[token].glued)) {
      item(node, token);
    }
  }

  /// A match that is refused leaves room for a shorter one: *1 lutego* in *1 lutego o 17 proc.*
  void accept(TokenRange range) {
    if (range.last <= best.tokens.last || !matcher.accepts(*pattern, text, range, bounds.name)) return;
    best = {range, pattern, slots};
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
    if (bounds.limit - token < words.size()) return false;
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (text.tokens[token + i].word != words[i]) return false;
    }
    return true;
  }

  void go_on(const Node& node, int value, std::uint32_t token) {
    if (node.slot == Slot::none) return walk(node.next, token);
    const Captures::Kept kept = slots.keep(node.slot);
    slots.add(node.slot, value);
    walk(node.next, token);
    slots.put_back(node.slot, kept);
  }
};

Matcher::Matcher(const Lexicon& lexicon, Patterns patterns, std::optional<ClassId> opening)
    : lexicon_(&lexicon), patterns_(std::move(patterns)), opening_(opening) {
  index(lexicon);
}

Matcher::Classes Matcher::classes_at(const Text& text, std::uint32_t token, std::uint32_t limit) const {
  if (token >= limit) return {};
  if (text.tokens[token].kind != TokenKind::number)
    return row_classes_[lexicon_->row(text.tokens[token].word)];
  Classes all;
  const int value = digits_value(text.surface(token));
  const std::size_t length = text.tokens[token].end - text.tokens[token].begin;
  const auto numbers = static_cast<ClassId>(lexicon_->number_classes());
  for (ClassId c = 0; c < numbers; ++c) all.set(c, lexicon_->number(c).holds(value, length));
  return all;
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

/// The fraction of a decimal number goes on behind the match: *o 1,8 proc.*
bool cuts_number(const Text& text, TokenRange range) {
  if (text.tokens[range.last - 1].kind != TokenKind::number || range.last + 1 >= text.tokens.size())
    return false;
  const Token& sign = text.tokens[range.last];
  const Token& next = text.tokens[range.last + 1];
  const bool mark = text.source[sign.begin] == ',' || text.source[sign.begin] == '.';
  return mark && sign.glued && next.glued && next.kind == TokenKind::number;
}

bool fills_line(const Text& text, TokenRange range) {
  return text.tokens[range.first].line_start &&
         (range.last == text.tokens.size() || text.tokens[range.last].line_start);
}

bool Matcher::accepts(const Pattern& p, const Text& text, TokenRange range, std::uint32_t name) const {
  if (range.last > name && !(p.over_name && range.last - range.first > 1)) return false;
  auto before = range.first - 1;  // what an abbreviation's dot hides: ul. 3 Maja
  if (before < range.first && before > 0 && text.source[text.tokens[before].begin] == '.') --before;
  if (cuts_number(text, range) || (p.alone && !fills_line(text, range))) return false;
  if (!p.after.empty() && !neighbour_in(text, before, p.after)) return false;
  if (!p.before.empty() && !neighbour_in(text, range.last, p.before)) return false;
  if (neighbour_in(text, before, p.not_after) || neighbour_in(text, range.last, p.not_before)) return false;
  return !p.lower || !capital_inside(text, range);
}

Match Matcher::longest(const Text& text, std::uint32_t at, Bounds bounds) const {
  const Token& t = text.tokens[at];
  const Classes next = classes_at(text, at + 1, bounds.limit);
  Run run{*this, text, bounds, {{at, at}, nullptr, {}}};
  for (const auto& [p, always] : t.kind == TokenKind::number ? by_number_ : by_row_[lexicon_->row(t.word)]) {
    if (!always && (second_[p] & next).none()) continue;
    run.pattern = &patterns_.all[p];
    run.walk(run.pattern->start, at);
  }
  return run.best;
}

/// Digits behind a letter or inside a decimal number begin nothing: *A4*, *12,5*.
bool Matcher::starts(const Text& text, std::uint32_t token) const {
  const Token& t = text.tokens[token];
  if (t.kind != TokenKind::number) return !by_row_[lexicon_->row(t.word)].empty();
  if (token == 0 || !t.glued) return true;
  const Token& before = text.tokens[token - 1];
  if (before.kind == TokenKind::word) return false;
  const char sign = text.source[before.begin];
  const bool decimal = (sign == ',' || sign == '.') && before.glued && token >= 2;
  return !decimal || text.tokens[token - 2].kind != TokenKind::number;
}

/// A match may reach to the end of its sentence, or of its line where that is later: a dot that is wrongly
/// taken for the end of a sentence does not cut *30 grudnia 2025 r. – 2 stycznia 2026 r.*
std::uint32_t reach(const Text& text, std::uint32_t token) {
  constexpr std::uint32_t longest_pattern = 24;
  const auto end =
      static_cast<std::uint32_t>(std::min<std::size_t>(text.tokens.size(), token + longest_pattern));
  const std::uint32_t sentence = text.sentences[text.sentence_of[token]].last;
  for (std::uint32_t i = token + 1; i < end; ++i) {
    if (text.tokens[i].line_start) return std::max(i, std::min(sentence, end));
  }
  return end;
}

Matcher::Bounds Matcher::bounds_at(const Text& text, std::uint32_t token,
                                   const std::vector<TokenRange>& names, std::size_t next) {
  Bounds bounds{reach(text, token), static_cast<std::uint32_t>(text.tokens.size())};
  for (; next < names.size() && names[next].first < bounds.limit; ++next) {
    if (names[next].last - names[next].first > 1)
      bounds.limit = names[next].first;
    else
      bounds.name = std::min(bounds.name, names[next].first);
  }
  return bounds;
}

std::vector<Match> Matcher::find(const Text& text, const std::vector<TokenRange>& names) const {
  std::vector<Match> found;
  std::size_t name = 0;
  for (std::uint32_t i = 0; i < text.tokens.size();) {
    while (name < names.size() && names[name].last <= i) ++name;
    if (name < names.size() && names[name].first <= i && names[name].last - names[name].first > 1) {
      i = names[name].last;
      continue;
    }
    Match match;
    if (starts(text, i)) match = longest(text, i, bounds_at(text, i, names, name));
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

}  // namespace whomet::times
