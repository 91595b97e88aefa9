// SPDX-License-Identifier: Apache-2.0
#include "whomet/time.hpp"

#include "time/calendar.hpp"
#include "time/published.hpp"
#include "time/second_pass.hpp"

namespace whomet {

using namespace times;

namespace {

TimeExpression expression(TokenRange tokens, const Value& v) {
  TimeExpression made;
  made.tokens = tokens;
  made.value = to_iso(v);
  made.weekday_clash = v.clash;
  if (v.from) made.date = v.to ? join(*v.from, *v.to) : *v.from;
  return made;
}

/// What does not hold for the first and for the last day of a document's month or year is not known.
std::vector<TimeExpression> agreed(std::vector<TimeExpression> one,
                                   const std::vector<TimeExpression>& other) {
  auto same = other.begin();
  for (TimeExpression& e : one) {
    while (same != other.end() && same->tokens.first < e.tokens.first) ++same;
    if (same != other.end() && same->tokens == e.tokens && same->value == e.value) continue;
    e.value.clear();
    e.date.reset();
  }
  return one;
}

}  // namespace

struct TimeGrammar::Rules {
  Lexicon lexicon;
  Tense tense;
  std::optional<ClassId> header;   ///< words before a document's date
  std::optional<ClassId> joining;  ///< *i*: may join two days that are no interval
  std::optional<ClassId> between;  ///< *między 3 i 5 stycznia* is one
  Matcher matcher;

  Rules(const Data& time, LexiconBuilder& builder, Patterns patterns, Faults& faults)
      : lexicon(builder.freeze()),
        tense(Tense::compile(time, builder, faults)),
        header(builder.find("header")),
        joining(builder.find("joining")),
        between(builder.find("between")),
        matcher(lexicon, std::move(patterns), builder.find("opening")) {}

  std::vector<TimeExpression> resolve(const Text& text, const std::vector<Match>& matches,
                                      const std::vector<Pin>& pins, std::optional<Day> today) const {
    std::vector<Resolved> resolved;
    Resolution resolution(text, lexicon, tense, today, pins);
    for (const Match& m : matches) {
      if (auto v = resolution.resolve(m)) resolved.push_back({m, *v});
    }
    settle_appositions(text, resolved);
    place_clocks(text, today, resolved);
    std::vector<TimeExpression> all;
    for (const Resolved& r : resolved) {
      const auto at = r.value.to ? conjunction(text, r.match.tokens) : std::nullopt;
      const auto gap = at ? r.value.to->first - r.value.from->last : std::chrono::days(0);
      const std::vector<std::uint32_t> commas =
          at ? commas_before(text, r.match.tokens.first, *at) : std::vector<std::uint32_t>{};
      if (gap > std::chrono::days(1 + commas.size())) {
        list(text, r, commas, *at, all);
      } else {
        all.push_back(expression(r.match.tokens, r.value));
      }
    }
    return all;
  }

  /// *15 i 22 maja*, *12, 20 i 24 lipca*: each day for itself.
  static void list(const Text& text, const Resolved& r, const std::vector<std::uint32_t>& commas,
                   std::uint32_t at, std::vector<TimeExpression>& all) {
    const Value& v = r.value;
    all.push_back(expression({r.match.tokens.first, commas.empty() ? at : commas.front()}, of_span(*v.from)));
    for (const std::uint32_t comma : commas) {
      const auto day =
          day_at(year_of(v.from->first), month_of(v.from->first), digits_value(text.surface(comma + 1)));
      if (day) all.push_back(expression({comma + 1, comma + 2}, of_day(*day)));
    }
    all.push_back(expression({at + 1, r.match.tokens.last}, of_span(*v.to)));
  }

  static std::vector<std::uint32_t> commas_before(const Text& text, std::uint32_t first, std::uint32_t last) {
    std::vector<std::uint32_t> commas;
    for (std::uint32_t i = first; i < last; ++i) {
      if (text.surface(i) == ",") commas.push_back(i);
    }
    return commas;
  }

  /// Where *15 i 22 maja* falls into two days.
  std::optional<std::uint32_t> conjunction(const Text& text, TokenRange range) const {
    if (between && lexicon.has(text.tokens[range.first].word, *between)) return std::nullopt;
    for (std::uint32_t i = range.first + 1; joining && i + 1 < range.last; ++i) {
      if (lexicon.has(text.tokens[i].word, *joining)) return i;
    }
    return std::nullopt;
  }
};

TimeGrammar::TimeGrammar() = default;
TimeGrammar::TimeGrammar(TimeGrammar&&) noexcept = default;
TimeGrammar& TimeGrammar::operator=(TimeGrammar&&) noexcept = default;
TimeGrammar::~TimeGrammar() = default;

TimeGrammar TimeGrammar::compile(const Data& time, Vocabulary& vocabulary, Faults& faults) {
  TimeGrammar made;
  LexiconBuilder builder(time, vocabulary, faults);
  Patterns patterns;
  if (!time.entries.empty()) patterns = compile_patterns(time, builder, faults);
  made.rules_ = std::make_unique<const Rules>(time, builder, std::move(patterns), faults);
  return made;
}

Times TimeGrammar::read(const Text& text, const std::optional<DateSpan>& published,
                        const std::vector<TokenRange>& names) const {
  Times times;
  const std::vector<Match> matches = rules_->matcher.find(text, names);
  times.published = published;
  if (!published) {
    if (const auto day = derive_published(text, rules_->lexicon, rules_->header, matches))
      times.published = day_span(*day);
  }
  const auto resolve = [&](std::optional<Day> today, const std::vector<Pin>& pins) {
    return rules_->resolve(text, matches, pins, today);
  };
  if (!times.published) {
    times.expressions = resolve(std::nullopt, pinned_days(matches));
  } else if (times.published->first == times.published->last) {
    times.expressions = resolve(times.published->first, {});
  } else {
    times.expressions = agreed(resolve(times.published->first, {}), resolve(times.published->last, {}));
  }
  return times;
}

}  // namespace whomet
