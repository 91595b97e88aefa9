// SPDX-License-Identifier: Apache-2.0
#include "meetings/headers.hpp"

#include <string_view>

namespace whomet::meetings {
namespace {

constexpr std::uint32_t longest = 12;  // tokens of a sentence that is only a head

bool is_place(const Article& article, EntityRef ref) {
  const Entity& e = article.entity(ref);
  return e.kind == Kind::place || !e.stands_for.empty();
}

bool has_verb(const Article& article, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last; ++i)
    if (article.is_finite(i) || !article.word(i).triggers.empty()) return true;
  return false;
}

/// *2 grudnia, Moskwa.*; *4–5 lutego, znów Abu Zabi.*: a place, a day, hardly anything else.
Setting head_sentence(const Article& article, TokenRange range) {
  Setting found;
  if (range.last - range.first > longest || has_verb(article, range)) return found;
  bool people = false;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (const Mention* m = article.mention_from(i)) {
      people |= article.is_person(m->entity);
      const bool named = m->use == Use::full && m->cases.has(Case::nominative);
      if (found.place == no_entity && named && is_place(article, m->entity)) found.place = m->entity;
    }
    if (found.date || article.time_at[i] == nothing) continue;
    const TimeExpression& time = article.times.expressions[article.time_at[i]];
    if (time.date && time.date->grain == Grain::day && !SettingFinder::is_header(time, article)) found.date = time.date;
  }
  return people || !found.date ? Setting{} : found;
}

/// *Berlin (PAP) – Kanclerz …*, *Davos, 22 stycznia*, *Praga. Premier …*: a place before a mark, at the head of a paragraph.
Setting dateline(const Article& article, TokenRange range) {
  const Mention* m = article.mention_from(range.first);
  if (!m || m->use != Use::full || !m->cases.has(Case::nominative) || !is_place(article, m->entity)) return {};
  const std::uint32_t behind = m->tokens.last;
  const bool alone = behind + 1 == range.last;  // *Praga. Premier …*
  const auto is = [&](std::string_view symbols) { return behind < range.last && article.is_symbol(behind, symbols); };
  // *KOSZALIN Wojewoda …*
  const bool capitals = article.text.tokens[range.first].shape == Shape::upper && behind < range.last &&
                        article.text.tokens[behind].shape == Shape::title;
  const bool speaks = !article.entity(m->entity).stands_for.empty();  // *Kreml: …*
  const bool day = is(",") && article.time_at[alone ? behind : behind + 1] != nothing;
  const bool marked = alone || capitals || day || is("(/|–—") || (is(":") && !speaks);
  if (!marked) return {};
  Setting found;
  found.place = m->entity;
  return found;
}

/// *Co nas czeka w tygodniu 13–19 kwietnia*: the days that the title names, if they are about a week.
std::optional<DateSpan> week_of(const Article& article) {
  constexpr std::size_t title = 3;  // sentences: a date line, a kicker, the title
  constexpr auto shortest = std::chrono::days(4), longest_week = std::chrono::days(8);
  for (const TimeExpression& time : article.times.expressions) {
    if (article.text.sentence_of[time.tokens.first] >= title) break;
    if (time.date && time.date->last - time.date->first >= shortest && time.date->last - time.date->first <= longest_week) return time.date;
  }
  return std::nullopt;
}

/// *PONIEDZIAŁEK*: a weekday by itself is that of the week that the title names.
std::optional<DateSpan> day_of_week(const Article& article, TokenRange range, const DateSpan& week) {
  if (article.time_at[range.first] == nothing) return std::nullopt;
  const TimeExpression& time = article.times.expressions[article.time_at[range.first]];
  if (!time.date || time.date->grain != Grain::day || time.tokens.first != range.first || time.tokens.last + 1 < range.last) return std::nullopt;
  for (std::uint32_t i = range.first; i < range.last; ++i)
    if (article.text.tokens[i].kind == TokenKind::number) return std::nullopt;
  Day day = time.date->first;
  while (day < week.first) day += std::chrono::days(7);
  while (day > week.last) day -= std::chrono::days(7);
  return day < week.first ? std::nullopt : std::optional(day_span(day));
}

}  // namespace

Headers::Headers(const Article& article)
    : by_sentence_(article.text.sentences.size()), header_(article.text.sentences.size(), false) {
  const std::optional<DateSpan> week = week_of(article);
  std::optional<DateSpan> section;  // the day of the week that the paragraphs are about
  Setting current;
  for (std::uint32_t s = 0; s < article.text.sentences.size(); ++s) {
    const TokenRange range = article.text.sentences[s];
    if (article.text.tokens[range.first].line_start) {
      current = head_sentence(article, range);
      if (const auto day = week ? day_of_week(article, range, *week) : std::nullopt) current = {no_entity, day};
      header_[s] = current.date.has_value();
      if (week && header_[s]) section = current.date;
      if (!header_[s]) {
        current = dateline(article, range);
        current.date = section;
      }
    }
    by_sentence_[s] = current;
  }
}

}  // namespace whomet::meetings
