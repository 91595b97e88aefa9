// SPDX-License-Identifier: Apache-2.0
// Resolution: from matches to calendar values, left to right, against the document's day and what was said
// before.
#pragma once

#include <optional>
#include <vector>

#include "time/matcher.hpp"
#include "time/shift.hpp"
#include "time/tense.hpp"
#include "time/value.hpp"

namespace whomet::times {

/// Whether the token `next` follows on an expression that ends before the token `end`, with but a comma, a
/// bracket, a dash or a colon between them: *dzień wcześniej, 3 maja*.
bool in_apposition(const Text&, std::uint32_t end, std::uint32_t next);

/// A day with its year, told somewhere in the text.
struct Pin {
  std::uint32_t token = 0;
  Day day;
};

class Resolution {
 public:
  /// `pins` serve documents without a date: they tell the year of a day-month date nearby.
  Resolution(const Text& text, const Lexicon& lexicon, const Tense& tense, std::optional<Day> today,
             const std::vector<Pin>& pins)
      : text_(text), lexicon_(lexicon), tense_(tense), today_(today), pins_(pins) {}
  /// Nothing if the match is no expression of time after all (*31 lutego*, a duration). Clock times get their
  /// day later.
  std::optional<Value> resolve(const Match&);

 private:
  using Found = std::optional<Value>;

  Found value(const Match&) const;
  // days by number (resolve_dates.cpp)
  Found date(const Match&) const;
  Found range(const Match&) const;
  // days by name (resolve_days.cpp)
  Found weekday(const Match&) const;
  Found weekdays(const Match&) const;
  Found relday(const Match&) const;
  Found holiday(const Match&) const;
  Found nth(const Match&) const;
  Found that_day(const Match&) const;
  std::optional<Day> complete(const Match&, int month, int day) const;
  std::optional<Day> complete_undated(const Match&, int month, int day) const;
  std::optional<Day> by_weekday(int month, int day, int weekday) const;
  std::optional<Day> numbered_weekday(const Match&) const;
  std::optional<Day> by_direction(const Match&, int month, int day) const;
  // longer spans (resolve_spans.cpp)
  Found month(const Match&) const;
  Found months(const Match&) const;
  Found year(const Match&) const;
  Found years(const Match&) const;
  Found season(const Match&) const;
  Found quarter(const Match&) const;
  Found halfyear(const Match&) const;
  Found decade(const Match&) const;
  Found century(const Match&) const;
  std::optional<DateSpan> complete_month(const Match&, int month) const;
  std::optional<DateSpan> choose(const Match&, const DateSpan& before, const DateSpan& now,
                                 const DateSpan& after) const;
  // relative spans (resolve_relative.cpp)
  Found unit(const Match&) const;
  Found offset(const Match&) const;
  Found chain(const Match&) const;
  Found span(const Match&) const;
  Found clock(const Match&) const;
  DateSpan weekend(const Match&, int rel) const;
  std::optional<DateSpan> anchor(const Match&, int unit) const;

  std::optional<int> told_year(const Captures&, Slot full, Slot two_digits) const;
  std::optional<DateSpan> apposed(const Match&) const;
  bool follows_at_once(const Match&) const;
  std::optional<Day> bracketed_day(const Match&) const;
  static bool has_prep(const Match&, Prep);
  bool is_all(const Match&) const;
  std::optional<int> context_year(const Match&) const;
  Direction direction(const Match&) const;
  void close_since(const Match&, Value&) const;
  void remember(const Match&, const Value&);

  const Text& text_;
  const Lexicon& lexicon_;
  const Tense& tense_;
  std::optional<Day> today_;
  const std::vector<Pin>& pins_;

  std::optional<Day> last_day_;
  std::uint32_t day_sentence_ = 0;
  std::optional<DateSpan> last_date_;
  std::optional<int> last_year_;
  std::uint32_t year_sentence_ = 0;
  bool year_of_day_ = false;
  std::uint32_t last_end_ = 0;  ///< the token behind the last expression
  std::optional<DateSpan> last_span_;
};

}  // namespace whomet::times
