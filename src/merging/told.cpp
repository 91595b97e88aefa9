// SPDX-License-Identifier: Apache-2.0
#include "merging/told.hpp"

#include <algorithm>
#include <tuple>

namespace whomet {
namespace {

using std::chrono::days;

constexpr int days_a_stretch = 32;
/// A longer stretch (*w latach 2014-2020*) says nothing about one meeting.
constexpr int longest_date = 2 * 366;

Pair pair_of(EntityKey a, EntityKey b) {
  return a < b ? Pair{a, b} : Pair{b, a};
}

template <typename T>
void tidy(std::vector<T>& all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

struct Voice {
  EntityKey party;
  std::size_t side;
  std::vector<EntityKey> as;  ///< the party itself, then whom it speaks for
};

std::vector<Voice> voices(const ReportRecord& report, const Facts& facts) {
  std::vector<Voice> all;
  const auto day = day_of(report);
  for (std::size_t side = 0; side < report.sides.size(); ++side)
    for (EntityKey party : report.sides[side]) {
      auto as = speaks_for(facts, party, day);
      as.insert(as.begin(), party);
      all.push_back({party, side, std::move(as)});
    }
  return all;
}

void add_pairs(Telling& told, const Voice& one, const Voice& other) {
  if (one.side == other.side || one.party == other.party) return;
  told.pairs.push_back(pair_of(one.party, other.party));
  for (EntityKey a : one.as)
    for (EntityKey b : other.as)
      if (a != b) told.wide.push_back(pair_of(a, b));
}

void add_stretches(std::vector<std::int32_t>& all, const DateSpan& span, int margin) {
  const auto stretch = [](Day day) {
    return static_cast<std::int32_t>(std::chrono::floor<days>(day).time_since_epoch().count() / days_a_stretch);
  };
  for (auto s = stretch(span.first - days{margin}); s <= stretch(span.last + days{margin}); ++s) all.push_back(s);
}

/// The day of publication, if it is told well enough to say what was near in time.
std::optional<DateSpan> published(const ReportRecord& report, const MergeRules& rules) {
  const bool near = report.published && length(*report.published) <= rules.days_apart + 1;
  return near ? report.published : std::nullopt;
}

std::vector<std::int32_t> stretches(const ReportRecord& report, const MergeRules& rules) {
  std::vector<std::int32_t> all;
  if (report.date && length(*report.date) > longest_date) return all;
  if (report.date) add_stretches(all, *report.date, wrong_by);
  if (const auto day = published(report, rules)) add_stretches(all, *day, rules.days_apart);
  tidy(all);
  return all;
}

Vagueness vagueness_of(const ReportRecord& report, const Facts& facts) {
  constexpr int no_place = 1;
  Vagueness v;
  v.undated = !report.date;
  v.nameless_sides =
      static_cast<std::size_t>(std::count_if(report.sides.begin(), report.sides.end(), [&](const auto& side) {
        return std::none_of(side.begin(), side.end(),
                            [&](EntityKey party) { return is_person(facts, party); });
      }));
  v.days = report.date ? length(*report.date) : 0;
  v.place = report.place == no_key ? no_place : -place_depth(facts, report.place);
  return v;
}

}  // namespace

std::optional<Day> day_of(const ReportRecord& report) {
  if (report.date) return report.date->first;
  return report.published ? std::optional(report.published->first) : std::nullopt;
}

bool is_call(const ReportRecord& report) {
  return report.kind == MeetingKind::call;
}

int length(const DateSpan& span) {
  return static_cast<int>((span.last - span.first).count()) + 1;
}

int days_between(const DateSpan& a, const DateSpan& b) {
  if (overlap(a, b)) return 0;
  return static_cast<int>((a.last < b.first ? b.first - a.last : a.first - b.last).count());
}

bool told_before(const ReportRecord& a, const ReportRecord& b) {
  const auto rank = [](const ReportRecord& r) {
    return std::tuple(!r.published, r.published ? r.published->first : Day{}, std::string_view(r.document),
                      r.at, r.nth);
  };
  return rank(a) < rank(b);
}

std::vector<PairStretch> told_pairs(const ReportRecord& report, const MergeRules& rules) {
  std::vector<PairStretch> all;
  const auto when = stretches(report, rules);
  for (std::size_t i = 0; i < report.sides.size(); ++i)
    for (std::size_t j = i + 1; j < report.sides.size(); ++j)
      for (EntityKey a : report.sides[i])
        for (EntityKey b : report.sides[j])
          if (const auto [x, y] = pair_of(a, b); x != y)
            for (std::int32_t stretch : when) all.push_back({x, y, stretch});
  tidy(all);
  return all;
}

Telling prepare(const ReportRecord& report, const Facts& facts, const MergeRules& rules) {
  Telling told;
  told.report = &report;
  told.vagueness = vagueness_of(report, facts);
  told.published = published(report, rules);
  const auto all = voices(report, facts);
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = i + 1; j < all.size(); ++j) add_pairs(told, all[i], all[j]);
  tidy(told.pairs);
  tidy(told.wide);
  told.stretches = stretches(report, rules);
  return told;
}

}  // namespace whomet
