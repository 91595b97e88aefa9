// SPDX-License-Identifier: Apache-2.0
// Doubts about names: two entities under one, one person under two.
#include <algorithm>
#include <set>
#include <unordered_map>

#include "curating/doubts.hpp"
#include "whomet/text.hpp"

namespace whomet {
namespace {

/// Who has a form first, and whether it is a name as it stands in the file.
struct Holder {
  EntityRef entity = no_entity;
  std::string name;  ///< the base form that it belongs to
  bool base = false;
};

void tell_collision(Inspection& at, const Entity& entity, const NameForm& form, const Holder& first) {
  const Entity& other = at.gazetteer[first.entity];
  const Where there = at.sources.name(other.id, first.name);
  const std::string base = base_of(entity, form);
  const std::string what =
      form.base ? "'" + form.text + "'" : "'" + form.text + "', a form of '" + base + "',";
  const std::string whose = first.base ? "is a name of " : "is a form of a name of ";
  at.doubt(Doubt::collision, entity, at.sources.name(entity.id, base),
           what + " " + whose + called(other) + " at " + line_of(there) +
               " too; take it from one of them, make it `generic`, or switch the form `off`");
}

}  // namespace

std::string base_of(const Entity& entity, const NameForm& form) {
  return form.name < entity.names.size() ? entity.names[form.name].text : entity.label;
}

void doubt_collisions(Inspection& at) {
  std::unordered_map<std::string, Holder> holders;
  for (EntityRef ref = 0; ref < at.gazetteer.size(); ++ref) {
    const Entity& entity = at.gazetteer[ref];
    std::set<EntityRef> told;  // once a pair is enough: its other forms follow
    for (const NameForm& form : at.gazetteer.forms(entity, at.language)) {
      if (form.use != Use::full) continue;
      const auto [it, fresh] = holders.try_emplace(form.text, Holder{ref, base_of(entity, form), form.base});
      const bool collides = !fresh && it->second.entity != ref && (form.base || it->second.base);
      if (collides && told.insert(it->second.entity).second) tell_collision(at, entity, form, it->second);
    }
  }
}

void doubt_same_people(Inspection& at) {
  const SpellingKeys& spelling = at.pack().spelling;
  std::unordered_map<std::string, std::vector<EntityRef>> by_key;
  for (EntityRef ref = 0; ref < at.gazetteer.size(); ++ref) {
    const Entity& entity = at.gazetteer[ref];
    const std::size_t blank = entity.label.rfind(' ');
    if (entity.kind != Kind::person || blank == std::string::npos) continue;
    std::set<EntityRef> told;
    for (const std::string& key : spelling.keys(fold(entity.label.substr(blank + 1)), Strength::n1)) {
      for (const EntityRef other : by_key[key])
        if (other != ref && told.insert(other).second &&
            spelling.same_person(entity.label, at.gazetteer[other].label, Strength::n1))
          at.doubt(Doubt::same_person, entity, at.sources.name(entity.id, entity.label),
                   "'" + entity.label + "' may be " + called(at.gazetteer[other]) + " at " +
                       line_of(at.sources.entity(at.gazetteer[other].id)) +
                       " in another spelling; unite the two entries if it is");
      by_key[key].push_back(ref);
    }
  }
}

}  // namespace whomet
