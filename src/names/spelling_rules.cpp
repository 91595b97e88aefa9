// SPDX-License-Identifier: Apache-2.0
#include "names/spelling_rules.hpp"

#include <algorithm>

#include "names/letters.hpp"
#include "whomet/text.hpp"

namespace whomet::names {

namespace {

constexpr std::size_t most_readings = 64;
constexpr std::size_t most_bases = 8;  ///< of a name in one case

void make_single(std::string& key) {
  key.erase(std::unique(key.begin(), key.end()), key.end());
}

}  // namespace

bool meet(const Keys& a, const Keys& b) {
  auto i = a.begin();
  auto j = b.begin();
  while (i != a.end() && j != b.end()) {
    if (*i == *j) return true;
    *i < *j ? ++i : ++j;
  }
  return false;
}

void sort_unique(Keys& keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

void SpellingRules::run(const std::vector<Pass>& passes, std::string& key) {
  std::string next;
  for (const Pass& pass : passes) {
    if (pass.single) {
      make_single(key);
    } else if (pass.rewriter.rewrite(key, next)) {
      key.swap(next);
    }
  }
}

Keys SpellingRules::keys(std::string_view token, Strength strength) const {
  std::string folded = fold(token);
  const bool in_cyrillic = is_cyrillic(folded);
  if (in_cyrillic) {
    std::string pure;
    if (lookalikes_.rewrite(folded, pure)) folded.swap(pure);
  }
  Keys all = (in_cyrillic ? cyrillic_ : latin_).readings(folded, most_readings);
  for (std::string& key : all) {
    for (std::size_t s = 0; s <= static_cast<std::size_t>(strength); ++s) run(passes_[s], key);
  }
  sort_unique(all);
  std::erase_if(all, [](const std::string& key) { return key.empty(); });
  return all;
}

std::vector<std::string> SpellingRules::bases(std::string_view name) const {
  std::vector<std::string> all;
  for (const Rewriter& back : oblique_) {
    std::vector<std::string> made(1);
    for (const std::string_view word : split(name, ' ')) {
      std::vector<std::string> longer;
      for (const std::string& base : back.readings(fold(word), most_bases))
        for (const std::string& front : made)
          longer.push_back(front + (front.empty() ? "" : " ") + (is_capitalised(word) ? capitalised(base) : base));
      made = std::move(longer);
      if (made.size() > most_bases) made.resize(most_bases);
    }
    all.insert(all.end(), made.begin(), made.end());
  }
  return all;
}

void SpellingRules::read_passes(const Data& data, const LetterClasses& letters, Faults& faults) {
  constexpr std::array<std::string_view, strengths> strength_names = {"n1", "n2", "n3"};
  for (std::size_t s = 0; s < strengths; ++s) {
    const Data* steps = data.find(strength_names[s]);
    if (steps == nullptr) continue;
    for (const Data& step : steps->items) {
      Pass pass;
      pass.single = scalar_at(step, "single", faults) == "true";
      if (const Data* rules = step.find("rules")) pass.rewriter = Rewriter::read(*rules, letters, faults);
      passes_[s].push_back(std::move(pass));
    }
  }
}

void SpellingRules::read_nicknames(const Data& rows) {
  for (std::size_t row = 0; row < rows.items.size(); ++row) {
    for (const std::string& name : blank_split(rows.items[row])) {
      for (std::size_t s = 0; s < strengths; ++s) {
        for (const std::string& key : keys(name, static_cast<Strength>(s))) {
          nicknames_[s][key].push_back(static_cast<std::uint16_t>(row));
        }
      }
    }
  }
}

void SpellingRules::read_doublets(const Data& rows, Faults& faults) {
  for (const Data& row : rows.items) {
    Doublet made;
    if (row.items.size() != 2) {
      faults.add(row, "a doublet is a list of two: the spellings of one name, those of the other");
      continue;
    }
    for (std::size_t side = 0; side < 2; ++side) {
      Keys& to = side == 0 ? made.left : made.right;
      for (const std::string& name : blank_split(row.items[side])) {
        for (std::string& key : keys(name, Strength::n1)) to.push_back(std::move(key));
      }
      sort_unique(to);
    }
    doublets_.push_back(std::move(made));
  }
}

SpellingRules SpellingRules::compile(const Data& data, Faults& faults) {
  SpellingRules made;
  static const Data none;
  const auto at = [&data](std::string_view key) -> const Data& {
    const Data* value = data.find(key);
    return value == nullptr ? none : *value;
  };
  const auto letters = LetterClasses::read(at("letters"), faults);
  made.lookalikes_ = Rewriter::read(at("lookalikes"), letters, faults);
  made.cyrillic_ = Rewriter::read(at("cyrillic"), letters, faults);
  made.latin_ = Rewriter::read(at("latin"), letters, faults);
  made.read_passes(at("strengths"), letters, faults);
  for (const std::string& word : words_at(data, "particles", faults)) made.particles_.insert(fold(word));
  for (const std::string& word : words_at(data, "suffixes", faults)) made.suffixes_.insert(fold(word));
  for (const Data& row : at("oblique").items) made.oblique_.push_back(Rewriter::read(row, letters, faults));
  made.read_nicknames(at("nicknames"));
  made.read_doublets(at("doublets"), faults);
  return made;
}

}  // namespace whomet::names
