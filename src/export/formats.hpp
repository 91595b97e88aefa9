// SPDX-License-Identifier: Apache-2.0
// Every format that is written: one source file each, one line here and one in formats.cpp.
#pragma once

#include <iosfwd>

#include "whomet/graph.hpp"

namespace whomet {

void write_graphml(const MeetingGraph&, std::ostream&);
void write_csv(const MeetingGraph&, std::ostream&);

}  // namespace whomet
