// SPDX-License-Identifier: Apache-2.0
#include "meetings/story.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

namespace whomet::meetings {
namespace {

constexpr std::uint32_t only_meeting_reach = 8;   // sentences back to the meeting that is meant, where no other has been told of

}  // namespace

/// *Miał spotkać się z B. B jednak wycofał się*: what was planned in the sentence before came to nothing.
void Story::cancel_before(TokenRange sentence) {
  if (drafts.empty() || drafts.back().status != Status::planned) return;
  const std::uint32_t here = article_.text.sentence_of[sentence.first];
  if (article_.text.sentence_of[drafts.back().token] + 1 != here) return;
  bool but = false, cancelled = false;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (article_.words.is_future(article_.text, i)) return;
    but |= article_.word(i).is(flag_but) || (i == sentence.first && article_.word(i).is(flag_negation));  // *Nie doszła do skutku*
    cancelled |= article_.words.status_of(article_.text, i) == Status::cancelled ||
                 article_.words.wording_status(article_.text, i) == Status::cancelled ||
                 article_.words.status_of_phrase(article_.text, i) == Status::cancelled;
  }
  if (but && cancelled) drafts.back().status = Status::cancelled;
}

/// The first draft of the sentence or one behind it; drafts are made in text order.
std::vector<Draft>::iterator Story::drafts_from(std::uint32_t sentence) {
  return std::partition_point(drafts.begin(), drafts.end(), [&](const Draft& draft) {
    return article_.text.sentence_of[draft.token] < sentence;
  });
}

/// Whether an event told without parties between the draft and the sentence has a place or day of its own.
bool Story::other_scene(const Draft& draft, std::uint32_t sentence) const {
  for (auto event = bare.rbegin(); event != bare.rend() && event->token > draft.token; ++event) {
    if (article_.text.sentence_of[event->token] >= sentence) continue;
    const Setting& scene = event->setting;
    if (scene.place != no_entity && (draft.place == no_entity || !settings_.compatible(scene.place, draft.place))) return true;
    if (scene.date && (!draft.date || !overlap(*scene.date, *draft.date))) return true;
  }
  return false;
}

/// *Delegacje spotkały się na Florydzie. Rozmowy odbyły się w Miami. Uczestniczyli w nich …*: the place of the event told between.
void Story::refine(Draft& draft, std::uint32_t token) const {
  for (auto event = bare.rbegin(); event != bare.rend() && event->token > draft.token; ++event)
    if (event->token < token && !event->again && event->status == draft.status && draft.place != no_entity)
      draft.place = settings_.finer(draft.place, event->setting.place);
}

/// Whether the meeting was long before the article: who is told of in another paragraph was not there.
bool Story::is_background(const Draft& draft) const {
  constexpr auto recent = std::chrono::days(60);
  std::optional<DateSpan> date = draft.date;
  const TokenRange sentence = article_.sentence(draft.token);
  for (std::uint32_t i = sentence.first; i < sentence.last && !date; ++i)
    if (article_.time_at[i] != nothing) date = article_.times.expressions[article_.time_at[i]].date;
  return date && article_.times.published && date->last + recent < article_.times.published->first;
}

/// Whether one of the sentences behind the first, up to the last, begins a paragraph.
bool Story::begins_paragraph_since(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t s = first + 1; s <= last; ++s)
    if (article_.text.tokens[article_.text.sentences[s].first].line_start) return true;
  return false;
}

/// The meeting of the sentences before that participants told of later belong to; nullptr if there is none.
Draft* Story::meeting_before(std::uint32_t token, Status status) {
  const std::uint32_t here = article_.text.sentence_of[token];
  const std::optional<DateSpan> day = story_day(here, article_);
  const auto fits = [&](const Draft& draft) {
    const std::uint32_t there = article_.text.sentence_of[draft.token];
    const std::uint32_t reach = drafts.size() == 1 && !other_scene(draft, here) ? only_meeting_reach : participation_reach;
    const bool same_day = !day || !draft.date || draft.kind == MeetingKind::call || overlap(*day, *draft.date);
    return same_day && !draft.weak_status && draft.status == status && here - there <= reach && !((here - there > 1 || article_.words.tells_members(article_.text, token)) && is_background(draft) && begins_paragraph_since(there, here)) &&
           headers_.of(here).date == headers_.of(there).date;
  };
  const auto end = std::make_reverse_iterator(drafts_from(here - std::min(here, only_meeting_reach)));
  // *W wideokonferencji uczestniczyli A i B*: no meeting at a place
  const auto& uses = article_.word(token).triggers;  // *podłączyli się A i B*
  const bool dials = std::any_of(uses.begin(), uses.end(), [&](const TriggerUse& use) { return article_.words.trigger(use.trigger).kind == MeetingKind::call; });
  const bool call = dials || (!bare.empty() && bare.back().kind == MeetingKind::call && article_.text.sentence_of[bare.back().token] == here);
  auto meant = std::find_if(drafts.rbegin(), end, [&](const Draft& draft) {
    return fits(draft) && (call ? draft.kind == MeetingKind::call || (draft.may_call && draft.place == no_entity) : draft.kind != MeetingKind::call);
  });
  if (call) return meant == end ? nullptr : &*meant;
  // *rozmawiał telefonicznie z C. W rozmowach przy stole uczestniczyli …*: no call where another meeting is not far
  const auto table = std::find_if(drafts.rbegin(), end, [&](const Draft& draft) {
    const std::uint32_t there = article_.text.sentence_of[draft.token];
    return draft.kind != MeetingKind::call && draft.status == status && here - there == participation_reach + 1;
  });
  if (meant == end && table == end) meant = std::find_if(drafts.rbegin(), end, fits);
  if (meant == end) return nullptr;
  // *Runda druga. Skład bez zmian …*: an event told since then is another one.
  const bool told_since = !bare.empty() && bare.back().token > meant->token;
  const bool waiting = told_since && !bare.back().people.empty() && article_.text.sentence_of[bare.back().token] + 1 == here;
  const bool other = told_since && (bare.back().again || waiting);
  return other ? nullptr : &*meant;
}

void Story::join_meeting(Draft& draft, const std::vector<EntityRef>& people, std::uint32_t token,
                                 const Setting& setting) {
  join_sides(draft.sides, people, article_, memory_);
  tidy_sides(draft.sides, article_, memory_);
  if (draft.place == no_entity) draft.place = setting.place;
  if (!draft.date) draft.date = setting.date;
  prefer_evidence(draft, token, article_);
}

/// Puts people on the side of one whom the meeting has, or for whose state it has a side.
void Story::add_beside(Draft& draft, EntityRef host, const std::vector<EntityRef>& people) {
  const EntityRef state = article_.is_person(host) ? memory_.acts_for(host) : no_entity;
  for (Side& side : draft.sides) {
    const auto is = [&](EntityRef ref) { return std::find(side.begin(), side.end(), ref) != side.end(); };
    if (!is(host) && !(state != no_entity && is(state))) continue;
    if (!is(host)) std::replace(side.begin(), side.end(), state, host);
    for (EntityRef person : people)
      if (!is(person)) side.push_back(person);
    return;
  }
}

bool Story::has_party(const Draft& draft, EntityRef party) {
  return std::any_of(draft.sides.begin(), draft.sides.end(),
                     [&](const Side& side) { return std::find(side.begin(), side.end(), party) != side.end(); });
}

/// *Witkoff i Kushner spotkali się*: no meeting of the two where the article has them in one delegation or on one side elsewhere.
void Story::drop_teammates() {
  std::map<EntityRef, std::set<EntityRef>> apart;  // who is told to have met whom of his own state
  for (const Draft& draft : drafts)
    if (draft.compatriots) apart[draft.sides.front().front()].insert(draft.sides.back().front());
  if (apart.empty()) return;
  std::set<std::pair<EntityRef, EntityRef>> together;
  const auto note = [&](const Side& side) {
    for (EntityRef a : side)
      if (const auto others = apart.find(a); others != apart.end())
        for (EntityRef b : side)
          if (others->second.contains(b)) together.emplace(a, b);
  };
  for (const Draft& draft : drafts)
    for (const Side& side : draft.sides) note(side);
  for (const auto& [a, others] : apart) note(memory_.members(memory_.acts_for(a)));
  std::erase_if(drafts, [&](const Draft& draft) {
    return draft.compatriots && together.contains({draft.sides.front().front(), draft.sides.back().front()});
  });
}

/// *premier rozmawiał z ministrem finansów*: all are ministers of one state then.
bool Story::is_inside_government(const Draft& draft) const {
  const std::optional<DateSpan> when = draft.date ? draft.date : article_.times.published;
  std::string_view state;
  const auto governs = [&](EntityRef ref) {
    if (!article_.is_person(ref)) return false;
    const auto& offices = article_.entity(ref).offices;
    return std::any_of(offices.begin(), offices.end(), [&](const Office& o) {
      const bool now = when && (!o.from || o.from->first <= when->last) && (!o.to || o.to->last >= when->first);
      if (!now || !article_.words.is_of_government(o.office) || (!state.empty() && state != o.of)) return false;
      state = o.of;
      return true;
    });
  };
  return std::all_of(draft.sides.begin(), draft.sides.end(), [&](const Side& side) { return std::all_of(side.begin(), side.end(), governs); });
}

}  // namespace whomet::meetings
