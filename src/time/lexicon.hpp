// SPDX-License-Identifier: Apache-2.0
// The lexicon of time words: which classes a word belongs to and the number it stands for in each (*stycznia*
// is a `month`, 1), compiled from the `endings`, `classes`, `phrases` and `numbers` of time.yaml.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "whomet/text.hpp"

namespace whomet::times {

using ClassId = std::uint16_t;
/// More classes, literal words of patterns included, are a fault of the grammar.
inline constexpr std::size_t most_classes = 512;

/// A word in a class; with `phrase` not 0 the word begins a phrase that is in the class (*Nowy Rok*).
struct Entry {
  ClassId in = 0;
  std::uint16_t phrase = 0;
  std::int32_t value = 0;
};

/// A class of digit runs: by value and number of digits.
struct NumberClass {
  int from = 0;
  int to = 0;
  std::size_t min_length = 0;
  std::size_t max_length = 0;
  bool holds(int value, std::size_t length) const {
    return from <= value && value <= to && min_length <= length && length <= max_length;
  }
};

class Lexicon {
 public:
  bool is_number(ClassId c) const { return c < numbers_.size(); }
  const NumberClass& number(ClassId c) const { return numbers_[c]; }
  std::size_t number_classes() const { return numbers_.size(); }
  /// 0 for words in no class; else a small number, to be used as an index.
  std::uint16_t row(WordId w) const { return w < rows_.size() ? rows_[w] : std::uint16_t{0}; }
  std::size_t rows() const { return begin_.size() - 1; }
  std::span<const Entry> entries(std::uint16_t row) const {
    return std::span(entries_).subspan(begin_[row], begin_[row + 1] - begin_[row]);
  }
  /// The value of the single word in the class; nothing if it is not in it.
  std::optional<int> value(WordId, ClassId) const;
  bool has(WordId w, ClassId c) const { return value(w, c).has_value(); }
  /// The words of a phrase, the first included.
  const std::vector<WordId>& phrase(std::uint16_t n) const { return phrases_[n]; }

 private:
  friend class LexiconBuilder;
  std::vector<NumberClass> numbers_;
  std::vector<std::uint16_t> rows_;
  std::vector<std::uint32_t> begin_;
  std::vector<Entry> entries_;
  std::vector<std::vector<WordId>> phrases_;
};

/// Collects the classes; patterns add their literal words, then the lexicon is frozen.
class LexiconBuilder {
 public:
  LexiconBuilder(const Data& time, Vocabulary&, Faults&);
  /// Nothing if there is no class of that name.
  std::optional<ClassId> find(std::string_view name) const;
  /// A class of just this word, made at need: a literal in a pattern.
  ClassId literal(std::string_view word);
  /// Adds the forms without diacritics that are no other entry (*sroda* for *środa*), and freezes.
  Lexicon freeze();

 private:
  void read_numbers(const Data&);
  void read_endings(const Data&);
  void read_class(const Data& name, const Data& body, bool phrases);
  void read_words(const Data& words, ClassId, int value, bool phrases);
  void add_word(const std::string& word, const Data& at, Entry);
  void add_phrase(const std::string& words, Entry);
  void add_bare();
  ClassId make(const std::string& name);

  Vocabulary& vocabulary_;
  Faults& faults_;
  Where where_;
  std::map<std::string, ClassId, std::less<>> ids_;
  std::map<std::string, std::vector<std::string>, std::less<>> endings_;
  std::map<WordId, std::vector<Entry>> entries_;
  std::vector<NumberClass> numbers_;
  std::vector<std::vector<WordId>> phrases_ = {{}};
};

}  // namespace whomet::times
