// SPDX-License-Identifier: Apache-2.0
// Full names of known people in a text of another language or script.
#pragma once

#include "linking/foreign_words.hpp"

namespace whomet {

struct FullName {
  TokenRange tokens;
  std::uint32_t given = 0, surname = 0;  ///< tokens
  EntityRef entity = no_entity;
  Strength strength = Strength::n3;
  bool vowels = false;
};

/// In text order. By n1 and n2 as they are; by n3 those that their letters or the document confirm. `known`: those
/// whom the forms of the pack's language found with a full name.
std::vector<FullName> foreign_full_names(ForeignWords&, const PersonIndex&, const std::unordered_set<EntityRef>& known);

}  // namespace whomet
