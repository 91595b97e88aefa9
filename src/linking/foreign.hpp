// SPDX-License-Identifier: Apache-2.0
// People in texts of other languages and scripts, found from the base forms of the pack's language.
#pragma once

#include <mutex>

#include "linking/choose.hpp"
#include "linking/foreign_endings.hpp"
#include "linking/person_index.hpp"

namespace whomet {

/// What the search needs beside the table; made when the first such text comes.
struct ForeignNames {
  ForeignEndings endings;
  PersonIndex people;
};

/// The same, made by whichever thread needs it first: a Polish text needs no keys of a million people.
class LazyForeignNames {
 public:
  LazyForeignNames(const Gazetteer& gazetteer, const LanguagePack& pack, Faults& faults)
      : gazetteer_(gazetteer), pack_(pack), endings_(ForeignEndings::compile(pack.file("foreign"), faults)) {}
  const ForeignNames& names() const;

 private:
  const Gazetteer& gazetteer_;
  const LanguagePack& pack_;
  ForeignEndings endings_;
  mutable std::once_flag made_;
  mutable std::optional<ForeignNames> names_;
};

/// Whether a text of that language (empty: not told) is for add_foreign: another language than the pack's, or
/// words in Cyrillic.
bool is_foreign(const Text&, std::string_view language, const LinkTable&);

/// Adds mentions of people that the forms of the pack's language did not find. Full names link by keys of
/// strength n1 and n2, by n3 where the document confirms them; then their surnames and given names alone, and
/// surnames that one person bears by n1 or n2. Mentions say their key as `rule`.
void add_foreign(const Text&, std::string_view language, const DocumentNames&, const LinkTable&, const ForeignNames&,
                 Links&);

}  // namespace whomet
