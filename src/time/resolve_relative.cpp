// SPDX-License-Identifier: Apache-2.0
// Values told by their distance: *w przyszłym tygodniu*, *dwa lata temu*, *dzień wcześniej*; and clock times.
#include "time/calendar.hpp"
#include "time/resolution.hpp"

namespace whomet::times {
namespace {

using std::chrono::days;

DateSpan quarter_from(Day d, int quarters) {
  const DateSpan first = month_from(year_of(d), (month_of(d) - 1) / 3 * 3 + 1, 3 * quarters);
  return join(first, month_from(first.first, 2));
}

DateSpan half_year_from(Day d, int halves) {
  const DateSpan first = month_from(year_of(d), (month_of(d) - 1) / 6 * 6 + 1, 6 * halves);
  return join(first, month_from(first.first, 5));
}

}  // namespace

/// The weekend before or after the day; *w ten weekend* and *w weekend* by the verb.
DateSpan Resolution::weekend(const Match& m, int rel) const {
  const Day monday = week_span(*today_).first;
  const bool now = weekday_of(*today_) >= 6;
  Day saturday = monday + days(5);
  if (rel < 0 || (rel == 0 && !now && direction(m) != Direction::future)) saturday = monday - days(2);
  if (rel > 0 && now) saturday = monday + days(12);
  return join(day_span(saturday), day_span(saturday + days(1)));
}

Resolution::Found Resolution::unit(const Match& m) const {
  Value v;
  if (!today_) return v;
  const int rel = m.slots.get_or(Slot::rel, 0);
  switch (m.slots[Slot::unit]) {
    case Unit::day:
      v.from = day_span(*today_ + days(rel));
      break;
    case Unit::week:
      v.from = week_span(*today_ + days(7 * rel));
      break;
    case Unit::weekend:
      v.from = weekend(m, rel);
      break;
    case Unit::month:
      v.from = month_from(*today_, rel);
      break;
    case Unit::quarter:
      v.from = quarter_from(*today_, rel);
      break;
    case Unit::half_year:
      v.from = half_year_from(*today_, rel);
      break;
    case Unit::year:
      v.from = year_span(year_of(*today_) + rel), v.own_year = true;
      break;
    default:
      break;
  }
  return v;
}

/// *temu, za, przed* count from today; *wcześniej, później* from the last day said, and in months and years
/// from the last date of any grain (*W 2019 roku … Rok później …*).
std::optional<DateSpan> Resolution::anchor(const Match& m, int unit) const {
  const auto now = today_ ? std::optional(day_span(*today_)) : std::nullopt;
  if (m.slots.get_or(Slot::anchor, 0) == 0) return now;
  const bool long_unit =
      unit == Unit::month || unit == Unit::year || unit == Unit::half_year || unit == Unit::quarter;
  if (long_unit && last_date_) return last_date_;
  return last_day_ ? std::optional(day_span(*last_day_)) : now;
}

Resolution::Found Resolution::offset(const Match& m) const {
  Value v;
  const int unit = m.slots[Slot::unit];
  const auto from = anchor(m, unit);
  if (!from || m.slots.has(Slot::fuzzy)) return v;
  const int dir = m.slots.get_or(Slot::dir, 1);
  const DateSpan there = moved(*from, m.slots, dir);
  // *Miesiąc później wznowili rozmowy* with no day said before: not a month from today
  const bool unsaid = m.slots.is(Slot::anchor, 1) && !last_day_ && !last_date_;
  if (unsaid && there.first > from->first && direction(m) == Direction::past) return v;
  v.from = there;
  add_clock(m.slots, v);
  return v;
}

/// *dwa dni przed Wigilią*, *tydzień po 3 maja*: from the date or holiday that it names.
Resolution::Found Resolution::chain(const Match& m) const {
  const Found base = m.slots.has(Slot::holiday) ? holiday(m) : date(m);
  if (!base || !base->from || m.slots.has(Slot::fuzzy)) return Value{};
  return of_span(moved(*base->from, m.slots, m.slots.get_or(Slot::dir, 1)), base->own_year);
}

/// *w ciągu najbliższych dwóch dni*, *od trzech lat*: from there to the document's day, or from that on.
Resolution::Found Resolution::span(const Match& m) const {
  const int dir = m.slots.get_or(Slot::dir, m.slots[Slot::rel]);
  if (!today_ || m.slots.has(Slot::fuzzy) || dir == 0) return Value{};
  const DateSpan now = day_span(*today_), there = moved(now, m.slots, dir);
  if (there == now) return of_span(now);
  return dir < 0 ? of_spans(there, now) : of_spans(now, there);
}

/// The hour is told in `hour`, and a time of day in `tod` that is 12 for the second half of the day (*3 po
/// południu* is 15). The day comes in a second pass.
// NOLINTNEXTLINE(readability-convert-member-functions-to-static): in the table of resolvers
Resolution::Found Resolution::clock(const Match& m) const {
  Value v;
  const int afternoon = m.slots.get_or(Slot::tod, 0);
  const int hour = m.slots[Slot::hour];
  v.clock = Clock{(hour + (hour < 12 ? afternoon : 0)) % 24, m.slots.get_or(Slot::minute, 0)};
  if (m.slots.has(Slot::hour2))
    v.to_clock = Clock{m.slots[Slot::hour2] % 24, m.slots.get_or(Slot::minute2, 0)};
  return v;
}

}  // namespace whomet::times
