// SPDX-License-Identifier: Apache-2.0
// The meeting graph as Boost.Graph has it, for its algorithms and writers.
#pragma once

#include <boost/graph/adjacency_list.hpp>

#include "whomet/graph.hpp"

namespace whomet {

/// Vertex i is node i; the bundled values point into the MeetingGraph, which must outlive it.
using BoostGraph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, const GraphNode*, const GraphEdge*>;

BoostGraph to_boost(const MeetingGraph&);

}  // namespace whomet
