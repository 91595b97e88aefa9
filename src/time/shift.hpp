// SPDX-License-Identifier: Apache-2.0
// Distances: *dwa lata*, *półtora miesiąca* away from a date.
#pragma once

#include "time/slots.hpp"
#include "whomet/date.hpp"

namespace whomet::times {

/// Units as time.yaml numbers them.
enum Unit : int {
  second,
  minute,
  hour,
  day,
  week,
  month,
  quarter,
  half_year,
  year,
  weekend,
  decade,
  century
};

/// The span that lies as far from the first day of `from` as the slots `count`, `halves` and `unit` tell;
/// `dir` is 1 for ahead and -1 for back. It is told in the unit's own grain: two years before 2026-01-08 is
/// 2024.
DateSpan moved(const DateSpan& from, const Captures&, int dir);

}  // namespace whomet::times
