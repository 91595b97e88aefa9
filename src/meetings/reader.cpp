// SPDX-License-Identifier: Apache-2.0
#include "meetings/reader.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "meetings/status.hpp"

namespace whomet::meetings {
namespace {

constexpr std::uint32_t both_reach = 8;           // sentences back to *obaj politycy*
constexpr std::uint32_t apart_reach = 4;          // tokens between a trigger and *kolejno, osobno*

}  // namespace

MeetingReader::MeetingReader(Article& article, const Frames& frames, const OfficeIndex& offices,
                             const Memory& memory)
    : article_(article),
      frames_(frames),
      memory_(memory),
      clause_(article),
      resolver_(article, memory, offices),
      filler_(article, clause_, resolver_, memory, offices),
      settings_(article),
      headers_(article),
      check_(article, clause_, resolver_, settings_),
      story_(article, memory, settings_, headers_),
      maker_(article, clause_, check_, settings_, headers_, story_),
      bare_events_(article, clause_, resolver_, memory, check_, story_),
      attendance_(article, clause_, resolver_, memory, check_, maker_, story_, bare_events_),
      companions_(article, clause_, resolver_, memory, check_, story_, attendance_) {
  resolver_.look_back(story_.drafts);
  constexpr std::uint32_t enough = 3;  // words of sport in an article on it
  std::uint32_t signs = 0;
  for (std::uint32_t i = 0; i < article_.size() && signs < enough; ++i) signs += article_.word(i).is(flag_sport_sign);
  on_sport_ = signs >= enough;
}

void MeetingReader::read_sentence(TokenRange sentence) {
  companions_.note_ahead(sentence);
  const std::size_t told = story_.drafts.size(), events = story_.bare.size();
  sentence.last = check_.teaser_in(sentence);
  if (sentence.first == sentence.last) return;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (article_.mention_at[i] != nothing) continue;
    for (const TriggerUse& use : article_.word(i).triggers) {
      const Event event{i, &article_.words.trigger(use.trigger), use.tense, use.cases, use.plural, use.first};
      if (!check_.stands(event)) continue;
      const std::size_t before = story_.drafts.size();
      read_event(event);
      if (story_.drafts.size() != before) break;
    }
  }
  if (story_.drafts.size() != told) return;
  if (story_.bare.size() == events) read_taking_place(sentence);
  if (read_caption(sentence) || read_verbless(sentence)) return;
  if (bare_events_.name_leaders(sentence)) return;
  story_.cancel_before(sentence);
  attendance_.read_arrivals(sentence);
  const std::uint32_t presence = check_.presence_in(sentence);
  if (presence != nothing)
    attendance_.read_presence(presence);
  else if (story_.bare.size() == events && !article_.text.tokens[sentence.first].line_start && check_.is_list_of_people(sentence))
    attendance_.read_presence(sentence.first);
}

/// *A chce rozmawiać z B. Mogłoby do tego dojść w maju w Rydze*, *Było to w piątek*: when and where the meeting of the sentence before
/// takes place.
void MeetingReader::read_taking_place(TokenRange sentence) {
  static const Trigger taking_place;
  const std::uint32_t here = article_.text.sentence_of[sentence.first];
  if (story_.drafts.empty() || article_.text.tokens[sentence.first].line_start || article_.text.sentence_of[story_.drafts.back().token] + 1 != here) return;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (article_.word(i).happens == Tense::none || !check_.points_back(i)) continue;
    const TokenRange phrases = article_.phrases_of(here);
    for (std::uint32_t p = phrases.first; p < phrases.last; ++p)
      if (article_.phrases[p].has(Case::nominative) && article_.phrases[p].parts.front().sort != PartSort::pronoun && clause_.has_person(article_.phrases[p])) return;
    const Setting setting = maker_.setting_of({i, &taking_place, article_.word(i).happens, {}, false, false});
    Draft& last = story_.drafts.back();
    if (last.place == no_entity && last.kind != MeetingKind::call) last.place = setting.place;
    if (!last.date) last.date = setting.date;
    if (article_.word(i).happens == Tense::future && last.status == Status::held) last.status = Status::planned;
    return;
  }
}

/// *A i B (po lewej) oraz C (po prawej) w Rydze*: who is seen together at a place, in a line that says where they stand.
bool MeetingReader::read_caption(TokenRange sentence) {
  const std::uint32_t here = article_.text.sentence_of[sentence.first];
  std::uint32_t token = nothing;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (article_.is_finite(i)) return false;
    const std::uint32_t words = article_.words.tells_position(article_.text, i);
    // *(po lewej)*, *od lewej: A, B*; not *po prawej stronie*
    if (token == nothing && words != 0 && i + words < sentence.last && article_.text.tokens[i + words].kind == TokenKind::symbol) token = i;
  }
  if (token == nothing) return false;
  Draft draft;
  const TokenRange range = article_.phrases_of(here);
  for (std::uint32_t p = range.first; p < range.last; ++p) {
    const EntityRef place = settings_.place_at(p);
    if (place != no_entity && !settings_.is_region(place)) draft.place = draft.place == no_entity ? place : settings_.finer(draft.place, place);
    const Phrase phrase = article_.phrases[p];
    if (!phrase.has(Case::nominative) || !clause_.has_person(phrase)) continue;
    std::vector<EntityRef> people = resolver_.parties(phrase);
    std::erase_if(people, [&](EntityRef ref) { return !article_.is_person(ref) || memory_.acts_for(ref) == no_entity || !resolver_.holds_any(ref); });
    join_sides(draft.sides, people, article_, memory_);
  }
  if (draft.place == no_entity || !tidy_sides(draft.sides, article_, memory_)) return false;
  for (std::uint32_t i = sentence.first; i < sentence.last && !draft.date; ++i)
    if (article_.time_at[i] != nothing) draft.date = article_.times.expressions[article_.time_at[i]].date;
  draft.token = draft.best = token;
  draft.rule = "caption";
  draft.picture = true;
  draft.confidence = 0.5;
  story_.drafts.push_back(std::move(draft));
  return true;
}

/// *A u B*, *Prezydent A u premiera B w Rydze*, *A z B w Rydze*: a headline, the line of a calendar or of a picture.
bool MeetingReader::read_verbless(TokenRange sentence) {
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[sentence.first]);
  if (range.first + 1 >= range.last) return false;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (article_.is_finite(i) || article_.word(i).is(flag_negation) || article_.word(i).is(flag_lead)) return false;
  const Phrase who = article_.phrases[range.first], whom = article_.phrases[range.first + 1];
  const bool heads = who.tokens.first == sentence.first && who.parts.size() == 1 && who.has(Case::nominative) && clause_.has_person(who);
  if (!heads || whom.preposition == unknown_word || whom.preposition_at != who.tokens.last || !clause_.has_person(whom)) return false;
  const bool at = article_.words.at(whom.preposition).hosted && whom.cases.has(Case::genitive);
  const bool with = clause_.governs_with(whom.preposition) && whom.cases.has(Case::instrumental);
  if (!at && !with) return false;
  static const Trigger seen;
  Draft draft = maker_.draft_of({who.tokens.first, &seen, Tense::present, {}, false, false});
  draft.kind = at ? MeetingKind::visit : MeetingKind::meeting;
  bool placed = false;
  for (std::uint32_t p = range.first + 2; p < range.last; ++p)
    if (const EntityRef place = settings_.place_at(p); place != no_entity && !settings_.is_region(place)) {
      placed = true;
      draft.place = draft.place == no_entity ? place : settings_.finer(draft.place, place);
    }
  if (with && !placed) return false;
  draft.sides = {resolver_.parties(who), resolver_.parties(whom)};
  for (Side& side : draft.sides) std::erase_if(side, [&](EntityRef ref) { return !article_.is_person(ref); });
  const auto official = [&](const Side& side) { return std::any_of(side.begin(), side.end(), [&](EntityRef ref) { return !article_.entity(ref).offices.empty(); }); };
  const auto titled = [](const Phrase& phrase) { return phrase.parts.front().noun != 0xffff; };  // *premier Jan Kowal*
  const int officials = (official(draft.sides.front()) || titled(who)) + (official(draft.sides.back()) || titled(whom));
  if (officials < (with ? 2 : 1) || !tidy_sides(draft.sides, article_, memory_)) return false;  // not two players of a club
  draft.rule = "verbless";
  draft.confidence = 0.6;
  if (draft.date && article_.times.published && draft.date->first > article_.times.published->last) draft.status = Status::planned;
  story_.drafts.push_back(std::move(draft));
  return true;
}

void MeetingReader::read_event(const Event& event) {
  if (check_.is_sport(event) || check_.is_for_press(event) || check_.is_on_air(event)) return;
  if (check_.is_byline(event)) {
    bool barred = false;
    return clause_.interview(clause_.with(event, barred));
  }
  if (check_.is_left_out(event) || is_told_by_verb(event)) return;
  if (event.trigger->sort == "participate" || event.trigger->sort == "join") return attendance_.read_participation(event);
  if (event.trigger->sort == "accompany") return companions_.read(event);
  if (!event.trigger->verb && attendance_.join_participation(event)) return;
  if (event.trigger->sort == "represent" || event.trigger->sort == "lead") return attendance_.read_presence(event.token);
  if (!event.trigger->verb && check_.kept_away(event)) return;
  for (const Frame* frame : frames_.of(event.trigger->sort))
    if ((event.trigger->verb ? frame->verb : frame->noun) && try_frame(*frame, event)) return;
  // *A spotkał się z rolnikami. W spotkaniu uczestniczyli B i C*
  const bool hosted = !story_.bare.empty() && !story_.bare.back().hosts.empty() && story_.bare.back().token < event.token &&
                      article_.text.sentence_of[event.token] - article_.text.sentence_of[story_.bare.back().token] == 1;
  if (hosted && check_.looks_back(event.token)) return;
  if (!event.trigger->verb && !event.trigger->weak)
    bare_events_.note({event.token, event.trigger->kind, status_of(article_, event).status, check_.near(event, flag_again, again_reach), check_.is_second(event.token), maker_.setting_of(event),
               settings_.is_told_of_person({event.token, event.token + 1})});
}

/// *A ma zasiąść do rozmów z B*: the verb has told of it.
bool MeetingReader::is_told_by_verb(const Event& event) const {
  const std::uint32_t first = article_.sentence(event.token).first;
  std::uint32_t i = event.token;
  while (i > first && article_.is_modifier(i - 1)) --i;
  if (event.trigger->verb || i == first || !article_.word(i - 1).is(flag_towards)) return false;
  for (auto draft = story_.drafts.rbegin(); draft != story_.drafts.rend() && draft->token >= first; ++draft) {
    const auto& uses = article_.word(draft->token).triggers;
    const bool sits = std::any_of(uses.begin(), uses.end(), [&](const TriggerUse& use) { return article_.words.trigger(use.trigger).sort == "sit"; });
    if (sits && draft->token < event.token && clause_.same_segment(draft->token, event.token)) return true;
  }
  return false;
}

/// True when the event is settled: a draft was made, or the sentence says that it is no meeting.
bool MeetingReader::try_frame(const Frame& frame, const Event& event) {
  // *podczas spotkania przekazał B-owi*, *powiedział B-owi w rozmowie*
  const bool said = event.trigger->may_call && clause_.inside(event);
  if (frame.during && ((!clause_.during(event) && !said) || check_.tells_company(event))) return false;
  const bool passive = event.tense == Tense::passive;
  if ((frame.passive && !passive) || (passive && !frame.passive && article_.words.inflects())) return false;
  if (frame.goal && !check_.has_goal(event)) return false;
  if (frame.in && !event.cases.has(*frame.in)) return false;
  if (frame.held && (event.tense == Tense::present || status_of(article_, event).status != Status::held)) return false;
  bool barred = false;
  const std::uint32_t here = article_.text.sentence_of[event.token];
  const std::uint32_t back = story_.drafts.empty() ? 0 : here - article_.text.sentence_of[story_.drafts.back().token];
  static const std::vector<Side> nobody;
  static const Side none;
  const bool recent = !story_.drafts.empty() && back <= zero_subject_reach, far = !story_.drafts.empty() && back <= both_reach;
  auto sides = filler_.fill(frame, event, recent ? story_.drafts.back().sides : nobody, far ? story_.drafts.back().sides : nobody,
                            recent ? story_.drafts.back().guests : none, barred);
  if (article_.trace)
    article_.trace->trials.push_back({article_.text.span({event.token, event.token + 1}), event.trigger->sort,
                                      frame.name, sides.value_or(std::vector<Side>{}), barred});
  if (barred) {
    note_host(event);
    return true;
  }
  if (frame.slots.back().sort == SlotSort::body && sides) apart_by_state(*sides);
  if (filler_.compatriots() && !event.trigger->needs.empty()) return false;  // *usiedli A i B*: beside one another
  if (!sides || !tidy_sides(*sides, article_, memory_)) return false;
  const auto named = [&](const Side& side) {
    return std::any_of(side.begin(), side.end(), [&](EntityRef ref) {
      return article_.is_person(ref) || (frame.roles && filler_.told_by_role(ref)) ||
             (event.trigger->verb && filler_.is_delegation(ref));
    });
  };
  if (on_sport_ && !std::all_of(sides->begin(), sides->end(), named)) return false;  // *spotkanie z Czechami w piątek*
  // *delegacje Ukrainy i Rosji zasiadły naprzeciw siebie*: states by themselves, one beside the other.
  const bool states = std::none_of(sides->begin(), sides->end(), named) &&
                      frame.slots.front().sort == SlotSort::each_subject;
  // *zasiedli z ekipą prezydenta do rozmów*: another word of the clause tells of the meeting too.
  const bool weak = event.trigger->weak && !states && !(event.trigger->verb && check_.tells_more(event));
  if ((weak || frame.persons) && !std::all_of(sides->begin(), sides->end(), named))
    return false;
  Draft draft = maker_.draft_of(event);
  if (frame.status && draft.status == Status::held) draft.status = *frame.status;
  draft.offer = frame.status == Status::possible;
  draft.sides = std::move(*sides);
  draft.guests = guests_of(event, draft.sides);
  draft.compatriots = filler_.compatriots();
  draft.rule = frame.name;
  draft.confidence = frame.confidence - filler_.doubt();
  join_present(draft);
  join_third(event, draft);
  join_leaders(event, draft);
  companions_.note_alongside(event, draft);
  add_draft(event, draft);
  if (event.trigger->verb) {
    read_gapped(event, draft);
    const auto is_object = [](const Slot& slot) { return slot.sort == SlotSort::object; };
    read_next_partners(event, draft, std::any_of(frame.slots.begin(), frame.slots.end(), is_object));
  }
  return true;
}

/// Of two sides the one that came to the other: the host's object, the visitor.
Side MeetingReader::guests_of(const Event& event, const std::vector<Side>& sides) {
  const std::string& sort = event.trigger->sort;
  if (sides.size() != 2) return {};
  if (event.trigger->verb && (sort == "host" || sort == "greet")) return event.tense == Tense::passive ? sides.front() : sides.back();
  const bool comes = sort == "visit" || sort == "go" || sort == "guest" || sort == "pay" || sort == "audience";
  return comes ? sides.front() : Side{};
}

/// *A i B wzięli udział w szczycie NATO*: all who were there, each by the state.
void MeetingReader::apart_by_state(std::vector<Side>& sides) const {
  std::vector<Side> apart;
  for (const Side& side : sides) join_sides(apart, side, article_, memory_);
  // *w szczycie Grupy Wyszehradzkiej udział wzięli A, B, C i D*: they are the grouping
  const std::vector<Side> all = apart;
  std::erase_if(apart, [&](const Side& side) {
    const std::vector<std::string>& members = article_.entity(side.front()).members;
    const auto comes = [&](const std::string& id) {
      const EntityRef state = article_.gazetteer.find(id);
      return std::any_of(all.begin(), all.end(), [&](const Side& other) {
        return std::any_of(other.begin(), other.end(), [&](EntityRef ref) { return article_.is_person(ref) && memory_.acts_for(ref) == state; });
      });
    };
    return !members.empty() && 2 * std::count_if(members.begin(), members.end(), comes) >= std::ssize(members);
  });
  sides = std::move(apart);
}

/// *A spotkał się z samorządowcami. Obecni byli B i C*: the crowd's members may be named behind.
void MeetingReader::note_host(const Event& event) {
  if (!clause_.with_crowd(event)) return;
  std::uint32_t p = event.trigger->verb ? clause_.subject(event) : clause_.genitive(event);
  if (p == nothing && !event.trigger->verb) p = clause_.outer_subject(event);
  if (p == nothing || article_.text.sentence_of[article_.phrases[p].tokens.first] != article_.text.sentence_of[event.token]) return;
  std::vector<EntityRef> hosts = resolver_.parties(Phrase(article_.phrases[p]));
  std::erase_if(hosts, [&](EntityRef ref) { return !article_.is_person(ref); });
  if (hosts.empty()) return;
  story_.bare.push_back({event.token, event.trigger->kind, status_of(article_, event).status, false, false, maker_.setting_of(event), false, {}, std::move(hosts)});
}

/// *C weźmie udział w spotkaniu A z B*, *Gospodarzem rozmów A z B był C*: who is told of by the verb of the noun that has its own
/// parties.
void MeetingReader::join_third(const Event& event, Draft& draft) {
  if (event.trigger->verb) return;
  const TokenRange sentence = article_.sentence(event.token);
  std::uint32_t verb = nothing;
  for (std::uint32_t i = sentence.first; i < sentence.last && verb == nothing; ++i)
    if (clause_.same_segment(i, event.token) && (clause_.takes_part(i) || article_.word(i).hosts)) verb = i;
  if (verb == nothing || (verb > sentence.first && article_.word(verb - 1).is(flag_negation))) return;
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[event.token]);
  for (std::uint32_t p = range.first; p < range.last; ++p) {
    const Phrase phrase = article_.phrases[p];
    if (!phrase.has(Case::nominative) || !clause_.has_person(phrase) || !clause_.same_segment(phrase.tokens.first, event.token)) continue;
    std::vector<EntityRef> people = resolver_.parties(phrase);
    std::erase_if(people, [&](EntityRef ref) { return !article_.is_person(ref); });
    join_sides(draft.sides, people, article_, memory_);
  }
}

/// *polsko-czeskie rozmowy pod przewodnictwem A i B*: who led the sides.
void MeetingReader::join_leaders(const Event& event, Draft& draft) {
  constexpr std::uint32_t reach = 8;  // tokens between the noun and the word of leading
  if (event.trigger->verb) return;
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = event.token + 1; i + 1 < std::min(sentence.last, event.token + reach) && clause_.same_segment(i, event.token); ++i) {
    if (article_.is_finite(i)) return;
    const std::uint32_t p = article_.word(i).is(flag_lead) ? article_.phrase_at[i + 1] : nothing;
    if (p == nothing || !article_.phrases[p].has(Case::genitive) || !clause_.has_person(article_.phrases[p])) continue;
    std::vector<EntityRef> people = resolver_.parties(Phrase(article_.phrases[p]));
    std::erase_if(people, [&](EntityRef ref) { return !article_.is_person(ref); });
    return join_sides(draft.sides, people, article_, memory_);
  }
}

void MeetingReader::join_present(Draft& draft) {
  const TokenRange sentence = article_.sentence(draft.token);
  for (std::uint32_t i = sentence.first; i + 1 < sentence.last; ++i) {
    if (!article_.word(i).is(flag_presence) || article_.phrase_at[i + 1] == nothing) continue;
    std::vector<Side> present;  // of one body on one side
    for (EntityRef ref : resolver_.parties(article_.phrases[article_.phrase_at[i + 1]])) join_sides(present, {ref}, article_, memory_);
    draft.sides.insert(draft.sides.end(), present.begin(), present.end());
    tidy_sides(draft.sides, article_, memory_);
  }
}

/// *rozmawiał kolejno z A i B*: a meeting with each.
void MeetingReader::add_draft(const Event& event, const Draft& draft) {
  const bool apart = draft.sides.size() == 2 && draft.sides.back().size() > 1 &&
                     draft.sides.front().size() == 1 && check_.near(event, flag_apart, apart_reach);
  if (!apart) return story_.drafts.push_back(draft);
  for (EntityRef partner : draft.sides.back()) {
    story_.drafts.push_back(draft);
    story_.drafts.back().sides.back() = {partner};
    story_.drafts.back().again = true;
  }
}

/// A day told between two tokens (*z A, a w czwartek z B*).
std::optional<DateSpan> MeetingReader::date_between(std::uint32_t from, std::uint32_t to) const {
  for (std::uint32_t i = from; i < to; ++i)
    if (article_.time_at[i] != nothing)
      if (const auto& date = article_.times.expressions[article_.time_at[i]].date) return date;
  return std::nullopt;
}

/// *spotkał się z A, a potem (w tym samym pokoju) z B*, *w Berlinie z A, w Paryżu z B*, *z A w Berlinie, z B w Paryżu*:
/// the same subject, another meeting, where a word of order, a place or a day of its own stands behind the joint. Likewise of
/// objects (*przyjął A, a potem B*), and without the second *z* where each has its place (*z A w Berlinie i B w Paryżu*).
void MeetingReader::read_next_partners(const Event& event, const Draft& first, bool by_object) {
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[event.token]);
  std::uint32_t since = event.token;
  Joint joint;
  bool placed = false;  // the partner before has its place behind it
  for (std::uint32_t p = range.first; p < range.last; ++p) {
    const Phrase phrase = article_.phrases[p];
    if (phrase.tokens.first < event.token) continue;
    const std::uint32_t begin = phrase.preposition == unknown_word ? phrase.tokens.first : phrase.preposition_at;
    for (std::uint32_t i = since; i < begin; ++i) {
      if (article_.is_finite(i) && i != event.token) return;
      if (article_.is_symbol(i, ";")) return;
      // *a zwłaszcza z okazji …, z C*: another *z* between owns what follows.
      if (clause_.governs_with(article_.text.tokens[i].word) && i > event.token) return;
      if (i == event.token || article_.phrase_at[i] != nothing) continue;
      const bool joins = article_.is_symbol(i, ",") || article_.word(i).is(flag_between_and);
      if (joins && joint.token == nothing) joint = {i, joint.then, no_entity};
      joint.then |= article_.word(i).is(flag_then) || article_.word(i).is(flag_apart);  // *osobno z A, osobno z B*
    }
    since = phrase.tokens.last;
    if (phrase.has(Case::nominative) && !phrase.cases.has(Case::genitive) && joint.then) return;  // *a C z D*
    if (const EntityRef place = settings_.place_at(p); place != no_entity) {
      joint.place = place;
      continue;
    }
    const EntityRef behind = place_behind(p);
    const Case wanted = by_object ? Case::accusative : Case::instrumental;
    const bool bare = phrase.has(wanted) && !phrase.cases.has(Case::nominative) && clause_.has_person(phrase) && joint.token != nothing;
    const bool with = clause_.governs_with(phrase.preposition) && phrase.cases.has(Case::instrumental);
    if (!(by_object ? bare : with || (bare && placed && behind != no_entity))) {
      placed |= by_object && behind != no_entity;
      continue;
    }
    const Joint told = std::exchange(joint, {});
    const bool was_placed = std::exchange(placed, behind != no_entity);
    const Side partner = resolver_.parties(phrase, first.sides.front());
    if ((told.token == nothing && !told.then) || partner.empty() || partner == first.sides.back()) continue;
    const auto date = date_between(told.token == nothing ? event.token : told.token, begin);
    const EntityRef place = told.place != no_entity ? told.place : was_placed ? behind : no_entity;
    if (!told.then && place == no_entity && !date) continue;
    Draft next = first;
    next.sides = {first.sides.front(), partner};
    next.again = true;
    if (date) next.date = date;
    if (place != no_entity && next.kind != MeetingKind::call) next.place = place;
    if (next.sides.back() != first.sides.front() && tidy_sides(next.sides, article_, memory_)) story_.drafts.push_back(std::move(next));
  }
}

/// The place that stands right behind the phrase: *z A w Berlinie*.
EntityRef MeetingReader::place_behind(std::uint32_t p) const {
  if (p + 1 >= article_.phrases.size() || article_.phrases[p + 1].preposition_at != article_.phrases[p].tokens.last ||
      article_.phrases[p + 1].preposition == unknown_word)
    return no_entity;
  return settings_.place_at(p + 1);
}

void MeetingReader::read_gapped(const Event& event, const Draft& whole) {
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[event.token]);
  for (std::uint32_t p = range.first; p + 1 < range.last; ++p) {
    const Phrase& who = article_.phrases[p];
    const Phrase& with = article_.phrases[p + 1];
    if (who.tokens.first < event.token || who.tokens.first == 0 || !who.has(Case::nominative)) continue;
    const bool behind = article_.word(who.tokens.last).is(flag_contrast);  // *C zaś z D*
    if (!clause_.has_person(who) || !(behind || article_.word(who.tokens.first - 1).is(flag_between_and))) continue;
    if (!clause_.governs_with(with.preposition) || with.preposition_at != who.tokens.last + behind) continue;
    Draft draft = whole;
    draft.sides = {resolver_.parties(article_.phrases[p]), resolver_.parties(article_.phrases[p + 1])};
    if (tidy_sides(draft.sides, article_, memory_)) story_.drafts.push_back(draft);
  }
}

std::vector<Draft> MeetingReader::read() {
  for (const TokenRange sentence : article_.text.sentences) read_sentence(sentence);
  story_.drop_teammates();
  bare_events_.join_delegations(story_.bare);
  companions_.apply();
  fill_from_neighbours(story_.drafts, story_.bare, article_);
  note_story_days(story_.drafts, article_);
  std::vector<Draft> merged = merge_drafts(std::move(story_.drafts), article_, memory_);
  fill_alone(merged, article_);
  fill_from_scene(merged, article_, settings_, memory_);
  const auto& published = article_.times.published;
  for (Draft& draft : merged)  // *przed wtorkowym spotkaniem z B*, told on Thursday
    if (draft.weak_status && draft.status == Status::planned && draft.date && published && draft.date->last < published->first)
      draft.status = Status::held;
  std::erase_if(merged, [&](const Draft& draft) { return story_.is_inside_government(draft); });
  // *w 1335 roku spotkali się królowie*: nobody whom the gazetteer knows
  constexpr auto lifetime = std::chrono::days(100 * 365);
  std::erase_if(merged, [&](const Draft& draft) {
    return draft.date && article_.times.published && draft.date->last + lifetime < article_.times.published->first;
  });
  return merged;
}

}  // namespace whomet::meetings
