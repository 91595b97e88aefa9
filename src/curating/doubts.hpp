// SPDX-License-Identifier: Apache-2.0
// The parts of the check: each looks at the whole gazetteer for one sort of doubt.
#pragma once

#include <string>
#include <vector>

#include "curating/entity_sources.hpp"
#include "whomet/curating.hpp"

namespace whomet {

/// What each part gets, and where it puts what it finds.
struct Inspection {
  const Gazetteer& gazetteer;
  const std::string& language;
  const EntitySources& sources;
  std::vector<DoubtFound>& found;

  const LanguagePack& pack() const { return gazetteer.languages().at(language); }
  void doubt(Doubt about, const Entity& entity, const Where& where, std::string message) {
    found.push_back({about, entity.id, {where, std::move(message)}});
  }
};

/// `file:line`
std::string line_of(const Where&);
/// `Q36 Polska`
std::string called(const Entity&);

/// The name that the form is of, as the gazetteer has it.
std::string base_of(const Entity&, const NameForm&);

/// Full names that two entities share, in any form.
void doubt_collisions(Inspection&);
/// People whose names are spellings of one name.
void doubt_same_people(Inspection&);
/// One-word forms that are words of the language: of its pack, of word lists, and those that
/// articles write in small letters.
void doubt_common_words(Inspection&, const DoubtEvidence&);
/// Terms of office without a beginning, told twice, or of two people at once where one holds the office.
void doubt_offices(Inspection&);
/// Entities that no document mentions.
void doubt_unseen(Inspection&, const std::unordered_set<std::string>& mentioned);

}  // namespace whomet
