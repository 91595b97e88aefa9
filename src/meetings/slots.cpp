// SPDX-License-Identifier: Apache-2.0
#include "meetings/slots.hpp"

#include <algorithm>
#include <array>

#include "meetings/draft.hpp"

namespace whomet::meetings {

std::optional<std::vector<Side>> SlotFiller::fill(const Frame& frame, const Event& event,
                                                  const std::vector<Side>& last, const std::vector<Side>& both, const Side& guests,
                                                  bool& barred) {
  last_ = &last;
  both_ = &both;
  guests_ = &guests;
  doubt_ = 0;
  compatriots_ = false;
  by_role_.clear();
  delegations_.clear();
  // Complements first: who sits opposite is known before a pronoun or a zero subject is looked for.
  if (auto sides = fill_in_order(frame, event, false, barred); sides || barred) return sides;
  // *(On) spotkał się z nim*: with both left open, the subject goes first.
  return fill_in_order(frame, event, true, barred);
}

std::optional<std::vector<Side>> SlotFiller::fill_in_order(const Frame& frame, const Event& event,
                                                           bool subject_first, bool& barred) {
  std::vector<Side> filled;
  std::vector<EntityRef> taken;
  for (std::size_t pass = 0; pass < 2; ++pass)
    for (const Slot& slot : frame.slots) {
      const bool subject =
          slot.sort == SlotSort::subject || slot.sort == SlotSort::outer || slot.sort == SlotSort::possessive;
      if (subject != (subject_first ? pass == 0 : pass == 1)) continue;
      std::vector<Side> found = sides(slot, event, taken, barred);
      if (found.empty() || barred) return std::nullopt;
      for (Side& side : found) {
        taken.insert(taken.end(), side.begin(), side.end());
        subject ? filled.insert(filled.begin(), std::move(side))
                : filled.insert(filled.end(), std::move(side));
      }
    }
  return filled;
}

void SlotFiller::note_distance(const Event& event, std::uint32_t p) {
  // Shares of wrong reports on annotated articles: a subject of another clause or sentence is the likelier mistake.
  constexpr double other_clause = 0.1, other_sentence = 0.2, pronoun = 0.1;
  if (p == nothing) return;
  const Phrase& phrase = article_.phrases[p];
  if (article_.text.sentence_of[phrase.tokens.first] != article_.text.sentence_of[event.token])
    doubt_ += other_sentence;
  else if (!clause_.same_segment(phrase.tokens.first, event.token))
    doubt_ += other_clause;
  if (phrase.parts.front().sort == PartSort::pronoun) doubt_ += pronoun;
}

std::vector<Side> SlotFiller::one(std::uint32_t phrase, const std::vector<EntityRef>& others) {
  if (phrase == nothing) return {};
  Side side = resolver_.parties(article_.phrases[phrase], others);
  std::erase_if(side,
                [&](EntityRef ref) { return std::find(others.begin(), others.end(), ref) != others.end(); });
  if (side.empty()) return {};
  for (const Part& part : article_.phrases[phrase].parts)
    if (part.sort == PartSort::role && !part.plural)
      by_role_.insert(by_role_.end(), side.begin(), side.end());
    else if (part.sort == PartSort::group && part.noun != 0xffff && article_.words.noun(part.noun).sort == NounSort::delegation)
      delegations_.insert(delegations_.end(), side.begin(), side.end());
  return {side};
}

/// *Prezydenci spotkali się też w Rzeszowie*, *później obaj rozmawiali z B*: those of the last meeting who have held the
/// office, as one side.
std::vector<Side> SlotFiller::meeting_again(std::uint32_t phrase, const std::vector<EntityRef>& others) {
  if (phrase == nothing || article_.phrases[phrase].parts.size() != 1) return {};
  const Part part = article_.phrases[phrase].parts.front();
  const bool they = part.sort == PartSort::pronoun && part.both;
  if (!part.plural || (!they && (part.sort != PartSort::role || part.of != no_entity || part.boss != no_entity || part.office.empty()))) return {};
  Side found;
  for (const Side& side : *last_)
    for (EntityRef ref : side)
      if ((they ? article_.is_person(ref) : resolver_.has_held(ref, part.office)) && std::find(others.begin(), others.end(), ref) == others.end()) found.push_back(ref);
  if (found.size() < 2) return {};
  return {found};
}

std::vector<Side> SlotFiller::each(std::uint32_t phrase) {
  if (phrase == nothing) return {};
  const std::vector<Part> parts = article_.phrases[phrase].parts;
  std::vector<Side> found;
  for (const Part& part : parts)
    if (Side side = resolver_.parties(part); !side.empty()) found.push_back(std::move(side));
  if (found.size() == 1 && parts.size() == 1) {  // *prezydenci spotkali się*: all that the one part means
    std::vector<Side> apart;
    for (EntityRef ref : found.front()) apart.push_back({ref});
    found = std::move(apart);
  }
  return by_state(std::move(found));
}

/// *Witkoff, Kushner i Dmitrijew spotkali się*: people of one state sit together. Where all act for one state
/// the parties stay apart if it is the pack's own (*premier i prezydent*). Of another state two may have met one
/// another (*prezydent i przywódca opozycji*) if nothing else says that they sit on one side.
std::vector<Side> SlotFiller::by_state(std::vector<Side> parties) {
  std::vector<Side> sides;
  for (const Side& party : parties) join_sides(sides, party, article_, memory_);
  if (sides.size() >= 2) return are_compatriots(parties) ? parties : sides;
  const bool home = !parties.empty() && article_.is_person(parties.front().front()) &&
                    memory_.acts_for(parties.front().front()) == article_.words.home();
  if (home && parties.size() >= 2) return parties;
  compatriots_ = parties.size() == 2 && std::all_of(parties.begin(), parties.end(), [&](const Side& party) {
    return party.size() == 1 && article_.is_person(party.front());
  });
  return compatriots_ ? parties : std::vector<Side>{};
}

/// *A, B i C*: all of the pack's own country, though one of them holds an office of an international body.
bool SlotFiller::are_compatriots(const std::vector<Side>& parties) const {
  const EntityRef home = article_.words.home();
  if (home == no_entity) return false;
  const std::string& id = article_.entity(home).id;
  return std::all_of(parties.begin(), parties.end(), [&](const Side& party) {
    if (party.size() != 1 || !article_.is_person(party.front())) return false;
    const auto& offices = article_.entity(party.front()).offices;
    return memory_.acts_for(party.front()) == home || std::any_of(offices.begin(), offices.end(), [&](const Office& o) { return o.of == id; });
  });
}

std::vector<Side> SlotFiller::sides(const Slot& slot, const Event& event,
                                    const std::vector<EntityRef>& others, bool& barred) {
  switch (slot.sort) {
    case SlotSort::subject:
      if (Side all = all_but(event, others); !all.empty()) return {std::move(all)};
      note_distance(event, subject_of(event));
      if (std::vector<Side> told = one(subject_of(event), others); !told.empty()) return foreigners_apart(event, subject_of(event), others, std::move(told));
      if (is_bare_delegation(subject_of(event))) return coming_guests(others);
      return meeting_again(subject_of(event), others);
    case SlotSort::each_subject:
      return each_subject(event);
    case SlotSort::outer:
      if (is_interview(event, others) || is_ongoing(event, others) || is_comment(event)) return {};
      return outer(event, others);
    case SlotSort::with: {
      const std::uint32_t p = clause_.with(event, barred);
      if (asks(event, p)) return {};
      std::vector<Side> met = one(p, others);
      const std::uint32_t more = met.empty() ? nothing : clause_.joined_behind_relative(p);
      if (more != nothing)
        for (const Side& side : one(more, others)) met.front().insert(met.front().end(), side.begin(), side.end());
      return met;
    }
    case SlotSort::object: {
      std::vector<Side> met = listed_objects(clause_.object(event), others);
      if (met.empty()) met = one(clause_.object(event), others);
      if (event.trigger->kind != MeetingKind::visit || is_official(event)) return met;
      for (Side& side : met) std::erase_if(side, [&](EntityRef ref) { return !article_.is_person(ref); });  // *turyści odwiedzili Nepal*
      std::erase_if(met, [](const Side& side) { return side.empty(); });
      return met;
    }
    case SlotSort::genitive:
      return one(clause_.genitive(event), others);
    case SlotSort::each_genitive:
      return each_genitive(event);
    case SlotSort::between:
      return between(event);
    case SlotSort::states:
      return states(event);
    case SlotSort::possessive:
      return possessive(event, others);
    case SlotSort::behind:
      return one(clause_.behind(event, slot.prepositions, slot.wanted), others);
    case SlotSort::participation:
      return participation(event);
    case SlotSort::country:
      return country(event);
    case SlotSort::caption:
      return caption(event);
    case SlotSort::members:
      return members(event);
    case SlotSort::body:
      return body(event);
    case SlotSort::each_outer:
      return each_outer(event);
    case SlotSort::guest:
      return one(clause_.guest(event), others);
    case SlotSort::invitation:
      return one(clause_.invitation(event), others);
    case SlotSort::dative:
      return one(clause_.dative(event), others);
  }
  return {};
}

/// *gościł ministrów obu krajów: A oraz B*, *przyjął obu gości oddzielnie: najpierw A, po nim B*: whom the colon names.
std::vector<Side> SlotFiller::listed_objects(std::uint32_t object, const std::vector<EntityRef>& others) {
  constexpr std::uint32_t reach = 6;  // tokens up to the colon
  if (object == nothing || !article_.phrases[object].plural() || article_.phrases[object].parts.front().sort == PartSort::named) return {};
  const std::uint32_t end = article_.sentence(article_.phrases[object].tokens.first).last;
  std::uint32_t colon = article_.phrases[object].tokens.last;
  while (colon < std::min(end, article_.phrases[object].tokens.last + reach) && !article_.is_symbol(colon, ":")) ++colon;
  if (!article_.is_symbol(colon, ":")) return {};
  Side named;
  for (std::uint32_t i = colon + 1; i < end && !article_.is_finite(i); ++i) {
    const std::uint32_t p = article_.phrase_at[i];
    if (p == nothing) continue;
    if (article_.phrases[p].has(Case::accusative) && clause_.has_person(article_.phrases[p]))
      for (const Side& side : one(p, others))
        for (EntityRef ref : side)
          if (article_.is_person(ref)) named.push_back(ref);
    i = article_.phrases[p].tokens.last - 1;
  }
  return named.empty() ? std::vector<Side>{} : std::vector<Side>{named};
}

std::vector<Side> SlotFiller::outer(const Event& event, const std::vector<EntityRef>& others) {
  const std::uint32_t p = clause_.outer_subject(event);
  // *narada szefów sztabów z B*: theirs, whoever they are
  const std::uint32_t owners = article_.words.inflects() ? clause_.genitive(event) : nothing;
  if (owners != nothing && article_.phrases[owners].parts.front().sort == PartSort::role && article_.phrases[owners].plural()) return {};
  if (p != nothing && clause_.speaks_for_others(article_.phrases[p])) return {};  // *Rzecznik A nazwał rozmowę z B udaną*
  note_distance(event, p);
  std::vector<Side> told = one(p, others);
  const bool here = p != nothing && article_.text.sentence_of[article_.phrases[p].tokens.first] == article_.text.sentence_of[event.token];
  // *A przyjął B. Ostatnim punktem programu było spotkanie z C*: the noun is the subject, and nobody else of the sentence
  const bool stands = !here && event.cases.has(Case::nominative);
  const std::vector<Side> guests = (told.empty() || stands) && !(here && !is_bare_delegation(p)) ? coming_guests(others) : std::vector<Side>{};
  return guests.empty() ? foreigners_apart(event, p, others, std::move(told)) : guests;
}

/// *Minister A rozmawiał z B, potem przyjął go C. C mówił o handlu. W rozmowie z B nazwał …*: a subject of the sentences before that acts for
/// the same foreign state as the other party is not meant where another of them acts for another.
std::vector<Side> SlotFiller::foreigners_apart(const Event& event, std::uint32_t subject, const std::vector<EntityRef>& others, std::vector<Side> told) {
  const bool here = subject == nothing || article_.text.sentence_of[article_.phrases[subject].tokens.first] == article_.text.sentence_of[event.token];
  const auto alone = [&](const Side& side) { return side.size() == 1 && article_.is_person(side.front()); };
  if (here || told.size() != 1 || !alone(told.front()) || !alone(others)) return told;
  const EntityRef state = memory_.acts_for(others.front());
  if (state == no_entity || state == article_.words.home() || memory_.acts_for(told.front().front()) != state) return told;
  for (const std::uint32_t p : clause_.last_subjects(event))
    if (std::vector<Side> other = one(p, others); other.size() == 1 && alone(other.front()))
      if (const EntityRef of = memory_.acts_for(other.front().front()); of != no_entity && of != state) return other;
  return told;
}

/// *Delegacja złożyła wizytę B*: people of no state, whom nobody names.
bool SlotFiller::is_bare_delegation(std::uint32_t p) const {
  if (p == nothing || article_.phrases[p].parts.size() != 1) return false;
  const Part& part = article_.phrases[p].parts.front();
  return part.sort == PartSort::group && part.noun != 0xffff && part.bare && part.of == no_entity &&
         article_.words.noun(part.noun).sort == NounSort::delegation;
}

/// Who came to the others of the meeting told before, where none of them sits opposite.
std::vector<Side> SlotFiller::coming_guests(const std::vector<EntityRef>& others) const {
  const bool opposite = std::any_of(guests_->begin(), guests_->end(), [&](EntityRef ref) { return std::find(others.begin(), others.end(), ref) != others.end(); });
  if (guests_->empty() || opposite) return {};
  return {*guests_};
}

/// *powiedział w rozmowie z A*, who holds no office: an interview.
bool SlotFiller::is_interview(const Event& event, const Side& others) const {
  if (event.token == article_.sentence(event.token).first || !event.cases.has(Case::locative)) return false;
  std::uint32_t before = event.token - 1;
  while (before > article_.sentence(event.token).first && !article_.words.adjective_cases(article_.text, before).empty())
    --before;
  if (!article_.word(before).is(flag_in)) return false;
  return std::none_of(others.begin(), others.end(), [&](EntityRef ref) {
    return !article_.is_person(ref) || memory_.acts_for(ref) != no_entity || !article_.entity(ref).offices.empty();
  });
}

/// *Publicysta A skrytykował rozmowy z B*: the object of a verb that tells of no meeting, of one who holds no office then.
bool SlotFiller::is_comment(const Event& event) const {
  const auto& uses = article_.word(event.token).triggers;  // *rozmowy*: one of several forms
  const bool object = std::any_of(uses.begin(), uses.end(), [](const TriggerUse& use) { return use.cases.has(Case::accusative); });
  if (!object || clause_.during(event) || clause_.inside(event)) return false;
  const std::uint32_t p = clause_.outer_subject(event);
  if (p == nothing || !clause_.same_segment(article_.phrases[p].tokens.first, event.token) || article_.phrases[p].parts.size() != 1) return false;
  const Part& who = article_.phrases[p].parts.front();
  const bool titled = who.noun != 0xffff && !article_.words.noun(who.noun).asks;  // *prezydent A*, whom the gazetteer does not know
  if (titled || who.sort != PartSort::named || !article_.is_person(who.entity) || resolver_.holds_any(who.entity)) return false;
  bool comments = false;
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (!clause_.same_segment(i, event.token) || article_.mention_at[i] != nothing) continue;
    const WordInfo& word = article_.word(i);
    if (!word.triggers.empty() && i != event.token) return false;
    if (word.happens != Tense::none || word.modal || word.going != Tense::none || article_.words.is_announced(article_.text, i)) return false;
    comments |= article_.is_finite(i);
  }
  return comments;
}

/// *w negocjacjach z Unią*: talks that go on, of which nobody says that they met, unless a verb tells that they are held.
bool SlotFiller::is_ongoing(const Event& event, const Side& others) const {
  const bool person = std::any_of(others.begin(), others.end(), [&](EntityRef r) { return article_.is_person(r); });
  const TokenRange sentence = article_.sentence(event.token);
  // *Rozmowy z Katarem*: at the head, not *(podczas) rozmowy*
  const auto& uses = article_.word(event.token).triggers;
  const bool head = event.token == sentence.first || article_.word(event.token - 1).preposition.empty();
  const bool plural = event.plural || (head && std::any_of(uses.begin(), uses.end(), [](const TriggerUse& use) { return use.plural && use.cases.has(Case::nominative); }));
  if (person || !plural) return false;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (clause_.same_segment(i, event.token) && (article_.word(i).happens != Tense::none || clause_.holds(i) || clause_.takes_part(i)))
      return false;
  return true;
}

/// The subject; one told in a sentence before must be a person or a delegation, no state (*Dania … Spotkał się z B*).
std::uint32_t SlotFiller::subject_of(const Event& event) {
  const std::uint32_t p = clause_.subject(event);
  if (p == nothing) return nothing;
  const Phrase phrase = article_.phrases[p];
  if (article_.text.sentence_of[phrase.tokens.first] == article_.text.sentence_of[event.token] ||
      phrase.parts.front().sort == PartSort::group)
    return p;
  const std::vector<EntityRef> parties = resolver_.parties(phrase);
  // *Pomysł podchwyciła Dunka. W drodze zatrzymał się, by pomówić z B*: no woman
  const Gender verb = clause_.gender_told(event);
  const auto person = [&](EntityRef r) {
    const Gender has = article_.is_person(r) ? article_.gender_of(r) : Gender::unknown;
    return article_.is_person(r) && (verb == Gender::unknown || has == Gender::unknown || has == verb || parties.size() > 1);
  };
  if (std::any_of(parties.begin(), parties.end(), person)) return p;
  // *Argentyńczyk wrócił do Wiednia. … Rozmawiał z B*: whom nobody can tell is passed over.
  for (const std::uint32_t other : clause_.last_subjects(event)) {
    const std::vector<EntityRef> meant = resolver_.parties(Phrase(article_.phrases[other]));
    if (std::any_of(meant.begin(), meant.end(), person)) return other;
  }
  return nothing;
}

/// *rozmowa z dziennikarzem A*, *wymiana zdań między B a dziennikarzem A*: an interview.
bool SlotFiller::asks(const Event& event, std::uint32_t phrase) const {
  if (phrase == nothing || !event.trigger->may_call) return false;
  const auto& parts = article_.phrases[phrase].parts;
  return std::any_of(parts.begin(), parts.end(), [&](const Part& part) { return part.noun != 0xffff && article_.words.noun(part.noun).asks; });
}

std::vector<Side> SlotFiller::between(const Event& event) {
  const std::vector<std::uint32_t> phrases = clause_.between(event);
  if (std::any_of(phrases.begin(), phrases.end(), [&](std::uint32_t p) { return asks(event, p); })) return {};
  if (phrases.size() == 1) return each(phrases.front());
  std::vector<Side> found;
  for (std::uint32_t p : phrases)
    if (Side side = resolver_.parties(article_.phrases[p]); !side.empty()) found.push_back(std::move(side));
  if (found.size() < 2) return {};
  return found;
}

Side SlotFiller::state_side(EntityRef state) const {
  Side members = memory_.members(state);
  return members.empty() ? Side{state} : members;
}

/// Whether an adjective in these cases may be the noun's: not *polsko-niemieckie miejsce spotkań*.
bool SlotFiller::agrees(std::uint32_t event, Cases adjective) const {
  const auto& uses = article_.word(event).triggers;
  return !article_.words.inflects() || std::any_of(uses.begin(), uses.end(), [&](const TriggerUse& use) { return !(use.cases & adjective).empty(); });
}

/// *rozmowa dotyczyła polsko-litewskich projektów*: a topic's adjective behind the event.
bool SlotFiller::tells_topic(std::uint32_t event, std::uint32_t adjective) const {
  for (std::uint32_t i = event + 1; i < adjective; ++i)
    if (article_.word(i).is(flag_topic)) return true;
  return false;
}

/// *rozmowy amerykańsko-rosyjskie*, *rozmowy Ukraina-USA*, *spotkanie Duda–Tusk*.
std::vector<Side> SlotFiller::states(const Event& event) {
  const TokenRange sentence = article_.sentence(event.token);
  const std::uint32_t from = event.token > sentence.first + 6 ? event.token - 6 : sentence.first;
  const std::uint32_t to = std::min(sentence.last, event.token + 4);
  const auto dash = [&](std::uint32_t i) { return article_.is_symbol(i, "-–—"); };
  for (std::uint32_t i = from; i + 2 < to + 3 && i + 2 < sentence.last; ++i) {
    std::vector<Side> found;
    std::uint32_t k = i;
    while (k + 2 < sentence.last && article_.words.combining(article_.text.tokens[k].word) != no_entity &&
           dash(k + 1)) {
      found.push_back(state_side(article_.words.combining(article_.text.tokens[k].word)));
      k += 2;
    }
    const Mention* last = article_.mention_from(k);
    if (!found.empty() && last && last->use == Use::adjective && !tells_topic(event.token, i) && agrees(event.token, last->cases) && !(i > sentence.first && article_.word(i - 1).is(flag_relation))) {
      found.push_back(state_side(last->entity));
      return found;
    }
    const Mention* first = article_.mention_from(i);
    // behind the noun; before it where endings tell no cases (*the US-Russia talks*)
    const Mention* second = first && (i > event.token || !article_.words.inflects()) && dash(first->tokens.last)
                                ? article_.mention_from(first->tokens.last + 1)
                                : nullptr;
    if (!second) continue;
    const auto both = [&](Kind kind) {
      return article_.entity(first->entity).kind == kind && article_.entity(second->entity).kind == kind;
    };
    if (both(Kind::country)) return {state_side(first->entity), state_side(second->entity)};
    if (both(Kind::person)) return {{first->entity}, {second->entity}};
  }
  return {};
}

std::vector<Side> SlotFiller::possessive(const Event& event, const std::vector<EntityRef>& others) {
  if (event.token == article_.sentence(event.token).first) return {};
  std::uint32_t before = event.token - 1;
  const std::uint32_t first = article_.sentence(event.token).first;
  while (!article_.words.inflects() && before > first && article_.word(before).pronouns.empty() && article_.is_modifier(before)) --before;
  for (const PronounUse& use : article_.word(before).pronouns) {
    if (!use.cases.has(Case::genitive)) continue;
    Part part;
    part.sort = PartSort::pronoun;
    part.tokens = {before, before + 1};
    part.gender = use.gender;
    part.plural = use.plural;
    part.possessive = true;
    if (Side side = resolver_.parties(part, others); !side.empty()) return {side};
  }
  return {};
}

std::vector<Side> SlotFiller::participation(const Event& event) {
  const std::uint32_t p = clause_.participation(event);
  if (p == nothing) return {};
  std::vector<Side> found;
  join_sides(found, resolver_.parties(article_.phrases[p]), article_, memory_);
  if (found.size() < 2) return {};
  return found;
}

/// *szczyt Grupy Wyszehradzkiej*: the states of a small grouping, each by itself. Of a large one (NATO) nobody in
/// particular is told.
std::vector<Side> SlotFiller::members(const Event& event) {
  constexpr std::size_t largest = 4;
  const std::uint32_t p = event.token + 1 < article_.size() ? article_.phrase_at[event.token + 1] : nothing;
  if (p == nothing || article_.phrases[p].parts.size() != 1) return {};
  const Part& part = article_.phrases[p].parts.front();
  const EntityRef body = part.sort == PartSort::named ? part.entity : part.of;
  if (body == no_entity || !article_.phrases[p].cases.has(Case::genitive)) return {};
  std::vector<Side> sides;
  for (const std::string& id : article_.entity(body).members)
    if (const EntityRef state = article_.gazetteer.find(id); state != no_entity) sides.push_back({state});
  return sides.size() >= 2 && sides.size() <= largest ? sides : std::vector<Side>{};
}

/// *A wziął udział w szczycie NATO*, *powiedział B po unijnym szczycie*: whose summit it is, a body of states, where the one who
/// was there holds an office. All states of the pack's union are told as one party.
std::vector<Side> SlotFiller::body(const Event& event) {
  constexpr std::array<std::string_view, 8> of_states = {"alliance", "grouping", "format", "supranational", "international", "eu-institution", "un-body", "regional"};
  const std::uint32_t who = clause_.attends(event) ? clause_.outer_subject(event) : nothing;
  if (who == nothing || !clause_.same_segment(article_.phrases[who].tokens.first, event.token)) return {};
  const Phrase phrase = article_.phrases[who];
  if (!are_officials(phrase) || clause_.tells_otherwise(event)) return {};
  EntityRef found = no_entity;
  const std::uint32_t behind = event.token + 1 < article_.size() ? article_.phrase_at[event.token + 1] : nothing;
  if (behind != nothing && article_.phrases[behind].parts.size() == 1 && article_.phrases[behind].cases.has(Case::genitive) &&
      article_.phrases[behind].preposition == unknown_word) {
    const Part& part = article_.phrases[behind].parts.front();
    if (part.sort == PartSort::collective) return {{resolver_.parties(Part(part)).front()}};
    found = part.sort == PartSort::named ? part.entity : part.of;
  }
  const Mention* before = event.token > article_.sentence(event.token).first ? article_.mention_on(event.token - 1) : nullptr;
  if (found == no_entity && before && before->use == Use::adjective) found = before->entity;
  if (found == no_entity) return {};
  const Entity e = article_.entity(found);
  // *powiedział po szczycie NATO*: he may have been elsewhere, if his state is no member
  const std::vector<EntityRef> people = resolver_.parties(phrase);
  const bool member = std::all_of(people.begin(), people.end(), [&](EntityRef person) {
    const EntityRef state = article_.is_person(person) ? memory_.acts_for(person) : no_entity;
    return state != no_entity && std::find(e.members.begin(), e.members.end(), article_.entity(state).id) != e.members.end();
  });
  if (!clause_.comes_or_takes_part(event) && !member) return {};
  const bool whose = e.kind == Kind::organization && (!e.members.empty() || std::find(of_states.begin(), of_states.end(), e.class_) != of_states.end());
  if (!whose) return {};
  if (!article_.words.is_union(e.id)) return {{found}};
  Part all;
  all.sort = PartSort::collective;
  all.collective = article_.words.member_states();
  return {{resolver_.parties(all).front()}};
}

/// *A i B prowadzili rozmowy*: the parties of a verb that means little without the noun.
std::vector<Side> SlotFiller::each_outer(const Event& event) {
  const TokenRange sentence = article_.sentence(event.token);
  bool held = clause_.during(event) || clause_.inside(event);  // *podczas rozmowy A i B uzgodnili*
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (!clause_.same_segment(i, event.token)) continue;
    // *w rozmowach uczestniczyli, na spotkaniu obecni byli A i B*: of the meeting told before
    if (clause_.takes_part(i) || article_.words.tells_presence(article_.text, i)) return {};
    held |= clause_.holds(i);
  }
  held |= clause_.comes_for(event);
  const TokenRange relative = clause_.told_in_relative(event);  // *rozmowa, jaką odbyli A i B*
  const bool told = relative.first < relative.last;
  const std::uint32_t p = held || told ? clause_.outer_subject(event) : nothing;
  if (p == nothing || article_.phrases[p].parts.size() < 2) return {};
  const std::uint32_t first = article_.phrases[p].tokens.first;
  const bool inserted = clause_.during(event) && event.token < first && clause_.follows_insertion(event.token, first);
  if (!inserted && !clause_.same_segment(first, told ? relative.first : event.token)) return {};
  if (clause_.comes_for(event) && !are_negotiators(article_.phrases[p])) return {};  // *A and B came for talks*: with whom?
  return each(p);
}

/// *US and Russian negotiators*, *the delegations of both states*: people whose work it is to talk to one another.
bool SlotFiller::are_negotiators(const Phrase& phrase) const {
  return std::all_of(phrase.parts.begin(), phrase.parts.end(), [&](const Part& part) {
    return part.sort == PartSort::group || (part.sort == PartSort::role && article_.words.noun(part.noun).relational);
  });
}

/// *spotkanie A i B*; *spotkanie obu przywódców*: those who met in the sentences before.
std::vector<Side> SlotFiller::each_genitive(const Event& event) {
  const std::uint32_t p = clause_.genitive(event);
  if (p == nothing) return {};
  const Phrase phrase = article_.phrases[p];
  const bool back = phrase.parts.size() == 1 && phrase.parts.front().both;
  if (back && resolver_.parties(phrase).size() < 2 && !both_->empty()) return *both_;
  return each(p);
}

/// *uścisnęli sobie dłonie*
bool SlotFiller::is_mutual(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (clause_.same_segment(i, event.token) && article_.word(i).mutual) return true;
  return false;
}

/// *Cała trójka spotka się znów w maju*: as many as the meeting told before had.
std::vector<Side> SlotFiller::all_of_them(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  std::size_t group = 0;
  for (std::uint32_t i = sentence.first; i < sentence.last && group == 0; ++i) {
    const WordInfo& word = article_.word(i);
    const bool behind = word.group_behind == unknown_word || (i > sentence.first && article_.text.tokens[i - 1].word == word.group_behind);
    const bool theirs = word.group_behind != unknown_word || i + 1 == sentence.last || article_.phrase_at[i + 1] == nothing;  // not *trójka ministrów*
    if (word.group_of > 1 && behind && theirs && clause_.same_segment(i, event.token)) group = word.group_of;
  }
  if (group == 0) return {};
  std::size_t people = 0;
  for (const Side& side : *both_)
    people += static_cast<std::size_t>(std::count_if(side.begin(), side.end(), [&](EntityRef ref) { return article_.is_person(ref); }));
  if (people == group) return *both_;
  // *A przyjął B, potem C, a na końcu spotkali się we trzech*
  std::vector<Side> apart;
  for (EntityRef ref : resolver_.last_to_meet(group)) apart.push_back({ref});
  return apart;
}

/// *A wszedł do gabinetu B. Rozmawiali godzinę*: the only two people that the sentence before names, in the same paragraph.
std::vector<Side> SlotFiller::two_before(std::uint32_t token) const {
  const std::uint32_t here = article_.text.sentence_of[token];
  if (here == 0 || article_.text.tokens[article_.sentence(token).first].line_start) return {};
  Side people;
  const TokenRange range = article_.phrases_of(here - 1);
  for (std::uint32_t p = range.first; p < range.last; ++p)
    for (const Part& part : article_.phrases[p].parts) {
      if (part.sort == PartSort::pronoun || (part.sort == PartSort::role && part.plural)) return {};
      if (part.sort == PartSort::named && article_.is_person(part.entity) && std::find(people.begin(), people.end(), part.entity) == people.end()) people.push_back(part.entity);
    }
  if (people.size() != 2) return {};
  return {{people.front()}, {people.back()}};
}

/// *dzwonili do siebie*
bool SlotFiller::is_to_each_other(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (clause_.same_segment(i, event.token) && (article_.word(i).own_place || article_.word(i).mutual)) return true;
  return false;
}

/// *Cała trójka zadzwoni do C*: they are one side.
Side SlotFiller::all_but(const Event& event, const std::vector<EntityRef>& others) const {
  Side all;
  if (others.empty()) return all;
  for (const Side& side : all_of_them(event))
    for (EntityRef ref : side)
      if (std::find(others.begin(), others.end(), ref) == others.end()) all.push_back(ref);
  return all;
}

/// *A i B spotkają się*; *spotkają się też w Davos*: those who met in the sentence before.
std::vector<Side> SlotFiller::each_subject(const Event& event) {
  if (event.trigger->sort == "shake" && !is_mutual(event)) return {};  // *uścisnęli dłonie żołnierzom*
  if (event.trigger->sort == "call" && article_.words.inflects() && !is_to_each_other(event)) return {};  // *A i B zadzwonili do C*
  if (event.first) return {};  // *rozmawialiśmy o gazie*: with whom is not told
  bool barred = false;
  if (clause_.with(event, barred) != nothing) return {};  // *A i B spotkali się z delegacją związku*: not with one another
  const std::uint32_t subject = clause_.subject(event);
  const bool here = subject != nothing && article_.text.sentence_of[article_.phrases[subject].tokens.first] ==
                                              article_.text.sentence_of[event.token];
  if (std::vector<Side> all = all_of_them(event); !all.empty()) return all;
  const bool goes_on = event.trigger->sort != "gather";  // *połączone izby obradują*: whoever that is
  if (!here && goes_on && article_.words.is_plural_verb(article_.text, event.token) && !last_->empty()) return *last_;
  if (!here && goes_on && event.tense == Tense::past && article_.words.is_plural_verb(article_.text, event.token))
    if (std::vector<Side> two = two_before(event.token); !two.empty()) return two;
  const Phrase* phrase = here ? &article_.phrases[subject] : nullptr;
  const bool back = phrase && phrase->parts.size() == 1 &&
                    (phrase->parts.front().both || phrase->parts.front().sort == PartSort::pronoun);
  const std::vector<Side>& told = back && phrase->parts.front().sort == PartSort::pronoun ? *both_ : *last_;
  if (back && resolver_.parties(Phrase(*phrase)).size() < 2 && !told.empty()) return told;
  if (here)
    if (const std::vector<Side> again = meeting_again(subject, {}); !again.empty()) {
      std::vector<Side> apart;
      for (EntityRef ref : again.front()) apart.push_back({ref});
      return by_state(std::move(apart));
    }
  std::vector<Side> told_here = each(subject);
  const bool people = std::all_of(last_->begin(), last_->end(), [&](const Side& side) { return std::any_of(side.begin(), side.end(), [&](EntityRef ref) { return article_.is_person(ref); }); });
  return told_here.empty() && here && goes_on && people && is_bare_role(subject) ? *last_ : told_here;
}

/// *Przywódcy widzieli się ostatnio na Bali*: no office and nobody whose leaders they are, so those told of before.
bool SlotFiller::is_bare_role(std::uint32_t p) const {
  const Phrase& phrase = article_.phrases[p];
  const Part& part = phrase.parts.front();
  const bool bare = phrase.parts.size() == 1 && part.sort == PartSort::role && part.plural && part.office.empty() && part.of == no_entity && part.boss == no_entity;
  const bool owned = p + 1 < article_.phrases.size() && article_.phrases[p + 1].preposition == unknown_word &&
                     article_.phrases[p + 1].tokens.first == phrase.tokens.last && article_.phrases[p + 1].cases.has(Case::genitive);
  return bare && !owned;
}

/// *A, B i C podczas wizyty w Moskwie*: who is named in a line without a verb, by whom they act for.
std::vector<Side> SlotFiller::caption(const Event& event) {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (article_.is_finite(i)) return {};
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[event.token]);
  std::vector<Side> found;
  for (std::uint32_t p = range.first; p < range.last; ++p) {
    const Phrase& phrase = article_.phrases[p];
    if (!phrase.has(Case::nominative) || phrase.tokens.first > event.token || !clause_.has_person(phrase))
      continue;
    join_sides(found, resolver_.parties(article_.phrases[p]), article_, memory_);
  }
  if (event.trigger->kind == MeetingKind::visit)
    if (const EntityRef host = visited_country(event); host != no_entity) return visitors(found, host);
  if (found.size() < 2) return {};
  return found;
}

/// *Premierzy Hiszpanii i Danii z wizytą na Ukrainie*: all who came on one side, unless the host is in the picture.
std::vector<Side> SlotFiller::visitors(const std::vector<Side>& people, EntityRef host) const {
  Side guests, hosts;
  for (const Side& side : people)
    for (EntityRef person : side) (memory_.acts_for(person) == host ? hosts : guests).push_back(person);
  if (guests.empty()) return {};
  return {guests, hosts.empty() ? Side{host} : hosts};
}

/// Whether the one who goes holds an office, as far as is known: a tourist meets no state.
bool SlotFiller::is_official(const Event& event) {
  std::uint32_t p = event.trigger->verb ? subject_of(event) : clause_.genitive(event);
  if (p == nothing && !event.trigger->verb) p = clause_.outer_subject(event);
  return p != nothing && are_officials(Phrase(article_.phrases[p]));
}

bool SlotFiller::are_officials(const Phrase& phrase) {
  const std::vector<EntityRef> parties = resolver_.parties(phrase);
  const bool role = phrase.parts.front().sort == PartSort::role;  // *wiceminister z Tajwanu*, whoever it is
  return std::any_of(parties.begin(), parties.end(), [&](EntityRef ref) {
    return article_.is_person(ref) ? memory_.acts_for(ref) != no_entity : role;
  });
}

/// The country that a visit goes to.
std::vector<Side> SlotFiller::country(const Event& event) {
  const EntityRef host = visited_country(event);
  if (host == no_entity || !is_official(event)) return {};
  return {{host}};
}

bool SlotFiller::is_visit(std::uint32_t token) const {
  const auto& uses = article_.word(token).triggers;
  return std::any_of(uses.begin(), uses.end(), [&](const TriggerUse& use) {
    const Trigger& trigger = article_.words.trigger(use.trigger);
    return !trigger.verb && trigger.kind == MeetingKind::visit;
  });
}

EntityRef SlotFiller::visited_country(const Event& event) const {
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[event.token]);
  for (std::uint32_t p = range.first; p < range.last; ++p) {
    const Phrase& phrase = article_.phrases[p];
    const bool left = phrase.tokens.first < event.token;
    if ((left && (!clause_.same_segment(phrase.tokens.first, event.token) || phrase.preposition == unknown_word)) ||
        phrase.tokens.first > event.token + 8 || phrase.parts.size() != 1)
      continue;
    const Part& part = phrase.parts.front();
    if (part.sort != PartSort::named) continue;
    // *wizyta Scholza w Kijowie*: a visit to a capital is one to its state.
    const EntityRef state = event.trigger->verb ? part.entity : offices_.state_behind(part.entity);
    if (article_.entity(state).kind != Kind::country) continue;
    // *visited a factory in Germany*
    const bool needs_object = event.trigger->verb && event.trigger->sort == "visit" && !article_.words.inflects();
    // *arrived in Amman on a visit*
    // *wizytę w Polsce złożył A*
    const bool came = phrase.preposition != unknown_word && phrase.preposition_at > 0 &&
                      (article_.word(phrase.preposition_at - 1).going != Tense::none || is_visit(phrase.preposition_at - 1));
    const bool to = phrase.preposition == unknown_word
                        ? phrase.cases.has(Case::accusative)
                        : (phrase.cases.has(Case::locative) && (came || (!left && !needs_object))) ||
                              article_.words.at(phrase.preposition).is(flag_towards);
    if (to) return state;
  }
  return no_entity;
}

}  // namespace whomet::meetings
