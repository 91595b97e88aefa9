// SPDX-License-Identifier: Apache-2.0
#include "query/answer.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "graph/chain.hpp"
#include "graph/raw_meetings.hpp"
#include "query/name_index.hpp"
#include "query/search.hpp"

namespace whomet {
namespace {

/// In which years there are meetings; an empty range if none has a date. Both ends come from the index of
/// first days; a meeting may last into the next year.
Years years(const Connection& db) {
  Statement query(db,
                  "SELECT substr((SELECT min(date_start) FROM meeting), 1, 4),"
                  " substr((SELECT max(date_start) FROM meeting), 1, 4)");
  if (!query.step() || query.is_null(0)) return {1, 0};
  return {static_cast<int>(query.integer(0)), static_cast<int>(query.integer(1)) + 1};
}

/// Entities by key; those that meet again are read once.
class Entities {
 public:
  explicit Entities(const Connection& db)
      : query_(db, "SELECT key, id, label, kind FROM entity WHERE key = ?") {}
  const NamedEntity& at(EntityKey key) {
    const auto [entry, is_new] = known_.try_emplace(key);
    if (is_new && query_.with(key).step()) entry->second = entity_at(query_, 0);
    return entry->second;
  }

 private:
  Statement query_;
  std::unordered_map<EntityKey, NamedEntity> known_;
};

class AnswerFinder {
 public:
  AnswerFinder(const Connection& db, const Question& question)
      : db_(db), question_(question), entities_(db), meetings_(db) {}

  Answer find() {
    const Years asked_years = years(db_);
    if (question_.asks == Asks::connection) return connection(filter_of(question_, asked_years));
    Statement rows(db_, answer_sql(question_, asked_years));
    while (rows.step()) row(rows);
    std::vector<const Match*> order;
    for (const Match& match : matches_) order.push_back(&match);
    std::sort(order.begin(), order.end(), told_before);
    for (const Match* match : order) keep(*match);
    if (!gives_every_status(question_)) count_others(asked_years);
    answer_.others.assign(others_.begin(), others_.end());
    rank();
    return std::move(answer_);
  }

 private:
  /// A meeting that matches, with one party that was met there or the side of the one asked about.
  struct Match {
    RawMeeting raw;
    std::optional<EntityKey> met;
    std::optional<std::size_t> side;
  };

  void count_others(Years asked_years) {
    Statement others(db_, others_sql(question_, asked_years));
    while (others.step())
      if (const auto status = status_from(others.text(0))) others_[*status] = static_cast<std::size_t>(others.integer(1));
  }

  void row(const Statement& row) {
    if (const auto status = RawMeetings::status(row, answer_meeting_column); !is_asked(status)) {
      ++others_[status];
      return;
    }
    Match match{matches_.empty() || matches_.back().raw.key != row.integer(0)
                    ? meetings_.read(row.integer(0), row, answer_meeting_column)
                    : matches_.back().raw,
                {}, {}};
    if (!row.is_null(1)) match.met = row.integer(1);
    if (!row.is_null(2)) match.side = static_cast<std::size_t>(row.integer(2));
    matches_.push_back(std::move(match));
  }

  bool is_asked(Status status) const {
    return std::find(question_.statuses.begin(), question_.statuses.end(), status) != question_.statuses.end();
  }

  /// By date, undated last. SQLite would sort whole rows, at the price of finding them.
  static bool told_before(const Match* a, const Match* b) {
    const auto rank = [](const RawMeeting& raw) {
      const auto& date = raw.meeting.date;
      return std::tuple(!date, date ? date->first : Day{}, date ? date->last : Day{}, std::string_view(raw.meeting.id));
    };
    return rank(a->raw) < rank(b->raw);
  }

  void keep(const Match& match) {
    if (answer_.meetings.empty() || answer_.meetings.back().key != match.raw.key)
      answer_.meetings.push_back(meeting(match.raw));
    if (match.met) met(*match.met);
    if (!match.side) return;
    for (std::size_t side = 0; side < match.raw.sides.size(); ++side)
      if (side != *match.side)
        for (EntityKey party : match.raw.sides[side]) met(party);
  }

  /// At the last meeting; a state may have sat on two of its sides and meet the same party from both.
  void met(EntityKey party) {
    const auto [at, is_new] = index_.try_emplace(party, answer_.met.size());
    if (is_new) answer_.met.push_back({entities_.at(party), {}});
    auto& meetings = answer_.met[at->second].meetings;
    if (meetings.empty() || meetings.back() != answer_.meetings.size() - 1)
      meetings.push_back(answer_.meetings.size() - 1);
  }

  Answer connection(const MeetingFilter& filter) {
    if (filter.on.empty() && !question_.on.empty()) return {};  // of every year, and no meeting has a date
    const auto& ends = question_.parties;
    const Chain chain = shortest_chain(db_, ends.front().key, ends.back().key, filter);
    for (EntityKey party : chain.parties) answer_.path.push_back(entities_.at(party));
    for (const Chain::Link& link : chain.links) answer_.meetings.push_back(meeting(meetings_.read(link.meeting)));
    return std::move(answer_);
  }

  MeetingFound meeting(const RawMeeting& raw) {
    MeetingFound found;
    found.key = raw.key;
    found.id = raw.meeting.id;
    found.kind = raw.meeting.kind;
    found.status = raw.meeting.status;
    if (raw.meeting.date) found.date = to_iso(*raw.meeting.date);
    if (raw.place != no_key) found.place = entities_.at(raw.place);
    found.sides = sides_of(raw.sides);
    found.documents = raw.documents;
    return found;
  }

  std::vector<std::vector<NamedEntity>> sides_of(const KeySides& sides) {
    std::vector<std::vector<NamedEntity>> all;
    for (const auto& side : sides) {
      all.emplace_back();
      for (EntityKey party : side) all.back().push_back(entities_.at(party));
      std::sort(all.back().begin(), all.back().end(), shown_before);
    }
    return all;
  }

  static bool shown_before(const NamedEntity& a, const NamedEntity& b) {
    const auto rank = [](const NamedEntity& e) {
      return std::tuple<bool, const std::string&, const std::string&>(e.kind != Kind::person, e.label, e.id);
    };
    return rank(a) < rank(b);
  }

  void rank() {
    std::stable_sort(answer_.met.begin(), answer_.met.end(), [](const PartyMet& a, const PartyMet& b) {
      const bool other = a.party.kind != Kind::person, another = b.party.kind != Kind::person;
      if (other != another) return another;
      if (a.meetings.size() != b.meetings.size()) return a.meetings.size() > b.meetings.size();
      return shown_before(a.party, b.party);
    });
  }

  const Connection& db_;
  const Question& question_;
  Entities entities_;
  RawMeetings meetings_;
  std::vector<Match> matches_;
  std::map<Status, std::size_t> others_;  ///< how many match but for their status
  std::unordered_map<EntityKey, std::size_t> index_;  ///< of the party in answer_.met
  Answer answer_;
};

}  // namespace

Answer find_answer(const Connection& db, const Question& question) {
  const Snapshot snapshot(db);
  return AnswerFinder(db, question).find();
}

void add_evidence(const Connection& db, Answer& answer) {
  const Snapshot snapshot(db);
  RawMeetings meetings(db);
  for (MeetingFound& found : answer.meetings) {
    found.evidence.clear();
    for (RawMeeting::Told& told : meetings.told(found.key))
      found.evidence.push_back({std::move(told.sentence), std::move(told.id), std::move(told.title),
                                std::move(told.url), std::move(told.published)});
  }
}

std::string sql_for(const Connection& db, const Question& question) {
  if (question.asks == Asks::connection) return steps_sql(find_answer(db, question));
  return readable_sql(question, years(db));
}

}  // namespace whomet
