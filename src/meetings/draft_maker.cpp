// SPDX-License-Identifier: Apache-2.0
#include "meetings/draft_maker.hpp"

#include <algorithm>

#include "meetings/status.hpp"

namespace whomet::meetings {
namespace {

constexpr std::uint32_t remote_reach = 8;         // tokens between a trigger and *przez telefon*
constexpr std::uint32_t headline_sentences = 2;   // a line of the date and the title

}  // namespace

/// Of the sentence, else of what heads its paragraph.
Setting DraftMaker::setting_of(const Event& event) const {
  Setting setting = settings_.of(event);
  const Setting& head = headers_.of(article_.text.sentence_of[event.token]);
  if (setting.place == no_entity) setting.place = head.place;
  if (!setting.date) setting.date = head.date;
  return setting;
}

bool DraftMaker::may_call(const Event& event) const {
  return event.trigger->kind == MeetingKind::meeting && event.trigger->may_call;
}

/// What the event's own wording tells, without parties and frame.
Draft DraftMaker::draft_of(const Event& event) const {
  const Told told = status_of(article_, event);
  const Setting setting = setting_of(event);
  Draft draft;
  draft.token = draft.best = event.token;
  draft.kind = kind_of(event);
  draft.status = told.status;
  draft.weak_status = told.weak;
  draft.moved = told.moved;
  draft.again = check_.near(event, flag_again, again_reach) || (event.trigger->sort == "pay" && check_.tells_second(event));
  draft.may_call = may_call(event);
  draft.alone = check_.tells_alone(event);
  draft.place = draft.kind == MeetingKind::call ? no_entity : setting.place;
  draft.date = setting.date;
  if (draft.date && !told.weak && (draft.status == Status::planned || draft.status == Status::possible)) draft.date = lying_ahead(event, *draft.date);
  draft.elsewhen = !draft.date && settings_.tells_vague_time(event);
  // *20 maja: A przyjmuje B*
  if (told.echo && setting.date && article_.times.published && setting.date->first > article_.times.published->last) draft.status = Status::planned;
  // *Spotkam się z A. Potem rozmowa z B*: as the sentence before
  if (draft.status == Status::held && !event.trigger->verb && !setting.date && follows_plan(event)) draft.status = Status::planned;
  if (draft.status == Status::planned && !event.trigger->verb && !draft.date && was_on_programme(event)) {
    draft.status = Status::held;
    draft.date = story_.drafts.back().date;
  }
  draft.echo = told.echo && draft.place == no_entity && !draft.date;
  draft.headline = told.echo && article_.text.sentence_of[event.token] < headline_sentences;
  return draft;
}

/// *W październiku 2018 r. był tu A. … B i C mają spotkać się w listopadzie*: of what is planned the next such day or month behind
/// the article's, where no year is told.
DateSpan DraftMaker::lying_ahead(const Event& event, DateSpan date) const {
  constexpr std::size_t year_digits = 4;
  constexpr int furthest = 20;  // years
  const auto& published = article_.times.published;
  constexpr auto year = std::chrono::days(366);  // what was planned in the months before the article may have come and gone
  if (!published || published->grain != Grain::day || date.last + year >= published->first || (date.grain != Grain::day && date.grain != Grain::month)) return date;
  bool own = false;
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (article_.time_at[i] == nothing || article_.times.expressions[article_.time_at[i]].date != date) continue;
    const Token& token = article_.text.tokens[i];
    if (token.kind == TokenKind::number && token.end - token.begin == year_digits) return date;
    own = true;
  }
  const std::chrono::year_month_day first{date.first}, last{date.last};
  for (int years = 1; own && years <= furthest; ++years) {
    const auto ahead = [&](const std::chrono::year_month_day& day) { return std::chrono::year_month_day{day.year() + std::chrono::years(years), day.month(), day.day()}; };
    if (!ahead(first).ok() || !ahead(last).ok()) continue;
    const DateSpan next{Day(std::chrono::sys_days(ahead(first))), Day(std::chrono::sys_days(ahead(last))), date.grain};
    if (next.last >= published->first) return next;
  }
  return date;
}

/// *Potem rozmowa z B*: without a verb, behind a sentence that tells of what is planned.
bool DraftMaker::follows_plan(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  if (story_.drafts.empty() || story_.drafts.back().status != Status::planned) return false;
  if (article_.text.sentence_of[story_.drafts.back().token] + 1 != article_.text.sentence_of[event.token]) return false;
  bool then = false;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (article_.is_finite(i) && !article_.word(i).is(flag_saying)) return false;
    then |= i < event.token && article_.word(i).is(flag_then);
  }
  return then;
}

/// *A złożył wizytę w Rydze. W programie znalazły się rozmowy z B*: in the past, behind a meeting that was held.
bool DraftMaker::was_on_programme(const Event& event) const {
  if (story_.drafts.empty() || story_.drafts.back().status != Status::held || !story_.drafts.back().date) return false;
  const TokenRange sentence = article_.sentence(event.token);
  if (article_.text.tokens[sentence.first].line_start || article_.text.sentence_of[story_.drafts.back().token] + 1 != article_.text.sentence_of[event.token]) return false;
  bool past = false;
  for (std::uint32_t i = sentence.first; i < event.token; ++i) {
    if (!article_.is_finite(i) || !clause_.same_segment(i, event.token)) continue;
    if (!article_.is_past(i) || article_.word(i).modal) return false;
    past = true;
  }
  return past;
}

bool DraftMaker::tells_of_call(std::uint32_t token) const {
  if (article_.words.is_remote(article_.text, token)) return true;
  for (const TriggerUse& use : article_.word(token).triggers) {
    const Trigger& trigger = article_.words.trigger(use.trigger);
    if (!trigger.verb && trigger.kind == MeetingKind::call) return true;
  }
  return false;
}

/// A word of distance (*telefoniczna*) makes a call, a visit told in the same sentence makes it one.
MeetingKind DraftMaker::kind_of(const Event& event) const {
  if (event.trigger->kind != MeetingKind::meeting) return event.trigger->kind;
  const TokenRange sentence = article_.sentence(event.token);
  const std::uint32_t from = event.token > sentence.first ? event.token - 1 : event.token;
  for (std::uint32_t i = from; i < std::min(sentence.last, event.token + remote_reach); ++i)
    if (clause_.same_segment(i, event.token) && tells_of_call(i)) return MeetingKind::call;
  // *In a phone call on Friday, A and B discussed …*
  if (event.trigger->verb && event.trigger->may_call && !article_.words.inflects())
    for (std::uint32_t i = sentence.first; i < event.token; ++i)
      if (!clause_.same_segment(i, event.token) && tells_of_call(i)) return MeetingKind::call;
  for (std::uint32_t i = sentence.first; i < event.token; ++i)
    for (const TriggerUse& use : article_.word(i).triggers) {
      const Trigger& other = article_.words.trigger(use.trigger);
      // *poleciał z wizytą*, *na szczycie*; not *podczas wizyty spotkał się z kimś jeszcze*
      const bool means = use.cases.only(Case::instrumental) || other.kind == MeetingKind::summit;
      if (!other.verb && !other.weak && means && other.kind != MeetingKind::call) return other.kind;
    }
  return MeetingKind::meeting;
}

}  // namespace whomet::meetings
