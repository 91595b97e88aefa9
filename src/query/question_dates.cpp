// SPDX-License-Identifier: Apache-2.0
#include "query/question_dates.hpp"

#include <algorithm>

namespace whomet {
namespace {

using namespace std::chrono;

using Expressions = std::vector<TimeExpression>;

const TimeExpression* at(const Expressions& all, TokenRange tokens) {
  const auto found = std::find_if(all.begin(), all.end(), [&](auto& e) { return e.tokens == tokens; });
  return found == all.end() ? nullptr : &*found;
}

/// Month and day of both ends, without the year.
auto in_year(const DateSpan& span) {
  const year_month_day a{span.first}, b{span.last};
  return std::tuple{a.month(), a.day(), b.month(), b.day(), span.grain};
}

/// The language's grammar is asked again as if today were another day: *in January* is then January of
/// another year, *last month* another month, *January 2026* the same.
class Reader {
 public:
  Reader(const Text& text, const TimeGrammar& grammar, Day today, const std::vector<TokenRange>& names)
      : now_(read(text, grammar, today, names)) {
    for (int months_back : {5, 7, 24}) {
      const year_month_day then = year_month_day{today} - months{months_back};
      others_.push_back(read(text, grammar, sys_days{then.year() / then.month() / 15}, names));
    }
  }
  const Expressions& now() const { return now_; }

  bool every_year(const TimeExpression& e) const {
    if (e.date->grain == Grain::year || e.date->grain == Grain::week) return false;
    bool other_year = false;
    for (const Expressions& others : others_) {
      const TimeExpression* other = at(others, e.tokens);
      if (!other || !other->date || in_year(*other->date) != in_year(*e.date)) return false;
      other_year |= other->date->first != e.date->first;
    }
    return other_year;
  }

 private:
  static Expressions read(const Text& text, const TimeGrammar& grammar, Day today,
                          const std::vector<TokenRange>& names) {
    return grammar.read(text, day_span(today), names).expressions;
  }
  Expressions now_;
  std::vector<Expressions> others_;
};

}  // namespace

std::vector<TimeInQuestion> question_times(const Text& text, const TimeGrammar& grammar, Day today,
                                           const std::vector<TokenRange>& names) {
  const Reader reader(text, grammar, today, names);
  std::vector<TimeInQuestion> times;
  for (const TimeExpression& e : reader.now())
    if (e.date) times.push_back({e.tokens, {*e.date, reader.every_year(e)}});
  return times;
}

}  // namespace whomet
