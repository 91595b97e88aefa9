// SPDX-License-Identifier: Apache-2.0
// A network in one of its shapes: nodes and edges with a table of typed attributes each, which every format
// of graphs writes in its own way.
#pragma once

#include <variant>

#include "whomet/export.hpp"

namespace whomet {

enum class ValueType : std::uint8_t { text, whole, real, flag };
struct Attribute {
  std::string name;
  ValueType type = ValueType::text;
};
/// std::monostate: not known, and not written.
using Value = std::variant<std::monostate, std::string, std::int64_t, double, bool>;

struct ChartNode {
  std::string id;  ///< unique: of an entity or a meeting
  std::string label;
  std::size_t group = 0;   ///< community, from 1; 0: none (meetings, places)
  std::size_t degree = 0;  ///< how many edges end here
  std::vector<Day> days;   ///< on which it may have met somebody, rising
  std::vector<Value> values;
};

struct ChartEdge {
  std::size_t from = 0, to = 0;  ///< indexes of nodes
  std::string type;              ///< as Neo4j names them: MET, TOOK_PART, HELD_AT
  std::int64_t weight = 1;
  std::vector<Day> days;  ///< rising
  std::vector<Value> values;
};

struct Chart {
  GraphShape shape = GraphShape::people;
  std::vector<Attribute> node_attributes, edge_attributes;  ///< what `values` have, in that order
  std::vector<ChartNode> nodes;                             ///< by id
  std::vector<ChartEdge> edges;                             ///< by their ends
};

Chart chart_of(const Network&, GraphShape);
Chart people_chart(const Network&);
Chart meetings_chart(const Network&);

/// What GraphML and GEXF call it: `long`.
const char* type_name(ValueType);
/// As it stands in a file: `0.25`, `true`; "" if not known.
std::string to_string(const Value&);

}  // namespace whomet
