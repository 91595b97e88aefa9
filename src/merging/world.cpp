// SPDX-License-Identifier: Apache-2.0
#include "merging/world.hpp"

#include <algorithm>

namespace whomet {
namespace {

/// Longer chains of places than this are a circle in the gazetteer.
constexpr int deepest = 16;

EntityKey holder(const Facts& facts, EntityKey place) {
  const auto found = facts.find(place);
  return found == facts.end() ? no_key : found->second.within;
}

bool holds(const Facts& facts, EntityKey outer, EntityKey inner) {
  for (int i = 0; i < deepest && inner != no_key; ++i) {
    inner = holder(facts, inner);
    if (inner == outer) return true;
  }
  return false;
}

bool in_office(const Affiliation& a, std::optional<Day> day) {
  if (!day) return !a.to;
  return (!a.from || *a.from <= *day) && (!a.to || *day <= *a.to);
}

}  // namespace

bool is_person(const Facts& facts, EntityKey party) {
  const auto found = facts.find(party);
  return found == facts.end() || found->second.kind == Kind::person;
}

std::vector<EntityKey> speaks_for(const Facts& facts, EntityKey party, std::optional<Day> day) {
  std::vector<EntityKey> all;
  const auto found = facts.find(party);
  if (found == facts.end()) return all;
  for (const Affiliation& a : found->second.affiliations)
    if (in_office(a, day) && std::find(all.begin(), all.end(), a.with) == all.end()) all.push_back(a.with);
  return all;
}

PlaceFit place_fit(const Facts& facts, EntityKey a, EntityKey b) {
  if (a == no_key || b == no_key) return PlaceFit::unknown;
  if (a == b) return PlaceFit::same;
  return holds(facts, a, b) || holds(facts, b, a) ? PlaceFit::nested : PlaceFit::clash;
}

int place_depth(const Facts& facts, EntityKey place) {
  int depth = 0;
  for (EntityKey outer = holder(facts, place); outer != no_key && depth < deepest;
       outer = holder(facts, outer))
    ++depth;
  return depth;
}

}  // namespace whomet
