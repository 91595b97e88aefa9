// SPDX-License-Identifier: Apache-2.0
#include "meetings/offices.hpp"

#include <algorithm>
#include <numeric>

namespace whomet::meetings {
namespace {

Day start_of(const Office& office) {
  return office.from ? office.from->first : Day{};
}

bool in_office(const Office& office, const std::optional<DateSpan>& when) {
  if (!when) return true;
  return (!office.from || office.from->first <= when->last) && (!office.to || office.to->last >= when->first);
}

}  // namespace

OfficeIndex::OfficeIndex(const Gazetteer& gazetteer)
    : gazetteer_(gazetteer), state_behind_(gazetteer.size()) {
  std::iota(state_behind_.begin(), state_behind_.end(), EntityRef{0});
  for (EntityRef ref : gazetteer.with_facts()) {
    const Entity& e = gazetteer[ref];
    for (const Office& office : e.offices)
      terms_[{office.office, office.of.empty() ? no_entity : gazetteer.find(office.of)}].push_back(
          {ref, &office});
    for (const Kin& kin : e.kin) kin_[{kin.is, gazetteer.find(kin.of)}].push_back(ref);
  }
  for (EntityRef ref : gazetteer.with_facts()) {
    const Entity& e = gazetteer[ref];
    if (!e.capital.empty())
      if (const EntityRef city = gazetteer.find(e.capital); city != no_entity) state_behind_[city] = ref;
    if (!e.stands_for.empty())
      if (const EntityRef state = gazetteer.find(e.stands_for); state != no_entity)
        state_behind_[ref] = state;
  }
  for (auto& [key, terms] : terms_)
    std::stable_sort(terms.begin(), terms.end(),
                     [](const Term& a, const Term& b) { return start_of(*a.office) > start_of(*b.office); });
}

bool OfficeIndex::is_party(const std::string& id) const {
  const EntityRef ref = gazetteer_.find(id);
  return ref != no_entity && gazetteer_[ref].class_ == "party";
}

EntityRef OfficeIndex::acts_in(EntityRef body) const {
  constexpr int deepest = 4;  // a body in a town in a region in a country
  const EntityRef state = state_behind(body);
  if (state != body || body >= gazetteer_.size() || gazetteer_[body].kind != Kind::organization) return state;
  EntityRef at = gazetteer_[body].in.empty() ? no_entity : gazetteer_.find(gazetteer_[body].in);
  for (int step = 0; step < deepest && at != no_entity && gazetteer_[at].kind != Kind::country; ++step)
    at = gazetteer_[at].in.empty() ? no_entity : gazetteer_.find(gazetteer_[at].in);
  return at != no_entity && gazetteer_[at].kind == Kind::country ? at : body;
}

std::vector<EntityRef> OfficeIndex::holders(std::string_view office, EntityRef of,
                                            const std::optional<DateSpan>& when) const {
  std::vector<EntityRef> found;
  const auto it = terms_.find(std::pair<std::string, EntityRef>{office, of});
  if (it == terms_.end()) return found;
  for (const Term& term : it->second)
    if (in_office(*term.office, when) && std::find(found.begin(), found.end(), term.person) == found.end())
      found.push_back(term.person);
  return found;
}

EntityRef OfficeIndex::next_holder(std::string_view office, EntityRef of, const DateSpan& when) const {
  constexpr auto longest = std::chrono::days(365);  // between an election and the oath
  const auto it = terms_.find(std::pair<std::string, EntityRef>{office, of});
  EntityRef next = no_entity;
  if (it == terms_.end()) return next;
  for (const Term& term : it->second) {  // the latest first
    const Day start = start_of(*term.office);
    if (start <= when.last) break;
    if (start <= when.last + longest) next = term.person;
  }
  return next;
}

EntityRef OfficeIndex::relative(const std::string& kin, EntityRef of) const {
  const auto it = kin_.find({kin, of});
  return it != kin_.end() && it->second.size() == 1 ? it->second.front() : no_entity;
}

EntityRef OfficeIndex::acts_for(const Entity& person, const std::optional<DateSpan>& when) const {
  const Office* best = nullptr;
  for (const Office& office : person.offices) {
    if (office.of.empty() || is_party(office.of)) continue;  // who leads a party acts for the state, or for nobody
    const bool now = in_office(office, when);
    const bool best_now = best && in_office(*best, when);
    if (!best || (now && !best_now) || (now == best_now && start_of(office) > start_of(*best)))
      best = &office;
  }
  return best ? gazetteer_.find(best->of) : no_entity;
}

EntityRef OfficeIndex::state_behind(EntityRef ref) const {
  return ref < state_behind_.size() ? state_behind_[ref] : ref;
}

}  // namespace whomet::meetings
