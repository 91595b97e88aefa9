// SPDX-License-Identifier: Apache-2.0
// How two are connected, by keys.
#pragma once

#include "store/sqlite.hpp"
#include "whomet/graph.hpp"

namespace whomet {

/// Each of the parties met the next.
struct Chain {
  struct Link {
    std::int64_t meeting = 0;  ///< meeting.key: of all of the two, the one that most documents tell of
    std::size_t meetings = 0;  ///< how many the two had
  };
  std::vector<EntityKey> parties;  ///< both ends included; empty: there is no way
  std::vector<Link> links;         ///< one fewer than parties
};

/// By as few steps as can be; of several ways, always the same.
Chain shortest_chain(const Connection&, EntityKey from, EntityKey to, const MeetingFilter&);

}  // namespace whomet
