// SPDX-License-Identifier: Apache-2.0
// All paradigms of a language, and the forms they give to one word.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "names/letter_classes.hpp"
#include "names/paradigm.hpp"
#include "whomet/data.hpp"

namespace whomet::names {

/// One form of one word, lower-case.
struct WordForm {
  std::string text;
  Cases cases;
  bool plural = false;
  bool rare = false;
  const Paradigm* paradigm = nullptr;  ///< nullptr: no paradigm takes the word
};

enum class Numbers : std::uint8_t { singular, both };

class Paradigms {
 public:
  /// From `letters`, `seams`, `alternations`, `paradigms` of paradigms.yaml.
  static Paradigms compile(const Data&, Faults&);

  /// The paradigms that take the (lower-case) word, in the order of the file.
  std::vector<const Paradigm*> select(std::string_view word, Roles, Agreements) const;
  /// Forms by all of them; a text that an earlier paradigm made keeps that one's cases. A word that none
  /// takes is its own form in every case. The word itself is the first.
  std::vector<WordForm> forms(std::string_view word, Roles, Agreements, Numbers) const;
  /// Forms of `word` by one paradigm from one ending.
  void decline(const Paradigm&, std::string_view word, const Ending&, std::vector<std::string>& out) const;

  const std::vector<std::unique_ptr<const Paradigm>>& all() const { return all_; }
  const Seams& seams() const { return seams_; }

 private:
  void index(const Paradigm&, std::uint16_t number);
  void collect(std::string_view pattern, Roles, Agreements, std::vector<std::uint16_t>& numbers) const;

  std::vector<std::unique_ptr<const Paradigm>> all_;
  StringMap<std::unique_ptr<const Alternation>> alternations_;
  Seams seams_;
  StringMap<std::vector<std::uint16_t>> by_end_;
  std::size_t longest_end_ = 0;
  friend class ParadigmReader;
};

}  // namespace whomet::names
