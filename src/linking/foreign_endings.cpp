// SPDX-License-Identifier: Apache-2.0
#include "linking/foreign_endings.hpp"

#include <algorithm>

namespace whomet {
namespace {

constexpr std::size_t least_letters = 2;

bool begins_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
}

std::size_t letters_of(std::string_view word) {
  return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), begins_code_point));
}

}  // namespace

ForeignEndings ForeignEndings::compile(const Data& file, Faults& faults) {
  ForeignEndings made;
  made.of_cyrillic_ = scalar_at(file, "cyrillic", faults);
  if (const Data* letters = file.find("letters"))
    for (const auto& [code, rows] : letters->entries)
      for (const auto& [from, to] : rows.entries) made.letters_[code.text].emplace_back(from.text, to.text);
  const Data* languages = file.find("languages");
  if (!languages) return made;
  for (const auto& [code, rows] : languages->entries) {
    std::vector<Ending>& endings = made.languages_[code.text];
    for (const Data& row : rows.items) {
      std::vector<std::string> to = words_at(row, "to", faults);
      std::replace(to.begin(), to.end(), std::string("0"), std::string());
      for (const std::string& from : words_at(row, "from", faults)) endings.push_back({from, to});
    }
  }
  return made;
}

std::vector<std::string> ForeignEndings::bases(std::string_view folded, std::string_view language) const {
  std::vector<std::string> all{std::string(folded)};
  const auto known = languages_.find(language);
  if (known == languages_.end()) return all;
  for (const Ending& ending : known->second) {
    if (!folded.ends_with(ending.from)) continue;
    const std::string_view stem = folded.substr(0, folded.size() - ending.from.size());
    if (letters_of(stem) < least_letters) continue;
    for (const std::string& to : ending.to)
      if (std::string base = std::string(stem) + to; std::find(all.begin(), all.end(), base) == all.end())
        all.push_back(std::move(base));
  }
  return all;
}

std::vector<std::string> ForeignEndings::spelled(std::vector<std::string> bases, std::string_view language) const {
  const auto known = letters_.find(language);
  if (known == letters_.end()) return bases;
  for (std::string& base : bases)
    for (const auto& [from, to] : known->second)
      for (std::size_t at = base.find(from); at != std::string::npos; at = base.find(from, at + to.size()))
        base.replace(at, from.size(), to);
  return bases;
}

}  // namespace whomet
