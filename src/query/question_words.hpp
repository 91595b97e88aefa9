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
  what,
  number,
  most,
  last,
  connected,
  present,
  met,
  call,
  in_person,
  summit,
  planned,
  possible,
  cancelled,
  denied,
  delegation,
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

/// Words for an office: *foreign minister* is `foreign-minister`.
struct OfficeWords {
  std::string office;              ///< slug, as Office::office
  std::vector<std::string> words;  ///< bare and folded
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
  /// Of all languages, those of most words first.
  const std::vector<OfficeWords>& offices() const { return offices_; }
  /// The id of the entity that a word means if it is written just so: *US*, which elsewhere is a pronoun; "".
  std::string_view initials(std::string_view word) const;

 private:
  using Words = std::unordered_map<std::string, Meanings>;  ///< by their bare folded form
  void add(const std::string& language, const Data& questions, Faults&);
  std::map<std::string, Words> words_;
  void add_offices(const Data& offices, Faults&);
  std::vector<std::string> examples_;
  std::vector<OfficeWords> offices_;
  std::map<std::string, std::string, std::less<>> initials_;
};

}  // namespace whomet
