// SPDX-License-Identifier: Apache-2.0
// What the words of a question mean, in all languages at once: which one it is asked in need not be known.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "whomet/gazetteer.hpp"

namespace whomet {

/// The meanings of a word; one may have several (*do* is *until* and a filler).
enum class Means : std::uint8_t {
  who,
  where,
  when,
  whether,
  met,
  call,
  summit,
  planned,
  possible,
  cancelled,
  denied,
  place,
  article,
  since,
  until,
  after,
  before,
  range,
  filler
};

class Meanings {
 public:
  void add(Means m) { bits_ |= bit(m); }
  void add(Meanings more) { bits_ |= more.bits_; }
  bool has(Means m) const { return (bits_ & bit(m)) != 0; }
  bool none() const { return bits_ == 0; }

 private:
  static std::uint32_t bit(Means m) { return 1U << static_cast<unsigned>(m); }
  std::uint32_t bits_ = 0;
};

class QuestionWords {
 public:
  /// From questions.yaml of every pack that has one.
  static QuestionWords compile(const std::map<std::string, LanguagePack>&, Faults&);
  /// Of a word in all languages; none if it stands in no pack.
  Meanings of(std::string_view word) const;
  /// The languages that have questions, those first that know most of `words`.
  std::vector<std::string> languages(const std::vector<std::string_view>& words) const;
  const std::vector<std::string>& examples() const { return examples_; }

 private:
  using Words = std::unordered_map<std::string, Meanings>;  ///< by their bare folded form
  void add(const std::string& language, const Data& questions, Faults&);
  std::map<std::string, Words> words_;
  std::vector<std::string> examples_;
};

}  // namespace whomet
