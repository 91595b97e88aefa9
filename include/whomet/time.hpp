// SPDX-License-Identifier: Apache-2.0
// Time: expressions of time in a text and the calendar values that a reader gives them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "whomet/text.hpp"

namespace whomet {

/// A time expression. `date` is absent where the value cannot be resolved (*niedawno*; *we wtorek* in a
/// document without a date).
struct TimeExpression {
  TokenRange tokens;
  std::optional<DateSpan> date;
  std::string value;  ///< ISO 8601; may carry a clock time: `2026-01-09T00:01`. Empty if not resolved
  bool weekday_clash = false;  ///< a weekday told beside the date is not that day's
};

/// What the time stage found in one document.
struct Times {
  std::optional<DateSpan>
      published;  ///< the document's date: as given, else from its first line, else derived
  std::vector<TimeExpression> expressions;  ///< in text order, not overlapping
};

/// The time words and rules of one language. Immutable; safe to share.
class TimeGrammar {
 public:
  /// From time.yaml. Interns its words.
  static TimeGrammar compile(const Data& time, Vocabulary&, Faults&);
  TimeGrammar(TimeGrammar&&) noexcept;
  TimeGrammar& operator=(TimeGrammar&&) noexcept;
  ~TimeGrammar();
  /// Finds and resolves time expressions against `published` (the reader's date where one was given).
  /// `names` are stretches of tokens that are names, where no date is looked for (*ul. 3 Maja*, *Maja
  /// Nowak*), in text order. Linear in the text.
  Times read(const Text&, const std::optional<DateSpan>& published,
             const std::vector<TokenRange>& names) const;

 private:
  TimeGrammar();
  struct Rules;
  std::unique_ptr<const Rules> rules_;
};

}  // namespace whomet
