// SPDX-License-Identifier: Apache-2.0
#include "query/search.hpp"

#include <algorithm>

#include "graph/raw_meetings.hpp"

namespace whomet {
namespace {

std::string literal(std::string_view text) {
  std::string sql = "'";
  for (char c : text) sql += c == '\'' ? "''" : std::string(1, c);
  return sql + "'";
}

std::string literal(Day day) {
  return literal(to_iso(day_span(day)));
}

std::string key_of(const NamedEntity& entity) {
  return "(SELECT key FROM entity WHERE id = " + literal(entity.id) + ")";
}

/// The same days of another year; 29 February is the 28th where there is none.
DateSpan moved(const DateSpan& span, int year) {
  const auto in = [&](Day day) {
    const std::chrono::year_month_day d{day};
    const std::chrono::year_month_day there = std::chrono::year{year} / d.month() / d.day();
    return there.ok() ? Day{there} : Day{there.year() / there.month() / std::chrono::last};
  };
  const Day first = in(span.first), last = in(span.last);
  return {first, last < first ? first : last, span.grain};
}

std::vector<DateSpan> spans(const Period& period, Years years) {
  if (!period.every_year) return {period.span};
  std::vector<DateSpan> all;
  for (int year = years.first; year <= years.second; ++year) all.push_back(moved(period.span, year));
  return all;
}

bool is_body(const NamedEntity& party) {
  return party.kind == Kind::country || party.kind == Kind::organization;
}

/// Where parties stand: a state sat there too if one in its office did.
const char* parties_table(const NamedEntity& party) {
  return is_body(party) ? "took_part" : "meeting_party";
}

class SearchBuilder {
 public:
  SearchBuilder(const Question& question, Years years) : question_(question), years_(years) {}

  /// FROM and WHERE; `m` is the meeting and, if people are asked for, `met` its party.
  std::string body(bool any_status) const {
    std::string conditions = place() + when() + kind() + (any_status ? other_status() : status());
    if (question_.pick == Pick::last && !any_status) conditions += latest(conditions);
    return any_status ? whatever_status(conditions) : from_where(conditions);
  }

  /// Meetings of the one who is asked about, with the side on which that one sat, so that whom they met need not be
  /// looked up apart; `asked` is that party.
  std::string own_meetings() const {
    std::string conditions = place() + when() + kind();
    if (!gives_every_status(question_)) conditions += status();
    if (question_.pick == Pick::last) conditions += latest(conditions);
    return std::string(" FROM ") + parties_table(question_.parties[0]) +
           " AS asked JOIN meeting AS m ON m.key = asked.meeting WHERE asked.entity = " + key_of(question_.parties[0]) +
           conditions;
  }

  /// Rows are told apart where one meeting may match in several ways.
  const char* select() const {
    const auto& parties = question_.parties;
    const bool once = parties.empty() || (parties.size() == 1 && !is_body(parties[0]));
    return once ? "SELECT " : "SELECT DISTINCT ";
  }

  static constexpr const char* order = "ORDER BY m.date_start IS NULL, m.date_start, m.date_end, m.id";

 private:
  /// Where one is asked about, whom they met is of no account: every meeting has another side.
  std::string whatever_status(const std::string& conditions) const {
    return question_.parties.size() <= 1 ? all_took_part(conditions) : from_where(conditions);
  }

  std::string from_where(const std::string& conditions) const {
    const auto& parties = question_.parties;
    if (!asks_for_people(question_)) return all_took_part(conditions);
    if (parties.empty()) return there(conditions);
    if (parties.size() == 1) return met_by(parties_table(parties[0]), "= " + key_of(parties[0]), conditions);
    return met_by_each(conditions);
  }

  static std::string there(const std::string& conditions) {
    return " FROM meeting AS m JOIN meeting_party AS met ON met.meeting = m.key WHERE TRUE" + conditions;
  }

  static std::string met_by(const std::string& table, const std::string& asked,
                            const std::string& conditions) {
    return " FROM " + table +
           " AS asked JOIN meeting_party AS met ON met.meeting = asked.meeting AND met.side <> asked.side"
           " JOIN meeting AS m ON m.key = asked.meeting WHERE asked.entity " +
           asked + conditions;
  }

  /// Who met the one and the other, together or not.
  std::string met_by_each(const std::string& conditions) const {
    const auto& parties = question_.parties;
    const auto body = std::find_if(parties.begin(), parties.end(), is_body);
    const std::string table = parties_table(body == parties.end() ? parties[0] : *body);
    std::string keys, each;
    for (const NamedEntity& party : parties) {
      keys += (keys.empty() ? "" : ", ") + key_of(party);
      each += (each.empty() ? "SELECT met.entity" : " INTERSECT SELECT met.entity") +
              met_by(table, "= " + key_of(party), conditions);
    }
    return met_by(table, "IN (" + keys + ")", conditions) + " AND met.entity IN (" + each + ")";
  }

  /// All who are asked about, the first and the last on different sides.
  std::string all_took_part(const std::string& conditions) const {
    std::string from = " FROM meeting AS m", where = " WHERE TRUE";
    const auto& parties = question_.parties;
    for (std::size_t i = 0; i < parties.size(); ++i) {
      const std::string own = "party" + std::to_string(i);
      from += std::string(" JOIN ") + parties_table(parties[i]) + " AS " + own + " ON " + own +
              ".meeting = m.key";
      where += " AND " + own + ".entity = " + key_of(parties[i]);
    }
    if (parties.size() > 1)
      where += " AND party" + std::to_string(parties.size() - 1) + ".side <> party0.side";
    return from + where + conditions;
  }

  std::string latest(const std::string& conditions) const {
    return " AND m.key = (SELECT m.key" + from_where(conditions) +
           " AND m.date_start IS NOT NULL ORDER BY m.date_start DESC, m.date_end DESC, m.id LIMIT 1)";
  }

  std::string place() const {
    std::string all;
    for (const NamedEntity& place : question_.places)
      all += " AND m.place IN (WITH RECURSIVE inside (key) AS (VALUES (" + key_of(place) +
             ") UNION SELECT e.key FROM entity AS e JOIN inside ON e.within = inside.key)"
             " SELECT key FROM inside)";
    return all;
  }

  std::string kind() const {
    if (question_.kind) return " AND m.kind = " + literal(to_string(*question_.kind));
    return question_.in_person ? " AND m.kind <> 'call'" : "";
  }

  std::string statuses() const {
    std::string all;
    for (Status status : question_.statuses) all += (all.empty() ? "" : ", ") + literal(to_string(status));
    return "(" + all + ")";
  }
  std::string status() const { return " AND m.status IN " + statuses(); }
  std::string other_status() const { return " AND m.status NOT IN " + statuses(); }

  /// A meeting may have been on any day that its date covers.
  std::string when() const {
    std::string all;
    if (question_.since) all += " AND m.date_end >= " + literal(*question_.since);
    if (question_.until) all += " AND m.date_start <= " + literal(*question_.until);
    if (question_.on.empty()) return all;
    std::string any;
    for (const Period& period : question_.on)
      for (const DateSpan& span : spans(period, years_))
        any += (any.empty() ? "" : " OR ") + std::string("(m.date_start <= ") + literal(span.last) +
               " AND m.date_end >= " + literal(span.first) + ")";
    return all + " AND (" + (any.empty() ? "FALSE" : any) + ")";  // of every year, and no meeting has a date
  }

  const Question& question_;
  Years years_;
};

constexpr const char* readable_columns =
    "s.date, s.place, s.kind, s.status, s.documents, s.id AS meeting, s.evidence, s.document";

/// People by how often they were met.
std::string by_number(const std::string& body) {
  return "SELECT who.label AS who, who.id AS who_id, count(DISTINCT m.key) AS meetings,"
         " min(m.date_start) AS first, max(m.date_end) AS last" +
         body.substr(0, body.find(" WHERE ")) + " JOIN entity AS who ON who.key = met.entity" +
         body.substr(body.find(" WHERE ")) +
         " GROUP BY who.key ORDER BY who.kind <> 'person', meetings DESC, who.label, who.id";
}

/// `(1, 'Q1', 'Q2', 'm1'), …`: the steps of a path.
std::string steps(const Answer& found) {
  std::string rows;
  for (std::size_t i = 0; i < found.meetings.size(); ++i)
    rows += (i == 0 ? "(" : ", (") + std::to_string(i + 1) + ", " + literal(found.path[i].id) + ", " +
            literal(found.path[i + 1].id) + ", " + literal(found.meetings[i].id) + ')';
  return rows;
}

}  // namespace

bool asks_for_people(const Question& question) {
  return question.asks == Asks::people || question.asks == Asks::presence;
}

bool gives_every_status(const Question& question) {
  return asks_for_people(question) && question.parties.size() == 1 && !is_body(question.parties[0]) &&
         question.pick != Pick::last;
}

MeetingFilter filter_of(const Question& question, Years years) {
  MeetingFilter filter;
  filter.statuses = question.statuses;
  if (question.kind) filter.kinds = {*question.kind};
  if (question.in_person) filter.kinds = {MeetingKind::meeting, MeetingKind::visit, MeetingKind::summit};
  for (const NamedEntity& place : question.places) filter.places.push_back(place.key);
  filter.since = question.since;
  filter.until = question.until;
  for (const Period& period : question.on)
    for (const DateSpan& span : spans(period, years)) filter.on.push_back(span);
  return filter;
}

std::string steps_sql(const Answer& found) {
  if (found.path.empty()) return {};
  return "/* Steps of the shortest way, which a search over the graph has found: no query gives it. */\n"
         "WITH step (number, one, other, meeting) AS (VALUES " +
         steps(found) +
         ") SELECT one.label AS \"from\", one.id AS from_id, other.label AS \"to\", other.id AS to_id, " +
         readable_columns +
         " FROM step JOIN entity AS one ON one.id = step.one JOIN entity AS other ON other.id = step.other"
         " JOIN meeting_summary AS s ON s.id = step.meeting ORDER BY step.number";
}

std::string answer_sql(const Question& question, Years years) {
  const SearchBuilder builder(question, years);
  const bool of_one = asks_for_people(question) && question.parties.size() == 1;
  const char* met = of_one ? "NULL, asked.side" : asks_for_people(question) ? "met.entity, NULL" : "NULL, NULL";
  return builder.select() + std::string("m.key, ") + met + ", " + RawMeetings::columns +
         (of_one ? builder.own_meetings() : builder.body(false));
}

std::string others_sql(const Question& question, Years years) {
  return "SELECT m.status, count(DISTINCT m.key)" + SearchBuilder(question, years).body(true) +
         " GROUP BY m.status";
}

std::string readable_sql(const Question& question, Years years) {
  const SearchBuilder builder(question, years);
  const std::string body = builder.body(false);
  if (question.asks == Asks::number) return "SELECT count(DISTINCT m.key) AS times" + body;
  const std::size_t where = body.find(" WHERE ");
  const std::string from = body.substr(0, where), conditions = body.substr(where);
  const std::string summary = " JOIN meeting_summary AS s ON s.meeting = m.key";
  if (!asks_for_people(question))
    return builder.select() + std::string("s.parties AS who, '' AS who_id, ") + readable_columns + from +
           summary + conditions + " " + SearchBuilder::order;
  if (question.pick == Pick::most) return by_number(body);
  return builder.select() + std::string("who.label AS who, who.id AS who_id, ") + readable_columns + from +
         " JOIN entity AS who ON who.key = met.entity" + summary + conditions + " " + SearchBuilder::order +
         ", who.label, who.id";
}

}  // namespace whomet
