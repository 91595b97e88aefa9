// SPDX-License-Identifier: Apache-2.0
#include "time/shift.hpp"

#include "time/calendar.hpp"

namespace whomet::times {
namespace {

/// A distance in months or in days; one of the two is 0. Half a month is 15 days.
struct Shift {
  int months = 0;
  int days = 0;
};

Shift shift_of(const Captures& s) {
  const int count = s.get_or(Slot::count, s.has(Slot::halves) ? 0 : 1);
  const int halves = s.get_or(Slot::halves, 0);
  switch (s[Slot::unit]) {
    case Unit::hour:
      return {0, count / 24};
    case Unit::day:
      return {0, count + halves / 2};
    case Unit::week:
      return {0, 7 * count + 7 * halves / 2};
    case Unit::weekend:
      return {0, 7 * count};
    case Unit::month:
      return count + halves / 2 == 0 ? Shift{0, 15} : Shift{count + halves / 2, 0};
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

DateSpan moved(const DateSpan& from, const Captures& slots, int dir) {
  const Shift shift = shift_of(slots);
  const int unit = slots[Slot::unit];
  if (shift.months == 0) {
    const Day day = from.first + std::chrono::days(dir * shift.days);
    return unit == Unit::weekend ? week_span(day) : day_span(day);
  }
  if (unit >= Unit::year && shift.months % 12 == 0)
    return year_span(year_of(from.first) + dir * shift.months / 12);
  return month_from(from.first, dir * shift.months);
}

}  // namespace whomet::times
