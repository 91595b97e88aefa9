// SPDX-License-Identifier: Apache-2.0
// Who sits in whose delegation: *stronę ukraińską reprezentował A*, *w delegacji USA byli A i B*,
// *delegacji przewodniczył A*.
#include "meetings/memory.hpp"

namespace whomet::meetings {
namespace {

bool has_trigger(const Article& article, std::uint32_t i, std::string_view sort) {
  for (const TriggerUse& use : article.word(i).triggers)
    if (article.words.trigger(use.trigger).sort == sort) return true;
  return false;
}

bool holds_people(const Article& article, const Phrase& phrase) {
  for (const Part& part : phrase.parts)
    if (part.sort == PartSort::named && article.is_person(part.entity)) return true;
  return false;
}

}  // namespace

/// The person named, or the relative of one named (*zięć Trumpa*); `no_entity` otherwise.
EntityRef Memory::bearer(const Part& part) const {
  if (part.sort == PartSort::named) return article_.is_person(part.entity) ? part.entity : no_entity;
  const bool kin = part.sort == PartSort::role && article_.words.noun(part.noun).sort == NounSort::kin;
  return kin && article_.is_person(part.boss) ? offices_.relative(article_.words.noun(part.noun).slug, part.boss)
                                              : no_entity;
}

/// The state of *delegacja USA, strona ukraińska, USA, Kijów*; `no_entity` if the phrase is none of these.
EntityRef Memory::delegating_state(const Phrase& phrase) const {
  const Part& part = phrase.parts.front();
  if (phrase.parts.size() != 1) return no_entity;
  if (part.sort == PartSort::group && part.noun != 0xffff) {
    const NounSort sort = article_.words.noun(part.noun).sort;
    const bool delegation = sort == NounSort::delegation || sort == NounSort::side;
    return delegation && part.of != no_entity ? offices_.state_behind(part.of) : no_entity;
  }
  if (part.sort != PartSort::named || article_.is_person(part.entity)) return no_entity;
  const EntityRef state = offices_.state_behind(part.entity);
  const Kind kind = article_.entity(state).kind;
  return kind == Kind::country || kind == Kind::organization ? state : no_entity;
}

/// *Kijów reprezentowali A oraz B, a Moskwę C*; *A i B reprezentujący USA*: each state with the people beside
/// it.
bool Memory::learn_represented(TokenRange sentence) {
  bool represents = false;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    represents |= has_trigger(article_, i, "represent");
  if (!represents) return false;
  EntityRef state = no_entity;
  std::vector<EntityRef> waiting;
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[sentence.first]);
  for (std::uint32_t p = range.first; p < range.last; ++p) {
    const Phrase& phrase = article_.phrases[p];
    if (holds_people(article_, phrase) && phrase.has(Case::nominative)) {
      // *stronę ukraińską reprezentował A, a amerykańską B*
      if (const EntityRef gapped = state_before(phrase, sentence); gapped != no_entity) state = gapped;
      for (const Part& part : phrase.parts)
        if (const EntityRef person = bearer(part); person != no_entity) waiting.push_back(person);
      if (state == no_entity) continue;
    } else if (phrase.preposition == unknown_word && phrase.cases.has(Case::accusative)) {
      const EntityRef here = delegating_state(phrase);
      if (here == no_entity) continue;
      state = here;
    } else {
      continue;
    }
    for (EntityRef person : waiting) add_member(state, person, sentence.first);
    waiting.clear();
  }
  return true;
}

/// *W delegacji USA byli A, B i C*; *ze strony rosyjskiej przybyli A i B*; *w imieniu USA wzięli udział A i
/// B*.
bool Memory::learn_listed(TokenRange sentence, std::uint32_t group_phrase) {
  const Phrase& group = article_.phrases[group_phrase];
  const EntityRef state = delegating_state(group);
  if (state == no_entity) return false;
  const bool behalf = group.tokens.first > 0 && article_.word(group.tokens.first - 1).is(flag_behalf) &&
                      group.preposition == unknown_word;
  // not *rozmowy z delegacją USA*
  const bool with = group.cases.only(Case::instrumental);
  const bool delegation = group.parts.front().sort == PartSort::group && group.preposition != unknown_word && !with;
  if (!behalf && !delegation) return false;
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[sentence.first]);
  for (std::uint32_t p = group_phrase + 1; p < range.last; ++p) {
    const Phrase& phrase = article_.phrases[p];
    if (!phrase.has(Case::nominative) || !holds_people(article_, phrase)) continue;
    bool verb = phrase.tokens.first == group.tokens.last;  // *po stronie irańskiej A*, where the verb stands once
    for (std::uint32_t k = group.tokens.last; k < phrase.tokens.first; ++k) {
      if (article_.word(k).is(flag_saying)) return false;  // *wymusić to na stronie rosyjskiej, powiedział A*
      verb |= article_.is_finite(k);
    }
    if (!verb) return false;
    for (const Part& part : phrase.parts)
      if (const EntityRef person = bearer(part); person != no_entity) add_member(state, person, sentence.first);
    return true;
  }
  return false;
}

/// The state of the delegation told last, at most two sentences back; `no_entity` where the article tells of two there.
EntityRef Memory::delegation_before(std::uint32_t sentence) const {
  constexpr std::uint32_t reach = 2;
  EntityRef found = no_entity;
  for (std::uint32_t s = sentence - std::min(sentence, reach); s < sentence; ++s) {
    const TokenRange range = article_.phrases_of(s);
    for (std::uint32_t p = range.first; p < range.last; ++p) {
      if (article_.phrases[p].parts.front().sort != PartSort::group) continue;
      const EntityRef state = delegating_state(article_.phrases[p]);
      if (state == no_entity || state == found) continue;
      if (found != no_entity) return no_entity;
      found = state;
    }
  }
  return found;
}

/// *Przyjął delegację USA. W jej skład weszli A i B*; *Delegację tworzyli A i B*.
void Memory::learn_made_up(TokenRange sentence) {
  std::uint32_t at = sentence.first;
  while (at < sentence.last && !article_.words.tells_members(article_.text, at)) ++at;
  if (at == sentence.last) return;
  const std::uint32_t here = article_.text.sentence_of[at];
  const EntityRef state = delegation_before(here);
  if (state == no_entity) return;
  const TokenRange range = article_.phrases_of(here);
  for (std::uint32_t p = range.first; p < range.last; ++p) {
    const Phrase& phrase = article_.phrases[p];
    if (!phrase.has(Case::nominative)) continue;
    for (const Part& part : phrase.parts)
      if (const EntityRef person = bearer(part); person != no_entity) add_member(state, person, at);
  }
}

/// *delegacja Sejmu z marszałkiem A*: right behind the subject, who bears an office; not behind a word of meeting, whose *z A* it is.
bool Memory::comes_with_leader(TokenRange sentence, std::uint32_t group_phrase) const {
  const Phrase& group = article_.phrases[group_phrase];
  if (!group.has(Case::nominative) || group_phrase + 1 >= article_.phrases.size()) return false;
  const Phrase& next = article_.phrases[group_phrase + 1];
  const Cases governed = next.preposition == unknown_word ? Cases{} : article_.words.at(next.preposition).preposition;
  const bool with = governed.has(Case::instrumental) && governed.has(Case::genitive) && !governed.has(Case::accusative);
  const bool leads = with && next.preposition_at == group.tokens.last && next.cases.has(Case::instrumental) && next.parts.front().noun != 0xffff &&
                     holds_people(article_, next);
  for (std::uint32_t k = group.tokens.first; leads && k-- > sentence.first && article_.segment[k] == article_.segment[group.tokens.first];)
    if (!article_.word(k).triggers.empty()) return article_.words.trigger(article_.word(k).triggers.front().trigger).sort == "pay";
  return leads;
}

/// *delegacji USA przewodniczył A*; *delegacja USA pod przewodnictwem A*; *delegacja z A na czele*.
bool Memory::learn_led(TokenRange sentence, std::uint32_t group_phrase) {
  const Phrase& group = article_.phrases[group_phrase];
  const Part& people = group.parts.front();
  const bool countrymen = people.sort == PartSort::group && people.noun == 0xffff;  // *Rosjanom przewodził A*
  const EntityRef state = countrymen && group.parts.size() == 1 && group.preposition == unknown_word ? offices_.state_behind(people.of) : delegating_state(group);
  if (state == no_entity || people.sort != PartSort::group || (countrymen && !group.cases.has(Case::dative))) return false;
  const std::uint32_t from =
      group.tokens.first > sentence.first + 4 ? group.tokens.first - 4 : sentence.first;
  const std::uint32_t to = std::min(sentence.last, group.tokens.last + 10);
  bool led = false;
  for (std::uint32_t k = from; k < to; ++k)
    led |= article_.word(k).is(flag_lead) || has_trigger(article_, k, "lead") ||
           (group.has(Case::accusative) && has_trigger(article_, k, "hold"));  // *delegację prowadzi A*
  if (!led && !comes_with_leader(sentence, group_phrase)) return false;
  for (std::uint32_t k = group.tokens.last; k < to; ++k) {
    const std::uint32_t p = article_.phrase_at[k];
    if (p == nothing || !holds_people(article_, article_.phrases[p])) continue;
    for (const Part& part : article_.phrases[p].parts)
      if (const EntityRef person = bearer(part); person != no_entity) add_member(state, person, sentence.first);
    learn_following(sentence, p, state);
    learn_gapped(sentence, p);
    return true;
  }
  return false;
}

/// *delegacji USA przewodniczył A, a rosyjskiej B*: the adjective alone stands for the other delegation.
void Memory::learn_gapped(TokenRange sentence, std::uint32_t leader) {
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[sentence.first]);
  for (std::uint32_t p = leader + 1; p < range.last; ++p) {
    const Phrase& phrase = article_.phrases[p];
    const EntityRef state = state_before(phrase, sentence);
    if (state == no_entity || !holds_people(article_, phrase) || !phrase.has(Case::nominative)) continue;
    for (const Part& part : phrase.parts)
      if (const EntityRef person = bearer(part); person != no_entity) add_member(state, person, phrase.tokens.first);
  }
}

/// The state whose adjective stands by itself right before the phrase.
EntityRef Memory::state_before(const Phrase& phrase, TokenRange sentence) const {
  const std::uint32_t at = phrase.tokens.first;
  const Mention* state = at > sentence.first ? article_.mention_on(at - 1) : nullptr;
  return state && state->use == Use::adjective ? offices_.state_behind(state->entity) : no_entity;
}

/// *Na czele delegacji stanął A; przyjechali też B i C*: the other people of the sentence, where it says *too*.
void Memory::learn_following(TokenRange sentence, std::uint32_t leader, EntityRef state) {
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[sentence.first]);
  for (std::uint32_t p = leader + 1; p < range.last; ++p) {
    const Phrase& phrase = article_.phrases[p];
    if (!phrase.has(Case::nominative) || !holds_people(article_, phrase)) continue;
    bool too = false;
    for (std::uint32_t k = article_.phrases[p - 1].tokens.last; k < phrase.parts.front().tokens.first; ++k)
      too |= article_.word(k).is(flag_too);
    if (!too) return;
    for (const Part& part : phrase.parts)
      if (const EntityRef person = bearer(part); person != no_entity) add_member(state, person, sentence.first);
  }
}

void Memory::learn_delegations() {
  for (std::uint32_t s = 0; s < article_.text.sentences.size(); ++s) {
    const TokenRange sentence = article_.text.sentences[s];
    learn_represented(sentence);
    learn_made_up(sentence);
    const TokenRange range = article_.phrases_of(s);
    for (std::uint32_t p = range.first; p < range.last; ++p)
      if (!learn_listed(sentence, p)) learn_led(sentence, p);
  }
}

}  // namespace whomet::meetings
