// SPDX-License-Identifier: Apache-2.0
#include "query/name_index.hpp"

#include <algorithm>

#include "whomet/text.hpp"

namespace whomet {
namespace {

const std::string columns = "e.key, e.id, e.label, e.kind";

/// Forms of a name differ from the base form in their last four letters at most (*Kowalskiego*, *Wrześni* of
/// *Wrzesień*), and begin with the same two (*Lwem* of *Lew*).
std::string unchanging_start(const std::string& word) {
  constexpr std::size_t least = 2, changing = 4;
  return word.substr(0, std::max(least, word.size() - std::min(word.size(), changing)));
}

std::string last_word(std::string_view words) {
  return std::string(words.substr(words.rfind(' ') + 1));
}

bool intersect(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](const auto& key) { return std::binary_search(b.begin(), b.end(), key); });
}

/// A name as it was written, for comparison with base forms: what may be its base forms, and the spelling
/// keys of their last words.
class SpokenName {
 public:
  SpokenName(std::string_view words, const LanguagePack& pack) : pack_(pack) {
    for (BaseForm& base : pack.inflector.base_forms(words, Cases::any(), Gender::unknown)) {
      const bool surname_only = base.text.find(' ') == std::string::npos;
      if (surname_only)
        surname_keys_.push_back(pack.spelling.keys(base.text, Strength::n1));
      else
        full_.push_back(std::move(base.text));
    }
  }
  bool like(const std::string& name) const {
    const auto same_person = [&](const auto& full) {
      return pack_.spelling.same_person(full, name, Strength::n2);
    };
    if (!full_.empty()) return std::any_of(full_.begin(), full_.end(), same_person);
    const auto keys = pack_.spelling.keys(last_word(name), Strength::n1);
    return std::any_of(surname_keys_.begin(), surname_keys_.end(),
                       [&](auto& own) { return intersect(own, keys); });
  }

 private:
  const LanguagePack& pack_;
  std::vector<std::string> full_;
  std::vector<std::vector<std::string>> surname_keys_;
};

}  // namespace

NamedEntity entity_at(const Statement& row, int first) {
  return {row.integer(first), std::string(row.text(first + 1)), std::string(row.text(first + 2)),
          kind_from(std::string(row.text(first + 3))).value_or(Kind::person)};
}

std::optional<NamedEntity> NameIndex::by_id(std::string_view id) const {
  Statement query(db_, "SELECT " + columns + " FROM entity AS e WHERE e.id = ?");
  if (!query.with(id).step()) return std::nullopt;
  return standing_for(entity_at(query, 0));
}

std::optional<NamedEntity> NameIndex::find(std::string_view words) const {
  const std::string folded = fold_bare(words);
  if (auto found = by_base_form(folded)) return standing_for(*found);
  if (auto found = by_form(folded); !found.empty()) return standing_for(found[0]);
  const auto found = by_spelling(words);
  return found ? std::optional(standing_for(*found)) : std::nullopt;
}

NamedEntity NameIndex::standing_for(NamedEntity entity) const {
  Statement query(db_, "SELECT " + columns + " FROM entity AS own JOIN entity AS e ON e.key = own.same_as WHERE own.key = ?");
  return query.with(entity.key).step() ? entity_at(query, 0) : entity;
}

std::vector<NamedEntity> NameIndex::by_surname(std::string_view surname) const {
  std::vector<NamedEntity> all;
  for (const NamedEntity& own : by_form(fold_bare(surname))) {
    const NamedEntity one = standing_for(own);
    if (std::none_of(all.begin(), all.end(), [&](const auto& e) { return e.key == one.key; })) all.push_back(one);
  }
  return all;
}

std::optional<NamedEntity> NameIndex::by_base_form(const std::string& folded) const {
  Statement query(db_, "SELECT " + columns +
                           " FROM entity_name AS n JOIN entity AS e ON e.key = n.entity"
                           " WHERE n.folded = ? ORDER BY e.documents DESC, e.id LIMIT 1");
  if (!query.with(std::string_view(folded)).step()) return std::nullopt;
  return entity_at(query, 0);
}

std::vector<NameIndex::Candidate> NameIndex::beginning(const std::string& folded) const {
  const std::string start = unchanging_start(last_word(folded));
  Statement query(db_,
                  "SELECT " + columns +
                      ", n.name, e.documents FROM entity_name AS n JOIN entity AS e ON e.key = n.entity"
                      " WHERE n.folded LIKE ?1 || '%' OR n.folded LIKE '% ' || ?1 || '%'"
                      " ORDER BY e.documents DESC, e.id, n.name");
  std::vector<Candidate> all;
  query.with(std::string_view(start));
  while (query.step())
    all.push_back({entity_at(query, 0), std::string(query.text(4)), query.integer(5) != 0});
  return all;
}

bool NameIndex::has_form(const Candidate& candidate, const std::string& folded) const {
  const auto same = [&](const auto& form) { return fold_bare(form.text) == folded; };
  const auto any = [&](const auto& forms) { return std::any_of(forms.begin(), forms.end(), same); };
  const EntityRef ref = gazetteer_.find(candidate.entity.id);
  for (const auto& [code, pack] : gazetteer_.languages()) {
    if (ref != no_entity) {
      if (any(gazetteer_.forms(gazetteer_[ref], code))) return true;
    } else if (candidate.entity.kind != Kind::person) {
      if (any(pack.inflector.name(candidate.name, candidate.entity.kind))) return true;
    } else if (any(pack.inflector.person(candidate.name, Gender::unknown)) ||
               any(pack.inflector.surname(candidate.name, Gender::unknown))) {
      return true;
    }
  }
  return false;
}

std::vector<NamedEntity> NameIndex::by_form(const std::string& folded) const {
  std::vector<NamedEntity> found;
  EntityKey last = no_key;
  for (const Candidate& candidate : beginning(folded)) {
    const bool again = gazetteer_.find(candidate.entity.id) != no_entity && candidate.entity.key == last;
    last = candidate.entity.key;  // one look gives all names' forms
    const auto& e = candidate.entity;
    const bool known = std::any_of(found.begin(), found.end(), [&](auto& f) { return f.key == e.key; });
    if (!again && !known && (candidate.mentioned || found.empty()) && has_form(candidate, folded))
      found.push_back(e);
  }
  return found;
}

std::optional<NamedEntity> NameIndex::by_spelling(std::string_view words) const {
  const std::vector<Candidate> candidates =
      beginning("");  // all: *Juszczenko* and *Yushchenko* begin differently
  for (const auto& [code, pack] : gazetteer_.languages()) {
    const SpokenName spoken(words, pack);
    for (const Candidate& candidate : candidates)
      if (candidate.entity.kind == Kind::person && spoken.like(candidate.name)) return candidate.entity;
  }
  return std::nullopt;
}

std::vector<std::string> NameIndex::near(std::string_view words) const {
  std::vector<std::string> names, labels;
  Statement query(db_,
                  "SELECT n.name, e.label FROM entity_name AS n JOIN entity AS e ON e.key = n.entity"
                  " WHERE e.documents > 0 ORDER BY e.documents DESC, e.id, n.name");
  while (query.step()) {
    names.emplace_back(query.text(0));
    labels.emplace_back(query.text(1));
  }
  std::vector<std::string> near;
  for (const std::string& name : nearest_names(words, names)) {
    const auto at = static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    if (std::find(near.begin(), near.end(), labels[at]) == near.end()) near.push_back(labels[at]);
  }
  return near;
}

}  // namespace whomet
