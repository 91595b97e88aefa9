// SPDX-License-Identifier: Apache-2.0
// What the linker knows, compiled: forms in a trie, given names, and words by spelling key.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "linking/linking_words.hpp"
#include "linking/shapes.hpp"
#include "linking/trie.hpp"
#include "whomet/linking.hpp"

namespace whomet {

/// One form of one entity, without its text: the trie has the words.
struct FormRecord {
  EntityRef entity = no_entity;
  Cases cases;
  Use use = Use::full;
  bool plural = false;
  bool base = false;
  std::uint8_t words = 0;  ///< tokens that are words
  Shapes shapes = 0;
  std::string_view rule;
};

/// Words under which a token may stand in another spelling, by key; for people's names only.
class VariantIndex {
 public:
  VariantIndex() = default;
  VariantIndex(const SpellingKeys& keys, const Vocabulary& words, std::vector<WordId> names);
  /// Known words that share a key of strength n1 (else n2) with the token; the token's own id is left out.
  std::vector<WordId> like(std::string_view folded) const;

 private:
  /// Hashes of keys with the words that have them, sorted: half a million keys need no strings of their own,
  /// and a chance collision only proposes a word, which `like` checks.
  using Index = std::vector<std::pair<std::uint64_t, WordId>>;
  Index index_of(const std::vector<WordId>& names, Strength) const;
  void look_up(const Index&, std::string_view folded, Strength, std::vector<WordId>& found) const;

  const SpellingKeys* keys_ = nullptr;
  const Vocabulary* words_ = nullptr;
  Index n1_, n2_;
};

class LazyForeignNames;

struct LinkTable {
  const Gazetteer* gazetteer = nullptr;
  const LanguagePack* pack = nullptr;
  const Vocabulary* words = nullptr;
  WordTrie trie;
  std::vector<FormRecord> forms;
  std::unordered_map<WordId, Gender> given_names;  ///< every form of every given name
  std::vector<bool> particles;                     ///< by word: von, de, al …
  std::vector<bool> titles;                        ///< by word: *major, król*, which may begin a sentence
  std::vector<bool> person_words;                  ///< by word: those, in every form, that stand before a name
  std::vector<bool> title_words;                   ///< by word: those before a surname alone (*pan, premier*)
  std::unordered_map<WordId, Cases> noun_cases;    ///< of nouns of office: *szef* is nominative
  std::vector<bool> common_words;                  ///< by word: of the language pack, written small there
  std::vector<bool> common_nouns;                  ///< by entity: its name has one, and may be written small
  std::vector<bool> states;                        ///< by entity: a country, a capital, a seat of government
  std::unordered_map<WordId, Cases> prepositions;  ///< the cases each governs
  std::unordered_map<WordId, std::vector<std::string>> office_words;  ///< *premier*, in any case, and its offices
  LinkingWords rules;
  VariantIndex variants;
  std::shared_ptr<const LazyForeignNames> foreign;

  bool is_given_name(const Token& token) const {
    return token.shape == Shape::title && given_names.contains(token.word);
  }
  bool is_title(WordId word) const { return word < titles.size() && titles[word]; }
  bool is_person_word(WordId word) const { return word < person_words.size() && person_words[word]; }
  bool is_title_word(WordId word) const { return word < title_words.size() && title_words[word]; }
  bool is_common_word(WordId word) const { return word < common_words.size() && common_words[word]; }
  bool is_particle(WordId word) const { return word < particles.size() && particles[word]; }
};

}  // namespace whomet
