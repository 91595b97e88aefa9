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
  std::vector<std::string> spelled;  ///< the same as the spelling keys are to read them
  std::vector<std::string> keys;     ///< of strength n3, of all bases
};

class PersonIndex {
 public:
  PersonIndex(const Gazetteer&, const LanguagePack&);

  struct Match {
    EntityRef entity = no_entity;
    Strength strength = Strength::n3;
    bool vowels = true;  ///< of n3: whether vowels stand in the same places (*Трамп*, Trump; not *Германия*, Herman)
  };
  NameWord read(std::vector<std::string> bases, std::vector<std::string> spelled) const;
  /// People with a full name of these two words, the surest kind only.
  std::vector<Match> full_name(const NameWord& given, const NameWord& surname) const;
  /// People with that surname by n1.
  std::vector<EntityRef> surname(const NameWord& surname) const;
  /// Whether it is a given name by n1: of the language pack, or of anybody in the gazetteer.
  bool is_given_name(const NameWord&) const;
  /// Whether it is a given name of that person, by any key.
  bool has_given_name(EntityRef, const NameWord&) const;
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
  void read_given_names();
  void add_given_name(std::string_view folded);
  bool begins_alike(const NameWord&, std::string_view word) const;
  bool given_begins_alike(const NameWord&, const NameParts&) const;
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
  std::vector<Entry> surnames_;  ///< by n1
  std::unordered_set<std::string> given_seen_;       ///< whose keys are there already
  std::unordered_set<std::uint64_t> given_names_;    ///< by n1
};

}  // namespace whomet
