// SPDX-License-Identifier: Apache-2.0
// Asking: a question in words becomes a search in the database, and its answer comes with the sentences that
// say so.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "whomet/pipeline.hpp"
#include "whomet/store.hpp"

namespace whomet {

/// An entity that a question or an answer names.
struct NamedEntity {
  EntityKey key = no_key;  ///< none: the gazetteer knows it, but no document mentions it
  std::string id;
  std::string label;
  Kind kind = Kind::person;
};

/// When: days, of one year or of every year.
struct Period {
  DateSpan span;
  bool every_year = false;  ///< *in January*, told without a year
};

/// What a question wants to know.
enum class Asks : std::uint8_t {
  people,     ///< who met them; of several, who met each of them, at whatever meeting
  places,     ///< where
  dates,      ///< when
  whether,    ///< did they meet
  number,     ///< how often
  meetings,   ///< which meetings
  presence,   ///< who took part
  connection  ///< over whom the two are connected
};
const char* to_string(Asks);  ///< who | where | when | whether | how-often | what | who-was-there | how-connected

/// Which of the meetings that match.
enum class Pick : std::uint8_t {
  all,
  most,  ///< all; people by how often is what is asked for
  last   ///< the latest with a date
};
const char* to_string(Pick);  ///< all | most | last

/// A question as it was understood. All conditions must hold. A state or organisation took part if it is a party
/// or one who held an office of it on that day is.
struct Question {
  Asks asks = Asks::people;
  Pick pick = Pick::all;
  std::vector<NamedEntity> parties;  ///< all took part, the first and the last on different sides
  std::vector<NamedEntity> places;   ///< it was there, or at a place inside
  std::vector<Period> on;            ///< it may have been on a day of one of these; empty: any time
  std::optional<Day> since, until;   ///< and not before, not after
  std::vector<Status> statuses = {Status::held};
  std::optional<MeetingKind> kind;
  bool in_person = false;  ///< no calls
};

/// A surname in a question that several people in the database bear.
struct SharedName {
  std::string name;                 ///< as it was written
  std::string taken_for;            ///< the label of the one whom most documents mention
  std::vector<std::string> others;  ///< labels of the others
};

/// A name in a question that nobody in the database bears.
struct UnknownName {
  std::string name;               ///< as it was written
  std::vector<std::string> near;  ///< labels that it may have been meant for, the nearest first; at most 3
};

/// How a question was understood. `question` is absent if there are unknown names or it cannot be read.
struct Reading {
  std::optional<Question> question;
  std::vector<UnknownName> unknown;
  std::vector<SharedName> shared;
  std::vector<std::string> unread;  ///< words that mean nothing to it
};

/// A sentence that tells of a meeting.
struct Evidence {
  std::string sentence;               ///< on one line
  std::string document;               ///< its id
  std::string title, url, published;  ///< "" where not known
};

/// One meeting of an answer.
struct MeetingFound {
  std::int64_t key = 0;  ///< meeting.key in the database asked
  std::string id;
  MeetingKind kind = MeetingKind::meeting;
  Status status = Status::held;
  std::string date;  ///< ISO 8601, "" if not known
  std::optional<NamedEntity> place;
  std::vector<std::vector<NamedEntity>> sides;
  std::size_t documents = 0;       ///< how many tell of it
  std::vector<Evidence> evidence;  ///< one a report, the best first; see Asker::add_evidence
};

/// A party that met whom the question names, with the meetings it was at, as indexes.
struct PartyMet {
  NamedEntity party;
  std::vector<std::size_t> meetings;  ///< by date
};

struct Answer {
  std::vector<MeetingFound> meetings;  ///< by date, undated ones last; of a connection, one a step of the path
  std::vector<PartyMet> met;           ///< if people are asked for; people first, then by number of meetings
  std::vector<std::pair<Status, std::size_t>> others;  ///< meetings that match but for their status
  std::vector<NamedEntity> path;  ///< of a connection, from end to end: each met the next; empty: there is none
};

/// Reads questions by the language packs' questions.yaml and answers them from one database. Keeps a
/// reference to the knowledge.
class Asker {
 public:
  /// `today` is what *last month* counts from. Faults of questions.yaml are collected; the asker must not be
  /// used if there are any. Throws BadDatabase, WrongSchema, StoreError.
  Asker(const std::filesystem::path& database, const Knowledge&, Day today, Faults&);
  Asker(Asker&&) noexcept;
  Asker& operator=(Asker&&) noexcept;
  ~Asker();

  /// Names are found in every form and spelling that texts are searched for, and without diacritics.
  Reading read(std::string_view question) const;
  /// Who, when and where, without the sentences that say so.
  Answer answer(const Question&) const;
  /// Reads those sentences from the documents: most of the work where there are many.
  void add_evidence(Answer&) const;
  /// One SELECT that gives the rows of the answer in any SQLite program; its columns are those of `whomet ask
  /// --format csv`. A connection is a search and no query: the rows are the steps that were found, which a comment
  /// says; "" if none were.
  std::string sql(const Question&) const;
  /// One question of every sort that can be read, by language; for messages.
  std::vector<std::string> examples() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Those of `names` that differ least from `name`, letter case and diacritics aside, the nearest first; at
/// most three, and only such that a slip of the pen explains: one edit in three letters.
std::vector<std::string> nearest_names(std::string_view name, const std::vector<std::string>& names);
/// `; did you mean A, B or C?`, or nothing.
std::string did_you_mean(const std::vector<std::string>& names);

}  // namespace whomet
