// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <utility>

#include "whomet/graph.hpp"

namespace whomet {
namespace {

using PairKey = std::pair<EntityKey, EntityKey>;
using Encounters = std::map<PairKey, std::vector<const Meeting*>>;

bool counts(const Meeting& meeting, const GraphOptions& options) {
  const auto& wanted = options.statuses;
  return std::find(wanted.begin(), wanted.end(), meeting.status) != wanted.end();
}

bool counts(EntityKey party, const Facts& facts, const GraphOptions& options) {
  return !options.people_only || facts.at(party).kind == Kind::person;
}

struct Collector {
  const Facts& facts;
  const GraphOptions& options;
  Encounters encounters = {};

  void add(EntityKey a, EntityKey b, const Meeting& meeting) {
    if (a == b || !counts(a, facts, options) || !counts(b, facts, options)) return;
    if (facts.at(b).id < facts.at(a).id) std::swap(a, b);
    auto& all = encounters[{a, b}];
    if (all.empty() || all.back() != &meeting) all.push_back(&meeting);
  }

  void add(const Meeting& meeting) {
    for (auto one = meeting.sides.begin(); one != meeting.sides.end(); ++one)
      for (auto other = one + 1; other != meeting.sides.end(); ++other)
        for (EntityKey a : *one)
          for (EntityKey b : *other) add(a, b, meeting);
  }
};

/// The state whose office somebody holds or was the last to leave.
std::string country_of(const EntityFacts& entity, const Facts& facts) {
  if (entity.kind == Kind::country) return entity.label;
  const auto leaves = [](const Affiliation& a) { return a.to ? *a.to : Day::max(); };
  const Affiliation* latest = nullptr;
  for (const Affiliation& a : entity.affiliations)
    if (facts.at(a.with).kind == Kind::country && (!latest || leaves(*latest) < leaves(a))) latest = &a;
  return latest ? facts.at(latest->with).label : "";
}

std::vector<EntityKey> parties_of(const Encounters& encounters, const Facts& facts) {
  std::vector<EntityKey> all;
  for (const auto& [pair, meetings] : encounters) all.insert(all.end(), {pair.first, pair.second});
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  std::sort(all.begin(), all.end(),
            [&](EntityKey a, EntityKey b) { return facts.at(a).id < facts.at(b).id; });
  return all;
}

void tidy(std::vector<std::string>& all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

void widen(GraphEdge& edge, const DateSpan& date) {
  if (!edge.first || date.first < edge.first->first) edge.first = date;
  if (!edge.last || edge.last->last < date.last) edge.last = date;
}

GraphEdge make_edge(const std::vector<const Meeting*>& meetings, const Facts& facts) {
  GraphEdge edge;
  edge.meetings = meetings.size();
  for (const Meeting* meeting : meetings) {
    if (meeting->date) widen(edge, *meeting->date);
    if (meeting->place != no_key) edge.places.push_back(facts.at(meeting->place).label);
    edge.kinds.emplace_back(to_string(meeting->kind));
    edge.statuses.emplace_back(to_string(meeting->status));
  }
  for (auto* list : {&edge.kinds, &edge.places, &edge.statuses}) tidy(*list);
  return edge;
}

}  // namespace

MeetingGraph meeting_graph(const std::vector<Meeting>& meetings, const Facts& facts,
                           const GraphOptions& options) {
  Collector collector{facts, options};
  for (const Meeting& meeting : meetings)
    if (counts(meeting, options)) collector.add(meeting);
  MeetingGraph graph;
  std::unordered_map<EntityKey, std::size_t> node_of;
  for (EntityKey key : parties_of(collector.encounters, facts)) {
    const EntityFacts& entity = facts.at(key);
    node_of[key] = graph.nodes.size();
    graph.nodes.push_back({entity.id, entity.label, entity.kind, country_of(entity, facts)});
  }
  for (const auto& [pair, together] : collector.encounters) {
    graph.edges.push_back(make_edge(together, facts));
    graph.edges.back().from = node_of.at(pair.first);
    graph.edges.back().to = node_of.at(pair.second);
  }
  std::sort(graph.edges.begin(), graph.edges.end(), [](const GraphEdge& a, const GraphEdge& b) {
    return std::pair(a.from, a.to) < std::pair(b.from, b.to);
  });
  return graph;
}

MeetingGraph meeting_graph(const Store& store, const GraphOptions& options) {
  return meeting_graph(store.meetings(), store.facts(), options);
}

}  // namespace whomet
