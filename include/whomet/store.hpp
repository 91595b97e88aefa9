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
  std::string id;                     ///< the same in every database; see schema.sql
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
  bool moved = false;  ///< a plan that stood at another date before
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
  std::size_t documents = 1;  ///< how many tell of it
};

/// A state or organisation that a person speaks for while in office; a missing end is open.
struct Affiliation {
  EntityKey with = no_key;
  std::optional<Day> from;
  std::optional<Day> to;
};

/// What is known of an entity beside its meetings. One that is only another name of another has no
/// affiliations of its own: they are the other's.
struct EntityFacts {
  std::string id;
  std::string label;
  Kind kind = Kind::person;
  EntityKey within = no_key;              ///< of a place: what holds it
  EntityKey stands_for = no_key;          ///< of a seat: the state or body that it means
  EntityKey same_as = no_key;             ///< the entity that this one is only another name of
  bool provisional = false;
  std::vector<Affiliation> affiliations;  ///< of a person
};
using Facts = std::unordered_map<EntityKey, EntityFacts>;

/// A pair on different sides of a report, in one of the stretches of 32 days in which the report may belong with
/// others: what reports are looked up by. a < b.
struct PairStretch {
  EntityKey a = no_key;
  EntityKey b = no_key;
  std::int32_t stretch = 0;
  friend auto operator<=>(const PairStretch&, const PairStretch&) = default;
};

enum class About : std::uint8_t { entity, meeting };
enum class Verdict : std::uint8_t { same, different };
const char* to_string(About);
const char* to_string(Verdict);

/// A person's ruling on two entities, or on two meetings, by their ids.
struct Judgement {
  About about = About::entity;
  Verdict verdict = Verdict::same;
  std::string a, b;  ///< entity ids, or ids of reports, of which a meeting bears that of its first; a < b
  std::string made;  ///< UTC, ISO 8601
  std::string note;  ///< why; may be empty
  std::string who;
};


// --- rows for people to read: evidence.hpp ---

struct EntityText;
struct MeetingText;
struct MentionText;
struct ReportText;
struct Tally;

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
  std::int64_t people = 0;       ///< persons mentioned, provisional ones included, each once
  std::int64_t provisional = 0;  ///< persons that the gazetteer does not know
};

/// Not safe to share between threads: one thread writes. After an exception the store must be dropped; what
/// was not committed is then rolled back, so no document is ever half written. A killed run loses its last
/// batch only, and the next one goes on from there.
class Store {
 public:
  /// Opens `file` for building, or creates it (not its folder). Throws BadDatabase, WrongSchema, StoreError.
  static Store open(const std::filesystem::path& file, const Provenance&);
  /// Opens an existing `file` to judge, to forget and to merge; documents cannot be added.
  static Store change(const std::filesystem::path& file);
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

  /// All reports, by key, their parties and places under the entities that stand for them (`same_as`). Commits
  /// what is pending.
  std::vector<ReportRecord> reports();
  /// As above, those of `keys` (rising) that there are.
  std::vector<ReportRecord> reports(const std::vector<ReportKey>& keys) const;
  /// The report with this id; 0 if there is none.
  ReportKey report_key(std::string_view id) const;
  /// Reports in which this pair, as the documents name it, sat on different sides in that stretch; rising.
  std::vector<ReportKey> reports_of(const PairStretch&) const;
  /// Whom this entity, as the documents name it, sat on different sides with in that stretch, and in which report; only
  /// those with a greater key.
  std::vector<std::pair<EntityKey, ReportKey>> partners_of(EntityKey, std::int32_t stretch) const;
  /// All reports of the meeting that this one was taken for, itself included, rising; empty if there is none.
  std::vector<ReportKey> meeting_of(ReportKey) const;
  /// Writes what `reports_of` and `partners_of` find, `sorted` by stretch, then by pair; pairs that stand there already
  /// may come again.
  void add_pairs(const std::vector<std::pair<PairStretch, ReportKey>>& sorted);
  /// Keys of the reports that no meeting is made of yet, rising. Commits what is pending.
  std::vector<ReportKey> unmerged();
  /// What merging and the graph need to know of the entities.
  Facts facts() const;
  /// Drops the meetings made of any of `reports` and writes `meetings` in one transaction.
  void replace_meetings(const std::vector<ReportKey>& reports, const std::vector<Meeting>& meetings);
  /// Drops all meetings, and writes these and all pairs instead, in one transaction.
  void replace_all(const std::vector<Meeting>&, const std::vector<std::pair<PairStretch, ReportKey>>& sorted);

  /// All judgements, in the order in which they were made.
  std::vector<Judgement> judgements() const;
  /// Writes a judgement; there must be none on this pair.
  void add(const Judgement&);
  void remove(const Judgement&);
  /// Provisional people that documents mention and whose names are spellings of each other: of each such group
  /// the neighbours by id. Commits what is pending.
  std::vector<std::pair<EntityKey, EntityKey>> spelled_alike();
  /// Which entities are only other names of another (the second). All others stand for themselves. Drops the
  /// meetings of those that changed.
  void set_same_as(const std::vector<std::pair<EntityKey, EntityKey>>&);
  /// All meetings, by id; without their reports' keys.
  std::vector<Meeting> meetings() const;

  /// The report; there must be one.
  ReportText report_text(ReportKey) const;
  /// The meeting of this report; nothing (an empty id) if there is none.
  MeetingText meeting_text(ReportKey) const;
  /// All meetings, by id.
  std::vector<MeetingText> meeting_texts() const;
  /// A document's mentions in text order; empty if there is no such document.
  std::vector<MentionText> mentions(std::string_view document_id) const;
  /// Ids of all documents, sorted.
  std::vector<std::string> documents() const;
  /// Entities with this id or else this name, whatever its case and diacritics; those that documents mention most
  /// first.
  std::vector<EntityText> entities_called(std::string_view id_or_name) const;
  /// All entities that documents mention, by id.
  std::vector<EntityText> entities_mentioned() const;

  Tally tally() const;

  std::size_t report_count() const;
  Totals totals() const;
  /// Commits, drops entities that nothing leads to any more, and leaves one plain file.
  void finish();

 private:
  struct State;
  explicit Store(std::unique_ptr<State>);
  std::unique_ptr<State> state_;
};

}  // namespace whomet
