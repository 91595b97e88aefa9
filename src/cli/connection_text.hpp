// SPDX-License-Identifier: Apache-2.0
// How two are connected, as text.
#pragma once

#include <string>

#include "cli/output.hpp"
#include "whomet/graph.hpp"

namespace whomet {

/// For people: a block a step, sentences broken to lines of `line` cells.
std::string connection_table(const Connected&, const Paint&, std::size_t line);
/// For programs.
std::string connection_json(const Connected&);

}  // namespace whomet
