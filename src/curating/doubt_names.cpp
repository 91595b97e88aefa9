// SPDX-License-Identifier: Apache-2.0
// Doubts about names: two entities under one, one person under two, a name that is a word.
#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <unordered_map>

#include "curating/doubts.hpp"
#include "curating/pack_words.hpp"
#include "whomet/text.hpp"

namespace whomet {
namespace {

/// Who has a form first, and whether it is a name as it stands in the file.
struct Holder {
  EntityRef entity = no_entity;
  std::string name;  ///< the base form that it belongs to
  bool base = false;
};

std::string base_of(const Entity& entity, const NameForm& form) {
  return form.name < entity.names.size() ? entity.names[form.name].text : entity.label;
}

void tell_collision(Inspection& at, const Entity& entity, const NameForm& form, const Holder& first) {
  const Entity& other = at.gazetteer[first.entity];
  const Where there = at.sources.name(other.id, first.name);
  const std::string base = base_of(entity, form);
  const std::string what = form.base ? "'" + form.text + "'" : "'" + form.text + "', a form of '" + base + "',";
  const std::string whose = first.base ? "is a name of " : "is a form of a name of ";
  at.doubt(Doubt::collision, entity, at.sources.name(entity.id, base),
           what + " " + whose + called(other) + " at " + line_of(there) +
               " too; take it from one of them, make it `generic`, or switch the form `off`");
}

/// One word that a sentence may begin with; an acronym stands in capitals, where no other word does.
bool may_be_a_word(const std::string& form) {
  const auto letter = [](unsigned char c) { return c >= 0x80 || std::isalpha(c) != 0; };
  return std::all_of(form.begin(), form.end(), letter) && fold(form.substr(1)) == form.substr(1);
}

bool counts(const NameForm& form) {
  return (form.use == Use::full || form.use == Use::surname || form.use == Use::given) && may_be_a_word(form.text);
}

/// Why a form is a word, or nothing.
class CommonWords {
 public:
  CommonWords(const LanguagePack& pack, const SeenNames* seen) : words_(pack_words(pack)), seen_(seen) {}
  std::string reason(const std::string& form) const {
    const std::string folded = fold(form);
    if (const auto word = words_.find(folded); word != words_.end()) return "a word at " + line_of(word->second);
    if (!seen_) return {};
    const auto written = seen_->lower_case.find(folded);
    if (written == seen_->lower_case.end()) return {};
    return "written in small letters (" + std::to_string(written->second) + ")";
  }

 private:
  std::unordered_map<std::string, Where> words_;
  const SeenNames* seen_;
};

/// Forms of one name that are words, with the reason of the first.
struct WordForms {
  std::string forms;
  std::string reason;
};

}  // namespace

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
        if (other != ref && told.insert(other).second && spelling.same_person(entity.label, at.gazetteer[other].label, Strength::n1))
          at.doubt(Doubt::same_person, entity, at.sources.name(entity.id, entity.label),
                   "'" + entity.label + "' may be " + called(at.gazetteer[other]) + " at " +
                       line_of(at.sources.entity(at.gazetteer[other].id)) +
                       " in another spelling; unite the two entries if it is");
      by_key[key].push_back(ref);
    }
  }
}

void doubt_common_words(Inspection& at, const SeenNames* seen) {
  const CommonWords words(at.pack(), seen);
  for (const Entity& entity : at.gazetteer.entities()) {
    std::map<std::string, WordForms> by_name;
    for (const NameForm& form : at.gazetteer.forms(entity, at.language)) {
      const std::string reason = counts(form) ? words.reason(form.text) : "";
      if (reason.empty()) continue;
      WordForms& name = by_name[base_of(entity, form)];
      name.forms += (name.forms.empty() ? "" : ", ") + form.text;
      if (name.reason.empty()) name.reason = "'" + form.text + "' is " + reason;
    }
    for (const auto& [name, found] : by_name)
      at.doubt(Doubt::common_word, entity, at.sources.name(entity.id, name),
               found.reason + " and a form of '" + name + "', " + entity.id +
                   "; where it never means the name, switch it off: `off: [" + found.forms + "]`");
  }
}

}  // namespace whomet
