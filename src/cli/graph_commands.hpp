// SPDX-License-Identifier: Apache-2.0
// The commands over the graph of meetings.
#pragma once

#include "cli/command.hpp"

namespace whomet {

void add_path(CLI::App&, const Program&, Action&);
void add_rank(CLI::App&, const Program&, Action&);

}  // namespace whomet
