// SPDX-License-Identifier: Apache-2.0
// Meetings as the database has them, by keys.
#pragma once

#include "store/sqlite.hpp"
#include "whomet/graph.hpp"

namespace whomet {

struct RawMeeting {
  GraphMeeting meeting;  ///< place, sides and accounts are yet to be filled in
  EntityKey place = no_key;
  KeySides sides;
  struct Told {
    std::int64_t document;
    std::string sentence;
  };
  std::vector<Told> told;  ///< the best first
};

class RawMeetings {
 public:
  explicit RawMeetings(const Connection&);
  /// The meeting with this key, which must be there.
  RawMeeting read(std::int64_t key);

 private:
  void read_sides(std::int64_t key, RawMeeting&);
  void read_told(std::int64_t key, RawMeeting&);
  Statement meetings_, parties_, reports_;
};

}  // namespace whomet
