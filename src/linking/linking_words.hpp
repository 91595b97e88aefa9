// SPDX-License-Identifier: Apache-2.0
// The words of a language pack by which linking decides what a name means: linking.yaml.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "linking/stems.hpp"
#include "whomet/gazetteer.hpp"

namespace whomet {

struct LinkingWords {
  std::unordered_set<std::string> legal_forms;
  std::unordered_set<std::string> quote_marks;
  std::unordered_set<std::string> common_nouns;
  std::vector<std::string> adjective_endings;
  StemList human_verbs, common_stems, named_things;
  std::vector<std::string> foreign_case_endings;
  StemList saints;
  std::unordered_set<std::string> age_words, person_particles;
  StemList state_verbs, state_nouns;
  std::unordered_map<std::string, Cases> state_prepositions;
  std::unordered_set<std::string> place_prepositions;

  static LinkingWords compile(const LanguagePack&, Faults&);

  /// *Nord Stream 2* beside *Nord Stream 2 AG*: a numbered name that is another one without its legal form.
  bool is_thing_of_company(const Entity&, std::string_view surface) const;
  /// Whether a name of several words has one of the common nouns in it.
  bool has_common_noun(const Entity&) const;
  /// *polski* given as a name.
  bool is_adjective(std::string_view name) const;
};

}  // namespace whomet
