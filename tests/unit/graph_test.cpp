// SPDX-License-Identifier: Apache-2.0
#include "whomet/graph.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "graph/boost_graph.hpp"

using namespace whomet;

namespace {

enum : EntityKey { usa = 1, russia, geneva, witkoff, kushner, dmitriev, nowak };

Facts small_world() {
  const Day start = make_day(2025, 2, 23);
  return {
      {usa, {"Q30", "USA", Kind::country, no_key, no_key, {}}},
      {russia, {"Q159", "Rosja", Kind::country, no_key, no_key, {}}},
      {geneva, {"Q71", "Genewa", Kind::place, no_key, no_key, {}}},
      {witkoff, {"Q7", "Steve Witkoff", Kind::person, no_key, no_key, {{usa, start, {}}}}},
      {kushner,
       {"Q8", "Jared Kushner", Kind::person, no_key, no_key, {{russia, {}, start}, {usa, start, {}}}}},
      {dmitriev, {"Q1", "Kiriłł Dmitrijew", Kind::person, no_key, no_key, {{russia, start, {}}}}},
      {nowak, {"nowak", "Jan Nowak", Kind::person, no_key, no_key, {}}},
  };
}

Meeting meeting(KeySides sides, const char* date = "", EntityKey place = no_key,
                Status status = Status::held) {
  Meeting m;
  m.status = status;
  m.sides = std::move(sides);
  m.date = from_iso(date);
  m.place = place;
  return m;
}

/// One line an edge: `FROM-TO meetings first last places`.
std::vector<std::string> told(const MeetingGraph& graph) {
  std::vector<std::string> all;
  for (const GraphEdge& e : graph.edges) {
    std::string line = graph.nodes[e.from].id + "-" + graph.nodes[e.to].id + " " + std::to_string(e.meetings);
    for (const auto& date : {e.first, e.last}) line += " " + (date ? to_iso(*date) : "-");
    for (const auto& place : e.places) line += " " + place;
    all.push_back(line);
  }
  return all;
}

}  // namespace

TEST_CASE("an edge counts the meetings of a pair on different sides") {
  const auto graph =
      meeting_graph({meeting({{witkoff, kushner}, {dmitriev}}, "2026-01-20", geneva),
                     meeting({{dmitriev}, {witkoff}}, "2025-12"), meeting({{witkoff}, {dmitriev}})},
                    small_world());
  CHECK(told(graph) == std::vector<std::string>{"Q1-Q7 3 2025-12 2026-01-20 Genewa",
                                                "Q1-Q8 1 2026-01-20 2026-01-20 Genewa"});
  REQUIRE(graph.nodes.size() == 3);
  CHECK(graph.nodes[0].label == "Kiriłł Dmitrijew");
  CHECK(graph.nodes[0].country == "Rosja");
  CHECK(graph.nodes[2].country == "USA");
  CHECK(graph.edges[0].kinds == std::vector<std::string>{"meeting"});
  CHECK(graph.edges[0].statuses == std::vector<std::string>{"held"});
}

TEST_CASE("only what was held counts, unless told otherwise") {
  const std::vector<Meeting> meetings = {meeting({{nowak}, {witkoff}}),
                                         meeting({{nowak}, {dmitriev}}, "", no_key, Status::planned)};
  CHECK(told(meeting_graph(meetings, small_world())) == std::vector<std::string>{"Q7-nowak 1 - -"});
  GraphOptions all;
  all.statuses = {Status::held, Status::planned};
  CHECK(meeting_graph(meetings, small_world(), all).edges.size() == 2);
}

TEST_CASE("states can be left out") {
  const std::vector<Meeting> meetings = {meeting({{russia}, {witkoff}, {nowak}})};
  CHECK(meeting_graph(meetings, small_world()).edges.size() == 3);
  GraphOptions people;
  people.people_only = true;
  CHECK(told(meeting_graph(meetings, small_world(), people)) == std::vector<std::string>{"Q7-nowak 1 - -"});
}

TEST_CASE("the order of the meetings does not matter") {
  std::vector<Meeting> meetings = {meeting({{nowak}, {witkoff}}, "2026-01-01"),
                                   meeting({{witkoff}, {dmitriev}, {kushner}}, "2026-01-02")};
  const auto before = told(meeting_graph(meetings, small_world()));
  std::reverse(meetings.begin(), meetings.end());
  std::reverse(meetings[0].sides.begin(), meetings[0].sides.end());
  CHECK(told(meeting_graph(meetings, small_world())) == before);
}

TEST_CASE("no meetings, no graph") {
  CHECK(meeting_graph(std::vector<Meeting>{}, {}).nodes.empty());
}

TEST_CASE("Boost.Graph gets the same nodes and edges") {
  const auto graph = meeting_graph({meeting({{witkoff, kushner}, {dmitriev}})}, small_world());
  const BoostGraph made = to_boost(graph);
  CHECK(num_vertices(made) == 3);
  CHECK(num_edges(made) == 2);
  CHECK(made[0]->id == "Q1");
  CHECK(degree(0, made) == 2);
}
