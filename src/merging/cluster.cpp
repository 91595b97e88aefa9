// SPDX-License-Identifier: Apache-2.0
#include "merging/cluster.hpp"

#include <algorithm>

namespace whomet {
namespace {

bool is_day(const std::optional<DateSpan>& date) {
  return date && date->first == date->last;
}

void widen(std::optional<DateSpan>& hull, const std::optional<DateSpan>& by) {
  if (!by) return;
  hull = hull ? DateSpan{std::min(hull->first, by->first), std::max(hull->last, by->last), Grain::day} : *by;
}

bool holds(const DateSpan& outer, const DateSpan& inner) {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/// Within a week two states may well have one meeting; within a month they have many.
bool tells_when(const DateSpan& date) {
  return length(date) <= 7;
}

int nearness(const std::optional<DateSpan>& a, const std::optional<DateSpan>& b) {
  constexpr int unknown = 1000;
  return a && b ? -days_between(*a, *b) : -unknown;
}

}  // namespace

Stage stage_of(Status status) {
  switch (status) {
    case Status::held:
      return Stage::held;
    case Status::cancelled:
      return Stage::cancelled;
    case Status::denied:
      return Stage::denied;
    case Status::planned:
    case Status::possible:
      break;
  }
  return Stage::ahead;
}

std::size_t common(const Pairs& a, const Pairs& b) {
  return static_cast<std::size_t>(std::count_if(
      a.begin(), a.end(), [&](const Pair& p) { return std::binary_search(b.begin(), b.end(), p); }));
}

DateSpan intersection(const DateSpan& a, const DateSpan& b) {
  if (holds(a, b)) return b;
  if (holds(b, a) || !overlap(a, b)) return a;
  return {std::max(a.first, b.first), std::min(a.last, b.last), Grain::day};
}

bool Cluster::same_day(const Telling& told) const {
  return is_day(date_) && is_day(told.report->date) && date_->first == told.report->date->first;
}

/// One document tells of one meeting in one report, so two of its reports are two meetings; but for a
/// repetition that was not seen as one.
bool Cluster::document_fits(const Telling& told, bool same_pair) const {
  if (!documents_.contains(told.report->document)) return true;
  return same_pair && same_day(told) && has(stage_of(told.report->status));
}

/// Whether plans were told before what came of them, here or there.
bool Cluster::follows(const Telling& told, Stage other) const {
  if (same_day(told)) return true;
  const bool planned = stage_of(told.report->status) == Stage::ahead;
  const auto& plan = planned ? told.published : published(Stage::ahead);
  const auto& outcome = planned ? published(other) : told.published;
  if (!plan || !outcome || outcome->last < plan->first) return false;
  const auto& date = planned ? date_ : told.report->date;
  return !date || plan->first <= date->last;
}

bool Cluster::stages_fit(const Telling& told) const {
  const Stage own = stage_of(told.report->status);
  for (Stage other : {Stage::held, Stage::ahead, Stage::cancelled, Stage::denied}) {
    if (!has(other) || other == own) continue;
    const bool plan_and_outcome = (own == Stage::ahead) != (other == Stage::ahead);
    if (!plan_and_outcome || own == Stage::denied || other == Stage::denied || !follows(told, other))
      return false;
  }
  return true;
}

/// *Spotkanie w Budapeszcie zostało odwołane*: a plan for a day still to come when this was told, before or after.
bool Cluster::calls_off(const Telling& told) const {
  return stage_of(told.report->status) == Stage::cancelled && published(Stage::ahead) &&
         published(Stage::ahead)->first <= told.published->last && told.published->first <= date_->last;
}

/// An article without a date for the meeting: one of the days around its publication is meant.
bool Cluster::undated_fits(const Telling& told, const MergeRules& rules) const {
  if (!told.published || !published_) return false;
  if (date_ && calls_off(told)) return true;
  if (!date_) {
    auto hull = published_;
    widen(hull, told.published);
    return length(*hull) <= rules.days_apart + 1;
  }
  const bool ahead = stage_of(told.report->status) == Stage::ahead;
  if (ahead && date_->last < told.published->first) return false;
  if (stage_of(told.report->status) == Stage::held && told.published->last < date_->first) return false;
  if (days_between(*told.published, *date_) <= rules.days_apart) return true;
  return ahead && published(Stage::ahead) &&
         days_between(*told.published, *published(Stage::ahead)) <= rules.days_apart;
}

Refusal Cluster::time_refusal(const Telling& told, bool same_pair, const MergeRules& rules) const {
  const auto& date = told.report->date;
  if (date_ && date) {
    if (!overlap(*date_, *date)) return Refusal::date;
    return same_pair || (tells_when(*date_) && tells_when(*date)) ? Refusal::none : Refusal::vague;
  }
  if (!same_pair) return Refusal::vague;
  return !date && undated_fits(told, rules) ? Refusal::none : Refusal::far;
}

Fitting Cluster::fit(const Telling& told, const Facts& facts, const MergeRules& rules) const {
  const ReportRecord& report = *told.report;
  if (is_call(report) != is_call(*members_.front()->report)) return {{}, Refusal::call};
  const PlaceFit place = place_fit(facts, place_, report.place);
  if (place == PlaceFit::clash) return {{}, Refusal::place};
  const std::size_t pairs = common(told.pairs, pairs_);
  if (const Refusal why = time_refusal(told, pairs > 0, rules); why != Refusal::none) return {{}, why};
  if (!stages_fit(told)) return {{}, Refusal::status};
  if (!document_fits(told, pairs > 0)) return {{}, Refusal::document};
  return {Fit{pairs > 0, date_ && report.date, place, pairs, nearness(published_, told.published)}, {}};
}

void Cluster::add(const Telling& told, const Facts& facts) {
  const ReportRecord& report = *told.report;
  const auto stage = static_cast<std::size_t>(stage_of(report.status));
  members_.push_back(&told);
  documents_.insert(report.document);
  for (const Pair& pair : told.pairs)
    if (const auto at = std::lower_bound(pairs_.begin(), pairs_.end(), pair);
        at == pairs_.end() || *at != pair)
      pairs_.insert(at, pair);
  if (report.date) date_ = date_ ? intersection(*date_, *report.date) : *report.date;
  widen(published_, told.published);
  widen(articles_[stage], told.published);
  ++counts_[stage];
  if (report.moved && told.published && (!moved_ || told.published->first < moved_->first)) moved_ = told.published;
  if (place_ == no_key ||
      (report.place != no_key && place_depth(facts, report.place) > place_depth(facts, place_)))
    place_ = report.place;
}

}  // namespace whomet
