// SPDX-License-Identifier: Apache-2.0
#include "whomet/graph.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
#include <numeric>
#include <random>

#include "graph/compact_graph.hpp"

using namespace whomet;

namespace {

using Pairs = std::vector<Contacts::Pair>;

/// Parties 0 to the highest that is named.
Contacts contacts(Pairs pairs) {
  Contacts all;
  std::uint32_t parties = 0;
  for (auto& [a, b] : pairs) parties = std::max({parties, a + 1, b + 1});
  std::sort(pairs.begin(), pairs.end());
  all.parties.resize(parties);
  std::iota(all.parties.begin(), all.parties.end(), EntityKey{1});
  all.meetings.assign(parties, 1);
  all.pairs = std::move(pairs);
  return all;
}

Contacts by_chance(std::uint32_t parties, std::size_t meetings) {
  std::minstd_rand random;  // NOLINT(cert-msc51-cpp): the same on every run
  Pairs pairs;
  for (std::uint32_t i = 1; i < parties; ++i) pairs.emplace_back(i - 1, i);
  while (pairs.size() < meetings) {
    const auto a = static_cast<std::uint32_t>(random() % parties),
               b = static_cast<std::uint32_t>(random() % parties);
    if (a != b) pairs.push_back(std::minmax(a, b));
  }
  return contacts(std::move(pairs));
}

std::vector<double> shares_of(const std::vector<Measures>& all, double Measures::*of) {
  std::vector<double> shares;
  for (const Measures& m : all) shares.push_back(m.*of);
  return shares;
}

}  // namespace

TEST_CASE("a way has as few steps as can be, and is always the same") {
  const Contacts square = contacts({{0, 1}, {1, 2}, {0, 3}, {2, 3}, {2, 4}, {5, 6}});
  CHECK(shortest_way(square, 0, 4) == std::vector<std::uint32_t>{0, 1, 2, 4});
  CHECK(shortest_way(square, 4, 0) == std::vector<std::uint32_t>{4, 2, 1, 0});
  CHECK(shortest_way(square, 0, 3) == std::vector<std::uint32_t>{0, 3});
  CHECK(shortest_way(square, 0, 5).empty());
}

TEST_CASE("the compact graph has every pair both ways round, with or without repeats") {
  const Contacts twice = contacts({{0, 1}, {0, 1}, {1, 2}});
  const CompactGraph merged = compact_graph(twice, Repeats::merged),
                     kept = compact_graph(twice, Repeats::kept);
  CHECK(num_edges(merged) == 4);
  CHECK(num_edges(kept) == 6);
  CHECK(out_degree(1U, merged) == 2);
  CHECK(out_degree(1U, kept) == 3);
}

TEST_CASE("PageRank: shares of one, by how often a pair met") {
  // Without damping the share of everyone would be that of his meetings; with it, the solution of
  // r = 0.15/n + 0.85 M r, by networkx 2.8: pagerank(Graph([(0,1),(1,2),(2,3)])) and with the weight 3 on
  // (1,2).
  const auto line = shares_of(measure(contacts({{0, 1}, {1, 2}, {2, 3}}), 4), &Measures::page_rank);
  CHECK(line[0] == doctest::Approx(0.175438).epsilon(1e-4));
  CHECK(line[1] == doctest::Approx(0.324561).epsilon(1e-4));
  CHECK(std::accumulate(line.begin(), line.end(), 0.0) == doctest::Approx(1));
  const auto often =
      shares_of(measure(contacts({{0, 1}, {1, 2}, {1, 2}, {1, 2}, {2, 3}}), 4), &Measures::page_rank);
  CHECK(often[0] < line[0]);
  CHECK(often[1] > line[1]);
}

TEST_CASE("betweenness from all parties is Boost's") {
  const Contacts many = by_chance(120, 300);
  const auto ours = shares_of(measure(many, 120), &Measures::betweenness);
  const CompactGraph graph = compact_graph(many, Repeats::merged);
  std::vector<double> boosts(120);
  const auto map = boost::make_iterator_property_map(boosts.begin(), get(boost::vertex_index, graph));
  boost::brandes_betweenness_centrality(graph, map);
  for (std::size_t i = 0; i < ours.size(); ++i) {
    CAPTURE(i);
    CHECK(ours[i] * 119 * 118 == doctest::Approx(boosts[i]));
  }
}

TEST_CASE("betweenness from some parties keeps who is in the middle") {
  // A star of which every ray is a chain of two.
  Pairs pairs;
  for (std::uint32_t i = 1; i < 41; i += 2) pairs.insert(pairs.end(), {{0, i}, {i, i + 1}});
  const auto some = shares_of(measure(contacts(pairs), 10), &Measures::betweenness);
  CHECK(std::max_element(some.begin(), some.end()) == some.begin());
  CHECK(some[0] == doctest::Approx(0.974).epsilon(0.05));
}

TEST_CASE("communities are those who met one another") {
  // Two groups of four who all met, with one meeting between them; and a pair.
  Pairs pairs;
  for (std::uint32_t base : {0U, 4U})
    for (std::uint32_t a = 0; a < 4; ++a)
      for (std::uint32_t b = a + 1; b < 4; ++b) pairs.emplace_back(base + a, base + b);
  pairs.insert(pairs.end(), {{3, 4}, {8, 9}});
  CHECK(communities(contacts(pairs)) == std::vector<std::size_t>{1, 1, 1, 1, 2, 2, 2, 2, 3, 3});
  CHECK(communities({}).empty());
}

TEST_CASE("meeting often binds") {
  // A square whose opposite sides met three times.
  const Pairs pairs = {{0, 1}, {0, 1}, {0, 1}, {1, 2}, {2, 3}, {2, 3}, {2, 3}, {0, 3}};
  CHECK(communities(contacts(pairs)) == std::vector<std::size_t>{1, 1, 2, 2});
}

TEST_CASE("the contacts of a network are of those on different sides") {
  Network network;
  for (const char* id : {"Q1", "Q2", "Q3", "place", "~x"}) {
    network.entities.push_back({});
    network.entities.back().id = id;
    network.entities.back().key = static_cast<EntityKey>(10 - network.entities.size());
  }
  GraphMeeting three, two;
  three.sides = {{0, 2}, {4}};
  three.place = 3;
  two.sides = {{4}, {0}};
  network.meetings = {three, two};
  const Contacts all = contacts_of(network);
  CHECK(all.parties == std::vector<EntityKey>{9, 7, 5});
  CHECK(all.meetings == std::vector<std::uint32_t>{2, 1, 2});
  CHECK(all.pairs == Pairs{{0, 2}, {0, 2}, {1, 2}});
}

TEST_CASE("nobody, nothing") {
  CHECK(measure({}, 0).empty());
}
