// SPDX-License-Identifier: Apache-2.0
// How long paths and measures take over a million meetings of two hundred thousand people, a few of whom are at
// most of them: whomet_bench --benchmark_filter=graph
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "graph/measures.hpp"

namespace {

using namespace whomet;

constexpr std::uint32_t parties = 200'000;
constexpr std::size_t meetings = 1'000'000;

Contacts made() {
  std::mt19937 random(1);
  std::uniform_real_distribution<double> share;
  // Zipf's law: whoever is second is at half as many.
  const auto somebody = [&] { return static_cast<std::uint32_t>(std::pow(parties, share(random))) - 1; };
  Contacts contacts;
  while (contacts.pairs.size() < meetings) {
    const std::uint32_t a = somebody(), b = static_cast<std::uint32_t>(random() % parties);
    if (a != b) contacts.pairs.push_back(std::minmax(a, b));
  }
  std::sort(contacts.pairs.begin(), contacts.pairs.end());
  contacts.parties.resize(parties);
  std::iota(contacts.parties.begin(), contacts.parties.end(), EntityKey{1});
  contacts.meetings.assign(parties, 1);
  return contacts;
}

const Contacts& contacts() {
  static const Contacts all = made();
  return all;
}

void graph_path(benchmark::State& state) {
  contacts();
  for (auto _ : state) benchmark::DoNotOptimize(shortest_way(contacts(), parties - 1, parties - 2));
}

void graph_page_rank(benchmark::State& state) {
  contacts();
  for (auto _ : state) benchmark::DoNotOptimize(page_ranks(compact_graph(contacts(), Repeats::kept)));
}

void graph_communities(benchmark::State& state) {
  contacts();
  for (auto _ : state) benchmark::DoNotOptimize(communities(contacts()));
}

void graph_betweenness(benchmark::State& state) {
  const CompactGraph graph = compact_graph(contacts(), Repeats::merged);
  const std::size_t pivots = affordable_pivots(contacts());
  for (auto _ : state) benchmark::DoNotOptimize(betweenness(graph, pivots));
}

BENCHMARK(graph_path)->Unit(benchmark::kMillisecond);
BENCHMARK(graph_page_rank)->Unit(benchmark::kMillisecond);
BENCHMARK(graph_communities)->Unit(benchmark::kMillisecond);
BENCHMARK(graph_betweenness)->Unit(benchmark::kMillisecond);

}  // namespace
