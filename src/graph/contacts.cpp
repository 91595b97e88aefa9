// SPDX-License-Identifier: Apache-2.0
#include "graph/contacts.hpp"

#include <algorithm>
#include <numeric>

#include "graph/filter.hpp"
#include "store/open.hpp"

namespace whomet {
namespace {

constexpr auto nobody = static_cast<std::uint32_t>(-1);

/// The parties that may count, and where each stands among them.
struct Roll {
  std::vector<EntityKey> parties;
  std::vector<std::uint32_t> index_of;  ///< by key

  std::uint32_t operator[](EntityKey key) const {
    const auto at = static_cast<std::size_t>(key);
    return at < index_of.size() ? index_of[at] : nobody;
  }
};

Roll read_roll(const Connection& db, const MeetingFilter& filter) {
  Roll roll;
  Statement rows(db, filter.people_only ? "SELECT key FROM entity WHERE kind = 'person' ORDER BY id"
                                        : "SELECT key FROM entity ORDER BY id");
  while (rows.step()) {
    const EntityKey key = rows.integer(0);
    if (roll[key] == nobody)
      roll.index_of.resize(std::max(roll.index_of.size(), std::size_t(key) + 1), nobody);
    roll.index_of[static_cast<std::size_t>(key)] = static_cast<std::uint32_t>(roll.parties.size());
    roll.parties.push_back(key);
  }
  return roll;
}

}  // namespace

void ContactsBuilder::add(std::span<const Seat> seats) {
  const auto met = [&](const Seat& seat) {
    return std::any_of(seats.begin(), seats.end(), [&](const Seat& s) { return s.side != seat.side; });
  };
  for (std::size_t i = 0; i < seats.size(); ++i) {
    if (met(seats[i])) ++meetings_[seats[i].party];
    for (std::size_t j = i + 1; j < seats.size(); ++j)
      if (seats[i].side != seats[j].side) pairs_.push_back(std::minmax(seats[i].party, seats[j].party));
  }
}

Contacts ContactsBuilder::finish() {
  Contacts contacts;
  std::vector<std::uint32_t> place(parties_.size());
  for (std::size_t i = 0; i < parties_.size(); ++i) {
    if (meetings_[i] == 0) continue;
    place[i] = static_cast<std::uint32_t>(contacts.parties.size());
    contacts.parties.push_back(parties_[i]);
    contacts.meetings.push_back(meetings_[i]);
  }
  for (auto& [a, b] : pairs_) a = place[a], b = place[b];
  std::sort(pairs_.begin(), pairs_.end());
  contacts.pairs = std::move(pairs_);
  return contacts;
}

Contacts read_contacts(const Connection& db, const MeetingFilter& filter) {
  const std::vector<std::int64_t> wanted = matching_meetings(db, filter);
  Roll roll = read_roll(db, filter);
  ContactsBuilder builder(roll.parties);
  std::vector<ContactsBuilder::Seat> seats;
  auto meeting = wanted.begin();
  Statement rows(db, "SELECT meeting, side, entity FROM meeting_party ORDER BY meeting");
  while (meeting != wanted.end() && rows.step()) {
    const std::int64_t here = rows.integer(0);
    if (here > *meeting) {
      builder.add(seats);
      seats.clear();
      meeting = std::lower_bound(meeting, wanted.end(), here);
    }
    if (meeting == wanted.end() || here != *meeting) continue;
    if (const std::uint32_t party = roll[rows.integer(2)]; party != nobody)
      seats.push_back({party, rows.integer(1)});
  }
  builder.add(seats);
  return builder.finish();
}

Contacts read_contacts(const std::filesystem::path& database, const MeetingFilter& filter) {
  return read_contacts(open_for_reading(database), filter);
}

Contacts contacts_of(const Network& network) {
  std::vector<EntityKey> parties;
  for (const GraphEntity& entity : network.entities) parties.push_back(entity.key);
  ContactsBuilder builder(std::move(parties));
  for (const GraphMeeting& meeting : network.meetings) {
    std::vector<ContactsBuilder::Seat> seats;
    for (std::size_t side = 0; side < meeting.sides.size(); ++side)
      for (std::size_t entity : meeting.sides[side])
        seats.push_back({static_cast<std::uint32_t>(entity), static_cast<std::int64_t>(side)});
    builder.add(seats);
  }
  return builder.finish();
}

}  // namespace whomet
