// SPDX-License-Identifier: Apache-2.0
// What a document as a whole tells about its names, before any is chosen.
#pragma once

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "linking/hits.hpp"

namespace whomet {

struct DocumentNames {
  std::unordered_set<EntityRef> introduced;  ///< entities that stand with a full name somewhere
  std::unordered_map<EntityRef, std::vector<std::uint32_t>> full_at;  ///< the tokens where they do, rising
  std::unordered_set<WordId> lower;    ///< words that also stand in lower case: common words
  std::unordered_set<WordId> capital;  ///< words that stand capitalised inside a sentence: names
  EntityRef about = no_entity;         ///< the country or place that most of the document's places are
  std::optional<DateSpan> published;

  /// Tokens from the last full name of the entity before that token to it; far if there is none.
  std::uint32_t since(EntityRef, std::uint32_t token) const;
};

DocumentNames survey(const Text&, const std::vector<Hit>&, const LinkTable&, const std::optional<DateSpan>&);

/// *Pan* is God's name and everybody's title: a title that is one of a person's names, though not the label, introduces
/// nobody, and means that person only where another name has.
bool is_title_alone(const Text&, const Hit&, const Entity&, const LinkTable&);

/// Whether a capital at the token says nothing: the head of a sentence, of a line or of a quotation.
bool sentence_initial(const Text&, std::uint32_t token);

}  // namespace whomet
