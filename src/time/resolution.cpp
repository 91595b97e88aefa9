// SPDX-License-Identifier: Apache-2.0
#include "time/resolution.hpp"

#include <array>

#include "time/calendar.hpp"

namespace whomet::times {
namespace {

/// Two digits are a year of this century up to ten years ahead of today's writers, else of the last.
constexpr int last_short_year = 36;
/// Years relative to the last one said (*we wrześniu 2023 roku, a w czerwcu następnego roku*) are this much
/// higher.
constexpr int said_year = 100;

}  // namespace

bool in_apposition(const Text& text, std::uint32_t end, std::uint32_t next) {
  if (end + 1 != next || text.tokens[next].line_start) return false;
  return std::string_view(",(-:–—").find(text.surface(end)) != std::string_view::npos;
}

std::optional<Value> Resolution::resolve(const Match& m) {
  Found found = value(m);
  if (!found) return found;
  close_since(m, *found);
  remember(m, *found);
  return found;
}

Resolution::Found Resolution::value(const Match& m) const {
  using Method = Found (Resolution::*)(const Match&) const;
  using R = Resolution;
  // in the order of the enumeration
  static constexpr std::array<Method, static_cast<std::size_t>(Resolver::vague)> methods = {
      &R::date,   &R::month,   &R::range,    &R::weekdays, &R::months, &R::years,   &R::weekday,  &R::relday,
      &R::unit,   &R::offset,  &R::year,     &R::clock,    &R::season, &R::quarter, &R::halfyear, &R::holiday,
      &R::decade, &R::century, &R::that_day, &R::nth,      &R::chain,  &R::span};
  if (m.pattern->resolver == Resolver::none) return std::nullopt;
  if (m.pattern->resolver == Resolver::vague) return Value{};
  return (this->*methods[static_cast<std::size_t>(m.pattern->resolver)])(m);
}

std::optional<int> Resolution::told_year(const Captures& slots, Slot full, Slot two_digits) const {
  if (slots.has(full)) return slots[full];
  if (slots.has(two_digits)) return slots[two_digits] + (slots[two_digits] <= last_short_year ? 2000 : 1900);
  if (!slots.has(Slot::relyear)) return std::nullopt;
  const int away = slots[Slot::relyear];
  if (away > said_year / 2 && last_year_) return *last_year_ + away - said_year;
  if (!today_) return std::nullopt;
  return year_of(*today_) + (away > said_year / 2 ? away - said_year : away);
}

bool Resolution::has_prep(const Match& m, Prep prep) {
  return m.slots.is(Slot::prep, static_cast<int>(prep));
}

/// Whether the text is nothing but the expression: a note of what is to come.
bool Resolution::is_all(const Match& m) const {
  return m.tokens.last - m.tokens.first + 1 >= text_.tokens.size();
}

/// Whether but a comma, a bracket or a dash stands between the last expression and this one.
bool Resolution::follows_at_once(const Match& m) const {
  return in_apposition(text_, last_end_, m.tokens.first);
}

/// What was said right before: *przed rokiem, 21 lutego*, *w grudniu, w piątek 19.*
std::optional<DateSpan> Resolution::apposed(const Match& m) const {
  return follows_at_once(m) && last_span_ && last_span_->first != last_span_->last ? last_span_
                                                                                   : std::nullopt;
}

/// The year that a date in this or the last sentence told, or one told alone in this sentence.
std::optional<int> Resolution::context_year(const Match& m) const {
  const std::uint32_t sentence = text_.sentence_of[m.tokens.first];
  if (!last_year_ || (today_ && *last_year_ == year_of(*today_))) return std::nullopt;
  const bool close = sentence == year_sentence_ || (year_of_day_ && sentence == year_sentence_ + 1);
  return close ? last_year_ : std::nullopt;
}

/// *na 3 marca* lies ahead whatever the verb says, but not in *przypadła na 3 marca*; *umowa z 3 maja*
/// behind.
Direction Resolution::direction(const Match& m) const {
  const bool fell = m.tokens.first > 0 && tense_.fell_on(lexicon_, text_, m.tokens.first - 1);
  if (has_prep(m, Prep::onto) && !fell) return Direction::future;
  if (has_prep(m, Prep::out_of)) return Direction::past;
  if (has_prep(m, Prep::before)) return Direction::near;
  if (is_all(m)) return Direction::future;
  const Direction told = tense_.direction(lexicon_, text_, m.tokens);
  if (told == Direction::present) return has_prep(m, Prep::since) ? Direction::past : Direction::future;
  return told == Direction::unknown && has_prep(m, Prep::until) ? Direction::future : told;
}

/// *spotykają się od czwartku*: from Thursday to now.
void Resolution::close_since(const Match& m, Value& v) const {
  if (!has_prep(m, Prep::since) || !today_ || !v.from || v.to || v.clock) return;
  if (v.from->last < *today_) v.to = day_span(*today_);
}

void Resolution::remember(const Match& m, const Value& v) {
  last_end_ = m.tokens.last;
  last_span_ = v.to ? std::nullopt : v.from;
  if (!v.from || m.pattern->resolver == Resolver::clock) return;
  if (is_single_day(v)) last_day_ = v.from->first, day_sentence_ = text_.sentence_of[m.tokens.first];
  if (!v.today) last_date_ = v.to ? join(*v.from, *v.to) : *v.from;
  if (!v.own_year || has_prep(m, Prep::since)) return;
  last_year_ = year_of(v.from->first);
  year_sentence_ = text_.sentence_of[m.tokens.first];
  year_of_day_ = v.from->grain != Grain::year;
}

}  // namespace whomet::times
