// SPDX-License-Identifier: Apache-2.0
// paradigms.yaml into Paradigms; its faults are collected.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "names/letter_classes.hpp"
#include "names/paradigms.hpp"

namespace whomet::names {

class ParadigmReader {
 public:
  ParadigmReader(Paradigms& into, Faults& faults) : into_(into), faults_(faults) {}
  void read(const Data&);

 private:
  void read_seams(const Data&);
  void read_alternations(const Data&);
  void read_paradigm(const Data&);
  void read_endings(const Data& table, EndingTable&);
  Ending ending(const Data& at, std::string_view text);
  const Alternation* alternation(const Data& at, std::string_view name);

  Paradigms& into_;
  Faults& faults_;
  LetterClasses letters_;
};

}  // namespace whomet::names
