// SPDX-License-Identifier: Apache-2.0
#include "graph/chain.hpp"

#include <algorithm>

#include "graph/contacts.hpp"
#include "graph/filter.hpp"

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

/// Of the meetings of two that count, the one that most documents tell of, then the latest.
Chain::Link link_of(const Connection& db, EntityKey a, EntityKey b, const MeetingFilter& filter) {
  Statement rows(db,
                 "SELECT m.key FROM meeting_party AS one JOIN meeting AS m ON m.key = one.meeting"
                 " JOIN meeting_party AS other ON other.meeting = m.key AND other.side <> one.side"
                 " WHERE one.entity = ? AND other.entity = ? AND " +
                     condition_of(filter) +
                     " ORDER BY m.documents DESC, m.date_start DESC, m.id");
  Chain::Link link;
  for (rows.with(a, b); rows.step(); ++link.meetings)
    if (link.meetings == 0) link.meeting = rows.integer(0);
  return link;
}

}  // namespace

Chain shortest_chain(const Connection& db, EntityKey from, EntityKey to, const MeetingFilter& filter) {
  Chain chain{way(read_contacts(db, filter), from, to), {}};
  for (std::size_t i = 1; i < chain.parties.size(); ++i)
    chain.links.push_back(link_of(db, chain.parties[i - 1], chain.parties[i], filter));
  return chain;
}

}  // namespace whomet
