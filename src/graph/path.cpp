// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "graph/chain.hpp"
#include "graph/network.hpp"
#include "store/open.hpp"

namespace whomet {
namespace {

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

/// Of all links, each once.
std::vector<std::int64_t> meetings_of(const Chain& chain) {
  std::vector<std::int64_t> keys;
  for (const Chain::Link& link : chain.links)
    if (std::find(keys.begin(), keys.end(), link.meeting) == keys.end()) keys.push_back(link.meeting);
  return keys;
}

}  // namespace

Connected shortest_path(const std::filesystem::path& database, EntityKey from, EntityKey to,
                        const MeetingFilter& filter) {
  const Connection db = open_for_reading(database);
  const Chain chain = shortest_chain(db, from, to, filter);
  Connected connected{{}, read_network(database, meetings_of(chain), filter)};
  const Network& network = connected.network;
  for (std::size_t i = 0; i < chain.links.size(); ++i)
    connected.steps.push_back({index_of(chain.parties[i], network), index_of(chain.parties[i + 1], network),
                               index_of(meeting_id(db, chain.links[i].meeting), network),
                               chain.links[i].meetings});
  return connected;
}

}  // namespace whomet
