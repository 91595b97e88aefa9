// SPDX-License-Identifier: Apache-2.0
// Collects contacts from the sides of meetings.
#pragma once

#include <span>

#include "store/sqlite.hpp"
#include "whomet/graph.hpp"

namespace whomet {

class ContactsBuilder {
 public:
  struct Seat {
    std::uint32_t party = 0;  ///< index into the parties given
    std::int64_t side = 0;
  };
  /// All that may have met somebody, by entity id.
  explicit ContactsBuilder(std::vector<EntityKey> parties)
      : parties_(std::move(parties)), meetings_(parties_.size()) {}

  /// Who sat at one meeting, each once; two met if they are on different sides.
  void add(std::span<const Seat>);
  /// Leaves out who met nobody.
  Contacts finish();

 private:
  std::vector<EntityKey> parties_;
  std::vector<std::uint32_t> meetings_;
  std::vector<Contacts::Pair> pairs_;
};

Contacts read_contacts(const Connection&, const MeetingFilter&);

}  // namespace whomet
