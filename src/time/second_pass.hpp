// SPDX-License-Identifier: Apache-2.0
// The second pass: what an expression takes from its neighbours.
#pragma once

#include <optional>
#include <vector>

#include "time/resolution.hpp"

namespace whomet::times {

struct Resolved {
  Match match;
  Value value;
};

/// *Dzień wcześniej, 3 maja*, *Rok później, w 2010 roku*: the date that follows at once is the value of both.
void settle_appositions(const Text&, std::vector<Resolved>&);

/// Gives clock times told alone (*o godz. 17.30*) their day. It is the last one of the same sentence, or one
/// that follows at once, else the last one of the text, else `today`. A clock at the beginning of a line
/// (*20:15* in a live report, *10.30 – 11.00* in a programme) belongs to the day that heads those lines.
void place_clocks(const Text&, std::optional<Day> today, std::vector<Resolved>&);

}  // namespace whomet::times
