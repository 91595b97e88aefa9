// SPDX-License-Identifier: Apache-2.0
#include "meetings/bare_events.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace whomet::meetings {
namespace {

constexpr std::size_t most_in_rounds = 6;         // people who meet again
constexpr std::uint32_t delegations_reach = 5;    // sentences between delegations and their talks

}  // namespace

/// *Napisaliśmy, że A rozmawiał z B. Do takiego spotkania nie doszło*, *A miał rozmawiać z B. Spotkanie nie odbyło się*: what the
/// sentence before told.
bool BareEvents::denies_last(const BareEvent& event) {
  const std::uint32_t noun = event.token, here = article_.text.sentence_of[noun];
  if (story_.drafts.empty()) return false;
  Draft& last = story_.drafts.back();
  if (article_.text.sentence_of[last.token] + 1 != here) return false;
  const bool such = noun > article_.sentence(noun).first && article_.word(noun - 1).such;
  if (event.status == Status::denied && such) {
    last.status = Status::denied;
    return true;
  }
  const bool other_day = last.date && event.setting.date && !overlap(*last.date, *event.setting.date);
  if (last.status != Status::planned || other_day || names_body(noun)) return false;
  last.status = Status::cancelled;
  return true;
}

/// *Następny szczyt G7 odbędzie się w maju*: of a body, not of the two told of before.
bool BareEvents::names_body(std::uint32_t noun) const {
  const Mention* behind = article_.mention_from(noun + 1);
  return behind && article_.entity(behind->entity).kind == Kind::organization;
}

/// *3 maja odbyło się spotkanie A z B. 5 maja odbyło się drugie spotkanie w Nicei*: the same people on another day.
bool BareEvents::read_another_round(const BareEvent& event) {
  if (!(event.again || event.second) || !event.setting.date || story_.drafts.empty() || event.kind == MeetingKind::call || event.kind == MeetingKind::visit || names_body(event.token)) return false;
  const Draft& last = story_.drafts.back();
  const std::uint32_t here = article_.text.sentence_of[event.token], there = article_.text.sentence_of[last.token];
  const bool first_told = !story_.bare.empty() && story_.bare.back().token > last.token && story_.bare.back().setting.date;  // *Pierwsze odbyło się 3 maja*
  const std::optional<DateSpan> day = last.date || !first_told ? last.date : story_.bare.back().setting.date;
  const bool other_day = day ? !overlap(*day, *event.setting.date) : event.again || event.status == Status::planned;
  std::size_t people = 0;
  for (const Side& side : last.sides) people += side.size();
  const bool goes_on = event.status == Status::held || event.status == Status::planned;  // *Rozmowy będą kontynuowane w środę*
  // *A spotka się jutro z B. Poprzednie spotkanie odbyło się w marcu*
  const bool earlier = last.status == Status::planned && event.again && event.status == Status::held && article_.times.published &&
                       event.setting.date->last < article_.times.published->first;
  if (!goes_on || (last.status != Status::held && !earlier) || people > most_in_rounds) return false;
  if (here == there || here - there > zero_subject_reach || !other_day) return false;
  Draft draft = last;
  draft.best = event.token;
  draft.rule = "another-round";
  add_told(std::move(draft), event);
  return true;
}

/// A meeting of the parties that the draft has, told by an event that has none of its own.
void BareEvents::add_told(Draft draft, const BareEvent& event) {
  draft.token = event.token;
  draft.kind = event.kind;
  draft.status = event.status;
  draft.again = event.again;
  draft.place = event.setting.place;
  draft.date = event.setting.date;
  draft.confidence = 0.6;
  story_.drafts.push_back(std::move(draft));
}

/// *mieli spotkać się z B, ale spotkanie to odwołano*: what is told of the noun holds for the meeting before it.
void BareEvents::note(BareEvent event) {
  const std::uint32_t here = article_.text.sentence_of[event.token];
  if (event.status == Status::cancelled || event.status == Status::denied)
    for (auto draft = story_.drafts_from(here); draft != story_.drafts.end(); ++draft)
      if (draft->status != Status::held) draft->status = event.status;
  if ((event.status == Status::denied || event.status == Status::cancelled) && denies_last(event)) return;
  if (read_another_round(event)) return;
  story_.bare.push_back(std::move(event));
  if (!story_.alone.people.empty() && article_.text.sentence_of[story_.alone.token] == here) story_.bare.back().people = story_.alone.people;
  // *doszło do spotkania w Rzymie: A i B mówili zgodnie o …*
  if (const std::uint32_t p = clause_.listed(story_.bare.back().token); p != nothing && article_.phrases[p].parts.size() > 1)
    if (const Side people = resolver_.parties(Phrase(article_.phrases[p])); people.size() > 1)
      return static_cast<void>(join(story_.bare.back().token, people, true));
  const std::uint32_t first = article_.sentence(story_.bare.back().token).first;
  if (story_.bare.back().status == Status::held && here > 0 && !article_.text.tokens[first].line_start)
    if (const std::vector<EntityRef> people = arrivals(here - 1); people.size() > 1) join(story_.bare.back().token, people);
}

bool BareEvents::name_leaders(TokenRange sentence) {
  const std::uint32_t here = article_.text.sentence_of[sentence.first];
  if (story_.bare.empty() || article_.text.tokens[sentence.first].line_start) return false;
  const BareEvent& event = story_.bare.back();
  if (article_.text.sentence_of[event.token] + 1 != here || event.status != Status::held || !event.people.empty() || !event.hosts.empty()) return false;
  const TokenRange before = article_.phrases_of(here - 1), range = article_.phrases_of(here);
  const auto subject = [&](std::uint32_t p) { return article_.phrases[p].has(Case::nominative) && clause_.has_person(article_.phrases[p]); };
  std::uint32_t leaders = before.first;
  while (leaders < before.last && !subject(leaders)) ++leaders;
  if (leaders == before.last || article_.phrases[leaders].parts.size() != 1) return false;
  const Part& role = article_.phrases[leaders].parts.front();
  if (role.sort != PartSort::role || !role.plural || range.first == range.last || article_.phrases[range.first].tokens.first != sentence.first) return false;
  if (!subject(range.first) || article_.phrases[range.first].parts.size() < 2) return false;
  const Side people = resolver_.parties(Phrase(article_.phrases[range.first]));
  if (people.size() < 2 || !std::all_of(people.begin(), people.end(), [&](EntityRef ref) { return article_.is_person(ref); })) return false;
  return join(sentence.first, people);
}

/// *Ukrainę reprezentował A, USA B. Rosjanom przewodził C; przyleciał z nim D*: the delegations that a meeting told by its participants lacks.
void BareEvents::complete(const std::vector<EntityRef>& states, std::uint32_t sentence) {
  const auto draft = story_.drafts_from(sentence);
  if (draft == story_.drafts.end() || article_.text.sentence_of[draft->token] != sentence || draft->rule != "participants") return;
  const auto sits = [&](EntityRef state) {
    const std::vector<EntityRef> members = memory_.members(state);
    return std::any_of(members.begin(), members.end(), [&](EntityRef person) { return story_.has_party(*draft, person); });
  };
  if (std::none_of(states.begin(), states.end(), sits)) return;
  for (EntityRef state : states)
    if (!sits(state)) draft->sides.push_back(memory_.members(state));
  tidy_sides(draft->sides, article_, memory_);
}

/// *Amerykańskiej delegacji przewodniczył A, a rosyjskiej B. Rozmowy odbyły się w Rijadzie*: the delegations told of
/// nearby, where no meeting has been told of them.
void BareEvents::join_delegations(const std::vector<BareEvent>& events) {
  std::set<std::uint32_t> sentences;  // that tell of a meeting
  for (const Draft& draft : story_.drafts) sentences.insert(article_.text.sentence_of[draft.token]);
  for (const BareEvent& event : events) {
    const std::uint32_t here = article_.text.sentence_of[event.token];
    const std::vector<EntityRef> states = memory_.delegations(here, delegations_reach);
    const auto near = sentences.lower_bound(here - std::min(here, participation_reach));
    const bool told = near != sentences.end() && *near <= here + participation_reach;
    if (states.size() < 2 || event.status == Status::cancelled || event.status == Status::denied) continue;
    if (told) {
      complete(states, *near);
      continue;
    }
    Draft draft;
    for (EntityRef state : states) draft.sides.push_back(memory_.members(state));
    if (!tidy_sides(draft.sides, article_, memory_)) continue;
    draft.token = draft.best = event.token;
    draft.kind = event.kind;
    draft.status = event.status;
    draft.place = event.setting.place;
    draft.date = event.setting.date;
    draft.rule = "delegations";
    draft.confidence = 0.6;
    story_.drafts.push_back(std::move(draft));
  }
}

/// *Do Wilna przybyli A, B i C. Rozpoczęły się rozmowy*: the people who came, by the subject of a verb of going.
std::vector<EntityRef> BareEvents::arrivals(std::uint32_t sentence) {
  const TokenRange range = article_.text.sentences[sentence];
  for (std::uint32_t i = range.first; i < range.last; ++i)
    for (const TriggerUse& use : article_.word(i).triggers) {
      const Event event{i, &article_.words.trigger(use.trigger), use.tense, use.cases, use.plural, use.first};
      if (event.trigger->sort != "go" || event.tense != Tense::past) continue;
      const std::uint32_t p = clause_.subject_in_clause(event);
      if (p == nothing || article_.phrases[p].parts.size() < 2) continue;
      std::vector<EntityRef> people = resolver_.parties(Phrase(article_.phrases[p]));
      std::erase_if(people, [&](EntityRef ref) { return !article_.is_person(ref); });
      return people;
    }
  return {};
}

/// Whether the two act for one state, and the first by an office of that state (a minister, no mayor).
bool BareEvents::governs_with(EntityRef person, EntityRef host) const {
  const EntityRef state = memory_.acts_for(host);
  const auto& offices = article_.entity(person).offices;
  return state != no_entity && memory_.acts_for(person) == state &&
         (offices.empty() || std::any_of(offices.begin(), offices.end(), [&](const Office& o) { return article_.words.acts_for_state(o.office); }));
}

/// *Rozmowa odbyła się w poniedziałek. … Podczas telekonferencji obecni byli A i B*: an event that looks back and has no day of its
/// own is the one told before it that has one, where nobody is told to have been there yet.
void BareEvents::take_up(BareEvent& event) const {
  constexpr std::uint32_t reach = 8;  // sentences back
  if (event.setting.date || !check_.looks_back(event.token)) return;
  for (auto before = story_.bare.rbegin(); before != story_.bare.rend(); ++before) {
    if (before->token >= event.token || !before->people.empty() || !before->hosts.empty() || !before->setting.date) continue;
    if (article_.text.sentence_of[event.token] - article_.text.sentence_of[before->token] > reach || before->status != event.status) return;
    event.setting.date = before->setting.date;
    return;
  }
}

/// *Runda pierwsza. Przy stole A, B i C*: the event named before without parties, as soon as two sides are told.
bool BareEvents::join(std::uint32_t token, const std::vector<EntityRef>& people, bool listed) {
  if (story_.bare.empty()) return false;
  BareEvent& event = story_.bare.back();
  if (article_.text.sentence_of[token] - article_.text.sentence_of[event.token] > participation_reach) return false;
  event.people.insert(event.people.end(), people.begin(), people.end());
  take_up(event);
  Draft draft;
  const auto is_host = [&](EntityRef ref) { return std::find(event.hosts.begin(), event.hosts.end(), ref) != event.hosts.end(); };
  std::erase_if(event.people, is_host);
  if (!event.hosts.empty()) {
    // a minister who came along is none of the crowd
    std::vector<EntityRef> crowd = event.people;
    std::erase_if(crowd, [&](EntityRef ref) { return governs_with(ref, event.hosts.front()); });
    if (crowd.size() < 2) return true;
    draft.sides = {event.hosts, std::move(crowd)};
  } else {
    join_sides(draft.sides, event.people, article_, memory_);
  }
  // *spotkanie liderów koalicji: A, B i C*: politicians of the pack's own country sit opposite one another
  const bool home = draft.sides.size() == 1 && memory_.acts_for(people.front()) == article_.words.home();
  if (listed && home) {
    draft.sides.clear();
    for (EntityRef person : people) draft.sides.push_back({person});
  }
  if (!tidy_sides(draft.sides, article_, memory_)) return true;
  draft.best = token;
  draft.rule = "participants";
  add_told(std::move(draft), event);
  return true;
}

}  // namespace whomet::meetings
