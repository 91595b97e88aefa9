// SPDX-License-Identifier: Apache-2.0
// Meetings as the database has them, by keys.
#pragma once

#include "store/sqlite.hpp"
#include "whomet/graph.hpp"

namespace whomet {

struct RawMeeting {
  std::int64_t key = 0;  ///< meeting.key
  GraphMeeting meeting;  ///< place, sides and accounts are yet to be filled in
  EntityKey place = no_key;
  std::size_t documents = 0;  ///< how many tell of it
  KeySides sides;  ///< by meeting_party.side, which counts from 0 without gaps
  struct Told {
    std::int64_t document;  ///< document.key
    std::string id, title, url, published;  ///< of the document; "" where not known
    std::string sentence;                   ///< on one line
  };
};

/// One look-up a table and row, no sorting by SQLite: an answer of a thousand meetings is due in milliseconds. What
/// documents tell is read apart, as their texts are most of a database.
class RawMeetings {
 public:
  explicit RawMeetings(const Connection&);
  /// The meeting with this key, which must be there.
  RawMeeting read(std::int64_t key);
  /// The meeting with this key from a row that a query gave, where `columns` of a `meeting AS m` begin at `first`.
  RawMeeting read(std::int64_t key, const Statement& row, int first);
  /// The status in such a row.
  static Status status(const Statement& row, int first);
  static constexpr const char* columns = "m.id, m.kind, m.status, m.date, m.place, m.confidence, m.documents";
  /// Who tells of it: one a report, the best first, then by publication.
  std::vector<RawMeeting::Told> told(std::int64_t key);

 private:
  void read_sides(std::int64_t key, RawMeeting&);
  Statement meetings_, parties_, reports_;
};

}  // namespace whomet
