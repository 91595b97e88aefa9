// SPDX-License-Identifier: Apache-2.0
#include "meetings/attendance.hpp"

#include <algorithm>

#include "meetings/status.hpp"

namespace whomet::meetings {

/// *Spotkanie odbędzie się z udziałem A*: who takes part in the meeting told in the sentences before.
bool Attendance::join_participation(const Event& event) {
  const std::uint32_t p = clause_.participation(event);
  if (p == nothing || story_.drafts.empty()) return false;
  bool barred = false;
  if (clause_.with(event, barred) != nothing || clause_.genitive(event) != nothing || !clause_.between(event).empty()) return false;
  Draft* meant = story_.meeting_before(event.token, status_of(article_, event).status);
  if (!meant || article_.text.sentence_of[meant->token] == article_.text.sentence_of[event.token] || check_.near(event, flag_again, again_reach)) return false;
  story_.join_meeting(*meant, resolver_.parties(Phrase(article_.phrases[p])), event.token, maker_.setting_of(event));
  return true;
}

std::vector<EntityRef> Attendance::participants(const Event& event) {
  const std::uint32_t here = article_.text.sentence_of[event.token];
  std::uint32_t p = clause_.agent(event.token);
  if (p == nothing) p = clause_.subject_in_clause(event);
  if (p == nothing) p = clause_.listed(event.token);
  std::vector<std::uint32_t> others = clause_.on_behalf(event.token);
  if (p == nothing && !others.empty()) {  // *Uczestniczyli A, a po stronie litewskiej B*: the verb counts both
    Event any = event;
    any.tense = Tense::infinitive;
    p = clause_.subject_in_clause(any);
  }
  if (p == nothing) p = clause_.subject(event);
  if (p == nothing || article_.text.sentence_of[article_.phrases[p].tokens.first] != here) return {};
  std::vector<EntityRef> people = resolver_.parties(Phrase(article_.phrases[p]));
  for (const std::uint32_t more : clause_.besides(event.token)) others.push_back(more);
  if (const std::uint32_t host = clause_.convener(event.token); host != nothing) others.push_back(host);
  for (const std::uint32_t more : others)
    for (EntityRef ref : resolver_.parties(Phrase(article_.phrases[more])))
      if (std::find(people.begin(), people.end(), ref) == people.end()) people.push_back(ref);
  return people;
}

void Attendance::read_participation(const Event& event) {
  // *W delegacji USA uczestniczyli …* tells a delegation, not a meeting.
  const std::vector<EntityRef> people = participants(event);
  if (people.empty() || check_.noun_has_party(event)) return;
  const Told told = status_of(article_, event);
  const Setting setting = maker_.setting_of(event);
  Draft* meant = other_event_here(event) ? nullptr : story_.meeting_before(event.token, told.status);
  // *Wcześniej A wziął udział w szczycie*: who has sat there already takes part in another one
  const bool another = meant && check_.names_meeting(event) && std::all_of(people.begin(), people.end(), [&](EntityRef ref) { return story_.has_party(*meant, ref); });
  if (another) {
    story_.alone = {event.token, people};
    return;
  }
  if (meant && joins_other(event, *meant)) return;
  if (meant) {
    story_.refine(*meant, event.token);
    for (EntityRef host : joined(event)) story_.add_beside(*meant, host, people);
    if (check_.names_visit(event)) story_.add_beside(*meant, meant->sides.front().front(), people);
    return story_.join_meeting(*meant, people, event.token, setting);
  }
  // *do embarga dołączyły A i B*: no states
  const bool joins = event.trigger->sort == "join" && !std::all_of(people.begin(), people.end(), [&](EntityRef ref) { return article_.is_person(ref); });
  if (joins || bare_events_.join(event.token, people)) return;
  if (event.trigger->sort == "join") return gather_around(event, people);
  if (!check_.names_meeting(event)) return;  // *uczestniczyli w obchodach*
  Draft draft = maker_.draft_of(event);
  join_sides(draft.sides, people, article_, memory_);
  if (!tidy_sides(draft.sides, article_, memory_)) {
    story_.alone = {event.token, people};  // *A wziął udział w szczycie. Uczestniczyli w nim też B i C*
    return;
  }
  draft.rule = "participants";
  draft.confidence = 0.6;
  story_.drafts.push_back(std::move(draft));
}

/// *Do A i B dołączyli C i D*: they sat together, which nothing has told of before; not *do embarga dołączyły A i B*.
void Attendance::gather_around(const Event& event, const std::vector<EntityRef>& people) {
  std::vector<EntityRef> all = joined(event);
  if (event.tense != Tense::past || all.empty() || all.size() + people.size() < 3 || !std::all_of(all.begin(), all.end(), [&](EntityRef host) { return article_.is_person(host); })) return;
  all.insert(all.end(), people.begin(), people.end());
  Draft draft = maker_.draft_of(event);
  if (draft.place == no_entity && !draft.date) return;  // *do A i B dołączył C, podpisując list*
  join_sides(draft.sides, all, article_, memory_);
  if (!tidy_sides(draft.sides, article_, memory_)) return;
  draft.rule = "participants";
  draft.confidence = 0.5;
  story_.drafts.push_back(std::move(draft));
}

/// *A spotkał się z B. Spotkanie, w którym uczestniczył też C, trwało godzinę*: the noun at the head of the sentence is the
/// meeting told right before.
bool Attendance::is_told_meeting(std::uint32_t noun, std::uint32_t token) const {
  if (story_.drafts.empty() || noun != article_.sentence(token).first || token < noun) return false;
  const std::uint32_t here = article_.text.sentence_of[token];
  return article_.text.sentence_of[story_.drafts.back().token] + 1 == here && story_.drafts.back().status == story_.bare.back().status;
}

/// *odbył się szczyt, w którym udział wzięli A i B*: an event of the sentence's other clause, not the one before.
bool Attendance::other_event_here(const Event& event) const {
  if (story_.bare.empty() || article_.text.sentence_of[story_.bare.back().token] != article_.text.sentence_of[event.token] ||
      clause_.same_segment(story_.bare.back().token, event.token))
    return false;
  const std::uint32_t noun = story_.bare.back().token;
  if (is_told_meeting(noun, event.token)) return false;
  // *W spotkaniu, które odbyło się w Rzymie, wzięli udział A i B*: what they took part in
  return noun >= event.token || noun == article_.sentence(noun).first || !article_.word(noun - 1).is(flag_in);
}

/// *Polska dołączyła do programu, do Niemiec*: what is joined is neither the meeting nor one of its parties.
bool Attendance::joins_other(const Event& event, const Draft& meant) {
  if (event.trigger->sort != "join" || check_.names_meeting(event)) return false;
  const TokenRange sentence = article_.sentence(event.token);
  bool towards = false;
  for (std::uint32_t i = event.token + 1; i < sentence.last && clause_.same_segment(i, event.token); ++i) towards |= article_.word(i).is(flag_towards);
  const std::vector<EntityRef> hosts = joined(event);
  return towards && std::none_of(hosts.begin(), hosts.end(), [&](EntityRef host) { return story_.has_party(meant, host) || article_.is_person(host); });
}

/// *Kancelaria podała, że obecny był też A*: whether the word opens what the verb of saying before it tells.
bool Attendance::is_reported(std::uint32_t subordinator) const {
  if (!article_.word(subordinator).opens_content) return false;
  for (std::uint32_t i = subordinator; i-- > article_.sentence(subordinator).first;) {
    if (article_.word(i).is(flag_negation)) return false;
    if (article_.word(i).is(flag_saying)) return true;
  }
  return false;
}

/// *Przy stole także A i B*; *Gospodarzami byli A i B*: who was there, told without a verb of taking part.
void Attendance::read_presence(std::uint32_t token) {
  const TokenRange sentence = article_.sentence(token);
  const bool noun = !story_.bare.empty() && article_.text.sentence_of[story_.bare.back().token] == article_.text.sentence_of[token];
  const bool back = noun && is_told_meeting(story_.bare.back().token, token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (clause_.same_segment(i, token) && (article_.word(i).is(flag_negation) || (article_.word(i).is(flag_subordinator) && !back && !is_reported(i)))) return;
  std::vector<EntityRef> people;
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[token]);
  for (std::uint32_t p = range.first; p < range.last; ++p) {
    const Phrase phrase = article_.phrases[p];
    if (!phrase.has(Case::nominative) || !clause_.has_person(phrase)) continue;
    for (EntityRef ref : resolver_.parties(phrase))
      if (article_.is_person(ref)) people.push_back(ref);
  }
  if (people.empty()) return;
  std::vector<std::uint32_t> others = clause_.besides(token);
  if (const std::uint32_t host = clause_.convener(token); host != nothing) others.push_back(host);
  for (const std::uint32_t more : others)
    for (EntityRef ref : resolver_.parties(Phrase(article_.phrases[more])))
      if (article_.is_person(ref)) people.push_back(ref);
  const bool here = !story_.bare.empty() && article_.text.sentence_of[story_.bare.back().token] == article_.text.sentence_of[token] &&
                    !check_.looks_back(story_.bare.back().token) && !back;
  bool ahead = false;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) ahead |= clause_.same_segment(i, token) && article_.word(i).is(flag_future);
  Draft* meant = here ? nullptr : story_.meeting_before(token, ahead ? Status::planned : Status::held);
  if (meant)
    story_.join_meeting(*meant, people, token, {});
  else if (!article_.words.tells_members(article_.text, token))  // who came in one delegation did not meet one another
    bare_events_.join(token, people);
}

/// *Z Pragi przylecieli także A i B*: who came too, from a state that sits at the meeting told before.
void Attendance::read_arrivals(TokenRange sentence) {
  std::uint32_t came = nothing;
  bool too = false;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (article_.word(i).going == Tense::past && came == nothing) came = i;
    too |= article_.word(i).is(flag_too);
  }
  if (came == nothing || !too || story_.drafts.empty()) return;
  std::vector<EntityRef> people;
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[came]);
  for (std::uint32_t p = range.first; p < range.last; ++p) {
    const Phrase phrase = article_.phrases[p];
    if (!clause_.same_segment(phrase.tokens.first, came)) continue;
    if (!phrase.has(Case::nominative) || phrase.tokens.first < came || !clause_.has_person(phrase)) continue;
    for (EntityRef ref : resolver_.parties(phrase))
      if (article_.is_person(ref)) people.push_back(ref);
  }
  Draft* meant = people.empty() ? nullptr : story_.meeting_before(came, Status::held);
  if (!meant) return;
  const EntityRef host = side_of(*meant, memory_.acts_for(people.front()));
  if (host != no_entity) story_.add_beside(*meant, host, people);
}

/// The first of the meeting's people who acts for the state.
EntityRef Attendance::side_of(const Draft& draft, EntityRef state) const {
  if (state == no_entity) return no_entity;
  for (const Side& side : draft.sides)
    for (EntityRef ref : side)
      if (article_.is_person(ref) && memory_.acts_for(ref) == state) return ref;
  return no_entity;
}

/// *do B dołączył A*: whom he joined.
std::vector<EntityRef> Attendance::joined(const Event& event) {
  if (event.trigger->sort != "join") return {};
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[event.token]);
  for (std::uint32_t p = range.first; p < range.last; ++p) {
    const Phrase phrase = article_.phrases[p];
    if (phrase.preposition != unknown_word && article_.words.at(phrase.preposition).is(flag_towards) &&
        clause_.has_person(phrase))
      return resolver_.parties(phrase);
  }
  return {};
}

}  // namespace whomet::meetings
