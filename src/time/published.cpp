// SPDX-License-Identifier: Apache-2.0
#include "time/published.hpp"

#include <set>

#include "time/calendar.hpp"

namespace whomet::times {
namespace {

/// A date line or a dateline stands within so many tokens of the beginning.
constexpr std::uint32_t top_of_text = 60;
/// So many tokens may stand before the date in a dateline: *Warszawa, 3.01.2026 (PAP)*.
constexpr std::uint32_t dateline_lead = 3;

std::optional<Day> full_date(const Match& m) {
  const Captures& s = m.slots;
  if (m.pattern->resolver != Resolver::date || !s.has(Slot::year) || !s.has(Slot::month)) return std::nullopt;
  return day_at(s[Slot::year], s[Slot::month], s[Slot::day]);
}

/// *w niedzielę 27 grudnia*: the one year of those told in which the weekday agrees.
std::optional<Day> by_weekday(const Match& m, const std::set<int>& years) {
  const Captures& s = m.slots;
  const bool whole = s.has(Slot::weekday) && s.has(Slot::month) && s.has(Slot::day) && !s.has(Slot::relyear);
  if (!whole || m.pattern->resolver != Resolver::date) return std::nullopt;
  std::optional<Day> found;
  for (const int year : years) {
    const auto day = day_at(year, s[Slot::month], s[Slot::day]);
    if (!day || weekday_of(*day) != s[Slot::weekday]) continue;
    if (found) return std::nullopt;
    found = day;
  }
  return found;
}

bool is_symbol(const Text& text, std::uint32_t token, char sign) {
  return text.tokens[token].kind == TokenKind::symbol && text.source[text.tokens[token].begin] == sign;
}

bool starts_line(const Text& text, std::uint32_t token) {
  return token == 0 || text.tokens[token].line_start;
}

/// The rank of the header word right before the match (*date*, *Publikacja:*), if there is one.
std::optional<int> header_rank(const Text& text, const Lexicon& lexicon, ClassId header, const Match& m) {
  std::uint32_t i = m.tokens.first;
  if (i == 0) return std::nullopt;
  const bool colon = is_symbol(text, i - 1, ':');
  if (colon && i < 2) return std::nullopt;
  i -= colon ? 2 : 1;
  if (!colon && !starts_line(text, i)) return std::nullopt;
  return lexicon.value(text.tokens[i].word, header);
}

bool ends_line(const Text& text, std::uint32_t token) {
  return token >= text.tokens.size() || text.tokens[token].line_start;
}

bool is_numeric(const Text& text, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last; ++i)
    if (text.tokens[i].kind == TokenKind::word) return false;
  return true;
}

/// *9.04.2018 Minister w Rydze*: a headline stands behind the date.
bool begins_title(const Text& text, std::uint32_t token) {
  return token < text.tokens.size() && !text.tokens[token].line_start &&
         (text.tokens[token].shape == Shape::title || text.tokens[token].shape == Shape::upper);
}

/// A line that is but a date, or a short dateline before the news.
bool heads_text(const Text& text, const Match& m) {
  if (m.tokens.first > top_of_text || m.slots.has(Slot::prep)) return false;
  std::uint32_t line = m.tokens.first;
  while (!starts_line(text, line)) --line;
  if (line == m.tokens.first && ends_line(text, m.tokens.last)) return true;
  if (m.tokens.first == 0 && is_numeric(text, m.tokens) && begins_title(text, m.tokens.last)) return true;
  return line == 0 && m.tokens.first <= dateline_lead && !ends_line(text, m.tokens.last) &&
         (is_symbol(text, m.tokens.last, '(') || is_symbol(text, m.tokens.last, '-'));
}

/// *dziś, 8 stycznia 2026 r.*, *wczoraj (7 stycznia 2026)*
bool belongs(const Match& relday, const Match& date) {
  return relday.pattern->resolver == Resolver::relday && date.tokens.first - relday.tokens.last <= 2;
}

}  // namespace

std::vector<Pin> pinned_days(const std::vector<Match>& matches) {
  std::set<int> years;
  for (const Match& m : matches) {
    if (m.slots.has(Slot::year)) years.insert(m.slots[Slot::year]);
  }
  std::vector<Pin> found;
  for (const Match& m : matches) {
    const auto told = full_date(m);
    if (const auto day = told ? told : by_weekday(m, years)) found.push_back({m.tokens.first, *day});
  }
  return found;
}

std::optional<Day> derive_published(const Text& text, const Lexicon& lexicon, std::optional<ClassId> header,
                                    const std::vector<Match>& matches) {
  std::optional<Day> best, heading, spoken;
  int best_rank = 0;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const auto day = full_date(matches[i]);
    if (!day) continue;
    const auto rank = header ? header_rank(text, lexicon, *header, matches[i]) : std::nullopt;
    if (rank && (!best || *rank < best_rank)) best = day, best_rank = *rank;
    if (!heading && heads_text(text, matches[i])) heading = day;
    if (!spoken && i > 0 && belongs(matches[i - 1], matches[i])) {
      spoken = *day - std::chrono::days(matches[i - 1].slots[Slot::relday]);
    }
  }
  return best ? best : heading ? heading : spoken;
}

}  // namespace whomet::times
