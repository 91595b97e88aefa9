// SPDX-License-Identifier: Apache-2.0
#include "linking/person_index.hpp"

#include <algorithm>
#include <functional>

#include "linking/cyrillic.hpp"
#include "text/tokens.hpp"

namespace whomet {
namespace {

constexpr Strength strengths[] = {Strength::n1, Strength::n2, Strength::n3};

std::uint64_t hash_of(std::string_view key) {
  return std::hash<std::string_view>{}(key);
}

std::uint64_t pair_of(std::string_view given, std::string_view surname) {
  return hash_of(given) * 0x9e3779b97f4a7c15ULL ^ hash_of(surname);
}

template <class Entries>
void sort_unique(Entries& entries) {
  std::sort(entries.begin(), entries.end());
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  entries.shrink_to_fit();
}

/// The people under a hash, appended to `found`.
template <class Entries>
void look_up(const Entries& entries, std::uint64_t hash, std::vector<EntityRef>& found) {
  for (auto it = std::lower_bound(entries.begin(), entries.end(), std::pair{hash, EntityRef{0}});
       it != entries.end() && it->first == hash; ++it)
    found.push_back(it->second);
}

/// A key of strength n2 with its consonants as n3 has them, its vowels made one letter and runs of them one.
std::string skeleton(std::string_view key) {
  constexpr std::string_view vowels = "aeiou";
  std::string made;
  for (char c : key) {
    const char letter = vowels.find(c) < vowels.size() ? 'A' : c == 'z' || c == 'C' ? 's' : c == 'f' ? 'v' : c;
    if (letter != 'A' || made.empty() || made.back() != 'A') made += letter;
  }
  return made;
}

/// Cyrillic writes how a Latin name sounds, so that its vowels differ; in one script they do not.
bool other_script(const NameWord& word, std::string_view name) {
  return word.bases.empty() || is_cyrillic(word.bases.front()) != is_cyrillic(name);
}

void keep_surest(std::vector<PersonIndex::Match>& matches) {
  Strength surest = Strength::n3;
  for (const auto& m : matches) surest = std::min(surest, m.strength);
  std::erase_if(matches, [&](const auto& m) { return m.strength != surest; });
}

}  // namespace

PersonIndex::PersonIndex(const Gazetteer& gazetteer, const LanguagePack& pack)
    : gazetteer_(gazetteer), pack_(pack) {
  Faults told;  // the spelling rules have told theirs
  for (const char* list : {"particles", "suffixes"})
    for (const std::string& word : words_at(pack.file("spelling"), list, told)) left_out_.insert(fold(word));
  read_nicknames();
  read_given_names();
  for (EntityRef ref = 0; ref < gazetteer.size(); ++ref) {
    if (gazetteer[ref].kind != Kind::person) continue;
    for (const Name& name : gazetteer[ref].names) add(ref, parts(name.text));
  }
  sort_unique(pairs_);
  sort_unique(surnames_);
  given_seen_.clear();
}

PersonIndex::NameParts PersonIndex::parts(std::string_view name) const {
  NameParts made;
  for_each_token(name, [&](Token& token, std::string_view folded) {
    if (token.kind != TokenKind::word || left_out_.contains(std::string(folded))) return;
    if (!made.surname.empty()) made.given.push_back(std::move(made.surname));
    made.surname = folded;
  });
  const std::size_t own = made.given.size();
  for (std::size_t i = 0; i < own; ++i)
    if (const auto known = nicknames_.find(made.given[i]); known != nicknames_.end())
      made.given.insert(made.given.end(), known->second.begin(), known->second.end());
  return made;
}

void PersonIndex::read_nicknames() {
  const Data* rows = pack_.file("spelling").find("nicknames");
  if (!rows) return;
  for (const Data& row : rows->items) {
    const NameParts names = parts(row.text);
    std::vector<std::string> all = names.given;
    all.push_back(names.surname);
    for (const std::string& name : all) nicknames_[name].insert(nicknames_[name].end(), all.begin(), all.end());
  }
}

void PersonIndex::read_given_names() {
  Faults told;  // by those that the lists are for
  for (const char* list : {"masculine", "feminine"})
    for (const std::string& name : words_at(pack_.file("given_names"), list, told)) add_given_name(fold(name));
}

void PersonIndex::add_given_name(std::string_view folded) {
  if (!given_seen_.emplace(folded).second) return;
  for (const std::string& key : pack_.spelling.keys(folded, Strength::n1)) given_names_.insert(hash_of(key));
}

void PersonIndex::add(EntityRef ref, const NameParts& name) {
  if (name.given.empty()) return;
  const std::vector<std::string> surname = pack_.spelling.keys(name.surname, Strength::n3);
  for (const std::string& key : pack_.spelling.keys(name.surname, Strength::n1))
    surnames_.emplace_back(hash_of(key), ref);
  add_given_name(name.given.front());
  for (const std::string& given : name.given)
    for (const std::string& key : pack_.spelling.keys(given, Strength::n3))
      for (const std::string& other : surname) pairs_.emplace_back(pair_of(key, other), ref);
}

NameWord PersonIndex::read(std::vector<std::string> bases, std::vector<std::string> spelled) const {
  NameWord word{std::move(bases), std::move(spelled), {}};
  for (const std::string& base : word.spelled)
    for (std::string& key : pack_.spelling.keys(base, Strength::n3))
      if (!key.empty()) word.keys.push_back(std::move(key));
  sort_unique(word.keys);
  return word;
}

bool PersonIndex::meet(const NameWord& word, std::string_view name, Strength strength) const {
  const std::vector<std::string> wanted = pack_.spelling.keys(name, strength);
  return std::any_of(word.spelled.begin(), word.spelled.end(), [&](const std::string& base) {
    const std::vector<std::string> keys = pack_.spelling.keys(base, strength);
    return std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
      return std::binary_search(wanted.begin(), wanted.end(), key);
    });
  });
}

bool PersonIndex::given_meets(const NameWord& word, const NameParts& name, Strength strength) const {
  return std::any_of(name.given.begin(), name.given.end(),
                     [&](const std::string& given) { return meet(word, given, strength); });
}

/// *Владимир* is not Wołodymyr, whose consonants are the same.
bool PersonIndex::doublet(const NameWord& word, const NameParts& name) const {
  return std::any_of(name.given.begin(), name.given.end(), [&](const std::string& given) {
    return std::any_of(word.spelled.begin(), word.spelled.end(),
                       [&](const std::string& base) { return pack_.spelling.vetoed(base, given); });
  });
}

bool PersonIndex::vowels_meet(const NameWord& word, std::string_view name) const {
  const std::vector<std::string> wanted = pack_.spelling.keys(name, Strength::n2);
  return std::any_of(word.spelled.begin(), word.spelled.end(), [&](const std::string& base) {
    const std::vector<std::string> keys = pack_.spelling.keys(base, Strength::n2);
    return std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
      return std::any_of(wanted.begin(), wanted.end(),
                         [&](const std::string& other) { return skeleton(key) == skeleton(other); });
    });
  });
}

std::optional<PersonIndex::Match> PersonIndex::judge(EntityRef ref, const NameWord& given,
                                                     const NameWord& surname) const {
  std::optional<Match> best;
  for (const Name& name : gazetteer_[ref].names) {
    const NameParts wanted = parts(name.text);
    for (const Strength& strength : strengths) {
      if (best && strength >= best->strength) break;
      if (!meet(surname, wanted.surname, strength) || !given_meets(given, wanted, strength)) continue;
      if (strength == Strength::n3 && !other_script(surname, wanted.surname)) continue;
      if (strength == Strength::n3 && !(begins_alike(surname, wanted.surname) && given_begins_alike(given, wanted))) continue;
      if (strength == Strength::n3 && doublet(given, wanted) && !meet(surname, wanted.surname, Strength::n2)) continue;
      best = Match{ref, strength, vowels_meet(surname, wanted.surname)};
      best->vowels = best->vowels && std::any_of(wanted.given.begin(), wanted.given.end(),
                                                 [&](const std::string& g) { return vowels_meet(given, g); });
    }
  }
  return best;
}

std::vector<PersonIndex::Match> PersonIndex::full_name(const NameWord& given, const NameWord& surname) const {
  std::vector<EntityRef> found;
  for (const std::string& key : given.keys)
    for (const std::string& other : surname.keys) look_up(pairs_, pair_of(key, other), found);
  sort_unique(found);
  std::vector<Match> matches;
  for (EntityRef ref : found)
    if (const auto match = judge(ref, given, surname)) matches.push_back(*match);
  keep_surest(matches);
  return matches;
}

std::vector<EntityRef> PersonIndex::surname(const NameWord& word) const {
  std::vector<EntityRef> found;
  for (const std::string& base : word.spelled)
    for (const std::string& key : pack_.spelling.keys(base, Strength::n1)) look_up(surnames_, hash_of(key), found);
  sort_unique(found);
  return found;
}

bool PersonIndex::is_given_name(const NameWord& word) const {
  return std::any_of(word.spelled.begin(), word.spelled.end(), [&](const std::string& base) {
    const std::vector<std::string> keys = pack_.spelling.keys(base, Strength::n1);
    return std::any_of(keys.begin(), keys.end(), [&](const std::string& key) { return given_names_.contains(hash_of(key)); });
  });
}

bool PersonIndex::has_given_name(EntityRef ref, const NameWord& word) const {
  const std::vector<Name>& names = gazetteer_[ref].names;
  return std::any_of(names.begin(), names.end(),
                     [&](const Name& name) { return given_meets(word, parts(name.text), Strength::n3); });
}

/// Consonants meet by chance; words that begin with other sounds are not one name (*Jiří*, *Thierry*).
bool PersonIndex::begins_alike(const NameWord& word, std::string_view name) const {
  std::string first;
  for (const std::string& key : pack_.spelling.keys(name, Strength::n2)) first += skeleton(key).substr(0, 1);
  return std::any_of(word.spelled.begin(), word.spelled.end(), [&](const std::string& base) {
    const std::vector<std::string> keys = pack_.spelling.keys(base, Strength::n2);
    return std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
      return !key.empty() && first.find(skeleton(key).front()) != std::string::npos;
    });
  });
}

bool PersonIndex::given_begins_alike(const NameWord& word, const NameParts& name) const {
  return std::any_of(name.given.begin(), name.given.end(), [&](const std::string& given) {
    return meet(word, given, Strength::n3) && begins_alike(word, given);
  });
}

bool PersonIndex::has_initial(EntityRef ref, std::string_view letter) const {
  const NameWord initial{{}, {std::string(letter)}, {}};
  for (const Name& name : gazetteer_[ref].names)
    for (const std::string& given : parts(name.text).given) {
      std::string first(given.substr(0, 1));
      for (std::size_t i = 1; i < given.size() && (static_cast<unsigned char>(given[i]) & 0xc0U) == 0x80U; ++i) first += given[i];
      if (meet(initial, first, Strength::n1)) return true;
    }
  return false;
}

}  // namespace whomet
