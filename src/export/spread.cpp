// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "export/drawing.hpp"

namespace whomet {
namespace {

constexpr double letter_width = 6.5, line_height = 14;

/// The box of a node and its name, from its middle.
struct Extent {
  double half_width, half_height;
};

Extent extent_of(const ChartNode& node, const Drawn& drawn) {
  const auto letters = static_cast<double>(std::count_if(node.label.begin(), node.label.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
  }));
  return {std::max(drawn.size, letters * letter_width) / 2 + 2, std::max(drawn.size, line_height) / 2 + 3};
}

/// Moves two boxes apart by half of what they overlap, the shorter way; true if they did.
bool part(Drawn& a, Drawn& b, const Extent& its, const Extent& others) {
  const double x = its.half_width + others.half_width - std::abs(a.x - b.x);
  const double y = its.half_height + others.half_height - std::abs(a.y - b.y);
  if (x <= 0 || y <= 0) return false;
  const bool sideways = x < y;
  double &first = sideways ? a.x : a.y, &second = sideways ? b.x : b.y;
  const double by = (sideways ? x : y) / 2 + 0.1;
  first += first <= second ? -by : by;
  second += first <= second ? by : -by;
  return true;
}

}  // namespace

void spread(const Chart& chart, std::vector<Drawn>& drawn) {
  constexpr std::size_t most = 2000, rounds = 200;  // each round takes the square of it
  if (drawn.size() > most) return;
  std::vector<Extent> extents;
  for (std::size_t i = 0; i < drawn.size(); ++i) extents.push_back(extent_of(chart.nodes[i], drawn[i]));
  bool moved = true;
  for (std::size_t round = 0; round < rounds && moved; ++round) {
    moved = false;
    for (std::size_t i = 0; i < drawn.size(); ++i)
      for (std::size_t j = i + 1; j < drawn.size(); ++j)
        moved |= part(drawn[i], drawn[j], extents[i], extents[j]);
  }
}

}  // namespace whomet
