// SPDX-License-Identifier: Apache-2.0
#include "store/documents.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "store/report_id.hpp"

namespace whomet {
namespace {

std::string_view stretch(const Document& document, const Span& span) {
  return std::string_view(document.text).substr(span.begin, span.end - span.begin);
}

void append_mention(std::string& list, const Extraction::Found& found, const Points& at, EntityKey entity) {
  fmt::format_to(std::back_inserter(list), "{}[{},{},{},\"{}\",\"{}\"]", list.empty() ? '[' : ',', at.begin,
                 at.end, entity, to_string(found.how), to_string(found.cases));
}

}  // namespace

DocumentWriter::DocumentWriter(Connection& db)
    : entities_(db),
      documents_(db,
                 "document (key, id, title, text, language, source, url, published, published_start, "
                 "published_end, hash)",
                 11),
      mentions_(db, "document_mentions (document, count, list)", 3),
      reports_(db,
               "report (key, id, document, at, at_end, kind, status, place, date, date_start, date_end, "
               "evidence_start, evidence_end, rule, confidence, moved)",
               16),
      parties_(db, "report_party (report, side, entity)", 3),
      evidence_(db, "evidence (rowid, sentence, folded, names)", 4),
      relations_(db, 
                 "relation (subject, relation, object, role, date_start, date_end, document, evidence_start, "
                 "evidence_end)",
                 9),
      last_document_(db.integer("SELECT max(key) FROM document")),
      last_report_(db.integer("SELECT max(key) FROM report")) {}

void DocumentWriter::add(const Document& document, const Extraction& extraction, const Gazetteer& gazetteer,
                         std::int64_t hash) {
  const Source source{document, extraction, gazetteer, Offsets(document.text, extraction)};
  add_document(document, extraction, hash);
  add_mentions(source);
  add_reports(source);
  for (const Relation& relation : extraction.relations) add_relation(source, relation);
}

void DocumentWriter::add_document(const Document& d, const Extraction& extraction, std::int64_t hash) {
  const std::string& language = d.language.empty() ? extraction.language : d.language;
  const auto& published = extraction.published ? extraction.published : d.published;
  documents_.add(++last_document_, d.id, d.title, d.text, language, d.source, d.url, date_value(published),
                 first_day(published), last_day(published), hash);
}

EntityKey DocumentWriter::key(const Source& source, EntityRef ref) {
  return entities_.key(source.gazetteer, source.extraction, ref);
}

void DocumentWriter::add_mentions(const Source& source) {
  std::string list;
  std::vector<EntityKey> seen;
  for (const Extraction::Found& found : source.extraction.mentions) {
    seen.push_back(key(source, found.entity));
    append_mention(list, found, source.points(found.span), seen.back());
  }
  if (list.empty()) return;
  mentions_.add(last_document_, static_cast<std::int64_t>(seen.size()), list + ']');
  std::sort(seen.begin(), seen.end());
  seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
  for (EntityKey entity : seen) entities_.mentioned(entity);
}

void DocumentWriter::add_reports(const Source& source) {
  std::map<std::uint32_t, std::uint32_t> told_at;  // how many reports so far begin at the same word
  for (const Report& report : source.extraction.reports) {
    const std::int64_t at = source.points(report.at).begin;
    add_report(source, report, report_id(source.document.id, at, told_at[report.at.begin]++));
  }
}

void DocumentWriter::add_report(const Source& source, const Report& report, const std::string& id) {
  const Points at = source.points(report.at);
  const Points evidence = source.points(report.evidence);
  reports_.add(++last_report_, id, last_document_, at.begin, at.end, std::string(to_string(report.kind)),
               std::string(to_string(report.status)), key_value(key(source, report.place)),
               date_value(report.date), first_day(report.date), last_day(report.date), evidence.begin,
               evidence.end, std::string(report.rule), report.confidence, std::int64_t{report.moved});
  add_parties(source, report.sides);
  add_evidence(source, report.evidence);
}

void DocumentWriter::add_evidence(const Source& source, const Span& evidence) {
  const std::string_view sentence = stretch(source.document, evidence);
  evidence_.add(last_report_, std::string(sentence), fold_bare(sentence), base_forms(source, evidence));
}

std::string DocumentWriter::base_forms(const Source& source, const Span& evidence) {
  std::set<std::string> names;
  for (const Extraction::Found& found : source.extraction.mentions) {
    if (found.span.begin < evidence.begin || evidence.end < found.span.end) continue;
    const Entity& entity = source.extraction.entity(source.gazetteer, found.entity);
    names.insert({entity.label, fold_bare(entity.label)});
    for (const Name& name : entity.names)
      if (name.language == source.extraction.language) names.insert({name.text, fold_bare(name.text)});
  }
  return fmt::format("{}", fmt::join(names, "\n"));
}

void DocumentWriter::add_parties(const Source& source, const std::vector<Side>& sides) {
  std::int64_t number = 0;
  for (const Side& side : sides) {
    Side parties = side;  // a party told twice (*Tusk, premier Tusk*) is one
    std::sort(parties.begin(), parties.end());
    parties.erase(std::unique(parties.begin(), parties.end()), parties.end());
    for (EntityRef party : parties) parties_.add(last_report_, number, key(source, party));
    ++number;
  }
}

void DocumentWriter::add_relation(const Source& source, const Relation& relation) {
  const EntityKey subject = key(source, relation.subject);
  const EntityKey object = key(source, relation.object);
  if (subject == no_key || object == no_key) return;
  const Points evidence = source.points(relation.evidence);
  const auto& published = source.extraction.published;
  relations_.add(subject, relation.relation, object, std::string("told"), first_day(published),
                 last_day(published), last_document_, evidence.begin, evidence.end);
}

void DocumentWriter::flush() {
  for (RowBuffer* rows : {&documents_, &mentions_, &reports_, &parties_, &evidence_, &relations_})
    rows->flush();
  entities_.flush();
}

}  // namespace whomet
