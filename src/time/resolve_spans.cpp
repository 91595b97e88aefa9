// SPDX-License-Identifier: Apache-2.0
// Values of months, years and other long spans.
#include <cstdlib>

#include "time/calendar.hpp"
#include "time/resolution.hpp"

namespace whomet::times {
namespace {

long distance(const DateSpan& s, Day d) {
  if (s.first > d) return (s.first - d).count();
  return s.last < d ? (d - s.last).count() : 0;
}

DateSpan months_span(int year, int month, int count) {
  return join(month_from(year, month, 0), month_from(year, month, count - 1));
}

}  // namespace

/// Of the same span in the last, this and the next year: by the verb, else the nearest.
std::optional<DateSpan> Resolution::choose(const Match& m, const DateSpan& before, const DateSpan& now,
                                           const DateSpan& after) const {
  switch (direction(m)) {
    case Direction::past:
      return now.first <= *today_ ? now : before;
    case Direction::future:
      return now.last >= *today_ ? now : after;
    default:
      break;
  }
  const DateSpan& side = distance(before, *today_) <= distance(after, *today_) ? before : after;
  return distance(now, *today_) <= distance(side, *today_) ? now : side;
}

std::optional<DateSpan> Resolution::complete_month(const Match& m, int month) const {
  if (!today_) return std::nullopt;
  if (const auto told = context_year(m)) return month_from(*told, month, 0);
  const int year = year_of(*today_);
  return choose(m, month_from(year - 1, month, 0), month_from(year, month, 0),
                month_from(year + 1, month, 0));
}

Resolution::Found Resolution::month(const Match& m) const {
  const int month = m.slots[Slot::month];
  const auto year = told_year(m.slots, Slot::year, Slot::yy);
  if (year) return of_span(month_from(*year, month, 0), m.slots.has(Slot::year));
  Value v;
  if (today_ && m.slots.has(Slot::rel)) {  // *w minionym grudniu*, *w najbliższym maju*
    const int rel = m.slots[Slot::rel], now = month_of(*today_), this_year = year_of(*today_);
    v.from = month_from(this_year + (rel < 0 ? -(month >= now) : rel > 0 ? month <= now : 0), month, 0);
  } else {
    v.from = complete_month(m, month);
  }
  return v;
}

/// *od marca do maja*, *na przełomie grudnia i stycznia 2026*: a year at the end counts for both.
Resolution::Found Resolution::months(const Match& m) const {
  const int month = m.slots[Slot::month], month2 = m.slots[Slot::month2];
  const auto year2 = told_year(m.slots, Slot::year2, Slot::yy2);
  if (year2) {
    const int year = m.slots.get_or(Slot::year, *year2 - (month2 < month));
    return of_spans(month_from(year, month, 0), month_from(*year2, month2, 0), m.slots.has(Slot::year2));
  }
  const auto first = m.slots.has(Slot::year) ? std::optional(month_from(m.slots[Slot::year], month, 0))
                                             : complete_month(m, month);
  if (!first) return Value{};
  return of_spans(*first, month_from(year_of(first->first) + (month2 < month), month2, 0), false);
}

Resolution::Found Resolution::year(const Match& m) const {
  const auto year = told_year(m.slots, Slot::year, Slot::yy);
  return year ? of_span(year_span(*year), true) : Value{};
}

/// *w latach 1987-94*, *2006/07*: two digits at the end are in the century of the beginning.
// NOLINTNEXTLINE(readability-convert-member-functions-to-static): in the table of resolvers
Resolution::Found Resolution::years(const Match& m) const {
  const int first = m.slots[Slot::year];
  const int last = m.slots.has(Slot::year2) ? m.slots[Slot::year2] : first / 100 * 100 + m.slots[Slot::yy2];
  if (last <= first) return std::nullopt;
  return of_spans(year_span(first), year_span(last), false);
}

/// Meteorological seasons: spring is March to May; winter is named after the year in which it ends.
Resolution::Found Resolution::season(const Match& m) const {
  const int first_month = 3 + 3 * m.slots[Slot::season];  // 12 of the year before for winter
  const auto in = [&](int year) { return months_span(first_month == 12 ? year - 1 : year, first_month, 3); };
  const auto year = told_year(m.slots, Slot::year, Slot::yy);
  if (year) return of_span(in(*year), m.slots.has(Slot::year));
  if (const auto told = m.slots.has(Slot::rel) ? std::nullopt : context_year(m)) return of_span(in(*told));
  if (!today_) return Value{};
  const int now = year_of(*today_);
  if (m.slots.is(Slot::rel, 1)) return of_span(in(now).first > *today_ ? in(now) : in(now + 1));
  if (m.slots.is(Slot::rel, -1)) return of_span(in(now).last < *today_ ? in(now) : in(now - 1));
  Value v;
  v.from = choose(m, in(now - 1), in(now), in(now + 1));
  return v;
}

Resolution::Found Resolution::quarter(const Match& m) const {
  const auto told = told_year(m.slots, Slot::year, Slot::yy);
  if (!told && !today_) return Value{};
  return of_span(months_span(told.value_or(today_ ? year_of(*today_) : 0), 3 * m.slots[Slot::quarter] - 2, 3),
                 m.slots.has(Slot::year));
}

Resolution::Found Resolution::halfyear(const Match& m) const {
  const auto told = told_year(m.slots, Slot::year, Slot::yy);
  if (!told && !today_) return Value{};
  return of_span(
      months_span(told.value_or(today_ ? year_of(*today_) : 0), 6 * m.slots[Slot::halfyear] - 5, 6),
      m.slots.has(Slot::year));
}

/// *lata 90.* is 1990 to 1999; without a century *lata 10.* and *20.* are of this one.
// NOLINTNEXTLINE(readability-convert-member-functions-to-static): in the table of resolvers
Resolution::Found Resolution::decade(const Match& m) const {
  const int decade = m.slots[Slot::decade];
  if (decade % 10 != 0) return std::nullopt;
  const int first = decade >= 1000               ? decade
                    : m.slots.has(Slot::century) ? (m.slots[Slot::century] - 1) * 100 + decade
                                                 : (decade <= 20 ? 2000 : 1900) + decade;
  return of_spans(year_span(first), year_span(first + 9), false);
}

// NOLINTNEXTLINE(readability-convert-member-functions-to-static): in the table of resolvers
Resolution::Found Resolution::century(const Match& m) const {
  const int century = m.slots[Slot::century];
  return of_spans(year_span(100 * century - 99), year_span(100 * century), false);
}

}  // namespace whomet::times
