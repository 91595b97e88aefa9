// SPDX-License-Identifier: Apache-2.0
// Documents on their way into the database, with their mentions, reports and relations.
#pragma once

#include "store/entities.hpp"
#include "store/offsets.hpp"
#include "store/rows.hpp"

namespace whomet {

class DocumentWriter {
 public:
  explicit DocumentWriter(Connection&);
  /// Keeps the document's rows until `flush`. There must be none with that id.
  void add(const Document&, const Extraction&, const Gazetteer&, std::int64_t hash);
  /// Inserts what is kept.
  void flush();

 private:
  /// One document with all that its rows are made from.
  struct Source {
    const Document& document;
    const Extraction& extraction;
    const Gazetteer& gazetteer;
    Offsets points;
  };
  EntityKey key(const Source&, EntityRef);
  void add_document(const Document&, const Extraction&, std::int64_t hash);
  void add_mentions(const Source&);
  void add_reports(const Source&);
  void add_report(const Source&, const Report&, const std::string& id);
  void add_evidence(const Source&, const Span&);
  /// The names of all that a sentence mentions, a line each.
  static std::string base_forms(const Source&, const Span& evidence);
  void add_parties(const Source&, const std::vector<Side>&);
  void add_relation(const Source&, const Relation&);

  EntityWriter entities_;
  RowBuffer documents_, mentions_, reports_, parties_, evidence_, relations_;
  std::int64_t last_document_, last_report_;  ///< keys given so far
};

}  // namespace whomet
