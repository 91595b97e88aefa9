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
    std::int64_t document;  ///< document.key
    std::string id, title, url, published;  ///< of the document; "" where not known
    std::string sentence;                   ///< on one line
  };
  std::vector<Told> told;  ///< one a report, the best first, then by publication
};

/// One look-up a table and row, no sorting by SQLite: an answer of a thousand meetings is due in milliseconds.
class RawMeetings {
 public:
  explicit RawMeetings(const Connection&);
  /// The meeting with this key, which must be there.
  RawMeeting read(std::int64_t key);

 private:
  void read_sides(std::int64_t key, RawMeeting&);
  void read_told(std::int64_t key, ReportKey best, RawMeeting&);
  Statement meetings_, parties_, reports_;
};

}  // namespace whomet
