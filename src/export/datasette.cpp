// SPDX-License-Identifier: Apache-2.0
// Metadata for Datasette: what every table and column is, as schema.sql says it, and queries to begin with.
#include "export/formats.hpp"
#include "export/json.hpp"
#include "export/schema_notes.hpp"
#include "store/schema.hpp"

namespace whomet {
namespace {

Json tables() {
  Json all = Json::object();
  for (const TableNotes& notes : schema_notes(schema_sql)) {
    Json& table = all[notes.name];
    if (!notes.description.empty()) table["description"] = notes.description;
    for (const auto& [column, description] : notes.columns) table["columns"][column] = description;
  }
  all["entity"]["label_column"] = "label";
  all["document"]["label_column"] = "id";
  all["meeting"]["label_column"] = "id";
  all["meeting"]["facets"] = {"status", "kind"};
  all["entity"]["facets"] = {"kind", "provisional"};
  all["who_met_whom"]["facets"] = {"status", "kind", "place"};
  for (const char* inner : {"evidence_data", "evidence_idx", "evidence_content", "evidence_docsize",
                            "evidence_config", "document_mentions"})
    all[inner]["hidden"] = true;
  return all;
}

Json query(const char* title, const char* sql) {
  return {{"title", title}, {"sql", sql}};
}

Json queries() {
  return {
      {"who_met",
       query("Who met somebody whose name has these letters",
             "SELECT * FROM who_met_whom WHERE person LIKE '%' || :person || '%' ORDER BY date_start")},
      {"met_in",
       query("Who met where, between two days",
             "SELECT * FROM who_met_whom WHERE place LIKE '%' || :place || '%' AND date_end >= :since"
             " AND date_start <= :until ORDER BY date_start")},
      {"most_meetings",
       query("Who was at most meetings",
             "SELECT e.label, e.kind, count(*) AS meetings FROM meeting_party AS p JOIN entity AS e"
             " ON e.key = p.entity JOIN meeting AS m ON m.key = p.meeting WHERE m.status = 'held'"
             " GROUP BY e.key ORDER BY meetings DESC, e.label")},
      {"sentences",
       query("Sentences that tell of meetings, with these words",
             "SELECT d.id, e.sentence FROM evidence AS e JOIN report AS r ON r.key = e.rowid JOIN document"
             " AS d ON d.key = r.document WHERE evidence MATCH :words")},
  };
}

}  // namespace

ExportedFiles write_datasette(const Network& network, GraphShape) {
  const Json metadata = {
      {"title", "Who met whom"},
      {"description", "Meetings told by news articles, each with the sentences that say so"},
      {"databases", {{network.name, {{"tables", tables()}, {"queries", queries()}}}}},
  };
  return {{"", to_string(metadata, 1) + '\n'}};
}

}  // namespace whomet
