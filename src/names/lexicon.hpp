// SPDX-License-Identifier: Apache-2.0
// Words that matter inside names: particles, suffixes, conjunctions, given names with their gender.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "names/paradigms.hpp"
#include "whomet/data.hpp"
#include "whomet/types.hpp"

namespace whomet::names {

class Lexicon {
 public:
  /// From `words`, `gender` of paradigms.yaml and `given-names`.
  static Lexicon compile(const Data&, Faults&);

  bool is_particle(std::string_view lower) const { return particles_.contains(lower); }
  bool is_suffix(std::string_view lower) const { return suffixes_.contains(lower); }
  bool is_regnal(std::string_view lower) const { return regnal_.contains(lower); }
  bool is_conjunction(std::string_view lower) const { return conjunctions_.contains(lower); }
  bool is_frozen(std::string_view lower) const { return frozen_.contains(lower); }
  bool is_head(std::string_view lower) const { return heads_.contains(lower); }
  bool is_given_name(std::string_view lower) const { return given_.contains(lower); }
  /// A woman's name that is far oftener the genitive of a man's.
  bool is_outnumbered(std::string_view lower) const { return outnumbered_.contains(lower); }

  /// unknown for a name that is borne by both, and for one that nothing is known of.
  Gender gender_of_given(std::string_view lower) const;
  Gender gender_of_surname(std::string_view lower) const;
  /// All given names, lower-case.
  const StringMap<Gender>& given() const { return given_; }

 private:
  void add_given(const Data&, std::string_view key, Gender, Faults&);

  WordSet particles_, suffixes_, regnal_, conjunctions_, frozen_, heads_, outnumbered_;
  StringMap<Gender> given_;
  std::vector<std::string> masculine_given_, feminine_given_, masculine_surname_, feminine_surname_;
};

}  // namespace whomet::names
