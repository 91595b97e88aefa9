// SPDX-License-Identifier: Apache-2.0
// The names of one database, to be found by what stands in a question.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/sqlite.hpp"
#include "whomet/gazetteer.hpp"
#include "whomet/query.hpp"

namespace whomet {

class NameIndex {
 public:
  NameIndex(const Connection& db, const Gazetteer& gazetteer) : db_(db), gazetteer_(gazetteer) {}

  std::optional<NamedEntity> by_id(std::string_view id) const;
  /// The entity that a stretch of a question names: by a base form, else by an inflected one, else by its
  /// spelling; letter case and diacritics do not count. Of several, the one that most documents mention.
  std::optional<NamedEntity> find(std::string_view words) const;
  /// All who have this form of a name, without regard to spelling; the most mentioned first.
  std::vector<NamedEntity> by_surname(std::string_view surname) const;
  /// Labels of those whose names differ little from `words`.
  std::vector<std::string> near(std::string_view words) const;

 private:
  struct Candidate {
    NamedEntity entity;
    std::string name;
    bool mentioned;  ///< in a document
  };
  /// The entity that it is only another name of, by judgement or spelling; else itself.
  NamedEntity standing_for(NamedEntity) const;
  std::optional<NamedEntity> by_base_form(const std::string& folded) const;
  std::vector<NamedEntity> by_form(const std::string& folded) const;
  std::optional<NamedEntity> by_spelling(std::string_view words) const;
  /// Names with a word that begins like this; the most mentioned entities first.
  std::vector<Candidate> beginning(const std::string& folded) const;
  bool has_form(const Candidate&, const std::string& folded) const;

  const Connection& db_;
  const Gazetteer& gazetteer_;
};

/// The entity in the columns key, id, label, kind from `first` on.
NamedEntity entity_at(const Statement&, int first);

}  // namespace whomet
