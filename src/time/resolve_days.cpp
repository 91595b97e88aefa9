// SPDX-License-Identifier: Apache-2.0
// Values of days told by name: weekdays, *jutro*, holidays, *tego samego dnia*.
#include "time/calendar.hpp"
#include "time/resolution.hpp"

namespace whomet::times {
namespace {

/// Negative numbers count from the end: *przedostatni dzień* is -2.
Day nth_day(const DateSpan& in, int n) {
  return n > 0 ? in.first + std::chrono::days(n - 1) : in.last + std::chrono::days(n + 1);
}

/// *druga dekada stycznia*: the 11th to the 20th; the last one ends with the month.
Value nth_ten_days(const DateSpan& in, int n) {
  const Day first = in.first + std::chrono::days(10 * (n > 0 ? n - 1 : 2));
  return of_days(first, n == 3 || n < 0 ? in.last : first + std::chrono::days(9));
}

/// A week counts by its Monday, a weekend by its Saturday.
Day nth_weekday(const DateSpan& in, const Captures& s, int n) {
  const int weekday = s.get_or(Slot::weekday, s.is(Slot::unit, Unit::weekend) ? 6 : 1);
  return n > 0 ? weekday_from(in.first, weekday) + std::chrono::days(7 * (n - 1))
               : weekday_until(in.last, weekday) + std::chrono::days(7 * (n + 1));
}

}  // namespace

Resolution::Found Resolution::weekday(const Match& m) const {
  Value v;
  if (!today_) return v;
  const int weekday = m.slots[Slot::weekday];
  const auto found = [&]() -> Day {
    const int counted = m.slots[Slot::count] * m.slots.get_or(Slot::dir, 1);
    if (m.slots.has(Slot::week) || m.slots.has(Slot::unit)) {
      return week_span(*today_ + std::chrono::days(7 * m.slots.get_or(Slot::week, counted))).first +
             std::chrono::days(weekday - 1);
    }
    const int rel = m.slots.get_or(Slot::rel, counted);  // *two Fridays ago* is -2
    if (rel < 0) return weekday_before(*today_, weekday) + std::chrono::days(7 * (rel + 1));
    if (rel > 0) return weekday_after(*today_, weekday) + std::chrono::days(7 * (rel - 1));
    const bool until = has_prep(m, Prep::until);
    if (until && last_day_ && day_sentence_ == text_.sentence_of[m.tokens.first])
      return weekday_from(*last_day_, weekday);
    if (const auto same = bracketed_day(m)) return *same;
    if (weekday == weekday_of(*today_) && (!is_all(m) || m.slots.has(Slot::rel))) return *today_;
    const Day past = weekday_before(*today_, weekday), future = weekday_after(*today_, weekday);
    switch (direction(m)) {
      case Direction::past:
        return past;
      case Direction::future:
        return future;
      case Direction::near:
        return *today_ - past < future - *today_ ? past : future;
      default:
        return m.slots.has(Slot::rel) ? future : past;
    }
  }();
  v = of_day(found);
  add_clock(m.slots, v);
  return v;
}

/// *jutro (środa)*: the weekday of the day said right before.
std::optional<Day> Resolution::bracketed_day(const Match& m) const {
  if (!follows_at_once(m) || !last_span_ || last_span_->first != last_span_->last) return std::nullopt;
  const bool agrees = weekday_of(last_span_->first) == m.slots[Slot::weekday];
  return agrees ? std::optional(last_span_->first) : std::nullopt;
}

/// *w nocy z wtorku na środę*, *od poniedziałku do piątku*.
Resolution::Found Resolution::weekdays(const Match& m) const {
  const Found first = weekday(m);
  if (!first || !first->from) return Value{};
  return of_days(first->from->first, weekday_after(first->from->first, m.slots[Slot::weekday2]));
}

Resolution::Found Resolution::relday(const Match& m) const {
  Value v;
  if (!today_) return v;
  v = of_day(*today_ + std::chrono::days(m.slots[Slot::relday]));
  v.today = m.slots[Slot::relday] == 0;
  add_clock(m.slots, v);
  return v;
}

/// Holidays are numbered month * 100 + day, and 10000 + days from Easter Sunday for the movable ones.
Resolution::Found Resolution::holiday(const Match& m) const {
  constexpr int easter_day = 10000;
  constexpr int movable = 9000;
  const int code = m.slots[Slot::holiday];
  const auto year = told_year(m.slots, Slot::year, Slot::yy);
  Value v;
  if (code < movable) {
    const auto d = year ? day_at(*year, code / 100, code % 100) : complete(m, code / 100, code % 100);
    if (d) v = of_day(*d);
  } else if (year || today_) {
    const auto in = [&](int y) { return day_span(easter(y) + std::chrono::days(code - easter_day)); };
    const int now = year.value_or(today_ ? year_of(*today_) : 0);
    v.from = year ? in(now) : choose(m, in(now - 1), in(now), in(now + 1));
  }
  v.own_year = m.slots.has(Slot::year);
  return v;
}

/// *pierwszy wtorek października*, *ostatni dzień marca*; ordinal -1 is the last.
Resolution::Found Resolution::nth(const Match& m) const {
  Value v;
  const auto year = told_year(m.slots, Slot::year, Slot::yy);
  std::optional<DateSpan> in;
  if (!m.slots.has(Slot::month)) {
    if (today_) in = month_from(*today_, m.slots.get_or(Slot::rel, 0));
  } else {
    in = year ? month_span(*year, static_cast<unsigned>(m.slots[Slot::month]))
              : complete_month(m, m.slots[Slot::month]);
  }
  if (!in) return v;
  if (m.slots.is(Slot::unit, Unit::decade)) return nth_ten_days(*in, m.slots[Slot::ordinal]);
  const bool by_day = !m.slots.has(Slot::weekday) && m.slots.get_or(Slot::unit, Unit::day) == Unit::day;
  const int n = m.slots[Slot::ordinal] * m.slots.get_or(Slot::dir, 1);  // *the fifth last day of May*
  const Day d = by_day ? nth_day(*in, n) : nth_weekday(*in, m.slots, n);
  if (d < in->first || d > in->last) return std::nullopt;
  v = of_day(d);
  if (m.slots.is(Slot::unit, Unit::weekend)) v = of_days(d, d + std::chrono::days(1));
  if (m.slots.is(Slot::unit, Unit::week)) v.from = week_span(d);
  v.own_year = m.slots.has(Slot::year);
  return v;
}

/// *tego samego dnia*, *wieczorem*, *w tym samym roku*: of the last day, or date, said; else the document's.
/// What is still to come (*wieczorem zadzwoni*) is not on a day gone by.
Resolution::Found Resolution::that_day(const Match& m) const {
  Value v;
  auto d = last_day_ ? last_day_ : today_;
  if (!d) return v;
  if (today_ && *d < *today_ && !m.slots.has(Slot::unit) && direction(m) == Direction::future) d = today_;
  const Day in = last_date_ && m.slots.has(Slot::unit) ? last_date_->first : *d;
  switch (m.slots.get_or(Slot::unit, Unit::day)) {
    case Unit::week:
      v.from = week_span(in);
      break;
    case Unit::month:
      v.from = month_from(in, 0);
      break;
    case Unit::year:
      v.from = year_span(year_of(in));
      break;
    default:
      v = of_day(*d);
  }
  add_clock(m.slots, v);
  return v;
}

}  // namespace whomet::times
