// SPDX-License-Identifier: Apache-2.0
// The graph of who met whom, read from the database: as numbers to compute on, and as everything that is
// known of it, to show and to export.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "whomet/store.hpp"

namespace whomet {

/// Which meetings and which parties count. All conditions must hold.
struct MeetingFilter {
  std::vector<Status> statuses = {Status::held};
  std::vector<MeetingKind> kinds;   ///< empty: every kind
  std::vector<EntityKey> places;    ///< it was in one of them, or at a place inside; empty: anywhere
  std::optional<Day> since, until;  ///< it may have been on such a day; undated ones count only without these
  std::vector<DateSpan> on;         ///< and on a day of one of them; empty: any time
  std::size_t sources = 1;          ///< at least so many documents tell of it
  bool people_only = false;         ///< leave out states and organisations
};

// --- as numbers ---

/// Parties as the indexes from 0, and the pairs that met: what measures are computed on.
struct Contacts {
  using Pair = std::pair<std::uint32_t, std::uint32_t>;
  std::vector<EntityKey> parties;       ///< whoever met somebody, by entity id: not by how the file was built
  std::vector<std::uint32_t> meetings;  ///< of each party: how many it was at
  std::vector<Pair> pairs;              ///< sorted, first < second; as many times as they met
};

/// Throws BadDatabase, WrongSchema, StoreError. Two million rows a second.
Contacts read_contacts(const std::filesystem::path& database, const MeetingFilter& = {});

/// What a party is to the graph.
struct Measures {
  std::size_t people = 0;    ///< whom it met: its degree
  std::size_t meetings = 0;  ///< that it was at
  /// Where somebody who follows meetings at random is found, in shares of 1: Brin and Page 1998 with their
  /// damping of 0.85, a pair that met twice counting twice.
  double page_rank = 0.0;
  /// On how many of the shortest ways between two others it lies, in shares of all pairs of others: Freeman
  /// 1977, computed as by Brandes 2001.
  double betweenness = 0.0;
  std::size_t community = 0;  ///< from 1, the largest first
};

/// From how many parties the shortest ways are followed for betweenness: from all where the graph is small,
/// else from as many, evenly spread, as take a few seconds, which gives an estimate (Brandes and Pich 2007).
std::size_t affordable_pivots(const Contacts&);

/// Of each party of `contacts`. Pure, and the same on every machine.
std::vector<Measures> measure(const Contacts&, std::size_t pivots);
/// Groups whose members met one another more often than chance would have it, from 1, the largest first: the
/// method of Louvain (Blondel et al. 2008), taking parties in order and ties by the smaller number.
std::vector<std::size_t> communities(const Contacts&);
/// The parties on a shortest way, both ends included; of several, always the same. Empty: there is none.
std::vector<std::uint32_t> shortest_way(const Contacts&, std::uint32_t from, std::uint32_t to);

// --- in full ---

/// A person, state or organisation that took part, or a place.
struct GraphEntity {
  EntityKey key = no_key;
  std::string id;  ///< never empty
  std::string label;
  Kind kind = Kind::person;
  std::string
      country;  ///< label of the state in whose office it is or last was, or that holds it; "" unknown
  std::string country_code;                   ///< of that state: ISO 3166 alpha-2, ""
  bool provisional = false;                   ///< found in texts, not in the gazetteer
  std::optional<double> latitude, longitude;  ///< degrees
};

struct GraphDocument {
  std::string id, title, url, source, language;  ///< "" where not known, but for the id
  std::optional<DateSpan> published;
};

/// What one document says of a meeting.
struct Account {
  std::size_t document = 0;  ///< index into Network::documents
  std::string sentence;      ///< on one line
};

struct GraphMeeting {
  std::string id;
  MeetingKind kind = MeetingKind::meeting;
  Status status = Status::held;
  std::optional<DateSpan> date;
  std::optional<std::size_t> place;             ///< index into Network::entities
  std::vector<std::vector<std::size_t>> sides;  ///< two or more, none empty; indexes as above
  std::vector<Account> accounts;                ///< one a report, the best first
  double confidence = 0.0;
};

/// Meetings with all that is known of them. Entities, documents and meetings are sorted by id: the same
/// documents give the same network, byte for byte.
struct Network {
  std::string name;  ///< of the database: the file's without its ending
  std::vector<GraphEntity> entities;
  std::vector<GraphDocument> documents;
  std::vector<GraphMeeting> meetings;
};

/// How many different documents tell of it.
std::size_t sources(const GraphMeeting&);

/// Throws as `read_contacts`.
Network read_network(const std::filesystem::path& database, const MeetingFilter& = {});
/// Its numbers.
Contacts contacts_of(const Network&);

/// How two are connected: a chain in which each met the next.
struct Connected {
  struct Step {
    std::size_t from = 0, to = 0;  ///< indexes into network.entities
    std::size_t meeting =
        0;  ///< into network.meetings: of all of the two, the one that most documents tell of
    std::size_t meetings = 0;  ///< how many the two had
  };
  std::vector<Step> steps;  ///< empty: they are not connected, or one of them met nobody
  Network network;          ///< what the steps speak of
};

/// By as few steps as can be; of several ways, always the same. Throws as `read_contacts`.
Connected shortest_path(const std::filesystem::path& database, EntityKey from, EntityKey to,
                        const MeetingFilter& = {});

}  // namespace whomet
