// SPDX-License-Identifier: Apache-2.0
#include "query/answer.hpp"

#include <algorithm>
#include <map>

#include "query/name_index.hpp"
#include "query/search.hpp"

namespace whomet {
namespace {

constexpr const char* parties_sql =
    "SELECT mp.side, e.key, e.id, e.label, e.kind FROM meeting_party AS mp JOIN entity AS e ON e.key = "
    "mp.entity"
    " WHERE mp.meeting = ? ORDER BY mp.side, e.kind <> 'person', e.label, e.id";

constexpr const char* evidence_sql =
    "SELECT substr(d.text, r.evidence_start + 1, r.evidence_end - r.evidence_start), d.id, d.title, d.url, "
    "d.published"
    " FROM meeting_report AS mr JOIN report AS r ON r.key = mr.report JOIN document AS d ON d.key = "
    "r.document"
    " JOIN meeting AS m ON m.key = mr.meeting"
    " WHERE mr.meeting = ? ORDER BY r.key <> m.report, d.published, d.id, r.at";

/// In which years there are meetings; an empty range if none has a date. Both ends come from the index of
/// first days; a meeting may last into the next year.
std::pair<int, int> years(const Connection& db) {
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

class AnswerFinder {
 public:
  AnswerFinder(const Connection& db, const Question& question)
      : db_(db), question_(question), parties_(db, parties_sql), evidence_(db, evidence_sql) {}

  Answer find() {
    const Search search = search_for(question_, years(db_));
    Statement meetings(db_, search.sql);
    for (std::size_t i = 0; i < search.values.size(); ++i)
      std::visit([&](const auto& value) { meetings.bind(static_cast<int>(i + 1), value); }, search.values[i]);
    while (meetings.step()) meeting(meetings);
    for (const auto& [status, count] : others_) answer_.others.emplace_back(status, count);
    group();
    return std::move(answer_);
  }

 private:
  void meeting(const Statement& row) {
    const Status status = status_from(row.text(3)).value_or(Status::held);
    std::vector<std::vector<NamedEntity>> sides = sides_of(row.integer(0));
    if (!concerns(sides)) return;
    const auto& wanted = question_.statuses;
    if (std::find(wanted.begin(), wanted.end(), status) == wanted.end()) {
      ++others_[status];
      return;
    }
    MeetingFound found;
    found.id = row.text(1);
    found.kind = meeting_kind_from(row.text(2)).value_or(MeetingKind::meeting);
    found.status = status;
    found.date = row.text(4);
    if (!row.is_null(5)) found.place = entity_at(row, 5);
    found.sides = std::move(sides);
    add_evidence(found, row.integer(0));
    answer_.meetings.push_back(std::move(found));
  }

  std::vector<std::vector<NamedEntity>> sides_of(std::int64_t meeting) {
    std::vector<std::vector<NamedEntity>> sides;
    std::int64_t last = -1;
    parties_.with(meeting);
    while (parties_.step()) {
      if (parties_.integer(0) != last) sides.emplace_back();
      last = parties_.integer(0);
      sides.back().push_back(entity_at(parties_, 1));
    }
    return sides;
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

  bool asked_about(const NamedEntity& entity) const {
    return std::any_of(question_.parties.begin(), question_.parties.end(),
                       [&](auto& p) { return p.key == entity.key; });
  }
  bool holds_asked(const std::vector<NamedEntity>& side) const {
    return std::any_of(side.begin(), side.end(), [&](auto& e) { return asked_about(e); });
  }

  /// *Where did Putin meet Witkoff?* asks about the two, not about whom else they met.
  bool of_a_pair() const { return question_.asks != Asks::people && question_.parties.size() > 1; }

  /// Those on a side where none of the persons asked about sits; all, if the question names nobody.
  std::vector<NamedEntity> met_in(const std::vector<std::vector<NamedEntity>>& sides) const {
    std::vector<NamedEntity> met;
    for (const auto& side : sides)
      for (const NamedEntity& e : side)
        if (of_a_pair() ? asked_about(e) && e.key != question_.parties[0].key : !holds_asked(side))
          met.push_back(e);
    return met;
  }

  bool concerns(const std::vector<std::vector<NamedEntity>>& sides) const {
    return of_a_pair() || !met_in(sides).empty();
  }

  void group() {
    std::map<EntityKey, PartyMet> by_key;
    for (std::size_t i = 0; i < answer_.meetings.size(); ++i)
      for (const NamedEntity& e : met_in(answer_.meetings[i].sides)) {
        PartyMet& met = by_key.try_emplace(e.key, PartyMet{e, {}}).first->second;
        met.meetings.push_back(i);
      }
    for (auto& [key, met] : by_key) answer_.met.push_back(std::move(met));
    std::sort(answer_.met.begin(), answer_.met.end(), [](const PartyMet& a, const PartyMet& b) {
      const auto rank = [](const PartyMet& p) {
        return std::tuple(p.party.kind != Kind::person, -static_cast<std::ptrdiff_t>(p.meetings.size()),
                          p.party.label, p.party.id);
      };
      return rank(a) < rank(b);
    });
  }

  const Connection& db_;
  const Question& question_;
  Statement parties_, evidence_;
  std::map<Status, std::size_t> others_;
  Answer answer_;
};

}  // namespace

Answer find_answer(const Connection& db, const Question& question) {
  return AnswerFinder(db, question).find();
}

}  // namespace whomet
