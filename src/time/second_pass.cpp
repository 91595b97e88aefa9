// SPDX-License-Identifier: Apache-2.0
#include "time/second_pass.hpp"

namespace whomet::times {
namespace {

/// A day that follows the clock time at most so far behind is its day: *o 9 rano w sobotę*.
constexpr std::uint32_t close_behind = 3;

bool is_clock(const Resolved& r) {
  return r.match.pattern->resolver == Resolver::clock;
}

/// Signs may stand before it: *[09:20]*, *• 12.00*.
bool begins_line(const Text& text, const Match& m) {
  std::uint32_t i = m.tokens.first;
  while (i > 0 && !text.tokens[i].line_start && text.tokens[i - 1].kind == TokenKind::symbol) --i;
  return (i == 0 || text.tokens[i].line_start) && !m.slots.has(Slot::prep);
}

/// The days seen so far while walking through the text.
struct Seen {
  std::optional<Day> any;      ///< the last day said
  std::uint32_t sentence = 0;  ///< where it was said
  std::optional<Day> heading;  ///< the last day that may head lines of clock times
  bool lines = false;          ///< lines that begin with a clock time have begun

  void note(const Text& text, const Resolved& r) {
    if (!is_single_day(r.value)) return;
    any = r.value.from->first;
    sentence = text.sentence_of[r.match.tokens.first];
    if (!lines || begins_line(text, r.match)) heading = any;
  }
};

std::optional<Day> day_behind(const Text& text, const std::vector<Resolved>& all, std::size_t clock) {
  if (clock + 1 >= all.size()) return std::nullopt;
  const Match& m = all[clock].match;
  const Resolved& next = all[clock + 1];
  const bool close = next.match.tokens.first - m.tokens.last <= close_behind &&
                     text.sentence_of[next.match.tokens.first] == text.sentence_of[m.tokens.first];
  return close && !is_clock(next) && is_single_day(next.value) ? std::optional(next.value.from->first)
                                                               : std::nullopt;
}

}  // namespace

void settle_appositions(const Text& text, std::vector<Resolved>& all) {
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    const Match& m = all[i].match;
    const Resolved& next = all[i + 1];
    const bool close = in_apposition(text, m.tokens.last, next.match.tokens.first);
    if (!close || !next.value.from || m.pattern->resolver != Resolver::offset || !m.slots.is(Slot::anchor, 1))
      continue;
    const bool told = next.match.pattern->resolver == Resolver::date || next.value.own_year;
    if (!all[i].value.from && is_single_day(next.value)) all[i].value.from = next.value.from;
    if (told && (!all[i].value.from || all[i].value.from->grain == next.value.from->grain)) {
      all[i].value.from = next.value.from;
    }
  }
}

void place_clocks(const Text& text, std::optional<Day> today, std::vector<Resolved>& all) {
  Seen seen;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!is_clock(all[i])) {
      seen.note(text, all[i]);
      continue;
    }
    const Match& m = all[i].match;
    const bool same = seen.any && seen.sentence == text.sentence_of[m.tokens.first];
    std::optional<Day> day = same ? seen.any : day_behind(text, all, i);
    const bool line = begins_line(text, m);
    if (!day) day = line ? seen.heading : seen.any;
    if (!day) day = today;
    if (day) all[i].value.from = day_span(*day);
    seen.lines = seen.lines || line;
  }
}

}  // namespace whomet::times
