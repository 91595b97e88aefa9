// SPDX-License-Identifier: Apache-2.0
#include "whomet/time.hpp"

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
  Matcher matcher;

  Rules(const Data& time, LexiconBuilder& builder, Patterns patterns, Faults& faults)
      : lexicon(builder.freeze()),
        tense(Tense::compile(time, builder, faults)),
        header(builder.find("header")),
        joining(builder.find("joining")),
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
      if (at && r.value.to->first - r.value.from->last > std::chrono::days(1)) {
        all.push_back(expression({r.match.tokens.first, *at}, of_span(*r.value.from)));
        all.push_back(expression({*at + 1, r.match.tokens.last}, of_span(*r.value.to)));
      } else {
        all.push_back(expression(r.match.tokens, r.value));
      }
    }
    return all;
  }

  /// Where *15 i 22 maja* falls into two days.
  std::optional<std::uint32_t> conjunction(const Text& text, TokenRange range) const {
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
