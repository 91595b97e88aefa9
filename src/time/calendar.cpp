// SPDX-License-Identifier: Apache-2.0
#include "time/calendar.hpp"

#include <algorithm>

namespace whomet::times {
namespace {

std::chrono::year_month_day civil(Day d) {
  return {d};
}

}  // namespace

int year_of(Day d) {
  return static_cast<int>(civil(d).year());
}
int month_of(Day d) {
  return static_cast<int>(static_cast<unsigned>(civil(d).month()));
}
int weekday_of(Day d) {
  return static_cast<int>(std::chrono::weekday(d).iso_encoding());
}

bool is_day(int year, int month, int day) {
  return std::chrono::year_month_day(std::chrono::year(year),
                                     std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

std::optional<Day> day_at(int year, int month, int day) {
  if (!is_day(year, month, day)) return std::nullopt;
  return make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

Day weekday_from(Day d, int weekday) {
  return d + std::chrono::days((weekday - weekday_of(d) + 7) % 7);
}
Day weekday_after(Day d, int weekday) {
  return weekday_from(d + std::chrono::days(1), weekday);
}
Day weekday_until(Day d, int weekday) {
  return d - std::chrono::days((weekday_of(d) - weekday + 7) % 7);
}
Day weekday_before(Day d, int weekday) {
  return weekday_until(d - std::chrono::days(1), weekday);
}

DateSpan month_from(int year, int month, int months) {
  const int all = year * 12 + month - 1 + months;
  return month_span(all / 12, static_cast<unsigned>(all % 12 + 1));
}

DateSpan month_from(Day d, int months) {
  return month_from(year_of(d), month_of(d), months);
}

Day add_months(Day d, int months) {
  const DateSpan month = month_from(d, months);
  const auto into = std::chrono::days(static_cast<unsigned>(civil(d).day()) - 1);
  return std::min(month.first + into, month.last);
}

Day easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
  return make_day(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

}  // namespace whomet::times
