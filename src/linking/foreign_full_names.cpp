// SPDX-License-Identifier: Apache-2.0
#include "linking/foreign_full_names.hpp"

#include <algorithm>

namespace whomet {
namespace {

constexpr std::uint32_t longest_name = 5;   // words
constexpr std::size_t telling_letters = 5;  // consonants of a full name that do not meet by chance

std::size_t consonants_of(const NameWord& word) {
  std::size_t most = 0;
  for (const std::string& key : word.keys) most = std::max(most, key.size());
  return most;
}

class Finder {
 public:
  Finder(ForeignWords& words, const PersonIndex& people, const std::unordered_set<EntityRef>& known)
      : words_(words), people_(people), sure_(known) {}

  std::vector<FullName> find() {
    std::vector<FullName> names;
    for (std::uint32_t i = 0; i < words_.size();) {
      const std::optional<FullName> seen = words_.is_name_word(i) ? name_at(i) : std::nullopt;
      if (seen) names.push_back(*seen);
      i = seen ? seen->tokens.last : i + 1;
    }
    for (const FullName& name : names)
      if (name.strength != Strength::n3) sure_.insert(name.entity);
    std::erase_if(names, [&](const FullName& name) { return !confirmed(name); });
    return names;
  }

 private:
  std::optional<FullName> name_at(std::uint32_t first) {
    std::optional<FullName> best;
    std::uint32_t last = first;
    for (std::uint32_t words = 1; words < longest_name; ++words) {
      last = words_.next_word(last);
      if (last >= words_.size()) break;
      if (words_.is_initial(last)) continue;
      const auto seen = pair_at(first, last);
      if (seen && (!best || seen->strength < best->strength)) best = seen;
    }
    return best;
  }

  std::optional<FullName> pair_at(std::uint32_t given, std::uint32_t surname) {
    const auto matches = people_.full_name(words_.word(given), words_.word(surname));
    if (matches.empty()) return std::nullopt;
    const PersonIndex::Match* chosen = &matches.front();
    for (const auto& m : matches)
      if (sure_.contains(m.entity)) chosen = &m;
    if (matches.size() > 1)
      for (const auto& m : matches)
        if (m.vowels && !chosen->vowels) chosen = &m;
    const bool only = std::count_if(matches.begin(), matches.end(), [](const auto& m) { return m.vowels; }) == 1;
    // several people whom only the consonants propose: nobody in particular
    if (chosen->strength == Strength::n3 && matches.size() > 1 && !only && !sure_.contains(chosen->entity)) return std::nullopt;
    return FullName{{given, surname + 1}, given, surname, chosen->entity, chosen->strength, chosen->vowels};
  }

  /// What only the consonants say must be said by more: by the vowels, or by a name long enough.
  bool confirmed(const FullName& name) {
    if (name.strength != Strength::n3 || sure_.contains(name.entity)) return true;
    const std::size_t given = consonants_of(words_.word(name.given)), surname = consonants_of(words_.word(name.surname));
    return name.vowels || given + surname >= telling_letters;
  }

  ForeignWords& words_;
  const PersonIndex& people_;
  std::unordered_set<EntityRef> sure_;
};

}  // namespace

std::vector<FullName> foreign_full_names(ForeignWords& words, const PersonIndex& people,
                                         const std::unordered_set<EntityRef>& known) {
  return Finder(words, people, known).find();
}

}  // namespace whomet
