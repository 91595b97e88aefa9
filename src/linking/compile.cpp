// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <future>

#include "linking/foreign.hpp"
#include "linking/table.hpp"
#include "text/tokens.hpp"

namespace whomet {
namespace {

/// The tokens of a form: interned words and, for its capitals, shapes.
struct FormTokens {
  std::vector<WordId> words;
  std::vector<Token> tokens;
};

void read_form(std::string_view form, Vocabulary& vocabulary, FormTokens& out) {
  out.words.clear();
  out.tokens.clear();
  for_each_token(form, [&](Token& token, std::string_view folded) {
    out.words.push_back(vocabulary.intern(folded));
    out.tokens.push_back(token);
  });
}

FormRecord record_of(const NameForm& form, EntityRef entity, const FormTokens& tokens) {
  const auto is_word = [](const Token& t) { return t.kind == TokenKind::word; };
  FormRecord record{entity,   form.cases, form.use, form.plural, form.base, 0, shapes_of(tokens.tokens),
                    form.rule};
  record.words =
      static_cast<std::uint8_t>(std::count_if(tokens.tokens.begin(), tokens.tokens.end(), is_word));
  return record;
}

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

/// The cases of every form of every noun of office; a cell of its paradigm is a case.
void read_noun_cases(const Data& roles, Vocabulary& vocabulary, std::unordered_map<WordId, Cases>& noun_cases) {
  constexpr std::size_t cells = 6;
  const Data* nouns = roles.find("nouns");
  if (!nouns) return;
  Faults told;  // by the stage that the file is for
  for (const Data::Entry& noun : nouns->entries) {
    const std::vector<std::string> forms = words_at(noun.second, "forms", told);
    for (std::size_t i = 0; i < forms.size(); ++i)
      for_each_form(forms[i], [&](std::string_view form) {
        Cases& known = noun_cases[vocabulary.intern(fold(form))];
        known = known | static_cast<Case>(i % cells);
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
  for (EntityRef ref = 0; ref < gazetteer.size(); ++ref) {
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

/// A word of two letters or more, a letter with a number (*V4*) or a longer number (*27*): *W.* and *5* are no
/// names that could be found by themselves.
bool has_name_word(const FormTokens& form) {
  return std::any_of(form.tokens.begin(), form.tokens.end(), [](const Token& t) {
    if (t.kind == TokenKind::number) return t.glued || t.end - t.begin > 1;
    return t.kind == TokenKind::word && t.end - t.begin > 1;
  });
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

void add_given_names(const Data& list, Gender gender, const Inflector& inflector, Vocabulary& vocabulary,
                     std::unordered_map<WordId, Gender>& names) {
  for (const Data& item : list.items)
    for (const Form& form : inflector.given_name(item.text, gender))
      if (const auto words = intern_tokens(form.text, vocabulary); words.size() == 1)
        names.emplace(words.front(), gender);
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

VariantIndex::VariantIndex(const SpellingKeys& keys, const Vocabulary& words, std::vector<WordId> names)
    : keys_(&keys), words_(&words) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  auto second = std::async(std::launch::async, [&] { return index_of(names, Strength::n2); });
  n1_ = index_of(names, Strength::n1);
  n2_ = second.get();
}

VariantIndex::Index VariantIndex::index_of(const std::vector<WordId>& names, Strength strength) const {
  Index index;
  index.reserve(names.size() * 3);
  for (WordId id : names)
    for (const std::string& key : keys_->keys(words_->word(id), strength))
      index.emplace_back(std::hash<std::string_view>{}(key), id);
  std::sort(index.begin(), index.end());
  return index;
}

void VariantIndex::look_up(const Index& index, std::string_view folded, Strength strength,
                           std::vector<WordId>& found) const {
  for (const std::string& key : keys_->keys(folded, strength)) {
    const std::uint64_t hash = std::hash<std::string_view>{}(key);
    for (auto it = std::lower_bound(index.begin(), index.end(), std::pair{hash, WordId{0}});
         it != index.end() && it->first == hash; ++it)
      if (words_->word(it->second) != folded && !keys_->vetoed(folded, words_->word(it->second)))
        found.push_back(it->second);
  }
}

std::vector<WordId> VariantIndex::like(std::string_view folded) const {
  std::vector<WordId> found;
  look_up(n1_, folded, Strength::n1, found);
  if (found.empty()) look_up(n2_, folded, Strength::n2, found);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

namespace {

/// The forms of a stretch of entities; stretches are generated side by side.
std::vector<std::vector<NameForm>> forms_of(const Gazetteer& gazetteer, const std::string& code,
                                            EntityRef first, EntityRef last) {
  std::vector<std::vector<NameForm>> forms;
  forms.reserve(last - first);
  for (EntityRef ref = first; ref < last; ++ref) forms.push_back(gazetteer.forms(gazetteer[ref], code));
  return forms;
}

std::vector<std::vector<NameForm>> all_forms(const Gazetteer& gazetteer, const std::string& code) {
  const auto half = static_cast<EntityRef>(gazetteer.size() / 2);
  const auto size = static_cast<EntityRef>(gazetteer.size());
  auto rest = std::async(std::launch::async, [&] { return forms_of(gazetteer, code, half, size); });
  std::vector<std::vector<NameForm>> forms = forms_of(gazetteer, code, 0, half);
  for (auto& more : rest.get()) forms.push_back(std::move(more));
  return forms;
}

}  // namespace

Linker Linker::compile(const Gazetteer& gazetteer, const std::string& code, Vocabulary& vocabulary,
                       Faults& faults) {
  auto table = std::make_unique<LinkTable>();
  table->gazetteer = &gazetteer;
  table->pack = &gazetteer.languages().at(code);
  table->words = &vocabulary;
  std::vector<WordId> person_words;
  FormTokens tokens;
  const std::vector<std::vector<NameForm>> forms = all_forms(gazetteer, code);
  for (EntityRef ref = 0; ref < gazetteer.size(); ++ref) {
    for (const NameForm& form : forms[ref]) {
      read_form(form.text, vocabulary, tokens);
      if (!has_name_word(tokens)) continue;
      table->trie.insert(tokens.words, static_cast<std::uint32_t>(table->forms.size()));
      table->forms.push_back(record_of(form, ref, tokens));
      if (gazetteer[ref].kind != Kind::person) continue;
      for (std::size_t i = 0; i < tokens.words.size(); ++i)
        if (tokens.tokens[i].kind == TokenKind::word) person_words.push_back(tokens.words[i]);
    }
  }
  table->trie.freeze();
  const Data& given = table->pack->file("given_names");
  const Inflector& inflector = table->pack->inflector;
  if (const Data* list = given.find("masculine"))
    add_given_names(*list, Gender::masculine, inflector, vocabulary, table->given_names);
  if (const Data* list = given.find("feminine"))
    add_given_names(*list, Gender::feminine, inflector, vocabulary, table->given_names);
  read_prepositions(table->pack->file("words"), vocabulary, table->prepositions);
  read_office_words(table->pack->file("roles"), vocabulary, table->office_words);
  table->rules = LinkingWords::compile(*table->pack, faults);
  table->titles = flags_of(title_words(table->pack->file("roles"), faults), vocabulary);
  table->title_words = flags_of(words_before_surnames(table->pack->file("roles"), faults), vocabulary);
  read_noun_cases(table->pack->file("roles"), vocabulary, table->noun_cases);
  table->common_words = common_words(*table->pack, vocabulary);
  table->person_words = flags_of(words_before_names(table->pack->file("roles"), faults), vocabulary);
  table->states = states_of(gazetteer);
  for (const Entity& e : gazetteer.entities())
    table->common_nouns.push_back(e.kind != Kind::person && table->rules.has_common_noun(e));
  table->particles = flags_of(words_at(given, "particles", faults), vocabulary);
  table->variants = VariantIndex(table->pack->spelling, vocabulary, std::move(person_words));
  table->foreign = std::make_shared<const LazyForeignNames>(gazetteer, *table->pack, faults);
  Linker linker;
  linker.table_ = std::move(table);
  return linker;
}

Linker::Linker() = default;
Linker::Linker(Linker&&) noexcept = default;
Linker& Linker::operator=(Linker&&) noexcept = default;
Linker::~Linker() = default;

const char* to_string(Why why) {
  switch (why) {
    case Why::unique:
      return "unique";
    case Why::introduced:
      return "introduced";
    case Why::context:
      return "context";
    case Why::prior:
      return "prior";
  }
  return "";
}

const char* to_string(How how) {
  switch (how) {
    case How::name:
      return "name";
    case How::inflected:
      return "inflected";
    case How::variant:
      return "variant";
    case How::surname:
      return "surname";
    case How::role:
      return "role";
    case How::pronoun:
      return "pronoun";
    case How::provisional:
      return "provisional";
  }
  return "";
}

}  // namespace whomet
