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

/// The distance in months of `count` units, or in days; one of the two is 0.
struct Shift {
  int months = 0;
  int days = 0;
};

Shift shift_of(const Captures& s, int unit) {
  const int count = s.get_or(Slot::count, s.has(Slot::halves) ? 0 : 1);
  const int halves = s.get_or(Slot::halves, 0);
  switch (unit) {
    case Unit::day:
      return {0, count + halves / 2};
    case Unit::week:
      return {0, 7 * count + 7 * halves / 2};
    case Unit::weekend:
      return {0, 7 * count};
    case Unit::month:
      return {count + halves / 2, halves == 1 ? 15 : 0};
    case Unit::quarter:
      return {3 * count, 0};
    case Unit::half_year:
      return {6 * count, 0};
    case Unit::year:
      return {12 * count + 6 * halves, 0};
    case Unit::decade:
      return {120 * count, 0};
    default:
      return {};
  }
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
  const Shift shift = shift_of(m.slots, unit);
  const int dir = m.slots.get_or(Slot::dir, 1);
  // *Miesiąc później wznowili rozmowy* with no day said before: not a month from today
  const bool unsaid = m.slots.is(Slot::anchor, 1) && !last_day_ && !last_date_;
  if (unsaid && dir > 0 && shift.months + shift.days > 0 && direction(m) == Direction::past) return v;
  const bool half_month = shift.days != 0 && shift.months == 0 && unit == Unit::month;
  if (shift.months == 0 || half_month) {
    const Day d = from->first + days(dir * shift.days);
    v.from = unit == Unit::weekend ? week_span(d) : day_span(d);
  } else if (unit == Unit::decade || (unit == Unit::year && shift.months % 12 == 0)) {
    v.from = year_span(year_of(from->first) + dir * shift.months / 12);
  } else {
    v.from = month_from(from->first, dir * shift.months);
  }
  add_clock(m.slots, v);
  return v;
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
