// SPDX-License-Identifier: Apache-2.0
// Spelling keys by ordered rewrite rules (NAMES study, 3.3): letters to sounds with several readings, then
// the differences that languages and typists make are rewritten away, strength by strength.
#include <algorithm>
#include <array>
#include <unordered_set>

#include "names/letters.hpp"
#include "names/rewriter.hpp"
#include "whomet/names.hpp"
#include "whomet/text.hpp"

namespace whomet {

namespace {

constexpr std::size_t most_readings = 64;
constexpr std::size_t strengths = 3;

using names::Rewriter;
using Keys = std::vector<std::string>;
using WordSet = std::unordered_set<std::string, names::StringHash, std::equal_to<>>;

/// One step from sounds to keys: a rewriting, or doubled letters made one.
struct Pass {
  bool single = false;
  Rewriter rewriter;
};

void make_single(std::string& key) {
  key.erase(std::unique(key.begin(), key.end()), key.end());
}

void run(const std::vector<Pass>& passes, std::string& key) {
  std::string next;
  for (const Pass& pass : passes) {
    if (pass.single) {
      make_single(key);
    } else if (pass.rewriter.rewrite(key, next)) {
      key.swap(next);
    }
  }
}

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

/// A name taken apart for comparison: given names (initials too) and the last name.
struct Parts {
  std::vector<std::string_view> given;
  std::string_view surname;
  bool suffix = false;  ///< *Jr.*: the son is not his father
};

bool is_initial(std::string_view token) {
  if (token.ends_with('.')) token.remove_suffix(1);
  return names::code_points(token) == 1;
}

}  // namespace

struct SpellingKeys::Rules {
  Rewriter lookalikes, cyrillic, latin;
  std::array<std::vector<Pass>, strengths> passes;
  std::array<names::StringMap<std::vector<std::uint16_t>>, strengths> nicknames;  ///< rows by key
  struct Doublet {
    Keys left, right;
  };
  std::vector<Doublet> doublets;
  WordSet particles, suffixes;

  Keys keys(std::string_view token, Strength) const;
  Parts parts(std::string_view name) const;
  bool same_given(std::string_view a, std::string_view b, Strength, bool surnames_sure) const;
  bool share_nickname(const Keys& a, const Keys& b, Strength) const;
  bool vetoed(std::string_view a, std::string_view b) const;
  void read(const Data&, Faults&);
  void read_passes(const Data&, const names::LetterClasses&, Faults&);
  void read_nicknames(const Data&);
  void read_doublets(const Data&, Faults&);
};

Keys SpellingKeys::Rules::keys(std::string_view token, Strength strength) const {
  std::string folded = fold(token);
  const bool is_cyrillic = names::is_cyrillic(folded);
  if (is_cyrillic) {
    std::string pure;
    if (lookalikes.rewrite(folded, pure)) folded.swap(pure);
  }
  Keys all = (is_cyrillic ? cyrillic : latin).readings(folded, most_readings);
  for (std::string& key : all) {
    for (std::size_t s = 0; s <= static_cast<std::size_t>(strength); ++s) run(passes[s], key);
  }
  sort_unique(all);
  std::erase_if(all, [](const std::string& key) { return key.empty(); });
  return all;
}

Parts SpellingKeys::Rules::parts(std::string_view name) const {
  std::vector<std::string_view> tokens;
  for (const std::string_view word : names::split(name, ' ')) {
    for (const std::string_view part : names::split(word, '-')) tokens.push_back(part);
  }
  const auto listed = [](const WordSet& set, std::string_view token) {
    while (token.ends_with('.') || token.ends_with(',')) token.remove_suffix(1);
    return set.contains(fold(token));
  };
  Parts made;
  while (tokens.size() > 1 && listed(suffixes, tokens.back())) {
    tokens.pop_back();
    made.suffix = true;
  }
  if (tokens.empty()) return made;
  made.surname = tokens.back();
  tokens.pop_back();
  for (const std::string_view token : tokens) {
    if (!listed(particles, token)) made.given.push_back(token);
  }
  return made;
}

bool SpellingKeys::Rules::share_nickname(const Keys& a, const Keys& b, Strength strength) const {
  const auto& rows = nicknames[static_cast<std::size_t>(strength)];
  for (const std::string& x : a) {
    const auto left = rows.find(x);
    if (left == rows.end()) continue;
    for (const std::string& y : b) {
      const auto right = rows.find(y);
      if (right == rows.end()) continue;
      const auto in_right = [&](std::uint16_t row) {
        return std::find(right->second.begin(), right->second.end(), row) != right->second.end();
      };
      if (std::any_of(left->second.begin(), left->second.end(), in_right)) return true;
    }
  }
  return false;
}

bool SpellingKeys::Rules::same_given(std::string_view a, std::string_view b, Strength strength,
                                     bool surnames_sure) const {
  if (is_initial(a) || is_initial(b)) {
    const auto first = [&](std::string_view token) {
      Keys letters;
      for (const std::string& key : keys(token, Strength::n1)) letters.emplace_back(names::first_letter(key));
      sort_unique(letters);
      return letters;
    };
    return meet(first(a), first(b));
  }
  const Keys left = keys(a, strength);
  const Keys right = keys(b, strength);
  if (strength != Strength::n3) return meet(left, right) || share_nickname(left, right, strength);
  // without its vowels one name of a doublet is the other: one person bears both only if all else agrees
  if (!meet(left, right)) return share_nickname(left, right, strength);
  return surnames_sure || !vetoed(a, b);
}

bool SpellingKeys::Rules::vetoed(std::string_view a, std::string_view b) const {
  const Keys left = keys(a, Strength::n1);
  const Keys right = keys(b, Strength::n1);
  return std::any_of(doublets.begin(), doublets.end(), [&](const Doublet& d) {
    return (meet(left, d.left) && meet(right, d.right)) || (meet(left, d.right) && meet(right, d.left));
  });
}

void SpellingKeys::Rules::read_passes(const Data& data, const names::LetterClasses& letters, Faults& faults) {
  constexpr std::array<std::string_view, strengths> strength_names = {"n1", "n2", "n3"};
  for (std::size_t s = 0; s < strengths; ++s) {
    const Data* steps = data.find(strength_names[s]);
    if (steps == nullptr) continue;
    for (const Data& step : steps->items) {
      Pass pass;
      pass.single = scalar_at(step, "single", faults) == "true";
      if (const Data* rules = step.find("rules")) pass.rewriter = Rewriter::read(*rules, letters, faults);
      passes[s].push_back(std::move(pass));
    }
  }
}

void SpellingKeys::Rules::read_nicknames(const Data& rows) {
  for (std::size_t row = 0; row < rows.items.size(); ++row) {
    for (const std::string& name : names::blank_split(rows.items[row])) {
      for (std::size_t s = 0; s < strengths; ++s) {
        for (const std::string& key : keys(name, static_cast<Strength>(s))) {
          nicknames[s][key].push_back(static_cast<std::uint16_t>(row));
        }
      }
    }
  }
}

void SpellingKeys::Rules::read_doublets(const Data& rows, Faults& faults) {
  for (const Data& row : rows.items) {
    Doublet made;
    if (row.items.size() != 2) {
      faults.add(row, "a doublet is a list of two: the spellings of one name, those of the other");
      continue;
    }
    for (std::size_t side = 0; side < 2; ++side) {
      Keys& to = side == 0 ? made.left : made.right;
      for (const std::string& name : names::blank_split(row.items[side])) {
        for (std::string& key : keys(name, Strength::n1)) to.push_back(std::move(key));
      }
      sort_unique(to);
    }
    doublets.push_back(std::move(made));
  }
}

void SpellingKeys::Rules::read(const Data& data, Faults& faults) {
  static const Data none;
  const auto at = [&data](std::string_view key) -> const Data& {
    const Data* value = data.find(key);
    return value == nullptr ? none : *value;
  };
  const auto letters = names::LetterClasses::read(at("letters"), faults);
  lookalikes = Rewriter::read(at("lookalikes"), letters, faults);
  cyrillic = Rewriter::read(at("cyrillic"), letters, faults);
  latin = Rewriter::read(at("latin"), letters, faults);
  read_passes(at("strengths"), letters, faults);
  for (const std::string& word : words_at(data, "particles", faults)) particles.insert(fold(word));
  for (const std::string& word : words_at(data, "suffixes", faults)) suffixes.insert(fold(word));
  read_nicknames(at("nicknames"));
  read_doublets(at("doublets"), faults);
}

SpellingKeys::SpellingKeys() = default;
SpellingKeys::SpellingKeys(SpellingKeys&&) noexcept = default;
SpellingKeys& SpellingKeys::operator=(SpellingKeys&&) noexcept = default;
SpellingKeys::~SpellingKeys() = default;

SpellingKeys SpellingKeys::compile(const Data& data, Faults& faults) {
  auto rules = std::make_unique<Rules>();
  rules->read(data, faults);
  SpellingKeys made;
  made.rules_ = std::move(rules);
  return made;
}

std::vector<std::string> SpellingKeys::keys(std::string_view token, Strength strength) const {
  return rules_->keys(token, strength);
}

bool SpellingKeys::vetoed(std::string_view a, std::string_view b) const {
  return rules_->vetoed(a, b);
}

bool SpellingKeys::same_person(std::string_view a, std::string_view b, Strength strength) const {
  const Parts left = rules_->parts(a);
  const Parts right = rules_->parts(b);
  if (left.suffix != right.suffix) return false;
  if (!meet(keys(left.surname, strength), keys(right.surname, strength))) return false;
  if (left.given.empty() && right.given.empty()) return true;
  const bool sure = meet(keys(left.surname, Strength::n2), keys(right.surname, Strength::n2));
  for (const std::string_view x : left.given) {
    for (const std::string_view y : right.given) {
      if (rules_->same_given(x, y, strength, sure)) return true;
    }
  }
  return false;
}

}  // namespace whomet
