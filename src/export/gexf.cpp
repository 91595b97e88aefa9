// SPDX-License-Identifier: Apache-2.0
// GEXF 1.3 for Gephi: a timeline of days, places and colours. Times are timestamps throughout, because Gephi
// takes no graph that mixes them with intervals. Weights do not change with time: Gephi would show that of
// the first day instead of the whole, and 0 for an edge without a day.
#include <fmt/format.h>

#include "export/drawing.hpp"
#include "export/formats.hpp"
#include "export/xml_writer.hpp"

namespace whomet {
namespace {

std::string iso(Day day) {
  return to_iso(day_span(day));
}

class Gexf {
 public:
  explicit Gexf(const Chart& chart) : chart_(chart), drawn_(draw(chart)) {}

  std::string text() {
    xml_.open("gexf").attribute("xmlns", "http://gexf.net/1.3");
    xml_.attribute("xmlns:viz", "http://gexf.net/1.3/viz").attribute("version", "1.3");
    xml_.open("meta").open("creator").text("whomet").close();
    xml_.open("description").text("Who met whom, told by news articles").close().close();
    xml_.open("graph").attribute("defaultedgetype", "undirected").attribute("idtype", "string");
    xml_.attribute("mode", "dynamic").attribute("timeformat", "date");
    xml_.attribute("timerepresentation", "timestamp");
    attributes();
    nodes();
    edges();
    xml_.close().close();
    return std::move(xml_).finish();
  }

 private:
  void attributes() {
    list("node", chart_.node_attributes);
    list("edge", chart_.edge_attributes);
  }

  /// An attribute's name is its id, too: some readers take one for the name, others the other.
  void list(const char* of, const std::vector<Attribute>& attributes) {
    xml_.open("attributes").attribute("class", of).attribute("mode", "static");
    for (const auto& [name, type] : attributes)
      xml_.open("attribute")
          .attribute("id", name)
          .attribute("title", name)
          .attribute("type", type_name(type))
          .close();
    xml_.close();
  }

  void nodes() {
    xml_.open("nodes").attribute("count", std::to_string(chart_.nodes.size()));
    for (std::size_t i = 0; i < chart_.nodes.size(); ++i) write(chart_.nodes[i], drawn_[i]);
    xml_.close();
  }

  void edges() {
    xml_.open("edges").attribute("count", std::to_string(chart_.edges.size()));
    for (std::size_t i = 0; i < chart_.edges.size(); ++i) write(chart_.edges[i], i);
    xml_.close();
  }

  void write(const ChartNode& node, const Drawn& drawn) {
    xml_.open("node").attribute("id", node.id).attribute("label", node.label);
    xml_.open("attvalues");
    values(chart_.node_attributes, node.values);
    xml_.close();
    spells(node.days);
    xml_.open("viz:size").attribute("value", fmt::format("{:.2f}", drawn.size)).close();
    xml_.open("viz:position").attribute("x", fmt::format("{:.2f}", drawn.x));
    xml_.attribute("y", fmt::format("{:.2f}", drawn.y)).attribute("z", "0").close();
    xml_.open("viz:color")
        .attribute("r", std::to_string(drawn.red))
        .attribute("g", std::to_string(drawn.green));
    xml_.attribute("b", std::to_string(drawn.blue)).close();
    xml_.close();
  }

  void write(const ChartEdge& edge, std::size_t number) {
    xml_.open("edge").attribute("id", std::to_string(number)).attribute("source", chart_.nodes[edge.from].id);
    xml_.attribute("target", chart_.nodes[edge.to].id).attribute("weight", std::to_string(edge.weight));
    xml_.attribute("kind", edge.type).open("attvalues");
    values(chart_.edge_attributes, edge.values);
    xml_.close();
    spells(edge.days);
    xml_.close();
  }

  void values(const std::vector<Attribute>& attributes, const std::vector<Value>& all) {
    for (std::size_t i = 0; i < all.size(); ++i)
      if (const std::string text = to_string(all[i]); !text.empty())
        xml_.open("attvalue").attribute("for", attributes[i].name).attribute("value", text).close();
  }

  void spells(const std::vector<Day>& days) {
    if (days.empty()) return;
    xml_.open("spells");
    for (Day day : days) xml_.open("spell").attribute("timestamp", iso(day)).close();
    xml_.close();
  }

  const Chart& chart_;
  std::vector<Drawn> drawn_;
  XmlWriter xml_;
};

}  // namespace

ExportedFiles write_gexf(const Network& network, GraphShape shape) {
  return {{"", Gexf(chart_of(network, shape)).text()}};
}

}  // namespace whomet
