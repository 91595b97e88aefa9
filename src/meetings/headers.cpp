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

}  // namespace

Headers::Headers(const Article& article)
    : by_sentence_(article.text.sentences.size()), header_(article.text.sentences.size(), false) {
  Setting current;
  for (std::uint32_t s = 0; s < article.text.sentences.size(); ++s) {
    const TokenRange range = article.text.sentences[s];
    if (article.text.tokens[range.first].line_start) {
      current = head_sentence(article, range);
      header_[s] = current.date.has_value();
      if (!current.date) current = dateline(article, range);
    }
    by_sentence_[s] = current;
  }
}

}  // namespace whomet::meetings
