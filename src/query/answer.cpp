// SPDX-License-Identifier: Apache-2.0
#include "query/answer.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "graph/chain.hpp"
#include "query/name_index.hpp"
#include "query/search.hpp"

namespace whomet {
namespace {

constexpr const char* meeting_sql = "SELECT id, kind, status, date, place FROM meeting WHERE key = ?";

constexpr const char* parties_sql = "SELECT side, entity FROM meeting_party WHERE meeting = ? ORDER BY side";

constexpr const char* evidence_sql =
    "SELECT substr(d.text, r.evidence_start + 1, r.evidence_end - r.evidence_start), d.id, d.title, d.url, "
    "d.published"
    " FROM meeting_report AS mr JOIN report AS r ON r.key = mr.report JOIN document AS d ON d.key = "
    "r.document"
    " JOIN meeting AS m ON m.key = mr.meeting"
    " WHERE mr.meeting = ? ORDER BY r.key <> m.report, d.published, d.id, r.at";

/// In which years there are meetings; an empty range if none has a date. Both ends come from the index of
/// first days; a meeting may last into the next year.
Years years(const Connection& db) {
  Statement query(db,
                  "SELECT substr((SELECT min(date_start) FROM meeting), 1, 4),"
                  " substr((SELECT max(date_start) FROM meeting), 1, 4)");
  if (!query.step() || query.is_null(0)) return {1, 0};
  return {static_cast<int>(query.integer(0)), static_cast<int>(query.integer(1)) + 1};
}

/// Line feeds and runs of blanks become one blank.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
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
      : db_(db), question_(question), entities_(db), meeting_(db, meeting_sql), parties_(db, parties_sql), evidence_(db, evidence_sql) {}

  Answer find() {
    const Years asked_years = years(db_);
    if (question_.asks == Asks::connection) return connection(filter_of(question_, asked_years));
    Statement rows(db_, answer_sql(question_, asked_years));
    while (rows.step()) row(rows);
    Statement others(db_, others_sql(question_, asked_years));
    while (others.step())
      if (const auto status = status_from(others.text(0)))
        answer_.others.emplace_back(*status, static_cast<std::size_t>(others.integer(1)));
    std::sort(answer_.others.begin(), answer_.others.end());
    rank();
    return std::move(answer_);
  }

 private:
  void row(const Statement& row) {
    if (row.integer(0) != last_) {
      last_ = row.integer(0);
      answer_.meetings.push_back(meeting(last_));
    }
    if (row.is_null(1)) return;
    const auto [at, is_new] = index_.try_emplace(row.integer(1), answer_.met.size());
    if (is_new) answer_.met.push_back({entities_.at(row.integer(1)), {}});
    answer_.met[at->second].meetings.push_back(answer_.meetings.size() - 1);
  }

  Answer connection(const MeetingFilter& filter) {
    if (filter.on.empty() && !question_.on.empty()) return {};  // of every year, and no meeting has a date
    const auto& ends = question_.parties;
    const Chain chain = shortest_chain(db_, ends.front().key, ends.back().key, filter);
    for (EntityKey party : chain.parties) answer_.path.push_back(entities_.at(party));
    for (const Chain::Link& link : chain.links) answer_.meetings.push_back(meeting(link.meeting));
    return std::move(answer_);
  }

  MeetingFound meeting(std::int64_t key) {
    MeetingFound found;
    meeting_.with(key).step();
    found.id = meeting_.text(0);
    found.kind = meeting_kind_from(meeting_.text(1)).value_or(MeetingKind::meeting);
    found.status = status_from(meeting_.text(2)).value_or(Status::held);
    found.date = meeting_.text(3);
    if (!meeting_.is_null(4)) found.place = entities_.at(meeting_.integer(4));
    found.sides = sides_of(key);
    add_evidence(found, key);
    return found;
  }

  std::vector<std::vector<NamedEntity>> sides_of(std::int64_t meeting) {
    std::vector<std::vector<NamedEntity>> sides;
    std::int64_t last = -1;
    parties_.with(meeting);
    while (parties_.step()) {
      if (parties_.integer(0) != last) sides.emplace_back();
      last = parties_.integer(0);
      sides.back().push_back(entities_.at(parties_.integer(1)));
    }
    for (auto& side : sides) std::sort(side.begin(), side.end(), shown_before);
    return sides;
  }

  static bool shown_before(const NamedEntity& a, const NamedEntity& b) {
    const auto rank = [](const NamedEntity& e) {
      return std::tuple<bool, const std::string&, const std::string&>(e.kind != Kind::person, e.label, e.id);
    };
    return rank(a) < rank(b);
  }

  void add_evidence(MeetingFound& found, std::int64_t meeting) {
    std::vector<std::string> documents;
    evidence_.with(meeting);
    while (evidence_.step()) {
      const auto text = [&](int column) { return std::string(evidence_.text(column)); };
      found.evidence.push_back({on_one_line(evidence_.text(0)), text(1), text(2), text(3), text(4)});
      documents.push_back(text(1));
    }
    std::sort(documents.begin(), documents.end());
    found.documents =
        static_cast<std::size_t>(std::unique(documents.begin(), documents.end()) - documents.begin());
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
  Statement meeting_, parties_, evidence_;
  std::int64_t last_ = 0;
  std::unordered_map<EntityKey, std::size_t> index_;  ///< of the party in answer_.met
  Answer answer_;
};

}  // namespace

Answer find_answer(const Connection& db, const Question& question) {
  return AnswerFinder(db, question).find();
}

std::string sql_for(const Connection& db, const Question& question) {
  if (question.asks == Asks::connection) return steps_sql(find_answer(db, question));
  return readable_sql(question, years(db));
}

}  // namespace whomet
