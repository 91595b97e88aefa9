// SPDX-License-Identifier: Apache-2.0
// Patterns over word classes, as time.yaml writes them, and their compiled form.
//
//   day month [year [year-word]]     classes in sequence; a part in brackets may be missing
//   (on | 'dnia') date               alternatives; a word in quotes stands for itself
//   day2=day                         the value goes into the slot `day2` (by default into the slot that is
//                                    named like the class, if there is one)
//   ~'.'                             glued: no blank before it
//   {clock}                          the pattern of that name under `macros`
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "time/lexicon.hpp"
#include "time/slots.hpp"

namespace whomet::times {

struct Node {
  enum class Kind : std::uint8_t { item, split, accept };
  Kind kind = Kind::accept;
  bool glued = false;
  Slot slot = Slot::none;
  ClassId in = 0;
  std::uint32_t next = 0;
  std::uint32_t other = 0;  ///< of a split: the second way
};

struct Pattern {
  std::uint32_t start = 0;
  Resolver resolver = Resolver::none;
  bool lower = false;  ///< refused where a word is capitalised inside a sentence (*Maja*)
  bool alone = false;  ///< it must be all of its line (*czw*)
  bool over_name =
      false;  ///< with other words it may cover a name of one word (*in May*, *May 5*: not Theresa May)
  std::vector<ClassId> after, not_after, before,
      not_before;  ///< what the neighbouring token must or may not be
  std::vector<std::pair<Slot, int>> set;
};

struct Patterns {
  std::vector<Node> nodes;
  std::vector<Pattern> all;
};

/// Compiles `macros` and `patterns` of time.yaml.
Patterns compile_patterns(const Data& time, LexiconBuilder&, Faults&);

}  // namespace whomet::times
