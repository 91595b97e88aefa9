// SPDX-License-Identifier: Apache-2.0
// Calendar arithmetic beyond date.hpp. Weekdays count from 1, Monday, to 7, Sunday (ISO 8601).
#pragma once

#include <optional>

#include "whomet/date.hpp"

namespace whomet::times {

int year_of(Day);
int month_of(Day);
int weekday_of(Day);

bool is_day(int year, int month, int day);
/// The day, or nothing if there is none (*31 lutego*).
std::optional<Day> day_at(int year, int month, int day);

/// The first day with that weekday at or after, or strictly after, the given one.
Day weekday_from(Day, int weekday);
Day weekday_after(Day, int weekday);
/// The last day with that weekday at or before, or strictly before, the given one.
Day weekday_until(Day, int weekday);
Day weekday_before(Day, int weekday);

/// The month so many months away (negative: back).
DateSpan month_from(Day, int months);
DateSpan month_from(int year, int month, int months);
/// The day in the month so many months away, not beyond its end: 31 January + 1 is 28 February.
Day add_months(Day, int months);

/// Easter Sunday by the Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
Day easter(int year);

}  // namespace whomet::times
