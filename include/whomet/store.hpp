// SPDX-License-Identifier: Apache-2.0
// The store: one SQLite file, defined by schema.sql. Building goes
//   auto store = Store::open(file, {gazetteer.hash(), version});
//   for (document) if (!store.is_current(document)) store.add(document, extract(document, knowledge),
//   gazetteer); merge_meetings(store);  // merging.hpp store.finish();
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "whomet/pipeline.hpp"

namespace whomet {

// --- rows as plain values: what merging, the graph and the queries speak ---

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

// --- the store ---

/// The environment failed: a full disk, a path that cannot be written, a file in use. The message names the
/// file and the remedy.
struct StoreError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The file that was named cannot be used: missing, no database, or another program's. Bad input, not a
/// broken environment.
struct BadDatabase : StoreError {
  using StoreError::StoreError;
};

/// A database of whomet with another version of schema.sql; it must be built anew.
struct WrongSchema : BadDatabase {
  using BadDatabase::BadDatabase;
};

/// What a build is made with. When either differs from last time, no document is current any more, and all
/// meetings are derived again.
struct Provenance {
  std::string gazetteer_hash;
  std::string program_version;
};

/// How many rows there are.
struct Totals {
  std::int64_t documents = 0;
  std::int64_t mentions = 0;
  std::int64_t reports = 0;
  std::int64_t meetings = 0;
  std::int64_t people = 0;       ///< persons mentioned, provisional ones included
  std::int64_t provisional = 0;  ///< persons that the gazetteer does not know
};

/// Not safe to share between threads: one thread writes. After an exception the store must be dropped; what
/// was not committed is then rolled back, so no document is ever half written. A killed run loses its last
/// batch only, and the next one goes on from there.
class Store {
 public:
  /// Opens `file` for building, or creates it (not its folder). Throws BadDatabase, WrongSchema, StoreError.
  static Store open(const std::filesystem::path& file, const Provenance&);
  /// Opens an existing `file` for reading only; the calls that change anything must not be used.
  static Store read(const std::filesystem::path& file);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  /// Whether the document stands there already, read with this gazetteer and this program, so that it need
  /// not be extracted.
  bool is_current(const Document&) const;
  /// Writes a document and what it tells; one with the same id is replaced. Commits a batch now and then.
  /// Entities of the gazetteer are written once with their names, offices and kin; provisional entities are
  /// shared by id between documents and never change a curated one.
  void add(const Document&, const Extraction&, const Gazetteer&);
  /// Takes a document and all that only it tells out again. False if there is none with that id. The meetings
  /// that it told of are gone until `merge_meetings`.
  bool forget(std::string_view document_id);

  /// All reports, by key. Commits what is pending.
  std::vector<ReportRecord> reports();
  /// Keys of the reports that no meeting is made of yet, rising. Commits what is pending.
  std::vector<ReportKey> unmerged();
  /// What merging and the graph need to know of the entities.
  Facts facts() const;
  /// Drops the meetings made of any of `reports` and writes `meetings` in one transaction.
  void replace_meetings(const std::vector<ReportKey>& reports, const std::vector<Meeting>& meetings);
  /// All meetings, by id; without their reports' keys.
  std::vector<Meeting> meetings() const;

  Totals totals() const;
  /// Commits, drops provisional entities that no document mentions any more, and leaves one plain file.
  void finish();

 private:
  struct State;
  explicit Store(std::unique_ptr<State>);
  std::unique_ptr<State> state_;
};

}  // namespace whomet
