// SPDX-License-Identifier: Apache-2.0
// Function words, statuses, pronouns and markers of a language pack.
#include <array>

#include "meetings/data_walk.hpp"
#include "meetings/lexicon_reader.hpp"

namespace whomet::meetings {

void LexiconReader::read_prepositions(const Data& words) {
  for_entries(words.find("prepositions"), [&](const std::string& preposition, const Data& cases) {
    Cases governed;
    for (const Data& item : cases.items) {
      const auto c = case_from(item.text);
      if (!c)
        faults_.add(item, "`" + item.text + "` is no case; write nom, gen, dat, acc, ins or loc");
      else
        governed = governed | *c;
    }
    if (intern_tokens(preposition, words_).size() == 1) info(preposition).preposition = governed;
  });
}

void LexiconReader::read_tenses(const Data& map, const std::function<void(WordInfo&, Tense)>& set) {
  static constexpr std::array<std::pair<const char*, Tense>, 7> names{{{"past", Tense::past},
                                                                       {"present", Tense::present},
                                                                       {"future", Tense::future},
                                                                       {"infinitive", Tense::infinitive},
                                                                       {"conditional", Tense::conditional},
                                                                       {"converb", Tense::converb},
                                                                       {"passive", Tense::passive}}};
  for (const auto& [name, tense] : names)
    for (const std::string& form : words_at(map, name, faults_)) set(info(form), tense);
}

void LexiconReader::read_finite(const Data& words) {
  if (const Data* finite = words.find("finite")) {
    lexicon_.infinitive_endings_ = words_at(*finite, "infinitive-endings", faults_);
    lexicon_.past_endings_ = words_at(*finite, "past-endings", faults_);
    flag(*finite, "not-verbs", flag_not_verb);
    flag(*finite, "short-past", flag_finite);
    flag(*finite, "others", flag_finite);
  }
  if (const Data* going = words.find("going")) read_tenses(*going, [](WordInfo& w, Tense t) { w.going = t; });
}

void LexiconReader::read_modals(const Data& words) {
  for_entries(words.find("modals"), [&](const std::string& status, const Data& list) {
    const auto value = status_from(status);
    if (!value) return;  // `negated-…`: any modal behind a negation is told by the engine
    for (const Data& item : list.items)
      if (item.text.find(' ') == std::string::npos && !info(item.text).modal) info(item.text).modal = value;
  });
}

void LexiconReader::read_status(const Data& words) {
  for_entries(words.find("status"), [&](const std::string& name, const Data& list) {
    if (name == "postponed") return read_stems(list, lexicon_.postponed_stems_);
    if (name == "doubted") return read_stems(list, lexicon_.doubted_stems_);
    if (name == "upcoming") return read_stems(list, lexicon_.upcoming_stems_);
    if (name == "unconfirmed") {
      for (const Data& item : list.items) lexicon_.unconfirmed_.insert(intern_tokens(item.text, words_), 0);
      return;
    }
    if (name == "announced") return read_stems(list, lexicon_.announced_stems_);
    const auto status = status_from(name);
    if (!status)
      faults_.add(
          list, "`" + name + "` is no status; write held, planned, announced, possible, cancelled, postponed, doubted, upcoming, unconfirmed or denied");
    else
      for (const Data& item : list.items) read_status_wording(item.text, *status);
  });
}

void LexiconReader::read_stems(const Data& list, std::vector<std::string>& stems) {
  for (const Data& item : list.items)
    if (item.text.find(' ') == std::string::npos && item.text.ends_with('*'))
      stems.push_back(item.text.substr(0, item.text.size() - 1));
}

void LexiconReader::read_status_wording(const std::string& wording, Status status) {
  if (wording.find(' ') != std::string::npos) {
    if (wording.find('*') != std::string::npos)
      lexicon_.status_stem_phrases_.emplace_back(split(wording, ' '), status);
    else
      lexicon_.status_phrases_.insert(intern_tokens(wording, words_), static_cast<std::uint32_t>(status));
  } else if (wording.ends_with('*')) {
    lexicon_.status_stems_.emplace_back(wording.substr(0, wording.size() - 1), status);
  } else {
    info(wording).status = status;
  }
}

void LexiconReader::read_pronouns(const Data& words) {
  for_entries(words.find("pronouns"), [&](const std::string&, const Data& pronoun) {
    const auto gender = gender_from(scalar_at(pronoun, "gender", faults_));
    if (!gender) return;  // the speaker and the reader are nobody in particular
    const bool plural = scalar_at(pronoun, "number", faults_) == "pl";
    const bool other = scalar_at(pronoun, "meant", faults_) == "other";
    for_entries(pronoun.find("forms"), [&](const std::string& form, const Data& cases) {
      Cases all;
      for (const Data& c : cases.items)
        if (const auto known = case_from(c.text)) all = all | *known;
      if (!all.empty()) info(form).pronouns.push_back({*gender, plural, other, all});
    });
  });
  for_entries(words.find("relative-cases"), [&](const std::string& form, const Data& readings) {
    for (const Data& reading : readings.items)  // *nom sg m*
      if (const auto known = case_from(reading.text.substr(0, 3)))
        info(form).relative = info(form).relative | *known;
  });
  for (const std::string& word : words_at(words, "possessive", faults_)) info(word).flags |= flag_possessive;
  for (const std::string& word : words_at(words, "content", faults_)) info(word).opens_content = true;
  for (const std::string& word : words_at(words, "second", faults_)) info(word).second = true;
  for (const std::string& word : words_at(words, "appeals", faults_)) info(word).appeals = true;
  for (const std::string& word : words_at(words, "speaker", faults_)) info(word).speaker = true;
}

void LexiconReader::read_words(const Data& words) {
  read_prepositions(words);
  flag_phrases(words, "and", flag_and);
  flag_phrases(words, "with", flag_with);
  flag(words, "subordinators", flag_subordinator);
  flag(words, "relative", flag_relative | flag_subordinator);
  flag(words, "saying", flag_saying);
  flag(words, "negation", flag_negation);
  flag(words, "reflexive", flag_reflexive);
  flag(words, "own", flag_own);
  flag(words, "each-other", flag_each_other);
  flag(words, "again", flag_again);
  flag(words, "condition", flag_condition);
  for (const std::string& wording : scalars_at(words, "habitual", faults_)) lexicon_.habits_.insert(intern_tokens(wording, words_), 0);
  read_finite(words);
  read_modals(words);
  read_status(words);
  read_pronouns(words);
}

void LexiconReader::read_markers(const Data& frames) {
  const Data* markers = frames.find("markers");
  if (!markers) return;
  flag(*markers, "remote", flag_remote);
  flag(*markers, "between", flag_between);
  flag(*markers, "between-and", flag_between_and);
  flag(*markers, "after", flag_after);
  flag(*markers, "before", flag_before);
  flag(*markers, "behalf", flag_behalf);
  flag(*markers, "towards", flag_towards);
  flag(*markers, "presence", flag_presence);
  flag(*markers, "premodifiers", flag_premodifier);
  lexicon_.plural_endings_ = words_at(*markers, "plural-verb-endings", faults_);
  for_entries(markers->find("past-singular-endings"), [&](const std::string& gender, const Data& endings) {
    for (const Data& ending : endings.items)
      lexicon_.gender_endings_.emplace_back(ending.text, gender_from(gender).value_or(Gender::unknown));
  });
  const std::string linking_vowel = scalar_at(*markers, "combining-vowel", faults_);
  flag(*markers, "future", flag_future);
  flag(*markers, "conditional", flag_conditional);
  flag(*markers, "topic", flag_topic);
  flag(*markers, "participation", flag_participation);
  flag(*markers, "lead", flag_lead);
  flag(*markers, "capital", flag_capital);
  flag(*markers, "relation", flag_relation);
  flag(*markers, "there", flag_there);
  flag(*markers, "apart", flag_apart);
  flag(*markers, "indefinite", flag_indefinite);
  flag(*markers, "of", flag_of);
  flag(*markers, "genitive-clitic", flag_clitic);
  for (const std::string& word : words_at(*markers, "infinitive", faults_)) info(word).particle = true;
  for (const std::string& word : words_at(*markers, "agent", faults_)) info(word).agent = true;
  for (const std::string& word : words_at(*markers, "hosts", faults_)) info(word).hosts = true;
  for (const std::string& word : words_at(*markers, "mutual", faults_)) info(word).mutual = true;
  for (const std::string& word : words_at(*markers, "asking", faults_)) info(word).asking = true;
  for (const std::string& word : words_at(*markers, "impersonal", faults_)) info(word).impersonal = true;
  for (const std::string& word : words_at(*markers, "without", faults_)) info(word).without = true;
  for (const std::string& word : words_at(*markers, "on-air", faults_)) info(word).on_air = true;
  for (const std::string& word : words_at(*markers, "begins", faults_)) info(word).begins = true;
  for (const std::string& word : words_at(*markers, "own-place", faults_)) info(word).own_place = true;
  for (const std::string& word : words_at(*markers, "cause", faults_)) info(word).cause = true;
  for (const std::string& word : words_at(*markers, "arrival", faults_)) info(word).arrival = true;
  for (const std::string& word : words_at(*markers, "points-there", faults_)) info(word).points_there = true;
  for (const std::string& word : words_at(*markers, "points-then", faults_)) info(word).points_then = true;
  for (const std::string& word : words_at(*markers, "elect", faults_)) info(word).elect = true;
  for (const std::string& word : words_at(*markers, "stretches", faults_)) info(word).stretch = true;
  for (const std::string& word : words_at(*markers, "hosted", faults_)) info(word).hosted = true;
  for (const std::string& word : words_at(*markers, "plan", faults_)) info(word).plan = true;
  for (const std::string& word : words_at(*markers, "such", faults_)) info(word).such = true;
  for_entries(markers->find("groups"), [&](const std::string& word, const Data& count) {
    const std::vector<WordId> forms = intern_tokens(word, words_);
    WordInfo& last = info(word.substr(word.rfind(' ') + 1));
    last.group_of = static_cast<std::uint8_t>(std::strtoul(count.text.c_str(), nullptr, 10));
    if (forms.size() > 1) last.group_behind = forms.front();
  });
  for (const std::string& word : words_at(*markers, "picture", faults_)) info(word).picture = true;
  for (const std::string& word : words_at(*markers, "beside", faults_)) info(word).beside = true;
  flag(*markers, "too", flag_too);
  flag(*markers, "contrast", flag_contrast);
  flag(*markers, "but", flag_but);
  flag(*markers, "press", flag_press);
  flag(*markers, "awaits", flag_awaits);
  flag(*markers, "chance", flag_chance);
  flag(*markers, "sport-signs", flag_sport_sign);
  flag(*markers, "where", flag_where);
  flag(*markers, "since", flag_since);
  flag(*markers, "that-country", flag_that_country);
  flag(*markers, "situation", flag_situation);
  flag(*markers, "besides", flag_besides);
  flag(*markers, "quantity", flag_quantity);
  flag(*markers, "same", flag_same);
  flag(*markers, "counted", flag_counted);
  flag(*markers, "onto", flag_onto);
  flag(*markers, "states", flag_states);
  flag(*markers, "members", flag_members);
  if (const Data* all = markers->find("union")) {
    lexicon_.union_ = scalar_at(*all, "id", faults_);
    lexicon_.member_counts_ = scalars_at(*all, "counts", faults_);
    const auto& names = lexicon_.collective_names_;
    const auto name = std::find(names.begin(), names.end(), scalar_at(*all, "party", faults_));
    if (name == names.end())
      faults_.add(*all, "`party` of the union is no collective; write one that stands under `collectives` in roles.yaml");
    else
      lexicon_.member_states_ = static_cast<std::uint32_t>(name - names.begin()) * Lexicon::collective_cases;
  }
  flag(*markers, "in", flag_in);
  for (const std::string& wording : scalars_at(*markers, "alone", faults_))
    lexicon_.alone_.insert(intern_tokens(wording, words_), 0);
  for (const std::string& wording : scalars_at(*markers, "there-was", faults_))
    lexicon_.presences_.insert(intern_tokens(wording, words_), 0);
  for (const std::string& wording : scalars_at(*markers, "teasers", faults_))
    lexicon_.teasers_.insert(intern_tokens(wording, words_), 0);
  for (const std::string& wording : scalars_at(*markers, "in-picture", faults_))
    lexicon_.positions_.insert(intern_tokens(wording, words_), 0);
  for (const std::string& wording : scalars_at(*markers, "made-up-of", faults_))
    lexicon_.made_up_of_.insert(intern_tokens(wording, words_), 0);
  flag(*markers, "invitation", flag_invitation);
  flag(*markers, "then", flag_then);
  if (!linking_vowel.empty()) read_combining(linking_vowel);
  for_entries(markers->find("adjective-endings"), [&](const std::string& ending, const Data& cases) {
    Cases all;
    for (const Data& c : cases.items) all = all | case_from(c.text).value_or(Case::nominative);
    lexicon_.adjective_endings_.emplace_back(ending, all);
  });
  std::stable_sort(lexicon_.adjective_endings_.begin(), lexicon_.adjective_endings_.end(),
                   [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
}

/// The perfective verbs of the time grammar, whose present is a future; an ending that is added there (*spotka+my*)
/// is no form of the third person and left out here.
void LexiconReader::read_perfective(const Data& time) {
  const Data* classes = time.find("classes");
  if (!classes) return;
  for (const std::string& form : words_at(*classes, "perfective", faults_))
    info(form.substr(0, form.find('+'))).flags |= flag_perfective;
}

/// *polski* combines as *polsko-*: the adjective's last letter gives way to a linking vowel.
void LexiconReader::read_combining(const std::string& vowel) {
  for (EntityRef ref : gazetteer_.with_facts()) {
    const auto words = gazetteer_[ref].words.find(pack_.code);
    if (words == gazetteer_[ref].words.end() || words->second.adjective.empty()) continue;
    const std::string& adjective = words->second.adjective;
    lexicon_.combining_.emplace(words_.intern(fold(adjective.substr(0, adjective.size() - 1) + vowel)), ref);
  }
}

}  // namespace whomet::meetings
