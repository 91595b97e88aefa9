// SPDX-License-Identifier: Apache-2.0
// People by the spelling keys of their names: who may bear a name that stands in another language or script.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "whomet/gazetteer.hpp"

namespace whomet {

/// A word of a text as it may be a name: its possible base forms, folded, and their consonant keys.
struct NameWord {
  std::vector<std::string> bases;
  std::vector<std::string> keys;  ///< of strength n3, of all bases
};

class PersonIndex {
 public:
  PersonIndex(const Gazetteer&, const LanguagePack&);

  struct Match {
    EntityRef entity = no_entity;
    Strength strength = Strength::n3;
    bool vowels = true;  ///< of n3: whether vowels stand in the same places (*Трамп*, Trump; not *Германия*, Herman)
  };
  NameWord read(std::vector<std::string> bases) const;
  /// People with a full name of these two words, the surest kind only.
  std::vector<Match> full_name(const NameWord& given, const NameWord& surname) const;
  /// People with that surname, the surest kind only; by n3 only where a key has four consonants.
  std::vector<Match> surname(const NameWord& surname) const;
  /// Whether a given name of that person begins with this letter (*Т. Мэй*).
  bool has_initial(EntityRef, std::string_view letter) const;

 private:
  struct NameParts {
    std::vector<std::string> given;
    std::string surname;
  };
  /// A hash of keys and who has them.
  using Entry = std::pair<std::uint64_t, EntityRef>;

  NameParts parts(std::string_view name) const;
  void read_nicknames();
  void add(EntityRef, const NameParts&);
  /// Of two people whose surnames share a key of strength n2: whether they share one of n1.
  void add_by_consonants(const NameWord&, std::vector<Match>&) const;
  bool begins_alike(const NameWord&, std::string_view word) const;
  Strength closest(EntityRef, const NameWord& surname) const;
  bool meet(const NameWord&, std::string_view word, Strength) const;
  bool given_meets(const NameWord&, const NameParts&, Strength) const;
  bool doublet(const NameWord& given, const NameParts&) const;
  /// Whether the vowels stand in the same places.
  bool vowels_meet(const NameWord&, std::string_view word) const;
  /// How sure it is that the two words are that person's name; nothing if they are not.
  std::optional<Match> judge(EntityRef, const NameWord& given, const NameWord& surname) const;
  using Nicknames = std::unordered_map<std::string, std::vector<std::string>>;

  const Gazetteer& gazetteer_;
  const LanguagePack& pack_;
  Nicknames nicknames_;                       ///< by given name, the others of its rows
  std::unordered_set<std::string> left_out_;  ///< suffixes and particles
  std::vector<Entry> pairs_;     ///< given name and surname, by n3
  std::vector<Entry> surnames_;  ///< by n2
  std::vector<Entry> consonants_;  ///< surnames by n3, the long ones
};

}  // namespace whomet
