// SPDX-License-Identifier: Apache-2.0
#include "export/drawing.hpp"

#include <array>
#include <cmath>

namespace whomet {
namespace {

/// Tableau 10 without its grey: ten hues that stay apart; every further community is grey.
constexpr std::array<std::uint32_t, 9> hues = {0x4e79a7, 0xf28e2b, 0x59a14f, 0xe15759, 0xb07aa1,
                                               0x76b7b2, 0xedc948, 0xff9da7, 0x9c755f};
constexpr std::uint32_t grey = 0xbab0ac, dark = 0x555555;

std::uint32_t colour(const ChartNode& node) {
  if (node.group == 0) return dark;
  return node.group <= hues.size() ? hues[node.group - 1] : grey;
}

/// The area grows with the number of edges, so that the eye compares rightly.
double size_of(const ChartNode& node) {
  constexpr double least = 12, factor = 8;
  return node.group == 0 ? least : least + factor * std::sqrt(static_cast<double>(node.degree));
}

}  // namespace

std::vector<Drawn> draw(const Chart& chart) {
  const std::vector<Point> points = layout(chart);
  std::vector<Drawn> all;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const std::uint32_t rgb = colour(chart.nodes[i]);
    all.push_back({points[i].x, points[i].y, size_of(chart.nodes[i]), static_cast<std::uint8_t>(rgb >> 16U),
                   static_cast<std::uint8_t>(rgb >> 8U), static_cast<std::uint8_t>(rgb)});
  }
  spread(chart, all);
  return all;
}

}  // namespace whomet
