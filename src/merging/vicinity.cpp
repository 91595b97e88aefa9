// SPDX-License-Identifier: Apache-2.0
#include "merging/vicinity.hpp"

#include <algorithm>
#include <cassert>

namespace whomet {
namespace {

void tidy(std::vector<ReportKey>& keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

bool is_ahead(const Telling& told) {
  return stage_of(told.report->status) == Stage::ahead;
}

/// Undated plans and what calls them off look further than to the days around.
bool looks_far(const Telling& told) {
  return !told.report->date && (is_ahead(told) || stage_of(told.report->status) == Stage::cancelled);
}

/// The days on which an undated report may have been: around its publication.
const std::optional<DateSpan>& when(const Telling& told) {
  return told.report->date ? told.report->date : told.published;
}

}  // namespace

Vicinity::Vicinity(Store& store, const Terms& terms) : store_(store), terms_(terms) {
  for (const auto& [key, entity] : terms.facts) {
    if (entity.same_as != no_key) names_[entity.same_as].push_back(key);
    for (const Affiliation& affiliation : entity.affiliations) voices_[affiliation.with].push_back(key);
  }
  for (auto& [key, voices] : voices_) tidy(voices);
  for (const std::string& id : terms.rulings.ids())
    if (const ReportKey key = store.report_key(id)) ruled_[terms.rulings.group(id)].push_back(key);
}

const Telling* Vicinity::find(ReportKey key) {
  const auto [at, fresh] = entries_.try_emplace(key);
  if (fresh)
    if (auto report = store_.reports(std::vector{key}); !report.empty()) {
      at->second = std::make_unique<Entry>(Entry{std::move(report.front()), {}});
      at->second->told = prepare(at->second->report, terms_.facts, terms_.rules);
    }
  return at->second ? &at->second->told : nullptr;
}

const Telling& Vicinity::telling(ReportKey key) {
  const Telling* told = find(key);
  assert(told);
  return *told;
}

const std::vector<ReportKey>& Vicinity::mates(ReportKey key) {
  auto& mates = mates_[key];
  if (mates.empty()) mates = store_.meeting_of(key);
  if (mates.empty()) {
    mates = {key};
    unmerged_.insert(key);
  }
  return mates;
}

bool Vicinity::was_meeting(const std::vector<ReportKey>& reports) {
  return mates(reports.front()) == reports && !unmerged_.contains(reports.front());
}

const std::vector<ReportKey>& Vicinity::reports_of(const PairStretch& pair) {
  const auto [at, fresh] = pairs_.try_emplace(pair);
  if (fresh) at->second = store_.reports_of(pair);
  return at->second;
}

const std::vector<EntityKey>& Vicinity::voices(EntityKey party) const {
  static const std::vector<EntityKey> none;
  const auto found = voices_.find(party);
  return found == voices_.end() ? none : found->second;
}

std::vector<EntityKey> Vicinity::with_names(std::vector<EntityKey> entities) const {
  for (std::size_t i = 0, own = entities.size(); i < own; ++i)
    if (const auto found = names_.find(entities[i]); found != names_.end())
      entities.insert(entities.end(), found->second.begin(), found->second.end());
  std::sort(entities.begin(), entities.end());
  entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
  return entities;
}

const Vicinity::Partners& Vicinity::partners_of(EntityKey entity, std::int32_t stretch) {
  const auto [at, fresh] = partners_.try_emplace({entity, no_key, stretch});
  if (fresh) at->second = store_.partners_of(entity, stretch);
  return at->second;
}

void Vicinity::add_partners(const std::vector<EntityKey>& ones, const std::vector<EntityKey>& others,
                            std::int32_t stretch, std::vector<ReportKey>& into) {
  for (EntityKey one : ones)
    for (const auto& [partner, report] : partners_of(one, stretch))
      if (std::binary_search(others.begin(), others.end(), partner)) into.push_back(report);
}

/// Two states with a hundred people each make ten thousand pairs: then it is quicker to go through all whom the two
/// hundred met in that stretch. The partners of one have greater keys, so both lists are gone through.
void Vicinity::add_between(const std::vector<EntityKey>& ones, const std::vector<EntityKey>& others,
                           std::int32_t stretch, std::vector<ReportKey>& into) {
  constexpr std::size_t look_ups_a_list = 4;
  if (ones.size() * others.size() > look_ups_a_list * (ones.size() + others.size())) {
    add_partners(ones, others, stretch, into);
    add_partners(others, ones, stretch, into);
    return;
  }
  for (EntityKey one : ones)
    for (EntityKey other : others) {
      if (one == other) continue;
      const auto& found = reports_of({std::min(one, other), std::max(one, other), stretch});
      into.insert(into.end(), found.begin(), found.end());
    }
}

/// Reports that tell this pair, or people who speak for the two.
void Vicinity::add_reports_of(const Pair& pair, const Telling& told, std::vector<ReportKey>& into) {
  const auto with_voices = [&](EntityKey party) {
    std::vector<EntityKey> all = voices(party);
    all.push_back(party);
    return with_names(std::move(all));
  };
  const std::vector<EntityKey> ones = with_voices(pair.a), others = with_voices(pair.b);
  for (std::int32_t stretch : told.stretches) add_between(ones, others, stretch, into);
}

void Vicinity::add_ruled(const Telling& told, std::vector<ReportKey>& into) {
  const Rulings::Group group = terms_.rulings.group(told.report->id);
  if (group == 0) return;
  const auto add = [&](Rulings::Group of) { into.insert(into.end(), ruled_[of].begin(), ruled_[of].end()); };
  add(group);
  for (Rulings::Group other : terms_.rulings.apart(group)) add(other);
}

/// Must not say no where a rule of Cluster::fit or join_of could say yes: each is a reason of theirs.
bool Vicinity::may_touch(const Telling& a, const Telling& b) const {
  const bool dated = a.report->date && b.report->date;
  if (dated && (a.report->moved || b.report->moved) && is_ahead(a) && is_ahead(b)) return true;
  if (looks_far(a) || looks_far(b)) return true;
  const auto &x = when(a), &y = when(b);
  return x && y && days_between(*x, *y) <= (dated ? wrong_by : terms_.rules.days_apart);
}

const std::vector<ReportKey>& Vicinity::neighbours(ReportKey key) {
  const auto [at, fresh] = neighbours_.try_emplace(key);
  if (!fresh) return at->second;
  const Telling& told = telling(key);
  std::vector<ReportKey> all;
  for (const Pair& pair : told.wide)
    for (std::int32_t stretch : told.stretches)
      add_between(with_names({pair.a}), with_names({pair.b}), stretch, all);
  for (const Pair& pair : told.pairs) add_reports_of(pair, told, all);
  tidy(all);
  std::erase_if(all, [&](ReportKey key_of_other) {
    const Telling* other = key_of_other == key ? nullptr : find(key_of_other);
    return !other || !may_touch(told, *other);
  });
  add_ruled(told, all);
  tidy(all);
  return neighbours_[key] = std::move(all);
}

}  // namespace whomet
