// SPDX-License-Identifier: Apache-2.0
// From the spellings that articles have to the entry that a person may paste.
#include <algorithm>

#include "curating/seen.hpp"
#include "whomet/curating.hpp"
#include "whomet/text.hpp"

namespace whomet {
namespace {

bool has_blank(const std::string& name) {
  return name.find(' ') != std::string::npos;
}

std::vector<SeenSpelling> commonest_first(const SeenPerson& person) {
  std::vector<SeenSpelling> seen;
  for (const auto& [text, count] : person.spellings) seen.push_back({text, count.times});
  std::stable_sort(seen.begin(), seen.end(), [](auto& a, auto& b) { return a.times > b.times; });
  return seen;
}

/// `~jan-nowak` of the database is jan-nowak in a file.
std::string id_of_unknown(const SeenPerson& person) {
  const std::size_t begin = person.id.find_first_not_of('~');
  return begin == std::string::npos ? person.id : person.id.substr(begin);
}

class Suggester {
 public:
  Suggester(const Gazetteer& gazetteer, const std::string& language)
      : gazetteer_(gazetteer), language_(language), pack_(gazetteer.languages().at(language)) {}

  Suggestion unknown(const SeenPerson& person) const {
    Suggestion suggestion = begun(person);
    suggestion.entity.id = id_of_unknown(person);
    suggestion.entity.label = person.label;
    suggestion.entity.gender = person.gender;
    suggestion.entity.names = {{person.label, language_, false}};
    return suggestion;
  }

  /// Nothing if the base form of what was seen is a name that the entity has: it was met in one more form.
  std::optional<Suggestion> spelling(const SeenPerson& person) const {
    const EntityRef ref = gazetteer_.find(person.id);
    if (ref == no_entity) return std::nullopt;
    Suggestion suggestion = begun(person);
    suggestion.known = true;
    suggestion.entity = gazetteer_[ref];
    const std::size_t before = suggestion.entity.names.size();
    for (const SeenSpelling& seen : suggestion.seen)
      if (has_blank(seen.text)) add_name(suggestion.entity, seen.text, person.spellings.at(seen.text).cases);
    if (suggestion.entity.names.size() == before) return std::nullopt;
    return suggestion;
  }

  /// The person of the gazetteer whose name has the same consonants, which links nobody but is worth a look.
  std::string perhaps(const std::string& name) const {
    for (const Entity& entity : gazetteer_.entities()) {
      if (entity.kind != Kind::person) continue;
      for (const Name& known : entity.names)
        if (!known.generic && has_blank(known.text) &&
            pack_.spelling.same_person(name, known.text, Strength::n3))
          return entity.id;
    }
    return {};
  }

 private:
  static Suggestion begun(const SeenPerson& person) {
    Suggestion suggestion;
    suggestion.documents = person.documents;
    suggestion.mentions = person.mentions;
    suggestion.seen = commonest_first(person);
    return suggestion;
  }

  void add_name(Entity& entity, const std::string& seen, Cases cases) const {
    const std::string base = base_form(entity, seen, cases);
    const auto same = [&](const Name& name) { return fold(name.text) == fold(base); };
    if (base.empty() || std::any_of(entity.names.begin(), entity.names.end(), same)) return;
    auto behind = std::find_if(entity.names.rbegin(), entity.names.rend(),
                               [&](const Name& n) { return n.language == language_ && !n.generic; });
    entity.names.insert(behind.base(), {base, language_, false});
  }

  /// Of the base forms that the spelling may have, the likeliest that spells one of the person's names.
  std::string base_form(const Entity& entity, const std::string& seen, Cases cases) const {
    for (const BaseForm& form :
         pack_.inflector.base_forms(seen, cases.empty() ? Cases::any() : cases, entity.gender))
      for (const Name& name : entity.names)
        if (pack_.spelling.same_person(form.text, name.text, Strength::n2)) return form.text;
    return {};
  }

  const Gazetteer& gazetteer_;
  const std::string& language_;
  const LanguagePack& pack_;
};

void sort_and_cut(std::vector<Suggestion>& all, std::size_t limit) {
  const auto rank = [](const Suggestion& s) { return std::pair(s.documents, s.mentions); };
  std::stable_sort(all.begin(), all.end(), [&](auto& a, auto& b) { return rank(a) > rank(b); });
  if (all.size() > limit) all.resize(limit);
}

}  // namespace

std::vector<Suggestion> suggestions(const std::filesystem::path& database, const Gazetteer& gazetteer,
                                    const std::string& language, std::size_t limit, std::size_t documents) {
  const Suggester suggester(gazetteer, language);
  std::vector<Suggestion> unknown, spellings;
  for (const SeenPerson& person : people_to_look_at(database)) {
    if (person.documents < documents) continue;
    if (person.provisional)
      unknown.push_back(suggester.unknown(person));
    else if (auto spelling = suggester.spelling(person))
      spellings.push_back(std::move(*spelling));
  }
  sort_and_cut(unknown, limit);
  sort_and_cut(spellings, limit);
  for (Suggestion& suggestion : unknown) suggestion.perhaps = suggester.perhaps(suggestion.entity.label);
  unknown.insert(unknown.end(), std::make_move_iterator(spellings.begin()),
                 std::make_move_iterator(spellings.end()));
  return unknown;
}

}  // namespace whomet
