// SPDX-License-Identifier: Apache-2.0
// Entities on their way into the database: each is written when a document first leads to it.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "store/sqlite.hpp"
#include "whomet/pipeline.hpp"

namespace whomet {

class EntityWriter {
 public:
  explicit EntityWriter(Connection&);
  /// The key of an entity of the gazetteer or of a provisional one of `extraction`; written if new. `no_key`
  /// for `no_entity`.
  EntityKey key(const Gazetteer&, const Extraction&, EntityRef);
  /// Counts one more document that mentions it, when `flush` comes.
  void mentioned(EntityKey key) { ++mentions_[key]; }
  void flush();

 private:
  EntityKey curated(const Gazetteer&, EntityRef);
  EntityKey curated(const Gazetteer&, const std::string& id);
  EntityKey provisional(const Gazetteer&, const Entity&);
  void write_names(EntityKey, const Entity&);
  void write_spellings(const Gazetteer&, EntityKey, const Entity&);
  void write_place(const Gazetteer&, EntityKey, const Entity&);
  void write_relations(const Gazetteer&, EntityKey, const Entity&);
  void write_offices(const Gazetteer&, EntityKey, const Entity&);
  void relate(EntityKey subject, const std::string& relation, EntityKey object, const char* role);

  Statement insert_curated_, insert_provisional_, find_, forget_names_, forget_relations_, forget_members_,
      insert_name_, insert_spelling_, set_place_, insert_relation_, count_;
  std::vector<EntityKey> curated_;  ///< by ref; no_key: not written in this run
  std::unordered_map<std::string, EntityKey> provisional_;
  std::unordered_map<EntityKey, std::int64_t> mentions_;
};

}  // namespace whomet
