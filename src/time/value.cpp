// SPDX-License-Identifier: Apache-2.0
#include "time/value.hpp"

#include <array>
#include <cstdio>

namespace whomet::times {
namespace {

std::string clocked(std::string iso, const DateSpan& span, const std::optional<Clock>& clock) {
  if (!clock || span.grain != Grain::day || span.first != span.last) return iso;
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "T%02d:%02d", clock->hour % 24, clock->minute % 60);
  return iso + text.data();
}

/// A span of several units (*od wiosny*) gives an interval only its first, or its last, unit.
std::string begin_iso(const DateSpan& span) {
  const std::string iso = to_iso(span);
  return iso.substr(0, iso.find('/'));
}
std::string end_iso(const DateSpan& span) {
  const std::string iso = to_iso(span);
  return iso.substr(iso.find('/') + 1);
}

}  // namespace

Value of_span(const DateSpan& span, bool own_year) {
  Value v;
  v.from = span;
  v.own_year = own_year;
  return v;
}

Value of_spans(const DateSpan& from, const DateSpan& to, bool own_year) {
  Value v = of_span(from, own_year);
  v.to = to;
  return v;
}

Value of_day(Day d) {
  return of_span(day_span(d));
}
Value of_days(Day from, Day to) {
  return of_spans(day_span(from), day_span(to));
}

void add_clock(const Captures& slots, Value& v) {
  if (slots.has(Slot::hour)) v.clock = Clock{slots[Slot::hour] % 24, slots.get_or(Slot::minute, 0)};
  if (slots.has(Slot::hour2)) v.to_clock = Clock{slots[Slot::hour2] % 24, slots.get_or(Slot::minute2, 0)};
}

bool is_single_day(const Value& v) {
  return v.from && !v.to && v.from->grain == Grain::day && v.from->first == v.from->last;
}

std::string to_iso(const Value& v) {
  if (!v.from) return {};
  if (v.to)
    return clocked(begin_iso(*v.from), *v.from, v.clock) + "/" + clocked(end_iso(*v.to), *v.to, v.to_clock);
  const std::string iso = clocked(to_iso(*v.from), *v.from, v.clock);
  return v.to_clock ? iso + "/" + clocked(to_iso(*v.from), *v.from, v.to_clock) : iso;
}

}  // namespace whomet::times
