// SPDX-License-Identifier: Apache-2.0
#include "linking/linking_words.hpp"

#include <algorithm>

#include "whomet/text.hpp"

namespace whomet {
namespace {

std::unordered_set<std::string> set_of(const Data& map, std::string_view key, Faults& faults) {
  const std::vector<std::string> words = words_at(map, key, faults);
  return {words.begin(), words.end()};
}

std::unordered_map<std::string, Cases> governed(const Data& map) {
  std::unordered_map<std::string, Cases> all;
  for (const Data::Entry& entry : map.entries)
    for (const Data& item : entry.second.items)
      if (const auto known = case_from(item.text)) all[entry.first.text] = all[entry.first.text] | *known;
  return all;
}

std::string_view last_word(std::string_view name) {
  const std::size_t blank = name.find_last_of(" -");
  return blank == std::string_view::npos ? name : name.substr(blank + 1);
}

bool is_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Letters and digits only, so that *Nord Stream-2* is *Nord Stream 2*.
std::string bare(std::string_view name) {
  std::string all = fold(name);
  std::erase_if(all, [](char c) { return c == ' ' || c == '-' || c == '.'; });
  return all;
}

}  // namespace

LinkingWords LinkingWords::compile(const LanguagePack& pack, Faults& faults) {
  const Data& file = pack.file("linking");
  LinkingWords made;
  made.legal_forms = set_of(file, "legal-forms", faults);
  made.common_nouns = set_of(file, "common-nouns", faults);
  made.adjective_endings = words_at(file, "adjective-endings", faults);
  made.human_verbs = StemList(words_at(file, "human-verbs", faults));
  made.common_stems = StemList(words_at(file, "common-stems", faults));
  made.foreign_case_endings = words_at(file, "foreign-case-endings", faults);
  made.saints = StemList(words_at(file, "saints", faults));
  made.named_things = StemList(words_at(file, "named-things", faults));
  made.age_words = set_of(file, "age-words", faults);
  made.person_particles = set_of(file, "person-particles", faults);
  made.quote_marks = set_of(pack.file("words"), "quote-marks", faults);
  made.place_prepositions = set_of(pack.file("words"), "place-prepositions", faults);
  const Data* state = file.find("state");
  if (!state) return made;
  std::vector<std::string> verbs = words_at(*state, "verbs", faults);
  for (std::string& verb : words_at(pack.file("words"), "saying", faults)) verbs.push_back(std::move(verb));
  made.state_verbs = StemList(verbs);
  made.state_nouns = StemList(words_at(*state, "nouns", faults));
  if (const Data* prepositions = state->find("prepositions")) made.state_prepositions = governed(*prepositions);
  return made;
}

bool LinkingWords::is_thing_of_company(const Entity& entity, std::string_view surface) const {
  if (entity.kind != Kind::organization) return false;
  const std::string thing = bare(surface);
  return std::any_of(entity.names.begin(), entity.names.end(), [&](const Name& name) {
    const std::string form = fold(last_word(name.text));
    if (!legal_forms.contains(form) || name.text.size() == form.size()) return false;
    const std::string_view stem = std::string_view(name.text).substr(0, name.text.size() - form.size() - 1);
    return is_number(last_word(stem)) && bare(stem) == thing;
  });
}

bool LinkingWords::has_common_noun(const Entity& entity) const {
  return std::any_of(entity.names.begin(), entity.names.end(), [&](const Name& name) {
    std::string_view rest = name.text;
    if (rest.find(' ') == std::string_view::npos) return false;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      if (common_nouns.contains(fold(rest.substr(0, end)))) return true;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
  });
}

bool LinkingWords::is_adjective(std::string_view name) const {
  const std::string word = fold(name);
  return word.find(' ') == std::string::npos &&
         std::any_of(adjective_endings.begin(), adjective_endings.end(),
                     [&](const std::string& ending) { return word.size() > ending.size() + 1 && word.ends_with(ending); });
}

}  // namespace whomet
