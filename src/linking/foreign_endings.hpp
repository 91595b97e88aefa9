// SPDX-License-Identifier: Apache-2.0
// Endings of names in texts of other languages: which base forms a word may have there.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "whomet/data.hpp"

namespace whomet {

class ForeignEndings {
 public:
  /// From foreign.yaml; a pack without it knows no endings.
  static ForeignEndings compile(const Data&, Faults&);

  /// The word itself (folded) and what the endings of that language leave of it, without duplicates. A base
  /// form keeps two letters at least.
  std::vector<std::string> bases(std::string_view folded, std::string_view language) const;
  /// The base forms with the letters of that language written as the keys of all languages read them: `c` is never s in
  /// Slovene.
  std::vector<std::string> spelled(std::vector<std::string> bases, std::string_view language) const;
  /// The language of a text in Cyrillic that names none.
  const std::string& of_cyrillic() const { return of_cyrillic_; }

 private:
  struct Ending {
    std::string from;
    std::vector<std::string> to;
  };
  using Letters = std::vector<std::pair<std::string, std::string>>;
  std::map<std::string, std::vector<Ending>, std::less<>> languages_;
  std::map<std::string, Letters, std::less<>> letters_;
  std::string of_cyrillic_;
};

}  // namespace whomet
