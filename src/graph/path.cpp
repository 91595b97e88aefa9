// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "graph/contacts.hpp"
#include "graph/filter.hpp"
#include "graph/network.hpp"
#include "store/open.hpp"

namespace whomet {
namespace {

/// The keys of the parties on the way.
std::vector<EntityKey> way(const Contacts& contacts, EntityKey from, EntityKey to) {
  const auto at = [&](EntityKey key) {
    return std::find(contacts.parties.begin(), contacts.parties.end(), key);
  };
  const auto end = contacts.parties.end();
  if (at(from) == end || at(to) == end) return {};
  const auto index = [&](EntityKey key) {
    return static_cast<std::uint32_t>(at(key) - contacts.parties.begin());
  };
  std::vector<EntityKey> keys;
  for (std::uint32_t party : shortest_way(contacts, index(from), index(to)))
    keys.push_back(contacts.parties[party]);
  return keys;
}

/// The meetings of two that count, the one that most documents tell of first, then the latest.
std::vector<std::int64_t> meetings_of(const Connection& db, EntityKey a, EntityKey b,
                                      const MeetingFilter& filter) {
  Statement rows(db,
                 "SELECT m.key FROM meeting_party AS one JOIN meeting AS m ON m.key = one.meeting"
                 " JOIN meeting_party AS other ON other.meeting = m.key AND other.side <> one.side"
                 " WHERE one.entity = ? AND other.entity = ? AND " +
                     condition_of(filter) +
                     " ORDER BY m.documents DESC, m.date_start DESC, m.id");
  std::vector<std::int64_t> keys;
  for (rows.with(a, b); rows.step();) keys.push_back(rows.integer(0));
  return keys;
}

std::size_t index_of(EntityKey key, const Network& network) {
  const auto it = std::find_if(network.entities.begin(), network.entities.end(),
                               [&](const GraphEntity& e) { return e.key == key; });
  return static_cast<std::size_t>(it - network.entities.begin());
}

std::string meeting_id(const Connection& db, std::int64_t key) {
  Statement row(db, "SELECT id FROM meeting WHERE key = ?");
  row.with(key).step();
  return std::string(row.text(0));
}

std::size_t index_of(const std::string& meeting, const Network& network) {
  const auto it = std::find_if(network.meetings.begin(), network.meetings.end(),
                               [&](const GraphMeeting& m) { return m.id == meeting; });
  return static_cast<std::size_t>(it - network.meetings.begin());
}

}  // namespace

Connected shortest_path(const std::filesystem::path& database, EntityKey from, EntityKey to,
                        const MeetingFilter& filter) {
  const Connection db = open_for_reading(database);
  const std::vector<EntityKey> parties = way(read_contacts(db, filter), from, to);
  std::vector<std::vector<std::int64_t>> met;
  std::vector<std::int64_t> shown;
  for (std::size_t i = 1; i < parties.size(); ++i) {
    met.push_back(meetings_of(db, parties[i - 1], parties[i], filter));
    if (std::find(shown.begin(), shown.end(), met.back().front()) == shown.end())
      shown.push_back(met.back().front());
  }
  Connected connected{{}, read_network(database, shown, filter)};
  const Network& network = connected.network;
  for (std::size_t i = 0; i < met.size(); ++i)
    connected.steps.push_back({index_of(parties[i], network), index_of(parties[i + 1], network),
                               index_of(meeting_id(db, met[i].front()), network), met[i].size()});
  return connected;
}

}  // namespace whomet
