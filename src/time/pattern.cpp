// SPDX-License-Identifier: Apache-2.0
#include "time/pattern.hpp"

#include <charconv>

#include "time/pattern_parser.hpp"

namespace whomet::times {
namespace {

Macros read_macros(const Data& time) {
  Macros macros;
  if (const Data* all = time.find("macros")) {
    for (const auto& [name, body] : all->entries) macros.emplace(name.text, &body);
  }
  return macros;
}

std::vector<ClassId> classes_at(const Data& map, std::string_view key, const LexiconBuilder& lexicon,
                                Faults& faults) {
  std::vector<ClassId> found;
  for (const std::string& name : words_at(map, key, faults)) {
    if (const auto known = lexicon.find(name)) {
      found.push_back(*known);
    } else {
      faults.add(*map.find(key), "no class '" + name + "'; name it under 'classes'");
    }
  }
  return found;
}

std::vector<std::pair<Slot, int>> read_set(const Data& pattern, Faults& faults) {
  std::vector<std::pair<Slot, int>> set;
  const Data* all = pattern.find("set");
  if (all == nullptr) return set;
  for (const auto& [name, value] : all->entries) {
    const auto slot = slot_from(name.text);
    int number = 0;
    const auto [end, error] =
        std::from_chars(value.text.data(), value.text.data() + value.text.size(), number);
    if (!slot) faults.add(name, "no slot '" + name.text + "'; the slots are in src/time/slots.cpp");
    if (error != std::errc()) faults.add(value, "'" + value.text + "' is no whole number");
    if (slot) set.emplace_back(*slot, number);
  }
  return set;
}

Resolver read_resolver(const Data& pattern, Faults& faults) {
  const std::string name = scalar_at(pattern, "resolve", faults);
  const auto known = resolver_from(name);
  if (!known) faults.add(pattern, "no resolver '" + name + "'; the resolvers are in src/time/slots.cpp");
  return known.value_or(Resolver::none);
}

Pattern read_pattern(const Data& at, PatternParser& parser, const LexiconBuilder& lexicon, Faults& faults) {
  Pattern made;
  if (const Data* match = at.find("match")) {
    made.start = parser.parse(*match);
  } else {
    faults.add(at, "a pattern without 'match'; write {match: ..., resolve: ...}");
  }
  made.resolver = read_resolver(at, faults);
  made.lower = scalar_at(at, "lower", faults) == "true";
  made.alone = scalar_at(at, "alone", faults) == "true";
  made.over_name = scalar_at(at, "over-name", faults) == "true";
  made.after = classes_at(at, "after", lexicon, faults);
  made.not_after = classes_at(at, "not-after", lexicon, faults);
  made.before = classes_at(at, "before", lexicon, faults);
  made.not_before = classes_at(at, "not-before", lexicon, faults);
  made.set = read_set(at, faults);
  return made;
}

}  // namespace

Patterns compile_patterns(const Data& time, LexiconBuilder& lexicon, Faults& faults) {
  Patterns made;
  const Macros macros = read_macros(time);
  PatternParser parser(lexicon, macros, made.nodes, faults);
  const Data* all = time.find("patterns");
  if (all == nullptr || !all->is_list()) {
    faults.add(time, "no list 'patterns'; write patterns: [{match: ..., resolve: ...}]");
    return made;
  }
  for (const Data& pattern : all->items) made.all.push_back(read_pattern(pattern, parser, lexicon, faults));
  return made;
}

}  // namespace whomet::times
