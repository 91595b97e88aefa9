// SPDX-License-Identifier: Apache-2.0
// From a form back to the words that have it. The table of ends is derived from the paradigms themselves.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "names/paradigms.hpp"

namespace whomet::names {

/// A word that takes a given form, by one paradigm. A form of the plural stands for the word in the singular:
/// *Kaczyńskich* for Kaczyński.
struct Origin {
  std::string word;  ///< lower-case
  const Paradigm* paradigm = nullptr;
  Cases cases;
  double cost = 0.0;     ///< of an outcome of the stem that is not the preferred one: *Felix* of *Feliksa*
  bool plural = false;
  bool changed = false;  ///< its stem is not the front of the form: *Dudek* of *Dudka*
};

class Reversal {
 public:
  static Reversal of(const Paradigms&);

  /// All words that have `form` (lower-case) among their forms by a paradigm for `roles` and
  /// `agreements`: each is declined again, so none is a false guess.
  std::vector<Origin> origins(const Paradigms&, std::string_view form, Roles, Agreements) const;

 private:
  /// A form that ends in the key may come from a word in which `word_end` stands for it.
  struct Way {
    std::string word_end;
    std::uint16_t paradigm;
    std::uint8_t grammatical_case;
    const Ending* ending;
    bool plural;
    bool preferred;
  };
  void add(const Paradigms&, std::uint16_t number);
  void add(const Paradigms&, std::uint16_t number, const EndingTable&, bool plural);
  void add(const Paradigms&, const Way& pattern);
  void try_way(const Paradigms&, std::string_view form, std::string_view form_end, const Way&,
               std::vector<Origin>& out) const;

  StringMap<std::vector<Way>> ways_;
  std::size_t longest_ = 0;
};

}  // namespace whomet::names
