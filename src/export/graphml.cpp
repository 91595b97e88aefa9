// SPDX-License-Identifier: Apache-2.0
// GraphML 1.0. Not by Boost.Graph: its writer escapes no names of attributes, lets control characters through
// and knows no ids of nodes but numbers.
#include "export/chart.hpp"
#include "export/formats.hpp"
#include "export/text.hpp"
#include "export/xml_writer.hpp"

namespace whomet {
namespace {

class GraphMl {
 public:
  explicit GraphMl(const Chart& chart) : chart_(chart) {}

  std::string text() {
    const char* space = "http://graphml.graphdrawing.org/xmlns";
    xml_.open("graphml").attribute("xmlns", space);
    xml_.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml_.attribute("xsi:schemaLocation", std::string(space) + " " + space + "/1.0/graphml.xsd");
    keys();
    xml_.open("graph").attribute("id", "G").attribute("edgedefault", "undirected");
    for (const ChartNode& node : chart_.nodes) write(node);
    for (std::size_t i = 0; i < chart_.edges.size(); ++i) write(chart_.edges[i], i);
    xml_.close().close();
    return std::move(xml_).finish();
  }

 private:
  void keys() {
    key("label", "node", {"label", ValueType::text});
    key("identifier", "node", {"identifier", ValueType::text});
    for (std::size_t i = 0; i < chart_.node_attributes.size(); ++i)
      key("n" + std::to_string(i), "node", chart_.node_attributes[i]);
    key("type", "edge", {"type", ValueType::text});
    key("weight", "edge", {"weight", ValueType::real});
    for (std::size_t i = 0; i < chart_.edge_attributes.size(); ++i)
      key("e" + std::to_string(i), "edge", chart_.edge_attributes[i]);
  }

  void key(const std::string& id, const char* of, const Attribute& attribute) {
    xml_.open("key").attribute("id", id).attribute("for", of);
    xml_.attribute("attr.name", attribute.name).attribute("attr.type", type_name(attribute.type)).close();
  }

  void data(const std::string& key, const std::string& value) {
    if (!value.empty()) xml_.open("data").attribute("key", key).text(value).close();
  }

  void data(const std::string& prefix, const std::vector<Value>& values) {
    for (std::size_t i = 0; i < values.size(); ++i) data(prefix + std::to_string(i), to_string(values[i]));
  }

  void write(const ChartNode& node) {
    xml_.open("node").attribute("id", xml_name_token(node.id));
    data("label", node.label);
    data("identifier", node.id);
    data("n", node.values);
    xml_.close();
  }

  void write(const ChartEdge& edge, std::size_t number) {
    xml_.open("edge").attribute("id", "e" + std::to_string(number));
    xml_.attribute("source", xml_name_token(chart_.nodes[edge.from].id));
    xml_.attribute("target", xml_name_token(chart_.nodes[edge.to].id));
    data("type", edge.type);
    data("weight", std::to_string(edge.weight));
    data("e", edge.values);
    xml_.close();
  }

  const Chart& chart_;
  XmlWriter xml_;
};

}  // namespace

ExportedFiles write_graphml(const Network& network, GraphShape shape) {
  return {{"", GraphMl(chart_of(network, shape)).text()}};
}

}  // namespace whomet
