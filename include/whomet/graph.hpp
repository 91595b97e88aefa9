// SPDX-License-Identifier: Apache-2.0
// The graph of who met whom: one node a party, one edge a pair that met.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "whomet/store.hpp"

namespace whomet {

struct GraphNode {
  std::string id;  ///< entity id, never empty
  std::string label;
  Kind kind = Kind::person;
  std::string country;  ///< label of the state in whose office the person is or last was; "" if none is known
};

/// All meetings of one pair.
struct GraphEdge {
  std::size_t from = 0;  ///< indexes into the nodes, from < to
  std::size_t to = 0;
  std::size_t meetings = 0;       ///< one or more: the weight
  std::optional<DateSpan> first;  ///< the earliest and the latest of those with a date
  std::optional<DateSpan> last;
  std::vector<std::string> kinds;   ///< each sorted, without duplicates
  std::vector<std::string> places;  ///< labels
  std::vector<std::string> statuses;
};

/// Nodes sorted by id, edges by their ends: the same meetings give the same graph, byte for byte.
struct MeetingGraph {
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
};

/// Which meetings count.
struct GraphOptions {
  std::vector<Status> statuses = {Status::held};
  bool people_only = false;  ///< leave out states and organisations that met through unnamed people
};

/// Only parties that met somebody are in it. Pure.
MeetingGraph meeting_graph(const std::vector<Meeting>&, const Facts&, const GraphOptions& = {});
/// As above, of all meetings in the store.
MeetingGraph meeting_graph(const Store&, const GraphOptions& = {});

}  // namespace whomet
