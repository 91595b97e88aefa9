// SPDX-License-Identifier: Apache-2.0
// The short lists of a language pack that linking compiles whenever it is loaded.
#include <algorithm>

#include "linking/foreign.hpp"
#include "linking/table.hpp"
#include "text/tokens.hpp"

namespace whomet {
namespace {

/// The forms in one cell of a noun's paradigm: `a|b` is either.
template <class Each>
void for_each_form(std::string_view cell, Each each) {
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find('|'), cell.size());
    if (end > 1) each(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
}

/// All forms of the noun that the roles file lists under that word, and the word itself.
std::vector<std::string> forms_of_noun(const Data& roles, const std::string& noun) {
  std::vector<std::string> forms{noun};
  const Data* nouns = roles.find("nouns");
  const Data* entry = nouns ? nouns->find(noun) : nullptr;
  if (!entry) return forms;
  Faults told;  // by the stage that the file is for
  for (const std::string& cell : words_at(*entry, "forms", told))
    for_each_form(cell, [&](std::string_view form) { forms.emplace_back(form); });
  return forms;
}

/// Nouns of office in all their forms, and titles: words that stand before a person's name.
std::vector<std::string> words_before_names(const Data& roles, Faults& faults) {
  std::vector<std::string> words = words_at(roles, "titles", faults);
  if (const Data* nouns = roles.find("nouns"))
    for (const Data::Entry& noun : nouns->entries)
      for (std::string& form : forms_of_noun(roles, noun.first.text)) words.push_back(std::move(form));
  return words;
}

/// Every form of every noun of office; a cell of its paradigm is a case, the first six are the singular.
void read_office_nouns(const Data& roles, Vocabulary& vocabulary, std::unordered_map<WordId, OfficeNoun>& nouns_by_form) {
  constexpr std::size_t cells = 6;
  const Data* nouns = roles.find("nouns");
  if (!nouns) return;
  Faults told;  // by the stage that the file is for
  for (const Data::Entry& noun : nouns->entries) {
    const std::vector<std::string> forms = words_at(noun.second, "forms", told);
    const Data* gender = noun.second.find("gender");
    const Gender bearer = gender ? gender_from(gender->text).value_or(Gender::unknown) : Gender::unknown;
    for (std::size_t i = 0; i < forms.size(); ++i)
      for_each_form(forms[i], [&](std::string_view form) {
        OfficeNoun& known = nouns_by_form[vocabulary.intern(fold(form))];
        known.cases = known.cases | static_cast<Case>(i % cells);
        known.gender = i < cells ? bearer : known.gender;
      });
  }
}

/// *pan, prof, premier, reżyser* in all their forms: a surname alone follows them, no complement (*szef Gazpromu*).
std::vector<std::string> words_before_surnames(const Data& roles, Faults& faults) {
  std::vector<std::string> words = words_at(roles, "titles", faults);
  if (const Data* nouns = roles.find("nouns"))
    for (const Data::Entry& noun : nouns->entries)
      if (noun.second.find("before-woman") || noun.second.find("profession"))
        for (std::string& form : forms_of_noun(roles, noun.first.text)) words.push_back(std::move(form));
  return words;
}

/// Every word that stands in the tree, written small.
void collect_words(const Data& data, Vocabulary& vocabulary, std::vector<bool>& words) {
  for (const Data& item : data.items) collect_words(item, vocabulary, words);
  for (const Data::Entry& entry : data.entries) {
    collect_words(entry.first, vocabulary, words);
    collect_words(entry.second, vocabulary, words);
  }
  for_each_token(data.text, [&](Token& token, std::string_view folded) {
    if (token.kind != TokenKind::word || token.shape != Shape::lower) return;
    const WordId id = vocabulary.intern(folded);
    if (words.size() <= id) words.resize(id + 1);
    words[id] = true;
  });
}

/// Entities that may be said for a government.
std::vector<bool> states_of(const Gazetteer& gazetteer) {
  std::vector<bool> states(gazetteer.size());
  for (EntityRef ref : gazetteer.with_facts()) {
    const Entity& e = gazetteer[ref];
    if (e.kind == Kind::country || (e.kind == Kind::place && !e.stands_for.empty())) states[ref] = true;
    if (const EntityRef capital = e.capital.empty() ? no_entity : gazetteer.find(e.capital); capital != no_entity)
      states[capital] = true;
  }
  return states;
}

/// The words of the files that hold the language's common words.
std::vector<bool> common_words(const LanguagePack& pack, Vocabulary& vocabulary) {
  std::vector<bool> words;
  for (const char* file : {"words", "roles", "time", "frames", "triggers", "questions"})
    collect_words(pack.file(file), vocabulary, words);
  if (const Data* more = pack.file("linking").find("common-words")) collect_words(*more, vocabulary, words);
  return words;
}

/// Titles and nouns of office, as far as they are single words.
std::vector<std::string> title_words(const Data& roles, Faults& faults) {
  std::vector<std::string> words = words_at(roles, "titles", faults);
  if (const Data* nouns = roles.find("nouns"))
    for (const Data::Entry& noun : nouns->entries) words.push_back(noun.first.text);
  return words;
}

void read_prepositions(const Data& words, Vocabulary& vocabulary, std::unordered_map<WordId, Cases>& prepositions) {
  const Data* list = words.find("prepositions");
  if (!list) return;
  for (const Data::Entry& entry : list->entries) {
    Cases governed;
    for (const Data& item : entry.second.items)
      if (const auto known = case_from(item.text)) governed = governed | *known;
    prepositions.emplace(vocabulary.intern(fold(entry.first.text)), governed);
  }
}

/// *premier* and *kanclerz* in every case, with the offices that they name by themselves.
void read_office_words(const Data& roles, Vocabulary& vocabulary,
                       std::unordered_map<WordId, std::vector<std::string>>& office_words) {
  const Data* offices = roles.find("offices");
  if (!offices) return;
  for (const Data::Entry& office : offices->entries)
    for (const Data& wording : office.second.items)
      if (wording.text.find(' ') == std::string::npos)
        for (const std::string& form : forms_of_noun(roles, wording.text))
          office_words[vocabulary.intern(fold(form))].push_back(office.first.text);
}

std::vector<bool> flags_of(const std::vector<std::string>& list, Vocabulary& vocabulary) {
  std::vector<bool> flags;
  for (const std::string& word : list) {
    const WordId id = vocabulary.intern(fold(word));
    if (flags.size() <= id) flags.resize(id + 1);
    flags[id] = true;
  }
  return flags;
}

}  // namespace

void LinkTable::read_lists(Vocabulary& vocabulary, Faults& faults) {
  const Data& roles = pack->file("roles");
  read_prepositions(pack->file("words"), vocabulary, prepositions);
  read_office_words(roles, vocabulary, office_words);
  rules = LinkingWords::compile(*pack, faults);
  titles = flags_of(whomet::title_words(roles, faults), vocabulary);
  title_words = flags_of(words_before_surnames(roles, faults), vocabulary);
  common_words = whomet::common_words(*pack, vocabulary);
  read_office_nouns(roles, vocabulary, office_nouns);
  states = states_of(*gazetteer);
  person_words = flags_of(words_before_names(roles, faults), vocabulary);
  particles = flags_of(words_at(pack->file("spelling"), "particles", faults), vocabulary);
  foreign = std::make_shared<const LazyForeignNames>(*gazetteer, *pack, faults);
}

}  // namespace whomet
