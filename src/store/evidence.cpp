// SPDX-License-Identifier: Apache-2.0
#include "whomet/evidence.hpp"

#include <algorithm>

#include "store/one_line.hpp"
#include "store/state.hpp"
#include "whomet/text.hpp"

namespace whomet {
namespace {

using Labels = std::vector<std::vector<std::string>>;

/// From rows of (side, label), sorted.
Labels read_labels(Statement& rows) {
  Labels sides;
  std::int64_t last = -1;
  while (rows.step()) {
    if (sides.empty() || rows.integer(0) != last) sides.emplace_back();
    last = rows.integer(0);
    sides.back().emplace_back(rows.text(1));
  }
  return sides;
}

Kind read_kind(const Statement& row, int column) {
  return kind_from(std::string(row.text(column))).value_or(Kind::person);
}

MentionText read_mention(const Statement& row) {
  const auto text = [&](int column) { return std::string(row.text(column)); };
  return {row.integer(0), row.integer(1), on_one_line(row.text(2)), text(3), text(4), read_kind(row, 5), text(6),
          text(7)};
}

constexpr const char* mention_sql =
    "SELECT m.start, m.end, substr(d.text, m.start + 1, m.end - m.start), e.id, e.label, e.kind, m.how, m.cases "
    "FROM document AS d JOIN mention AS m ON m.document = d.key JOIN entity AS e ON e.key = m.entity ";

std::vector<MentionText> read_mentions(Statement& rows) {
  std::vector<MentionText> all;
  while (rows.step()) all.push_back(read_mention(rows));
  return all;
}

constexpr const char* meeting_sql =
    "SELECT m.key, m.id, m.kind, m.status, m.date, p.label, m.confidence, m.documents FROM meeting AS m LEFT JOIN "
    "entity AS p ON p.key = m.place ";

MeetingText read_meeting(const Statement& row) {
  const auto text = [&](int column) { return std::string(row.text(column)); };
  MeetingText m{text(1), text(2), text(3), text(4), text(5), {}, row.real(6), {}, 0};
  m.documents = static_cast<std::size_t>(row.integer(7));
  return m;
}

void read_parts(MeetingText& m, std::int64_t key, Statement& parties, Statement& reports) {
  m.sides = read_labels(parties.with(key));
  std::sort(m.sides.begin(), m.sides.end());
  reports.with(key);
  while (reports.step()) m.reports.emplace_back(reports.text(0));
}

struct MeetingParts {
  explicit MeetingParts(const Connection& db)
      : parties(db,
                "SELECT side, label FROM meeting_party JOIN entity ON key = entity WHERE meeting = ? ORDER BY side, "
                "label"),
        reports(db, "SELECT id FROM meeting_report JOIN report ON key = report WHERE meeting = ? ORDER BY id") {}
  Statement parties, reports;
};

constexpr const char* entity_sql =
    "SELECT e.id, e.label, e.kind, o.id, e.documents FROM entity AS e LEFT JOIN entity AS o ON o.key = e.same_as ";

std::vector<EntityText> read_entities(Statement& rows) {
  std::vector<EntityText> all;
  while (rows.step())
    all.push_back({std::string(rows.text(0)), std::string(rows.text(1)), read_kind(rows, 2),
                   std::string(rows.text(3)), rows.integer(4)});
  return all;
}

std::string joined(const std::vector<std::string>& labels) {
  std::string text;
  for (std::size_t i = 0; i < labels.size(); ++i)
    text += (i == 0 ? "" : i + 1 == labels.size() ? " and " : ", ") + labels[i];
  return text;
}

}  // namespace

std::string to_string(const MeetingText& m) {
  std::string text = m.status + ' ' + m.kind + " of ";
  for (std::size_t i = 0; i < m.sides.size(); ++i) text += (i == 0 ? "" : " with ") + joined(m.sides[i]);
  return text + ", " + (m.date.empty() ? "no date" : m.date) + (m.place.empty() ? "" : ", " + m.place);
}

ReportText Store::report_text(ReportKey key) const {
  Statement row(state_->db,
                "SELECT r.id, d.id, d.published, r.kind, r.status, r.date, p.label, r.rule, substr(d.text, "
                "r.evidence_start + 1, r.evidence_end - r.evidence_start), r.confidence, d.key, r.evidence_start, "
                "r.evidence_end FROM report AS r JOIN document AS d ON d.key = r.document LEFT JOIN entity AS p ON "
                "p.key = r.place WHERE r.key = ?");
  ReportText r;
  if (!row.with(key).step()) return r;
  const auto text = [&](int column) { return std::string(row.text(column)); };
  r = {text(0), text(1), text(2), text(3), text(4), text(5), text(6), text(7), on_one_line(row.text(8)), {}, {},
       row.real(9)};
  Statement parties(state_->db,
                    "SELECT side, label FROM report_party JOIN entity ON key = entity WHERE report = ? ORDER BY side, "
                    "label");
  r.sides = read_labels(parties.with(key));
  Statement mentions(state_->db,
                     std::string(mention_sql) + "WHERE d.key = ? AND m.start >= ? AND m.end <= ? ORDER BY m.start");
  r.mentions = read_mentions(mentions.with(row.integer(10), row.integer(11), row.integer(12)));
  return r;
}

MeetingText Store::meeting_text(ReportKey report) const {
  Statement row(state_->db, std::string(meeting_sql) +
                                "WHERE m.key = (SELECT meeting FROM meeting_report AS mr WHERE mr.report = ?)");
  if (!row.with(report).step()) return {};
  MeetingText m = read_meeting(row);
  MeetingParts parts(state_->db);
  read_parts(m, row.integer(0), parts.parties, parts.reports);
  return m;
}

std::vector<MeetingText> Store::meeting_texts() const {
  Statement rows(state_->db, std::string(meeting_sql) + "ORDER BY m.id");
  MeetingParts parts(state_->db);
  std::vector<MeetingText> all;
  while (rows.step()) {
    all.push_back(read_meeting(rows));
    read_parts(all.back(), rows.integer(0), parts.parties, parts.reports);
  }
  return all;
}

std::vector<MentionText> Store::mentions(std::string_view document_id) const {
  Statement rows(state_->db, std::string(mention_sql) + "WHERE d.id = ? ORDER BY m.start");
  return read_mentions(rows.with(document_id));
}

std::vector<std::string> Store::documents() const {
  Statement rows(state_->db, "SELECT id FROM document ORDER BY id");
  std::vector<std::string> all;
  while (rows.step()) all.emplace_back(rows.text(0));
  return all;
}

std::vector<EntityText> Store::entities_called(std::string_view id_or_name) const {
  Statement by_id(state_->db, std::string(entity_sql) + "WHERE e.id = ?");
  if (auto found = read_entities(by_id.with(id_or_name)); !found.empty()) return found;
  Statement by_name(state_->db, std::string(entity_sql) +
                                    "WHERE e.key IN (SELECT entity FROM entity_name WHERE folded = ?) ORDER BY "
                                    "e.documents DESC, e.id");
  return read_entities(by_name.with(std::string_view(fold_bare(id_or_name))));
}

std::vector<EntityText> Store::entities_mentioned() const {
  Statement rows(state_->db, std::string(entity_sql) + "WHERE e.documents > 0 ORDER BY e.id");
  return read_entities(rows);
}

}  // namespace whomet
