// SPDX-License-Identifier: Apache-2.0
#include "merging/sides.hpp"

#include <algorithm>
#include <tuple>

namespace whomet {
namespace {

using SideKeys = std::vector<EntityKey>;

bool has(const SideKeys& side, EntityKey party) {
  return std::find(side.begin(), side.end(), party) != side.end();
}

bool has(const KeySides& sides, EntityKey party) {
  return std::any_of(sides.begin(), sides.end(), [&](const SideKeys& side) { return has(side, party); });
}

struct Joiner {
  const Facts& facts;
  std::optional<Day> day;
  KeySides sides;

  bool speaks(EntityKey person, EntityKey body) const { return has(speaks_for(facts, person, day), body); }

  bool akin(const SideKeys& a, const SideKeys& b) const {
    for (EntityKey x : a)
      for (EntityKey y : b)
        if (speaks(x, y) || speaks(y, x)) return true;
    return false;
  }

  /// Where a report's side belongs; a new side if nowhere.
  SideKeys& place_for(const SideKeys& side) {
    for (SideKeys& own : sides)
      if (std::any_of(side.begin(), side.end(), [&](EntityKey party) { return has(own, party); })) return own;
    for (SideKeys& own : sides)
      if (akin(own, side)) return own;
    return sides.emplace_back();
  }

  /// Parties that no side has yet.
  void add(SideKeys& own, const SideKeys& side) {
    for (EntityKey party : side)
      if (!has(sides, party)) own.push_back(party);
  }

  /// The leading report's sides stay apart as they were told: a premier can meet his own government.
  void begin(const ReportRecord& report) {
    sides.resize(report.sides.size());
    for (std::size_t i = 0; i < sides.size(); ++i) add(sides[i], report.sides[i]);
    drop_empty();
  }

  void join(const ReportRecord& report) {
    for (const SideKeys& side : report.sides) add(place_for(side), side);
    drop_empty();
  }

  void drop_empty() {
    std::erase_if(sides, [](const SideKeys& side) { return side.empty(); });
  }

  bool is_spoken_for(EntityKey body) const {
    for (const SideKeys& side : sides)
      for (EntityKey party : side)
        if (speaks(party, body)) return true;
    return false;
  }

  /// *Rosja* beside *Dmitrijew*; but a meeting keeps two sides, whoever they are.
  void drop_spoken_for() {
    const KeySides all = sides;
    for (SideKeys& side : sides)
      std::erase_if(side, [&](EntityKey party) { return !is_person(facts, party) && is_spoken_for(party); });
    drop_empty();
    if (sides.size() < 2) sides = all;
  }
};

/// Reports that name most people lead; of those, the ones that tell delegations (few sides), not just lists.
auto rank(const ReportRecord& report, const Facts& facts) {
  std::ptrdiff_t people = 0;
  for (const SideKeys& side : report.sides)
    people +=
        std::count_if(side.begin(), side.end(), [&](EntityKey party) { return is_person(facts, party); });
  return std::tuple(-people, report.sides.size());
}

void sort_by_id(KeySides& sides, const Facts& facts) {
  const auto before = [&](EntityKey a, EntityKey b) { return facts.at(a).id < facts.at(b).id; };
  for (SideKeys& side : sides) std::sort(side.begin(), side.end(), before);
  std::sort(sides.begin(), sides.end(),
            [&](const SideKeys& a, const SideKeys& b) { return before(a.front(), b.front()); });
}

}  // namespace

KeySides join_sides(std::vector<const ReportRecord*> reports, const Facts& facts) {
  std::sort(reports.begin(), reports.end(), [&](const ReportRecord* a, const ReportRecord* b) {
    const auto x = rank(*a, facts), y = rank(*b, facts);
    return x != y ? x < y : told_before(*a, *b);
  });
  Joiner joiner{facts, day_of(*reports.front()), {}};
  joiner.begin(*reports.front());
  for (auto report = reports.begin() + 1; report != reports.end(); ++report) joiner.join(**report);
  joiner.drop_spoken_for();
  sort_by_id(joiner.sides, facts);
  return joiner.sides;
}

}  // namespace whomet
