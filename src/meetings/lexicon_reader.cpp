// SPDX-License-Identifier: Apache-2.0
#include "meetings/lexicon_reader.hpp"

#include <algorithm>
#include <array>

#include "meetings/data_walk.hpp"

namespace whomet::meetings {
namespace {

constexpr std::array paradigm_cases{Case::nominative, Case::genitive,     Case::dative,
                                    Case::accusative, Case::instrumental, Case::locative};

}  // namespace

WordInfo& LexiconReader::info(std::string_view word) {
  const WordId id = words_.intern(fold(word));
  if (lexicon_.index_.size() <= id) lexicon_.index_.resize(id + 1, 0);
  if (lexicon_.index_[id] == 0) {
    lexicon_.index_[id] = static_cast<std::uint32_t>(lexicon_.infos_.size());
    lexicon_.infos_.emplace_back();
  }
  return lexicon_.infos_[lexicon_.index_[id]];
}

void LexiconReader::flag(const Data& map, std::string_view key, std::uint64_t flags) {
  for (const std::string& word : scalars_at(map, key, faults_))
    if (word.find(' ') == std::string::npos) info(word).flags |= flags;
}

void LexiconReader::flag_phrases(const Data& map, std::string_view key, std::uint64_t flags) {
  for (const std::string& phrase : scalars_at(map, key, faults_)) {
    const std::vector<WordId> words = intern_tokens(phrase, words_);
    lexicon_.joiners_.insert(words, static_cast<std::uint32_t>(flags));
  }
}

void LexiconReader::for_forms(const Data& forms,
                              const std::function<void(const std::string&, Cases, bool)>& each) {
  const std::vector<Data>& lists = forms.items;
  for (std::size_t number = 0; number < lists.size() && number < 2; ++number) {
    const std::vector<std::string> cells = split(lists[number].text, ' ');
    if (cells.size() == 1)
      each(cells[0], Cases::any(), number == 1);
    else if (cells.size() != paradigm_cases.size())
      faults_.add(lists[number], "a paradigm has " + std::to_string(cells.size()) +
                                     " forms; write six (nominative to locative), `-` for a missing one");
    if (cells.size() != paradigm_cases.size()) continue;
    for (std::size_t c = 0; c < cells.size(); ++c)
      for (const std::string& form : split(cells[c], '|'))
        if (form != "-") each(form, paradigm_cases[c], number == 1);
  }
}

std::optional<std::uint16_t> LexiconReader::noun_named(const std::string& base) const {
  for (std::size_t i = 0; i < lexicon_.nouns_.size(); ++i)
    if (lexicon_.nouns_[i].base == base) return static_cast<std::uint16_t>(i);
  return std::nullopt;
}

void LexiconReader::read_nouns(const Data& nouns) {
  for (const Data::Entry& entry : nouns.entries) read_noun(entry.first.text, entry.second);
}

void LexiconReader::read_noun(const std::string& base, const Data& data) {
  Noun noun;
  noun.base = base;
  noun.gender = gender_from(scalar_at(data, "gender", faults_)).value_or(Gender::unknown);
  noun.before_woman = scalar_at(data, "before-woman", faults_) == "true";
  noun.former = scalar_at(data, "former", faults_) == "true";
  const std::string like = scalar_at(data, "like", faults_);
  noun.key = words_.intern(fold(like.empty() ? base : like));
  const auto index = static_cast<std::uint16_t>(lexicon_.nouns_.size());
  lexicon_.nouns_.push_back(noun);
  const Data* forms = data.find("forms");
  if (!forms) {
    faults_.add(data, "the noun `" + base + "` has no `forms`; write `forms: [singular, plural]`");
    return;
  }
  for_forms(*forms, [&](const std::string& form, Cases cases, bool plural) {
    std::vector<NounUse>& uses = info(form == "~" ? base : form).nouns;
    for (NounUse& use : uses)
      if (use.noun == index && use.plural == plural) {
        use.cases = use.cases | cases;
        return;
      }
    uses.push_back({index, cases, plural});
  });
}

void LexiconReader::read_kin(const Data& roles) {
  for_entries(roles.find("kin"), [&](const std::string& slug, const Data& words) {
    for (const Data& word : words.items)
      if (const auto noun = noun_named(word.text)) {
        lexicon_.nouns_[*noun].sort = NounSort::kin;
        lexicon_.nouns_[*noun].slug = slug;
      }
  });
}

void LexiconReader::read_group_nouns(const std::string& slug, const Data& nouns) {
  const NounSort sort = slug == "delegation"   ? NounSort::delegation
                        : slug == "side"       ? NounSort::side
                        : slug == "government" ? NounSort::government
                        : slug == "family"     ? NounSort::family
                                               : NounSort::other_group;
  for (const Data::Entry& entry : nouns.entries) {
    const Data& forms = entry.second;
    Data wrapped = forms;
    if (forms.is_list()) {
      wrapped = Data{};
      wrapped.type = Data::Type::map;
      Data key;
      key.type = Data::Type::scalar;
      key.text = "forms";
      wrapped.entries.emplace_back(key, forms);
    }
    if (noun_named(entry.first.text)) continue;
    read_noun(entry.first.text, wrapped);
    lexicon_.nouns_.back().sort = sort;
    lexicon_.nouns_.back().slug = slug;
  }
}

void LexiconReader::read_groups(const Data& roles) {
  for_entries(roles.find("groups"), [&](const std::string& slug, const Data& nouns) {
    if (nouns.is_map()) read_group_nouns(slug, nouns);
  });
}

void LexiconReader::read_noun_marks(const Data& roles) {
  const auto mark = [&](const char* key, auto set) {
    for (const std::string& base : scalars_at(roles, key, faults_))
      if (const auto noun = noun_named(base)) set(lexicon_.nouns_[*noun]);
  };
  mark("relational", [](Noun& n) { n.relational = true; });
  mark("spokesmen", [](Noun& n) { n.spokesman = true; });
  mark("media", [](Noun& n) { n.asks = true; });
  mark("guests", [](Noun& n) { n.guest = true; });
  mark("counterpart", [](Noun& n) { n.counterpart = true; });
  mark("generic", [](Noun& n) {
    if (n.sort == NounSort::role) n.sort = NounSort::generic;
  });
  flag(roles, "former", flag_former);
  for (const std::string& wording : scalars_at(roles, "acting", faults_)) lexicon_.acting_.insert(intern_tokens(wording, words_), 0);
  flag(roles, "crowds", flag_crowd);
  flag(roles, "titles", flag_title);
  flag(roles, "branches", flag_branch);
  flag(roles, "adjectives", flag_premodifier);
}

EntityRef LexiconReader::holder_of(const std::string& code) const {
  if (code.empty()) return no_entity;
  if (const EntityRef ref = gazetteer_.find(code); ref != no_entity) return ref;
  for (EntityRef ref : gazetteer_.with_facts())
    if (gazetteer_[ref].kind == Kind::country && gazetteer_[ref].iso == code) return ref;
  return no_entity;  // a gazetteer of one's own need not have every state and body
}

void LexiconReader::add_wording(const std::string& wording, const std::string& office, EntityRef of) {
  for (const std::string& written : written_out(wording)) add_written(written, office, of);
}

void LexiconReader::add_written(const std::string& wording, const std::string& office, EntityRef of) {
  std::vector<WordId> words = intern_tokens(wording, words_);
  const auto is_key = [&](WordId w) {
    return std::any_of(lexicon_.nouns_.begin(), lexicon_.nouns_.end(),
                       [&](const Noun& n) { return n.key == w; });
  };
  // A word that agrees stands under one form (*szef unijnej dyplomacji*, *szefa unijnej dyplomacji*).
  for (std::size_t i = 1; i < words.size(); ++i) words[i] = lexicon_.canonical(words[i]);
  std::vector<WordId> before;
  while (words.size() > 1 && !is_key(words.front())) {
    before.push_back(words.front());
    info(std::string(words_.word(before.back()))).flags |= flag_premodifier;
    words.erase(words.begin());
  }
  if (words.empty() || !is_key(words.front())) return;
  lexicon_.wordings_.insert(words, static_cast<std::uint32_t>(lexicon_.offices_.size()));
  lexicon_.offices_.push_back({office, of, before});
}

void LexiconReader::read_offices(const Data& roles) {
  for_entries(roles.find("offices"), [&](const std::string& office, const Data& wordings) {
    for (const Data& wording : wordings.items) add_wording(wording.text, office, no_entity);
  });
  if (const Data* fixed = roles.find("fixed")) read_fixed(*fixed);
  for_entries(roles.find("with-organisation"), [&](const std::string& base, const Data& offices) {
    if (const auto noun = noun_named(base))
      for (const Data& office : offices.items) lexicon_.nouns_[*noun].of_body.push_back(office.text);
  });
  // *szefowa* has what *szef* has.
  for (Noun& noun : lexicon_.nouns_)
    if (const auto like = noun_named(std::string(words_.word(noun.key))); like && noun.of_body.empty())
      noun.of_body = lexicon_.nouns_[*like].of_body;
  for (const std::string& office : words_at(pack_.file("frames"), "known-by-office", faults_))
    lexicon_.known_by_office_.insert(office);
  for (const std::string& office : words_at(pack_.file("frames"), "not-for-state", faults_)) lexicon_.not_for_state_.insert(office);
  for (const std::string& office : words_at(pack_.file("frames"), "speaks-for-others", faults_)) lexicon_.speaks_for_.insert(office);
  for (const std::string& office : words_at(pack_.file("frames"), "government", faults_)) lexicon_.government_.insert(office);
  lexicon_.home_ = holder_of(scalar_at(pack_.file("frames"), "home", faults_));
  for_entries(roles.find("broader"), [&](const std::string& office, const Data& broader) {
    lexicon_.broader_[office] = broader.text;
  });
}

/// Words that agree with their noun (*sekretarza generalnego*) stand in wordings under their base form.
void LexiconReader::read_agreeing(const Data& roles) {
  for_entries(roles.find("agreeing"), [&](const std::string& base, const Data& forms) {
    const WordId canonical = words_.intern(fold(base));
    for (const Data& form : forms.items)
      if (intern_tokens(form.text, words_).size() == 1)
        lexicon_.canonical_.emplace(words_.intern(fold(form.text)), canonical);
  });
}

/// The wordings that say the same (`ds.`, *do spraw*), each written out.
std::vector<std::string> LexiconReader::written_out(const std::string& wording) const {
  std::vector<std::string> all{wording};
  for_entries(pack_.file("roles").find("same"), [&](const std::string& word, const Data& others) {
    const std::size_t at = wording.find(word);
    if (at == std::string::npos) return;
    for (const Data& other : others.items)
      all.push_back(std::string(wording).replace(at, word.size(), other.text));
  });
  return all;
}

void LexiconReader::read_fixed(const Data& fixed) {
  for (const Data::Entry& entry : fixed.entries) {
    const EntityRef of = holder_of(scalar_at(entry.second, "of", faults_));
    if (of != no_entity) add_wording(entry.first.text, scalar_at(entry.second, "office", faults_), of);
  }
}

void LexiconReader::read_collectives(const Data& roles) {
  for_entries(roles.find("collectives"), [&](const std::string& name, const Data& wordings) {
    const auto number = static_cast<std::uint32_t>(lexicon_.collective_names_.size());
    lexicon_.collective_names_.push_back(name);
    for (const Data& wording : wordings.items)
      for (const Data::Entry& form : wording.entries)
        lexicon_.add_collective(intern_tokens(form.second.text, words_),
                                case_from(form.first.text).value_or(Case::nominative), number);
  });
}

std::uint16_t LexiconReader::add_trigger(const std::string& base, const Data& data) {
  Trigger trigger;
  trigger.base = base;
  trigger.sort = scalar_at(data, "class", faults_);
  if (trigger.sort.empty())
    faults_.add(data, "`" + base + "` has no `class`; write the family of frames that reads it");
  trigger.kind = meeting_kind_from(scalar_at(data, "kind", faults_)).value_or(MeetingKind::meeting);
  trigger.reflexive = scalar_at(data, "reflexive", faults_) == "true";
  trigger.may_call = talks_.contains(base) || talks_.contains(trigger.sort);
  trigger.weak = scalar_at(data, "weak", faults_) == "true";
  trigger.at_once = scalar_at(data, "at-once", faults_) == "true";
  trigger.stays = scalar_at(data, "stays", faults_) == "true";
  for (const char* key : {"needs", "object"})
    for (const std::string& word : words_at(data, key, faults_))
      trigger.needs.push_back(words_.intern(fold(word)));
  lexicon_.triggers_.push_back(trigger);
  return static_cast<std::uint16_t>(lexicon_.triggers_.size() - 1);
}

void LexiconReader::read_verb(const std::string& base, const Data& data) {
  const std::uint16_t trigger = add_trigger(base, data);
  lexicon_.triggers_[trigger].verb = true;
  read_tenses(data, [trigger](WordInfo& w, Tense tense) {
    w.triggers.push_back({trigger, tense, {}, false, false});
  });
  for (const std::string& form : words_at(data, "first", faults_))
    for (TriggerUse& use : info(form).triggers)
      if (use.trigger == trigger) use.first = true;
}

void LexiconReader::read_event(const std::string& base, const Data& data) {
  const std::uint16_t trigger = add_trigger(base, data);
  const Data* forms = data.find("forms");
  if (!forms) {
    faults_.add(data, "the event `" + base + "` has no `forms`; write `forms: [singular, plural]`");
    return;
  }
  for_forms(*forms, [&](const std::string& form, Cases cases, bool plural) {
    std::vector<TriggerUse>& uses = info(form == "~" ? base : form).triggers;
    for (TriggerUse& use : uses)
      if (use.trigger == trigger && use.plural == plural) {
        use.cases = use.cases | cases;
        return;
      }
    uses.push_back({trigger, Tense::none, cases, plural, false});
  });
}

void LexiconReader::read_triggers(const Data& triggers) {
  if (const Data* markers = pack_.file("frames").find("markers"))
    for (const std::string& base : scalars_at(*markers, "may-be-call", faults_)) talks_.insert(base);
  for_entries(triggers.find("verbs"),
              [&](const std::string& base, const Data& data) { read_verb(base, data); });
  for_entries(triggers.find("light-verbs"), [&](const std::string& base, const Data& data) {
    read_verb(base, data);
    lexicon_.triggers_.back().light = true;
  });
  for_entries(triggers.find("nouns"),
              [&](const std::string& base, const Data& data) { read_event(base, data); });
  if (const Data* happen = triggers.find("happen"))
    read_tenses(*happen, [](WordInfo& w, Tense t) { w.happens = t; });
  if (const Data* idioms = triggers.find("idioms")) {
    flag(*idioms, "with-nothing", flag_idiom);
    flag(*idioms, "sport", flag_sport);
  }
  // *przyjąć ustawę*, *podjąć decyzję*: what is accepted is no guest.
  if (const Data* idioms = triggers.find("idioms"))
    for (const char* key : {"receive", "take-up"}) flag(*idioms, key, flag_accepted);
  const Data* kinds = triggers.find("kinds");
  if (!kinds) return;
  for (const std::string& word : scalars_at(*kinds, "call", faults_)) {
    if (word.ends_with('*'))
      lexicon_.remote_stems_.push_back(word.substr(0, word.size() - 1));
    else if (word.find(' ') == std::string::npos)
      info(word).flags |= flag_remote;
  }
}

Lexicon LexiconReader::read() {
  const Data& roles = pack_.file("roles");
  if (const Data* nouns = roles.find("nouns")) read_nouns(*nouns);
  read_kin(roles);
  read_groups(roles);
  read_noun_marks(roles);
  read_agreeing(roles);
  read_offices(roles);
  read_collectives(roles);
  read_words(pack_.file("words"));
  read_triggers(pack_.file("triggers"));
  read_markers(pack_.file("frames"));
  read_perfective(pack_.file("time"));
  lexicon_.wordings_.freeze();
  lexicon_.collectives_.freeze();
  lexicon_.status_phrases_.freeze();
  lexicon_.joiners_.freeze();
  lexicon_.presences_.freeze();
  lexicon_.alone_.freeze();
  lexicon_.unconfirmed_.freeze();
  lexicon_.positions_.freeze();
  lexicon_.teasers_.freeze();
  lexicon_.habits_.freeze();
  lexicon_.made_up_of_.freeze();
  lexicon_.acting_.freeze();
  return std::move(lexicon_);
}

}  // namespace whomet::meetings
