// SPDX-License-Identifier: Apache-2.0
// Named sets of letters, and patterns that use them: `<velar>a` stands for ka, ga.
#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "whomet/data.hpp"

namespace whomet::names {

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view s) const noexcept { return std::hash<std::string_view>{}(s); }
};
template <class T>
using StringMap = std::unordered_map<std::string, T, StringHash, std::equal_to<>>;

using WordSet = std::unordered_set<std::string, StringHash, std::equal_to<>>;

/// `0` in a language pack is the empty string: an ending, a stem end or an outcome of no letters.
std::string letters_of(std::string_view written);
/// A scalar, or the scalars of a list, split at blanks.
std::vector<std::string> blank_split(const Data&);
/// A fault for every key of the map that is not `known`: a misspelt key would be a rule without effect.
void expect_keys(const Data& map, std::initializer_list<std::string_view> known, Faults&);
std::string joined(std::initializer_list<std::string_view> parts);

class LetterClasses {
 public:
  /// From a map of names to letters; later ones may use earlier ones.
  static LetterClasses read(const Data&, Faults&);
  /// The patterns under `key`, expanded; empty if there is no such key.
  std::vector<std::string> expand(const Data& map, std::string_view key, Faults&) const;

 private:
  void expand_into(const Data& at, std::string_view pattern, std::vector<std::string>& out, Faults&) const;
  StringMap<std::vector<std::string>> classes_;
};

}  // namespace whomet::names
