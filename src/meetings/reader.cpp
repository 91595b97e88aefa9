// SPDX-License-Identifier: Apache-2.0
#include "meetings/reader.hpp"

#include <algorithm>

#include "meetings/status.hpp"

namespace whomet::meetings {
namespace {

constexpr std::uint32_t reflexive_reach = 5;      // tokens between a verb and its *się*
constexpr std::uint32_t needed_reach = 8;         // tokens between a verb and the noun it needs
constexpr std::uint32_t zero_subject_reach = 2;   // sentences back to those who meet again
constexpr std::uint32_t participation_reach = 3;  // sentences back to the meeting that is meant

}  // namespace

MeetingReader::MeetingReader(Article& article, const Frames& frames, const OfficeIndex& offices, const Memory& memory)
    : article_(article), frames_(frames), offices_(offices), memory_(memory), clause_(article),
      resolver_(article, memory, offices), filler_(article, clause_, resolver_, memory), settings_(article, offices) {}

bool MeetingReader::near(const Event& event, std::uint32_t flags, std::uint32_t reach) const {
  const TokenRange sentence = article_.sentence(event.token);
  const std::uint32_t from = event.token > sentence.first + reach ? event.token - reach : sentence.first;
  const std::uint32_t to = std::min(sentence.last, event.token + reach + 1);
  for (std::uint32_t i = from; i < to; ++i)
    if ((article_.word(i).flags & flags) != 0) return true;
  return false;
}

bool MeetingReader::trigger_stands(const Event& event) const {
  const Trigger& trigger = *event.trigger;
  if (trigger.reflexive && event.tense != Tense::converb && !near(event, flag_reflexive, reflexive_reach)) return false;
  if (trigger.needs.empty()) return true;
  const TokenRange sentence = article_.sentence(event.token);
  const std::uint32_t to = std::min(sentence.last, event.token + needed_reach);
  for (std::uint32_t i = event.token + 1; i < to; ++i)
    if (std::find(trigger.needs.begin(), trigger.needs.end(), article_.text.tokens[i].word) != trigger.needs.end())
      return true;
  return false;
}

void MeetingReader::read_sentence(TokenRange sentence) {
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (article_.mention_at[i] != nothing) continue;
    for (const TriggerUse& use : article_.word(i).triggers) {
      const Event event{i, &article_.words.trigger(use.trigger), use.tense, use.cases, use.plural};
      if (!trigger_stands(event)) continue;
      const std::size_t before = drafts_.size();
      read_event(event);
      if (drafts_.size() != before) break;
    }
  }
}

void MeetingReader::read_event(const Event& event) {
  if (event.trigger->sort == "participate" || event.trigger->sort == "join") return read_participation(event);
  if (event.trigger->sort == "accompany") return read_company(event);
  for (const Frame* frame : frames_.of(event.trigger->sort))
    if ((event.trigger->verb ? frame->verb : frame->noun) && try_frame(*frame, event)) return;
  if (!event.trigger->verb && !event.trigger->weak) bare_.push_back({event.token, settings_.of(event)});
}

/// True when the event is settled: a draft was made, or the sentence says that it is no meeting.
bool MeetingReader::try_frame(const Frame& frame, const Event& event) {
  if (frame.during && !clause_.during(event)) return false;
  bool barred = false;
  const std::uint32_t here = article_.text.sentence_of[event.token];
  const bool recent = !drafts_.empty() && here - article_.text.sentence_of[drafts_.back().token] <= zero_subject_reach;
  auto sides = filler_.fill(frame, event, recent ? drafts_.back().sides : std::vector<Side>{}, barred);
  if (barred) return true;
  if (!sides || !tidy_sides(*sides, article_, memory_)) return false;
  const auto named = [&](const Side& side) {
    return std::any_of(side.begin(), side.end(), [&](EntityRef ref) { return article_.is_person(ref); });
  };
  if ((event.trigger->weak || frame.persons) && !std::all_of(sides->begin(), sides->end(), named)) return false;
  const Told told = status_of(article_, event);
  const Setting setting = settings_.of(event);
  Draft draft{event.token, event.trigger->kind, told.status, told.weak, near(event, flag_again, 4),
              std::move(*sides), setting.place, setting.date, frame.name, frame.confidence};
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = event.token; i < std::min(sentence.last, event.token + 4); ++i)
    if (article_.words.is_remote(article_.text, i) && draft.kind == MeetingKind::meeting) draft.kind = MeetingKind::call;
  if (event.token > sentence.first && article_.words.is_remote(article_.text, event.token - 1))
    draft.kind = MeetingKind::call;
  drafts_.push_back(std::move(draft));
  return true;
}

std::vector<EntityRef> MeetingReader::participants(const Event& event) {
  const std::uint32_t p = clause_.subject(event);
  if (p == nothing || article_.text.sentence_of[article_.phrases[p].tokens.first] != article_.text.sentence_of[event.token])
    return {};
  return resolver_.parties(article_.phrases[p]);
}

void MeetingReader::read_participation(const Event& event) {
  // *W delegacji USA uczestniczyli …* tells a delegation, not a meeting.
  const std::vector<EntityRef> people = participants(event);
  if (people.empty()) return;
  const std::uint32_t here = article_.text.sentence_of[event.token];
  const Setting setting = settings_.of(event);
  if (!drafts_.empty() && here - article_.text.sentence_of[drafts_.back().token] <= participation_reach) {
    Draft& last = drafts_.back();
    join_sides(last.sides, people, article_, memory_);
    tidy_sides(last.sides, article_, memory_);
    if (last.place == no_entity) last.place = setting.place;
    if (!last.date) last.date = setting.date;
    return;
  }
  Draft draft;
  join_sides(draft.sides, people, article_, memory_);
  if (!tidy_sides(draft.sides, article_, memory_)) return;
  const Told told = status_of(article_, event);
  draft.token = event.token;
  draft.status = told.status;
  draft.place = setting.place;
  draft.date = setting.date;
  draft.rule = "participants";
  draft.confidence = 0.6;
  drafts_.push_back(std::move(draft));
}

void MeetingReader::read_company(const Event& event) {
  const std::vector<EntityRef> people = participants(event);
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[event.token]);
  for (std::uint32_t p = range.first; p < range.last; ++p) {
    const Phrase& phrase = article_.phrases[p];
    if (!phrase.has(Case::dative) || phrase.cases.has(Case::nominative)) continue;
    const std::vector<EntityRef> hosts = resolver_.parties(phrase, people);
    for (Draft& draft : drafts_)
      for (Side& side : draft.sides)
        for (EntityRef host : hosts)
          if (std::find(side.begin(), side.end(), host) != side.end()) {
            side.insert(side.end(), people.begin(), people.end());
            tidy_sides(draft.sides, article_, memory_);
            return;
          }
  }
}

std::vector<Draft> MeetingReader::read() {
  for (const TokenRange sentence : article_.text.sentences) read_sentence(sentence);
  fill_from_neighbours(drafts_, bare_, article_);
  std::vector<Draft> merged = merge_drafts(std::move(drafts_), article_, memory_, offices_);
  fill_from_scene(merged, article_, settings_);
  return merged;
}

}  // namespace whomet::meetings
