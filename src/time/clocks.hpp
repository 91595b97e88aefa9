// SPDX-License-Identifier: Apache-2.0
// Gives clock times told alone (*o godz. 17.30*) their day.
#pragma once

#include <optional>
#include <vector>

#include "time/resolution.hpp"

namespace whomet {

struct Resolved {
  Match match;
  Value value;
};

/// The day is the last one of the same sentence, or one that follows at once, else the last one of the text,
/// else `today`. A clock at the beginning of a line (*20:15* in a live report, *10.30 – 11.00* in a programme)
/// belongs to the day that heads those lines.
void place_clocks(const Text&, std::optional<Day> today, std::vector<Resolved>&);

}  // namespace whomet
