// SPDX-License-Identifier: Apache-2.0
// How other languages' newspapers would spell a name: samples of what the spelling keys find.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "whomet/names.hpp"

namespace whomet {

struct Spelling {
  std::string text;
  std::string habit;  ///< whose: *english*, *russian* …
  Strength strength;  ///< of the weakest key that a word of it needs to meet the name
};

class Respeller {
 public:
  /// From `habits` of spelling.yaml. Faults are collected.
  static Respeller compile(const Data& spelling, Faults&);
  Respeller(Respeller&&) noexcept;
  Respeller& operator=(Respeller&&) noexcept;
  ~Respeller();
  /// Those that differ from the name and meet it by some key; each once, in the order of the file.
  std::vector<Spelling> spellings(std::string_view name) const;

 private:
  Respeller();
  struct Rules;
  std::unique_ptr<const Rules> rules_;
};

}  // namespace whomet
