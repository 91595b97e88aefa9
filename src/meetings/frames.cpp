// SPDX-License-Identifier: Apache-2.0
#include "meetings/frames.hpp"

#include <array>
#include <cstdlib>
#include <optional>

namespace whomet::meetings {
namespace {

constexpr std::array<std::string_view, 20> slot_names{
    "subject", "each-subject", "outer",  "with",          "object",  "genitive", "each-genitive", "between",
    "states",  "possessive",   "behind", "participation", "country", "caption",  "dative",         "invitation",
    "guest",   "each-outer",   "members", "body"};

std::optional<SlotSort> slot_named(std::string_view name) {
  for (std::size_t i = 0; i < slot_names.size(); ++i)
    if (slot_names[i] == name) return static_cast<SlotSort>(i);
  return std::nullopt;
}

void read_slot(const Data& data, Vocabulary& words, Frame& frame, Faults& faults) {
  Slot slot;
  const std::string name = data.is_scalar() ? data.text : "behind";
  const auto sort = slot_named(name);
  if (!sort) {
    faults.add(data, "`" + name +
                         "` is no slot; write subject, each-subject, outer, with, object, genitive, "
                         "each-genitive, between, states, possessive, participation, country, caption, "
                         "dative, invitation, guest, each-outer, members or {prep: [...], case: gen}");
    return;
  }
  slot.sort = *sort;
  if (data.is_map()) {
    for (const std::string& word : words_at(data, "prep", faults))
      slot.prepositions.push_back(words.intern(fold(word)));
    const auto wanted = case_from(scalar_at(data, "case", faults));
    if (!wanted) faults.add(data, "a slot behind a preposition needs its case; write `case: gen`");
    slot.wanted = wanted.value_or(Case::genitive);
  }
  frame.slots.push_back(std::move(slot));
}

Frame read_frame(const std::string& language, const Data& data, Vocabulary& words, Faults& faults) {
  Frame frame;
  frame.name = language + "/" + scalar_at(data, "frame", faults);
  frame.triggers = words_at(data, "of", faults);
  const std::string word = scalar_at(data, "word", faults);
  frame.verb = word != "noun";
  frame.noun = word != "verb";
  const std::string persons = scalar_at(data, "persons", faults);
  frame.roles = persons == "or-roles";
  frame.persons = frame.roles || persons == "true";
  frame.held = scalar_at(data, "held", faults) == "true";
  frame.passive = scalar_at(data, "passive", faults) == "true";
  frame.goal = scalar_at(data, "goal", faults) == "true";
  frame.during = scalar_at(data, "during", faults) == "true";
  if (const std::string in = scalar_at(data, "in", faults); !in.empty()) {
    frame.in = case_from(in);
    if (!frame.in) faults.add(data, "`" + in + "` is no case; write nom, gen, dat, acc, ins, loc or voc");
  }
  if (const std::string status = scalar_at(data, "status", faults); !status.empty()) {
    frame.status = status_from(status);
    if (!frame.status)
      faults.add(data, "`" + status + "` is no status; write held, planned, possible, cancelled or denied");
  }
  const std::string confidence = scalar_at(data, "confidence", faults);
  if (!confidence.empty()) frame.confidence = std::strtod(confidence.c_str(), nullptr);
  if (const Data* sides = data.find("sides"))
    for (const Data& slot : sides->items) read_slot(slot, words, frame, faults);
  if (frame.slots.empty()) faults.add(data, "the frame has no `sides`; write the slots that make them");
  return frame;
}

}  // namespace

Frames Frames::compile(const std::string& language, const Data& file, Vocabulary& words, Faults& faults) {
  Frames frames;
  if (const Data* list = file.find("frames"))
    for (const Data& data : list->items) frames.all_.push_back(read_frame(language, data, words, faults));
  for (const Frame& frame : frames.all_)
    for (const std::string& family : frame.triggers) frames.by_family_[family].push_back(&frame);
  return frames;
}

const std::vector<const Frame*>& Frames::of(const std::string& family) const {
  static const std::vector<const Frame*> none;
  const auto it = by_family_.find(family);
  return it == by_family_.end() ? none : it->second;
}

}  // namespace whomet::meetings
