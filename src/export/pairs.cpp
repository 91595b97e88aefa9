// SPDX-License-Identifier: Apache-2.0
#include "export/pairs.hpp"

#include <algorithm>

namespace whomet {

Encounters encounters(const Network& network) {
  Encounters all;
  for (const GraphMeeting& meeting : network.meetings)
    for (auto one = meeting.sides.begin(); one != meeting.sides.end(); ++one)
      for (auto other = one + 1; other != meeting.sides.end(); ++other)
        for (std::size_t a : *one)
          for (std::size_t b : *other)
            if (a != b) all[std::minmax(a, b)].push_back(&meeting);
  return all;
}

}  // namespace whomet
