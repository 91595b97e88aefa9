// SPDX-License-Identifier: Apache-2.0
// Values of days told by number: *7 stycznia*, *23-24 stycznia*; above all the year that they leave out.
#include <algorithm>
#include <cstdlib>

#include "time/calendar.hpp"
#include "time/resolution.hpp"

namespace whomet::times {
namespace {

/// A weekday settles the year of a date at most so far from the document's (within 200 days one year fits).
constexpr long agreement_reach = 200;
/// The verb's year is not believed if it is so far away while another year is near.
constexpr long too_far = 270;
constexpr long near_by = 60;
/// A year told alone before (*prezydent, wybrany w 2019 roku, spotkał się 5 stycznia*) is not that of a day
/// so close to the document's.
constexpr long fresh_days = 45;
/// In a document without a date a day with its year tells the year of another day so near to it, in days and
/// in tokens.
constexpr long pin_reach = 45;
constexpr std::uint32_t pin_tokens = 60;

long distance(Day a, Day b) {
  return std::labs((a - b).count());
}

/// The day in the year that lies nearest to `to`, of the years around it.
std::optional<Day> nearest_year(Day to, int month, int day) {
  std::optional<Day> best;
  for (int year = year_of(to) - 1; year <= year_of(to) + 1; ++year) {
    const auto d = day_at(year, month, day);
    if (d && (!best || distance(*d, to) < distance(*best, to))) best = d;
  }
  return best;
}

}  // namespace

/// A weekday beside the date settles the year, if it agrees with one near by.
std::optional<Day> Resolution::by_weekday(int month, int day, int weekday) const {
  std::optional<Day> best;
  for (int year = year_of(*today_) - 1; year <= year_of(*today_) + 1; ++year) {
    const auto d = day_at(year, month, day);
    if (!d || weekday_of(*d) != weekday || distance(*d, *today_) > agreement_reach) continue;
    if (!best || distance(*d, *today_) < distance(*best, *today_)) best = d;
  }
  return best;
}

std::optional<Day> Resolution::by_direction(const Match& m, int month, int day) const {
  const auto near = nearest_year(*today_, month, day);
  const Direction told = direction(m);
  if (!near || *near == *today_ || (told != Direction::past && told != Direction::future)) return near;
  const bool past = told == Direction::past;
  for (int year = year_of(*today_) + (past ? 0 : 1), n = 0; n < 2; ++n, --year) {
    const auto d = day_at(past ? year : year_of(*today_) + n, month, day);
    if (!d || (past ? *d > *today_ : *d < *today_)) continue;
    return distance(*d, *today_) > too_far && distance(*near, *today_) < near_by ? near : d;
  }
  return near;
}

std::optional<Day> Resolution::complete_undated(const Match& m, int month, int day) const {
  if (m.slots.has(Slot::relyear)) return std::nullopt;
  const std::uint32_t at = m.tokens.first;
  std::optional<Day> best;
  auto pin = std::ranges::lower_bound(pins_, at - std::min(at, pin_tokens), {}, &Pin::token);
  for (; pin != pins_.end() && pin->token <= at + pin_tokens; ++pin) {
    const auto d = nearest_year(pin->day, month, day);
    if (!d || distance(*d, pin->day) > pin_reach) continue;
    if (best && *best != *d) return std::nullopt;
    best = d;
  }
  if (best && m.slots.has(Slot::weekday) && weekday_of(*best) != m.slots[Slot::weekday]) return std::nullopt;
  return best;
}

std::optional<Day> Resolution::complete(const Match& m, int month, int day) const {
  if (const auto span = apposed(m)) {
    for (int year = year_of(span->first); year <= year_of(span->last); ++year) {
      const auto d = day_at(year, month, day);
      if (d && span->first <= *d && *d <= span->last) return d;
    }
  }
  if (!today_) return complete_undated(m, month, day);
  if (m.slots.has(Slot::weekday)) {
    if (const auto d = by_weekday(month, day, m.slots[Slot::weekday])) return d;
  }
  const auto recent = by_direction(m, month, day);
  const auto year = context_year(m);
  const bool fresh = recent && !year_of_day_ && distance(*recent, *today_) <= fresh_days;
  if (year && !fresh && direction(m) != Direction::future) {
    if (const auto d = day_at(*year, month, day)) return d;
  }
  return recent;
}

/// *w piątek 19.*: the nearest 19th that is a Friday, on the verb's side; *20. przyszłego miesiąca* tells its
/// month.
std::optional<Day> Resolution::numbered_weekday(const Match& m) const {
  if (!today_) return std::nullopt;
  if (m.slots.has(Slot::rel)) {
    const DateSpan in = month_from(*today_, m.slots[Slot::rel]);
    return day_at(year_of(in.first), month_of(in.first), m.slots[Slot::day]);
  }
  const Direction told = direction(m);
  const auto span = apposed(m);
  const auto fits = [&](const std::optional<Day>& d) {
    if (d && span && (*d < span->first || *d > span->last)) return false;
    return d && (!m.slots.has(Slot::weekday) || weekday_of(*d) == m.slots[Slot::weekday]);
  };
  for (int away = 0; away <= 6; ++away) {
    for (const int months : {-away, away}) {
      const DateSpan in = month_from(*today_, months);
      const auto d = day_at(year_of(in.first), month_of(in.first), m.slots[Slot::day]);
      if (!fits(d) || (told == Direction::past && *d > *today_) ||
          (told == Direction::future && *d < *today_))
        continue;
      return d;
    }
  }
  return std::nullopt;
}

Resolution::Found Resolution::date(const Match& m) const {
  if (!m.slots.has(Slot::month)) {
    Value v;
    if (const auto d = numbered_weekday(m)) v = of_day(*d);
    return v;
  }
  const int month = m.slots[Slot::month];
  const int day = m.slots[Slot::day];
  if (!is_day(2024, month, day)) return std::nullopt;
  const auto year = told_year(m.slots, Slot::year, Slot::yy);
  if (year && !is_day(*year, month, day)) return std::nullopt;
  const auto d = year ? day_at(*year, month, day) : complete(m, month, day);
  Value v;
  if (d) v = of_day(*d);
  v.clash = v.from && m.slots.has(Slot::weekday) && weekday_of(*d) != m.slots[Slot::weekday];
  v.own_year = m.slots.has(Slot::year) || m.slots.has(Slot::yy);
  add_clock(m.slots, v);
  return v;
}

/// *23-24 stycznia*, *od 30 grudnia do 2 stycznia 2026*: a year at the end counts for both.
Resolution::Found Resolution::range(const Match& m) const {
  const Captures& s = m.slots;
  const int month2 = s.get_or(Slot::month2, s[Slot::month]), day2 = s[Slot::day2], day = s[Slot::day];
  const int month = s.get_or(Slot::month, month2);
  if (!is_day(2024, month, day) || !is_day(2024, month2, day2)) return std::nullopt;
  auto year2 = told_year(s, Slot::year2, Slot::yy2);
  const auto year = s.has(Slot::year) ? std::optional(s[Slot::year]) : std::nullopt;
  if (!year2 && year) year2 = *year + (month2 < month);
  Value v;
  std::optional<Day> first, last;
  if (year2) {
    first = day_at(year.value_or(*year2 - (month2 < month)), month, day);
    last = day_at(*year2, month2, day2);
  } else if ((first = complete(m, month, day))) {
    last = day_at(year_of(*first) + (month2 < month), month2, day2);
  }
  if (year2 && (!first || !last || *last < *first)) return std::nullopt;
  if (first && last && *first <= *last) v = of_days(*first, *last);
  v.own_year = year2.has_value() && !s.has(Slot::relyear);
  return v;
}

}  // namespace whomet::times
