// SPDX-License-Identifier: Apache-2.0
// Where a chart's nodes stand and how they look, so that it can be looked at as soon as it is opened.
#pragma once

#include "export/chart.hpp"

namespace whomet {

struct Drawn {
  double x = 0, y = 0;
  double size = 0;  ///< diameter in the units of x and y
  std::uint8_t red = 0, green = 0, blue = 0;
};

/// Of each node of the chart. The same chart gives the same drawing.
std::vector<Drawn> draw(const Chart&);

struct Point {
  double x = 0, y = 0;
};
/// Parts that are not connected stand apart, the largest first.
std::vector<Point> layout(const Chart&);
/// Moves nodes off one another until their names can be read, one line of text below each.
void spread(const Chart&, std::vector<Drawn>&);

}  // namespace whomet
