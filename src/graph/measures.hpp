// SPDX-License-Identifier: Apache-2.0
// The measures that `measure` puts together, each in a file of its own.
#pragma once

#include "graph/compact_graph.hpp"

namespace whomet {

/// In shares of 1. A graph with repeats kept weighs them.
std::vector<double> page_ranks(const CompactGraph&);
/// In shares of all pairs of others; from `pivots` parties, evenly spread.
std::vector<double> betweenness(const CompactGraph&, std::size_t pivots);

}  // namespace whomet
