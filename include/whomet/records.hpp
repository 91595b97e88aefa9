// SPDX-License-Identifier: Apache-2.0
// Rows of the database as plain values: what merging, the graph and the queries speak.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "whomet/meetings.hpp"

namespace whomet {

/// Key of a row in one database; means nothing outside it. 0: none.
using EntityKey = std::int64_t;
using ReportKey = std::int64_t;
inline constexpr EntityKey no_key = 0;

using KeySides = std::vector<std::vector<EntityKey>>;

/// What one document tells of one meeting, as merging needs it.
struct ReportRecord {
  ReportKey key = 0;
  std::string document;               ///< its id
  std::optional<DateSpan> published;  ///< of the document
  std::uint32_t at = 0;               ///< code point of the word that first tells of it
  std::uint32_t nth = 0;              ///< counts the document's reports with the same `at`
  MeetingKind kind = MeetingKind::meeting;
  Status status = Status::held;
  KeySides sides;
  EntityKey place = no_key;
  std::optional<DateSpan> date;
  double confidence = 0.0;
};

/// What all reports together say happened.
struct Meeting {
  std::string id;  ///< the same whatever the order in which documents were read
  MeetingKind kind = MeetingKind::meeting;
  Status status = Status::held;
  KeySides sides;  ///< two or more, none empty, every party once
  EntityKey place = no_key;
  std::optional<DateSpan> date;
  std::vector<ReportKey> reports;  ///< one or more, rising
  ReportKey best = 0;              ///< the one of them to show first
  double confidence = 0.0;
};

/// A state or organisation that a person speaks for while in office; a missing end is open.
struct Affiliation {
  EntityKey with = no_key;
  std::optional<Day> from;
  std::optional<Day> to;
};

/// What is known of an entity beside its meetings.
struct EntityFacts {
  std::string id;
  std::string label;
  Kind kind = Kind::person;
  EntityKey within = no_key;              ///< of a place: what holds it
  EntityKey stands_for = no_key;          ///< of a seat: the state or body that it means
  std::vector<Affiliation> affiliations;  ///< of a person
};
using Facts = std::unordered_map<EntityKey, EntityFacts>;

}  // namespace whomet
