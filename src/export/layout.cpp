// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/fruchterman_reingold.hpp>
#include <boost/graph/random_layout.hpp>
#include <boost/graph/topology.hpp>
#include <boost/random/linear_congruential.hpp>
#include <cmath>
#include <numbers>
#include <numeric>

#include "export/drawing.hpp"

namespace whomet {
namespace {

using Plain = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
using Square = boost::square_topology<boost::minstd_rand>;
using Nodes = std::vector<std::size_t>;

constexpr double room = 90;                   ///< the side of the square that a node has for itself
constexpr std::size_t most_by_forces = 1500;  ///< forces take the square of it

/// The nodes of each connected part, the largest part first.
std::vector<Nodes> parts_of(const Chart& chart) {
  Plain graph(chart.nodes.size());
  for (const ChartEdge& edge : chart.edges) add_edge(edge.from, edge.to, graph);
  Nodes part(chart.nodes.size());
  std::vector<Nodes> parts(boost::connected_components(graph, part.data()));
  for (std::size_t i = 0; i < part.size(); ++i) parts[part[i]].push_back(i);
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Nodes& a, const Nodes& b) { return a.size() > b.size(); });
  return parts;
}

/// A spiral with the same room for everyone (Vogel 1979), those of one community beside each other.
void on_a_spiral(const Chart& chart, Nodes nodes, std::vector<Point>& points) {
  std::stable_sort(nodes.begin(), nodes.end(),
                   [&](std::size_t a, std::size_t b) { return chart.nodes[a].group < chart.nodes[b].group; });
  const double golden_angle = std::numbers::pi * (3 - std::sqrt(5.0));
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const double radius = room * std::sqrt(static_cast<double>(i) / std::numbers::pi);
    const double angle = golden_angle * static_cast<double>(i);
    points[nodes[i]] = {radius * std::cos(angle), radius * std::sin(angle)};
  }
}

struct Box {
  double left = 0, bottom = 0, width = 0, height = 0;
};

Box box_of(const Nodes& nodes, const std::vector<Point>& points) {
  Point low = points[nodes[0]], high = low;
  for (std::size_t i : nodes) {
    low = {std::min(low.x, points[i].x), std::min(low.y, points[i].y)};
    high = {std::max(high.x, points[i].x), std::max(high.y, points[i].y)};
  }
  return {low.x, low.y, high.x - low.x, high.y - low.y};
}

/// The forces keep the proportions, not the size: a star is drawn much larger than a clique of as many.
void shrink(const Nodes& nodes, double side, std::vector<Point>& points) {
  const Box box = box_of(nodes, points);
  const double by = std::min(1.0, side / std::max(box.width, box.height));
  for (std::size_t i : nodes) points[i] = {points[i].x * by, points[i].y * by};
}

/// Fruchterman and Reingold 1991, from the spiral on.
void by_forces(const Chart& chart, const Nodes& nodes, std::vector<Point>& points) {
  constexpr int rounds = 400;
  std::vector<std::size_t> place(chart.nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) place[nodes[i]] = i;
  Plain graph(nodes.size());
  for (const ChartEdge& edge : chart.edges)
    if (std::binary_search(nodes.begin(), nodes.end(), edge.from))
      add_edge(place[edge.from], place[edge.to], graph);
  const double side = room * std::sqrt(static_cast<double>(nodes.size()));
  boost::minstd_rand seeded;
  const Square square(seeded, 3 * side);
  std::vector<Square::point_type> at(nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) at[i][0] = points[nodes[i]].x, at[i][1] = points[nodes[i]].y;
  const auto positions = boost::make_iterator_property_map(at.begin(), get(boost::vertex_index, graph));
  boost::fruchterman_reingold_force_directed_layout(
      graph, positions, square,
      boost::force_pairs(boost::all_force_pairs()).cooling(boost::linear_cooling<double>(rounds, side / 4)));
  for (std::size_t i = 0; i < nodes.size(); ++i) points[nodes[i]] = {at[i][0], at[i][1]};
  shrink(nodes, 1.4 * side, points);
}

/// Parts side by side in lines from the top left, as words on a page.
void pack(const std::vector<Nodes>& parts, std::vector<Point>& points) {
  constexpr double gap = 1.5 * room;
  double x = 0, y = 0, line_height = 0;
  const double page = std::max(box_of(parts[0], points).width + 1,
                               1.5 * room * std::sqrt(static_cast<double>(points.size())));
  for (const Nodes& part : parts) {
    const Box box = box_of(part, points);
    if (x > 0 && x + box.width > page) x = 0, y -= line_height + gap, line_height = 0;
    for (std::size_t i : part)
      points[i] = {points[i].x - box.left + x, points[i].y - box.bottom - box.height + y};
    x += box.width + gap;
    line_height = std::max(line_height, box.height);
  }
}

}  // namespace

std::vector<Point> layout(const Chart& chart) {
  std::vector<Point> points(chart.nodes.size());
  if (points.empty()) return points;
  const std::vector<Nodes> parts = parts_of(chart);
  for (const Nodes& part : parts) {
    on_a_spiral(chart, part, points);
    if (part.size() > 2 && part.size() <= most_by_forces) by_forces(chart, part, points);
  }
  pack(parts, points);
  return points;
}

}  // namespace whomet
