// SPDX-License-Identifier: Apache-2.0
#include "meetings/event_check.hpp"

#include <algorithm>

namespace whomet::meetings {
namespace {

constexpr std::string_view media = "media";        // the gazetteer's class of outlets
constexpr std::uint32_t reflexive_reach = 5;      // tokens between a verb and its *się*
constexpr std::uint32_t needed_reach = 8;         // tokens between a verb and the noun it needs
constexpr std::uint32_t needed_before = 4;        // the same, where the noun stands first

}  // namespace

bool EventCheck::near(const Event& event, std::uint64_t flags, std::uint32_t reach) const {
  const TokenRange sentence = article_.sentence(event.token);
  const std::uint32_t from = event.token > sentence.first + reach ? event.token - reach : sentence.first;
  const std::uint32_t to = std::min(sentence.last, event.token + reach + 1);
  for (std::uint32_t i = from; i < to; ++i)
    if ((article_.word(i).flags & flags) != 0) return true;
  return false;
}

/// *spotkało się z ripostą posłów*: the reflexive verb, not *spotkało posłów*.
bool EventCheck::is_reflexive_use(const Event& event) const {
  const auto& uses = article_.word(event.token).triggers;
  return near(event, flag_reflexive, 3) && std::any_of(uses.begin(), uses.end(), [&](const TriggerUse& use) {
           return article_.words.trigger(use.trigger).reflexive;
         });
}

/// *on a state visit*, *after the talk*: a word that may be an infinitive, behind a preposition or what only stands before
/// nouns.
bool EventCheck::reads_as_noun(const Event& event) const {
  const auto& uses = article_.word(event.token).triggers;
  const bool noun = std::any_of(uses.begin(), uses.end(), [&](const TriggerUse& use) { return !article_.words.trigger(use.trigger).verb; });
  const std::uint32_t first = article_.sentence(event.token).first;
  for (std::uint32_t i = event.token; noun && i-- > first;) {
    const WordInfo& word = article_.word(i);
    if (word.particle || word.modal || word.is(flag_future)) return false;
    if (!word.preposition.empty() || word.is(flag_possessive) || word.is(flag_clitic) || word.is(flag_premodifier)) return true;
    if (article_.time_at[i] == nothing && !article_.is_modifier(i)) return false;
  }
  return false;
}

/// *prowadzenie gości*, *lista gości*: a form of a noun too, right behind another noun, whose genitive it is.
bool EventCheck::is_told_noun(std::uint32_t token) const {
  const auto& nouns = article_.word(token).nouns;
  if (std::none_of(nouns.begin(), nouns.end(), [](const NounUse& use) { return use.cases.has(Case::genitive); })) return false;
  if (token == article_.sentence(token).first || article_.text.tokens[token - 1].shape != Shape::lower) return false;
  const auto& uses = article_.word(token - 1).triggers;  // *po przylocie gości*
  const bool noun = !uses.empty() && std::none_of(uses.begin(), uses.end(), [&](const TriggerUse& use) { return article_.words.trigger(use.trigger).verb; });
  return noun || (article_.is_unknown(token - 1) && article_.words.adjective_cases(article_.text, token - 1).empty());
}

/// *Jordan's visiting king*, *met visiting President A*: what may stand before a noun, behind what a noun follows.
bool EventCheck::modifies_name(std::uint32_t token) const {
  if (!article_.word(token).is(flag_premodifier) || token == article_.sentence(token).first) return false;
  const WordInfo& before = article_.word(token - 1);
  const bool preposition = !before.preposition.empty() && !before.is(flag_after) && !before.is(flag_before);
  return preposition || before.is(flag_clitic) || before.is(flag_possessive) || before.is(flag_premodifier) || !before.triggers.empty();
}

bool EventCheck::stands(const Event& event) const {
  const Trigger& trigger = *event.trigger;
  if (!trigger.reflexive && trigger.verb && is_reflexive_use(event)) return false;
  if (trigger.reflexive && event.tense != Tense::converb && !near(event, flag_reflexive, reflexive_reach))
    return false;
  if (event.tense == Tense::infinitive && reads_as_noun(event)) return false;
  if (trigger.verb && event.tense == Tense::present && is_told_noun(event.token)) return false;
  if (event.tense == Tense::converb && modifies_name(event.token)) return false;
  if (trigger.verb && !article_.words.inflects() && clause_.has_thing_for_object(event.token)) return false;
  if (trigger.needs.empty()) return true;
  if (trigger.at_once) return needed_at_once(event);
  const TokenRange sentence = article_.sentence(event.token);
  const std::uint32_t to = std::min(sentence.last, event.token + needed_reach);
  // *udział w rozmowie wzięli*; *the talks in Rome were attended by A*
  const bool anywhere = clause_.agent(event.token) != nothing || trigger.sort == "co-sign";  // *Umowę o handlu prezydenci A i B podpisali …*
  const std::uint32_t from = anywhere ? sentence.first : event.token - std::min(event.token - sentence.first, needed_before);
  for (std::uint32_t i = from; i < to; ++i)
    if (std::find(trigger.needs.begin(), trigger.needs.end(), article_.text.tokens[i].word) !=
        trigger.needs.end())
      return true;
  return false;
}

/// *był wczoraj u A*, not *był ministrem u A*
bool EventCheck::needed_at_once(const Event& event) const {
  constexpr std::uint32_t reach = 5;  // tokens
  const auto& needs = event.trigger->needs;
  const std::uint32_t end = std::min(article_.sentence(event.token).last, event.token + 1 + reach);
  std::uint32_t words = 0;
  for (std::uint32_t i = event.token + 1; i < end && words < 2; ++i) {
    if (std::find(needs.begin(), needs.end(), article_.text.tokens[i].word) != needs.end()) return true;
    if (article_.phrase_at[i] != nothing || !article_.word(i).nouns.empty() || article_.is_symbol(i, ",;:–—-")) return false;
    words += article_.time_at[i] == nothing;
  }
  return false;
}

/// *Czytaj też: A spotka się z B*: where such a pointer to another article begins, else the sentence's end.
std::uint32_t EventCheck::teaser_in(TokenRange sentence) const {
  constexpr std::uint32_t longest = 4;  // tokens up to the colon
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const bool heads = i == sentence.first || article_.is_symbol(i - 1, ".!?\"”");
    if (!heads || article_.words.tells_teaser(article_.text, i) == 0) continue;
    for (std::uint32_t k = i + 1; k < std::min(sentence.last, i + longest); ++k)
      if (article_.is_symbol(k, ":")) return i;
  }
  return sentence.last;
}

/// *Ostatnią wizytę złożył w maju*: an ordinal in the clause.
bool EventCheck::tells_second(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (article_.word(i).second && clause_.same_segment(i, event.token)) return true;
  return false;
}

/// *drugie spotkanie*: an ordinal right before the noun.
bool EventCheck::is_second(std::uint32_t noun) const {
  std::uint32_t i = noun;
  while (i > article_.sentence(noun).first && !article_.word(i - 1).second && article_.is_modifier(i - 1)) --i;
  return i > article_.sentence(noun).first && article_.word(i - 1).second;
}

/// Where a wording of presence begins in the sentence (*przy stole, gospodarzem był*), or `nothing`.
std::uint32_t EventCheck::presence_in(TokenRange sentence) const {
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (article_.words.tells_presence(article_.text, i)) return i;
  return nothing;
}

/// *A-owi podczas spotkania towarzyszył B*: beside him, not opposite.
bool EventCheck::tells_company(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    for (const TriggerUse& use : article_.word(i).triggers)
      if (clause_.same_segment(i, event.token) && article_.words.trigger(use.trigger).sort == "accompany") return true;
  return false;
}

/// Whether a noun of meeting stands in the verb's clause.
bool EventCheck::tells_more(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = event.token + 1; i < sentence.last && clause_.same_segment(i, event.token); ++i)
    for (const TriggerUse& use : article_.word(i).triggers) {
      const Trigger& other = article_.words.trigger(use.trigger);
      if (!other.verb && !other.weak && article_.mention_at[i] == nothing) return true;
    }
  return false;
}

/// *Jan Kowalski rozmawia z ministrem A* above *Panie ministrze, …?*: who asks the questions.
bool EventCheck::is_byline(const Event& event) const {
  const std::uint32_t here = article_.text.sentence_of[event.token];
  const TokenRange sentence = article_.sentence(event.token);
  if (event.tense != Tense::present || !event.trigger->may_call || here + 1 >= article_.text.sentences.size()) return false;
  const TokenRange next = article_.text.sentences[here + 1];
  const bool line = article_.text.tokens[sentence.first].line_start && article_.text.tokens[next.first].line_start;
  if (!line || article_.is_symbol(sentence.last - 1, ".!?") || !article_.is_symbol(next.last - 1, "?")) return false;
  // who asks holds no office that anybody knows
  bool barred = false;
  const std::uint32_t p = clause_.subject_in_clause(event);
  if (p == nothing || clause_.with(event, barred) == nothing) return false;
  const Phrase& who = article_.phrases[p];
  const EntityRef asks = who.parts.front().entity;
  return who.parts.size() == 1 && article_.is_person(asks) && article_.entity(asks).offices.empty();
}

/// *W meczu spotkały się A i B*: a word of sport in the sentence.
bool EventCheck::is_sport(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (article_.word(i).is(flag_sport) && article_.mention_at[i] == nothing) return true;
  return false;
}

/// *nie brał udziału w rozmowach z B*, *nie był obecny na spotkaniu*
bool EventCheck::kept_away(const Event& event) const {
  if (!looks_back(event.token) || clause_.genitive(event) != nothing) return false;
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first + 1; i < sentence.last; ++i) {
    if (!clause_.same_segment(i, event.token) || !article_.word(i - 1).is(flag_negation)) continue;
    if (clause_.takes_part(i) || article_.words.tells_presence(article_.text, i)) return true;
  }
  return false;
}

/// Whether nobody of those whom the verb names holds an office: a couple.
bool EventCheck::are_private(const Event& event) const {
  bool barred = false;
  for (const std::uint32_t p : {clause_.subject(event), clause_.with(event, barred)}) {
    if (p == nothing) continue;
    for (const Part& part : article_.phrases[p].parts)
      if (part.noun != 0xffff || (part.sort == PartSort::named && article_.is_person(part.entity) && resolver_.holds_any(part.entity))) return false;
  }
  return true;
}

/// *Z ministrem A rozmawia Jan Kowalski*, *rozmawiamy z ministrem A*: in the present, by one who holds no office.
bool EventCheck::is_present_interview(const Event& event) const {
  if (event.tense != Tense::present || !event.trigger->may_call || event.trigger->sort.rfind("talk", 0) != 0) return false;
  const std::uint32_t p = event.first ? clause_.subject(event) : clause_.subject_in_clause(event);
  if (p == nothing) return event.first;
  if (article_.phrases[p].parts.size() != 1) return false;
  const Part& asks = article_.phrases[p].parts.front();
  const bool titled = asks.noun != 0xffff && !article_.words.noun(asks.noun).asks;  // *wiceminister Jan Nowak*
  return !titled && asks.sort == PartSort::named && article_.is_person(asks.entity) && article_.entity(asks.entity).offices.empty();
}

/// *bez konsultacji z B*, *zaczęła się spotykać z B*
/// *nie widzieli się od grudnia*: they have met before, which nobody denies.
bool EventCheck::tells_pause(const Event& event) const {
  if (event.tense != Tense::past || event.token == article_.sentence(event.token).first || !article_.word(event.token - 1).is(flag_negation)) return false;
  const std::uint32_t end = article_.sentence(event.token).last;
  for (std::uint32_t i = event.token + 1; i + 1 < end && clause_.same_segment(i, event.token); ++i)
    if (article_.word(i).is(flag_since) && (article_.time_at[i] != nothing || article_.time_at[i + 1] != nothing)) return true;
  return false;
}

bool EventCheck::is_left_out(const Event& event) const {
  const std::uint32_t first = article_.sentence(event.token).first;
  if (is_present_interview(event)) return true;
  if (event.trigger->verb) {
    if (tells_pause(event)) return true;
    if (event.tense != Tense::infinitive) return false;
    for (std::uint32_t i = event.token; i-- > first && clause_.same_segment(i, event.token);)
      if (article_.word(i).impersonal) return clause_.subject_in_clause(event) == nothing;  // *trzeba było omówić plan*: who?
    if (event.trigger->sort != "meet") return false;
    for (std::uint32_t i = event.token, steps = 0; i-- > first && steps < 3; ++steps)
      if (article_.word(i).begins) return are_private(event);
    return false;
  }
  std::uint32_t i = event.token;
  while (i > first && article_.is_modifier(i - 1)) --i;
  if (i == first || !article_.word(i - 1).without) return false;
  const std::uint32_t end = article_.sentence(event.token).last;
  for (std::uint32_t k = first; k < end; ++k)
    if (clause_.same_segment(k, event.token) && article_.word(k).is(flag_negation)) return false;  // *nie obyło się bez rozmowy*
  return true;
}

/// *konferencja prasowa A i B*
bool EventCheck::is_for_press(const Event& event) const {
  return !event.trigger->verb && event.token + 1 < article_.sentence(event.token).last && article_.word(event.token + 1).is(flag_press);
}

/// *A spierał się z B w Radiu Zet*: what they said to one another in a programme.
bool EventCheck::is_on_air(const Event& event) const {
  if (!event.trigger->verb && event.trigger->sort != "guest") return false;
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first + 1; i < sentence.last; ++i) {
    const bool here = !event.trigger->verb || clause_.same_segment(i, event.token);  // the programme's name may stand in quotation marks
    const bool of_visit = i + 1 < sentence.last && !article_.word(i + 1).triggers.empty();  // *w programie wizyty*
    if (article_.word(i).on_air && here && !of_visit && looks_back(i)) return true;  // *w programie gościem A był B*
    const Mention* m = article_.mention_from(i);
    if (m && article_.word(i - 1).is(flag_in) && article_.entity(m->entity).class_ == media && clause_.same_segment(i, event.token)) return true;
  }
  return false;
}

/// *zaprosił B do Warszawy*
bool EventCheck::has_goal(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i + 1 < sentence.last; ++i)
    if (article_.word(i).is(flag_towards) && article_.word(i + 1).own_place && clause_.same_segment(i, event.token)) return true;
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[event.token]);
  for (std::uint32_t p = range.first; p < range.last; ++p) {
    const Part& part = article_.phrases[p].parts.front();
    if (settings_.is_goal(p) && part.sort == PartSort::named && !article_.is_person(part.entity) &&
        clause_.same_segment(part.tokens.first, event.token))
      return true;
  }
  return false;
}

/// *w cztery oczy, sam na sam* in the clause.
bool EventCheck::tells_alone(const Event& event) const {
  const std::uint32_t end = article_.sentence(event.token).last;
  for (std::uint32_t i = event.token + 1; i < end && !article_.is_finite(i); ++i)
    if (article_.words.tells_alone(article_.text, i) != 0) return true;
  return false;
}

/// *uczestniczyli w rozmowach z B*: the noun's own frame reads it.
bool EventCheck::noun_has_party(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    for (const TriggerUse& use : article_.word(i).triggers) {
      const Event noun{i, &article_.words.trigger(use.trigger), use.tense, use.cases, use.plural, use.first};
      bool barred = false;
      if (!noun.trigger->verb && article_.mention_at[i] == nothing && clause_.with(noun, barred) != nothing)
        return true;
    }
  return false;
}

/// Whether a noun of meeting stands in the sentence.
bool EventCheck::names_meeting(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    for (const TriggerUse& use : article_.word(i).triggers)
      if (const Trigger& other = article_.words.trigger(use.trigger); !other.verb && !other.weak) return true;
  return false;
}

/// *W wizycie uczestniczyli też A i B*: they came along.
bool EventCheck::names_visit(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    for (const TriggerUse& use : article_.word(i).triggers)
      if (const Trigger& other = article_.words.trigger(use.trigger); !other.verb && other.kind == MeetingKind::visit && use.cases.has(Case::locative))
        return clause_.same_segment(i, event.token);
  return false;
}

/// *Dojdzie do tego w piątek*, *Odbędzie się ono w Rydze*: a word beside the verb for what was told of before.
bool EventCheck::points_back(std::uint32_t verb) const {
  constexpr std::uint32_t reach = 3;  // tokens
  const TokenRange sentence = article_.sentence(verb);
  for (std::uint32_t i = verb - std::min(verb - sentence.first, reach); i < std::min(sentence.last, verb + 1 + reach); ++i) {
    const auto& pronouns = article_.word(i).pronouns;
    const bool pronoun = std::any_of(pronouns.begin(), pronouns.end(), [](const PronounUse& use) { return !use.plural && !use.other; });
    const bool alone = i + 1 == sentence.last || article_.mention_at[i + 1] == nothing;
    if ((pronoun && !article_.word(i).is(flag_possessive)) || (article_.word(i).such && alone && article_.word(i + 1).triggers.empty())) return true;
  }
  return false;
}

/// *Podczas spotkania obecni byli A i B*, *na spotkaniu*, *w tym programie*: behind *w, na, po*, adjectives aside.
bool EventCheck::looks_back(std::uint32_t noun) const {
  const std::uint32_t first = article_.sentence(noun).first;
  std::uint32_t i = noun;
  while (i > first && !article_.words.adjective_cases(article_.text, i - 1).empty()) --i;
  return i > first && (article_.word(i - 1).is(flag_after) || article_.word(i - 1).is(flag_in) || article_.word(i - 1).is(flag_onto));
}

/// *Kostiukow, Umerow, Witkoff.* behind *Runda pierwsza*: a sentence that is a list of people.
bool EventCheck::is_list_of_people(TokenRange sentence) const {
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[sentence.first]);
  std::uint32_t people = 0, words = 0;
  for (std::uint32_t p = range.first; p < range.last; ++p)
    for (const Part& part : article_.phrases[p].parts)
      people += article_.phrases[p].has(Case::nominative) && part.sort == PartSort::named && article_.is_person(part.entity);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (article_.is_finite(i)) return false;
    words += article_.phrase_at[i] == nothing && article_.text.tokens[i].kind == TokenKind::word;
  }
  return people >= 2 && words <= 1;
}

}  // namespace whomet::meetings
