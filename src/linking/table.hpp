// SPDX-License-Identifier: Apache-2.0
// What the linker knows: forms in a trie, given names, and words by spelling key, as they lie in an image; and the
// short lists of the language pack.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "linking/forms.hpp"
#include "linking/linking_words.hpp"
#include "linking/name_trie.hpp"
#include "linking/variants.hpp"
#include "whomet/linking.hpp"

namespace whomet {

/// Every form of every given name with the gender that it tells.
class GivenNames {
 public:
  /// Of two genders of one form the first counts.
  static void write(const Data& lists, const Inflector&, Vocabulary&, ImageWriter&);
  static GivenNames read(ImageReader&);
  bool contains(WordId word) const { return word < genders_.size() && genders_[word] != 0; }
  /// Of a word that is contained.
  Gender at(WordId word) const { return static_cast<Gender>(genders_[word]); }

 private:
  std::span<const std::uint8_t> genders_;  // by word; they are interned first, so that their numbers are small
};

class LazyForeignNames;

/// A form of a noun of office: *szefa* is genitive or accusative, of a man.
struct OfficeNoun {
  Cases cases;
  Gender gender = Gender::unknown;  ///< of whom the form tells it; masculine nouns in the nominative stand for women too
};

struct LinkTable {
  LinkTable(const Gazetteer&, const std::string& code, const Vocabulary&, ImageReader&);
  /// Compiles the short lists, which are not in the image.
  void read_lists(Vocabulary&, Faults&);

  const Gazetteer* gazetteer;
  const LanguagePack* pack;
  const Vocabulary* words;
  GivenNames given_names;
  NameTrie trie;
  FormTable forms;
  VariantIndex variants;
  std::span<const std::uint8_t> common_nouns;  ///< by entity: 1 if its name has one, and may be written small

  std::vector<bool> particles;                     ///< by word: von, de, al …
  std::vector<bool> titles;                        ///< by word: *major, król*, which may begin a sentence
  std::vector<bool> person_words;                  ///< by word: those, in every form, that stand before a name
  std::vector<bool> title_words;                   ///< by word: those before a surname alone (*pan, premier*)
  std::unordered_map<WordId, OfficeNoun> office_nouns;  ///< by form
  std::vector<bool> common_words;                  ///< by word: of the language pack, written small there
  std::vector<bool> states;                        ///< by entity: a country, a capital, a seat of government
  std::unordered_map<WordId, Cases> prepositions;  ///< the cases each governs
  std::unordered_map<WordId, std::vector<std::string>> office_words;  ///< *premier*, in any case, and its offices
  LinkingWords rules;
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
