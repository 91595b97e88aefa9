// SPDX-License-Identifier: Apache-2.0
// Calendar values with the granularity that a text gives them.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace whomet {

using Day = std::chrono::sys_days;

/// The unit in which a span was told; its two ends are whole units.
enum class Grain : std::uint8_t { day, week, month, year };

/// A stretch of days [first, last], both included. *w grudniu 2025* is 2025-12-01 to 2025-12-31 with grain
/// month and is written `2025-12`, never as a day. The Gregorian calendar, no time zone.
struct DateSpan {
  Day first;
  Day last;
  Grain grain = Grain::day;
  friend bool operator==(const DateSpan&, const DateSpan&) = default;
};

Day make_day(int year, unsigned month, unsigned day);
DateSpan day_span(Day);
DateSpan month_span(int year, unsigned month);
DateSpan year_span(int year);
/// The ISO 8601 week (Monday to Sunday) that holds the day.
DateSpan week_span(Day);
/// From the start of one to the end of the other, in the finer grain of the two.
DateSpan join(const DateSpan& from, const DateSpan& to);

/// ISO 8601: `2026-01-07`, `2026-W03`, `2026-01`, `2026`, or an interval `a/b` of two such values.
std::string to_iso(const DateSpan&);
/// Reads what `to_iso` writes (a trailing clock time `T…` is passed over). Nothing if it is no such date.
std::optional<DateSpan> from_iso(std::string_view);

/// Whether two spans have a day in common.
bool overlap(const DateSpan&, const DateSpan&);

}  // namespace whomet
