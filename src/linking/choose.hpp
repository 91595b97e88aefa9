// SPDX-License-Identifier: Apache-2.0
// Choice: which entity a hit denotes, from what the whole document says.
#pragma once

#include <optional>
#include <unordered_set>
#include <vector>

#include "linking/hits.hpp"

namespace whomet {

/// What the document as a whole tells about its names.
struct DocumentNames {
  std::unordered_set<EntityRef> introduced;  ///< entities that stand with a full name somewhere
  std::unordered_set<WordId> lower;          ///< words that also stand in lower case: common words
  std::optional<DateSpan> published;
};

DocumentNames survey(const Text&, const std::vector<Hit>&, const LinkTable&, const std::optional<DateSpan>&);

/// The mentions, by the longest acceptable hits from left to right.
std::vector<Mention> choose(const Text&, const std::vector<Hit>&, const DocumentNames&, const LinkTable&);

}  // namespace whomet
