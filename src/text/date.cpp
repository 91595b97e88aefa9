// SPDX-License-Identifier: Apache-2.0
#include "whomet/date.hpp"

#include <algorithm>
#include <cstdio>

namespace whomet {
namespace {

using namespace std::chrono;

Day week_start(Day day) {
  return day - (weekday{day} - Monday);
}

/// ISO 8601: week 1 is the one that holds the year's first Thursday.
std::pair<int, unsigned> iso_week(Day day) {
  const Day thursday = week_start(day) + days{3};
  const year_month_day ymd{thursday};
  const auto since = thursday - sys_days{ymd.year() / January / 1};
  return {int{ymd.year()}, static_cast<unsigned>(since.count() / 7) + 1};
}

template <typename... Args>
std::string formatted(const char* format, Args... args) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, format, args...);
  return buffer;
}

std::string unit_text(Day day, Grain grain) {
  const year_month_day ymd{day};
  const int y = int{ymd.year()};
  const unsigned m = unsigned{ymd.month()};
  switch (grain) {
    case Grain::year:
      return formatted("%04d", y);
    case Grain::month:
      return formatted("%04d-%02u", y, m);
    case Grain::week: {
      const auto [wy, w] = iso_week(day);
      return formatted("%04d-W%02u", wy, w);
    }
    case Grain::day:
      break;
  }
  return formatted("%04d-%02u-%02u", y, m, unsigned{ymd.day()});
}

/// `count` digits at `at`; -1 if they are not there.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  if (text.size() < at + count) return -1;
  int value = 0;
  for (char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<DateSpan> week_from(int year, int week) {
  if (week < 1 || week > 53) return std::nullopt;
  const DateSpan first = week_span(make_day(year, 1, 4));  // 4 January is always in week 1
  return week_span(first.first + days{7 * (week - 1)});
}

std::optional<DateSpan> unit_from(std::string_view text) {
  if (const auto t = text.find('T'); t != std::string_view::npos) text = text.substr(0, t);
  const int y = digits(text, 0, 4);
  if (y < 0) return std::nullopt;
  if (text.size() == 4) return year_span(y);
  if (text.size() == 8 && text.substr(4, 2) == "-W") return week_from(y, digits(text, 6, 2));
  const int m = digits(text, 5, 2);
  if (text[4] != '-' || m < 1 || m > 12) return std::nullopt;
  if (text.size() == 7) return month_span(y, static_cast<unsigned>(m));
  const int d = digits(text, 8, 2);
  const year_month_day ymd{year{y}, month{static_cast<unsigned>(m)},
                           day{static_cast<unsigned>(std::max(d, 0))}};
  if (text.size() != 10 || text[7] != '-' || !ymd.ok()) return std::nullopt;
  return day_span(sys_days{ymd});
}

}  // namespace

Day make_day(int y, unsigned m, unsigned d) {
  return sys_days{year{y} / month{m} / day{d}};
}

DateSpan day_span(Day day) {
  return {day, day, Grain::day};
}

DateSpan month_span(int y, unsigned m) {
  return {make_day(y, m, 1), sys_days{year{y} / month{m} / last}, Grain::month};
}

DateSpan year_span(int y) {
  return {make_day(y, 1, 1), make_day(y, 12, 31), Grain::year};
}

DateSpan week_span(Day day) {
  return {week_start(day), week_start(day) + days{6}, Grain::week};
}

DateSpan join(const DateSpan& from, const DateSpan& to) {
  return {from.first, to.last, std::min(from.grain, to.grain)};
}

std::string to_iso(const DateSpan& span) {
  std::string from = unit_text(span.first, span.grain);
  if (span.first == span.last) return from;
  const std::string to = unit_text(span.last, span.grain);
  return from == to ? from : from + "/" + to;
}

std::optional<DateSpan> from_iso(std::string_view text) {
  const auto slash = text.find('/');
  const auto from = unit_from(text.substr(0, slash));
  if (!from || slash == std::string_view::npos) return from;
  const auto to = unit_from(text.substr(slash + 1));
  if (!to || to->last < from->first) return std::nullopt;
  return join(*from, *to);
}

bool overlap(const DateSpan& a, const DateSpan& b) {
  return a.first <= b.last && b.first <= a.last;
}

}  // namespace whomet
