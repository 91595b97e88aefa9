// SPDX-License-Identifier: Apache-2.0
// A report made ready for merging: its pairs of parties and the stretches of time in which it may belong with
// others.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "merging/world.hpp"
#include "whomet/merging.hpp"

namespace whomet {

/// Two parties on different sides, a < b.
struct Pair {
  EntityKey a = no_key;
  EntityKey b = no_key;
  friend auto operator<=>(const Pair&, const Pair&) = default;
};
using Pairs = std::vector<Pair>;  // sorted, without duplicates

/// How much a report leaves open; the smallest leads. Undated ones come last; then those that name states for
/// their people, or one report of states would draw two meetings of their people together.
struct Vagueness {
  bool undated = true;
  std::size_t nameless_sides = 0;  ///< without a person
  int days = 0;                    ///< of the date
  int place = 0;                   ///< the fewer places hold it, the greater; none is the greatest
  friend auto operator<=>(const Vagueness&, const Vagueness&) = default;
};

/// An outlet that is wrong about a date is wrong by so many days: another time zone, *wczoraj* of another day.
inline constexpr int wrong_by = 1;

struct Telling {
  const ReportRecord* report = nullptr;
  Vagueness vagueness;
  std::optional<DateSpan> published;  ///< only if told well enough to say what was near in time
  Pairs pairs;                        ///< as told
  Pairs wide;                         ///< with a state or body instead of the person who speaks for it
  std::vector<std::int32_t> stretches;  ///< of 32 days; empty: belongs with no other report
};

/// What a report is looked up by: its pairs as told, in each of its stretches. Sorted.
std::vector<PairStretch> told_pairs(const ReportRecord&, const MergeRules&);

Telling prepare(const ReportRecord&, const Facts&, const MergeRules&);

/// The day by which offices are looked up: that of the meeting, else of the article.
std::optional<Day> day_of(const ReportRecord&);

bool is_call(const ReportRecord&);

/// Days in a span, both ends counted.
int length(const DateSpan&);
/// Days between two spans; 0 if they have one in common.
int days_between(const DateSpan&, const DateSpan&);

/// The order in which reports are told apart whatever their keys: by publication, document and place in it.
bool told_before(const ReportRecord&, const ReportRecord&);

}  // namespace whomet
