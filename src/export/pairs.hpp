// SPDX-License-Identifier: Apache-2.0
// Who met whom at a meeting.
#pragma once

#include <map>

#include "whomet/graph.hpp"

namespace whomet {

/// Two entities, as indexes, the lower first, and all their meetings.
using Encounters = std::map<std::pair<std::size_t, std::size_t>, std::vector<const GraphMeeting*>>;

Encounters encounters(const Network&);

}  // namespace whomet
