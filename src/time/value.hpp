// SPDX-License-Identifier: Apache-2.0
// The value of an expression while it is being worked out.
#pragma once

#include <optional>
#include <string>

#include "time/slots.hpp"
#include "whomet/date.hpp"

namespace whomet::times {

struct Clock {
  int hour = 0;
  int minute = 0;
};

/// Nothing, a span, or an interval of two; each end may have a clock time.
struct Value {
  std::optional<DateSpan> from;
  std::optional<DateSpan> to;
  std::optional<Clock> clock;
  std::optional<Clock> to_clock;
  bool clash = false;     ///< weekday and date disagree
  bool own_year = false;  ///< the expression itself tells its year
  bool today = false;     ///< the document's own day: no anchor for *rok później*
};

Value of_span(const DateSpan&, bool own_year = false);
Value of_spans(const DateSpan& from, const DateSpan& to, bool own_year = false);
Value of_day(Day);
Value of_days(Day from, Day to);
/// The clock times that the slots hold, if any.
void add_clock(const Captures&, Value&);

/// One day, told without a clock or with it; no interval.
bool is_single_day(const Value&);
/// ISO 8601, as TimeExpression has it; empty without a value.
std::string to_iso(const Value&);

}  // namespace whomet::times
