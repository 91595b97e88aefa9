// SPDX-License-Identifier: Apache-2.0
// Frames: which slots of which triggers make the sides of a meeting. Read from frames.yaml.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "whomet/meetings.hpp"
#include "whomet/text.hpp"
#include "whomet/types.hpp"

namespace whomet::meetings {

/// What a frame looks for; the head of frames.yaml explains each. `each_…` make every party a side of its own.
enum class SlotSort : std::uint8_t {
  subject,
  each_subject,
  outer,
  with,
  object,
  genitive,
  each_genitive,
  between,
  states,
  possessive,
  behind,
  participation,
  country,
  caption,
  dative,
  invitation,
  guest,
  each_outer,
  members,
  body
};

struct Slot {
  SlotSort sort = SlotSort::subject;
  std::vector<WordId> prepositions;  ///< of `behind`
  Case wanted = Case::genitive;      ///< of `behind`
};

struct Frame {
  std::string name;                   ///< in reports: `pl/z-kim`
  std::vector<std::string> triggers;  ///< families of triggers, as triggers.yaml names them
  bool verb = false, noun = false;    ///< which words of the family
  std::vector<Slot> slots;
  bool persons = false;  ///< every side must have a person
  bool roles = false;    ///< …or one who is told by the office alone
  bool held = false;   ///< only where the wording tells that it happened
  bool passive = false;  ///< only behind a passive participle
  bool goal = false;    ///< only where a place to go to stands in the clause
  std::optional<Case> in;  ///< of the trigger
  bool during = false;   ///< only behind *podczas*, *po* and the like
  std::optional<Status> status;  ///< what the frame always tells (*zaprosił*: possible)
  double confidence = 0.5;
};

/// Frames in order of priority, by family of triggers.
class Frames {
 public:
  static Frames compile(const std::string& language, const Data& frames, Vocabulary&, Faults&);
  const std::vector<const Frame*>& of(const std::string& family) const;

 private:
  std::vector<Frame> all_;
  std::map<std::string, std::vector<const Frame*>> by_family_;
};

}  // namespace whomet::meetings
