// SPDX-License-Identifier: Apache-2.0
// Reads the words of a language pack's roles.yaml, words.yaml, triggers.yaml and frames.yaml into a Lexicon.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "meetings/lexicon.hpp"

namespace whomet::meetings {

class LexiconReader {
 public:
  LexiconReader(const LanguagePack& pack, const Gazetteer& gazetteer, Vocabulary& words, Faults& faults)
      : pack_(pack), gazetteer_(gazetteer), words_(words), faults_(faults) {}
  Lexicon read();

 private:
  void read_nouns(const Data& nouns);
  void read_noun(const std::string& base, const Data& data);
  void read_kin(const Data& roles);
  void read_groups(const Data& roles);
  void read_group_nouns(const std::string& slug, const Data& nouns);
  void read_noun_marks(const Data& roles);
  void read_offices(const Data& roles);
  void read_fixed(const Data& fixed);
  void add_wording(const std::string& wording, const std::string& office, EntityRef of);
  void read_collectives(const Data& roles);
  void read_words(const Data& words);
  void read_prepositions(const Data& words);
  void read_finite(const Data& words);
  void read_modals(const Data& words);
  void read_status(const Data& words);
  void read_pronouns(const Data& words);
  void read_status_wording(const std::string& wording, Status status);
  static void read_stems(const Data& list, std::vector<std::string>& stems);
  void read_agreeing(const Data& roles);
  std::vector<std::string> written_out(const std::string& wording) const;
  void add_written(const std::string& wording, const std::string& office, EntityRef of);
  void read_triggers(const Data& triggers);
  void read_verb(const std::string& base, const Data& data);
  void read_event(const std::string& base, const Data& data);
  void read_tenses(const Data& map, const std::function<void(WordInfo&, Tense)>& set);
  void read_markers(const Data& frames);
  void read_perfective(const Data& time);
  void read_combining(const std::string& vowel);

  WordInfo& info(std::string_view word);
  void flag(const Data& map, std::string_view key, std::uint64_t flags);
  void flag_phrases(const Data& map, std::string_view key, std::uint64_t flags);
  /// Calls for each form of a paradigm of one or two strings of six cells.
  void for_forms(const Data& forms, const std::function<void(const std::string&, Cases, bool)>& each);
  EntityRef holder_of(const std::string& code) const;  ///< by entity id or ISO 3166 code
  std::optional<std::uint16_t> noun_named(const std::string& base) const;
  std::uint16_t add_trigger(const std::string& base, const Data& data);

  std::unordered_set<std::string> talks_;  ///< bases and families that may mean a call
  const LanguagePack& pack_;
  const Gazetteer& gazetteer_;
  Vocabulary& words_;
  Faults& faults_;
  Lexicon lexicon_;
};

}  // namespace whomet::meetings
