// SPDX-License-Identifier: Apache-2.0
#include "names/letter_classes.hpp"

#include <algorithm>

namespace whomet::names {

std::string letters_of(std::string_view written) {
  return written == "0" ? std::string() : std::string(written);
}

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string all;
  for (const std::string_view part : parts) all.append(part);
  return all;
}

std::vector<std::string> blank_split(const Data& value) {
  std::vector<std::string> words;
  const auto add = [&words](std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find(' '), text.size());
      if (end > 0) words.emplace_back(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  };
  if (value.is_scalar()) add(value.text);
  for (const Data& item : value.items) add(item.text);
  return words;
}

void expect_keys(const Data& map, std::initializer_list<std::string_view> known, Faults& faults) {
  for (const auto& [key, value] : map.entries) {
    if (std::find(known.begin(), known.end(), key.text) != known.end()) continue;
    std::string all;
    for (const std::string_view name : known) all.append(" ").append(name);
    faults.add(key, joined({"`", key.text, "` is not read here; write one of:", all}));
  }
}

LetterClasses LetterClasses::read(const Data& data, Faults& faults) {
  LetterClasses made;
  for (const auto& [key, value] : data.entries) {
    std::vector<std::string> members;
    for (const std::string& word : blank_split(value)) made.expand_into(value, word, members, faults);
    made.classes_.emplace(key.text, std::move(members));
  }
  return made;
}

void LetterClasses::expand_into(const Data& at, std::string_view pattern, std::vector<std::string>& out,
                                Faults& faults) const {
  const std::size_t open = pattern.find('<');
  const std::size_t close = pattern.find('>', open);
  if (open == std::string_view::npos || close == std::string_view::npos) {
    out.push_back(letters_of(pattern));
    return;
  }
  const auto members = classes_.find(pattern.substr(open + 1, close - open - 1));
  if (members == classes_.end()) {
    faults.add(at, joined({"no letters are named `", pattern, "`; name them under `letters`"}));
    return;
  }
  for (const std::string& member : members->second) {
    expand_into(at, joined({pattern.substr(0, open), member, pattern.substr(close + 1)}), out, faults);
  }
}

std::vector<std::string> LetterClasses::expand(const Data& map, std::string_view key, Faults& faults) const {
  std::vector<std::string> all;
  const Data* value = map.find(key);
  if (value == nullptr) return all;
  for (const std::string& word : blank_split(*value)) expand_into(*value, word, all, faults);
  return all;
}

}  // namespace whomet::names
