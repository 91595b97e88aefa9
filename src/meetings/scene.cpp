// SPDX-License-Identifier: Apache-2.0
// The scene of a report: where and when the story is, as told by the sentences before.
#include <algorithm>
#include <chrono>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "meetings/draft.hpp"

namespace whomet::meetings {
namespace {

constexpr std::uint32_t place_reach = 4;     // sentences back
constexpr std::uint32_t head_sentences = 4;  // the date line, the title and the first of the lead
constexpr std::uint32_t far_reach = 4;       // sentences back, where nothing nearer tells a place
constexpr std::uint32_t date_reach = 8;
constexpr std::uint32_t month_reach = 2;
constexpr std::uint32_t date_ahead = 2;
constexpr auto longest_stay = std::chrono::days(7);  // at one place

/// What one sentence says of place and day, if anything.
struct Scene {
  EntityRef place = no_entity;
  bool goal = false;  ///< somebody goes there: the place of the sentences behind
  std::optional<DateSpan> date;
  TokenRange day;   ///< the date
  TokenRange told;  ///< the month
  std::optional<DateSpan> month;  ///< less than a day, of the paragraph's own sentences only
  bool unresolved = false;  ///< a day is told, but which one is not known (*w piątek* in an article of a month)
};

/// *partia nie ma w Sejmie większości*: nobody is there.
bool denies_at(const Article& article, std::uint32_t token) {
  const TokenRange sentence = article.sentence(token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (article.segment[i] == article.segment[token] && article.word(i).is(flag_negation)) return true;
  return false;
}

Scene scene_of(const Article& article, const SettingFinder& settings, std::uint32_t sentence) {
  Scene scene;
  const TokenRange phrases = article.phrases_of(sentence);
  for (std::uint32_t p = phrases.first; p < phrases.last; ++p) {
    const EntityRef place = settings.place_at(p);
    if (place == no_entity || article.entity(place).kind == Kind::country || settings.is_region(place)) continue;
    if (article.entity(place).kind == Kind::organization && denies_at(article, article.phrases[p].tokens.first)) continue;
    if (settings.said_there(article.phrases[p].tokens) || settings.is_told_of_person(article.phrases[p].tokens) || settings.is_topic(p)) continue;
    if (scene.place == no_entity) scene.goal = settings.is_goal(p);
    scene.place = scene.place == no_entity ? place : settings.finer(scene.place, place);
  }
  const TokenRange tokens = article.text.sentences[sentence];
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    if (article.time_at[i] == nothing) continue;
    const TimeExpression& time = article.times.expressions[article.time_at[i]];
    scene.unresolved |= !time.date;
    if (settings.is_day_of_saying(time.tokens) || settings.in_relative_clause(i) || (time.date && settings.tells_since(time))) continue;
    if (time.date && time.date->grain == Grain::day && !SettingFinder::is_header(time, article))
      scene.date = time.date, scene.day = time.tokens;
    else if (time.date && time.date->grain == Grain::month && !SettingFinder::is_header(time, article))
      scene.month = time.date, scene.told = time.tokens;
  }
  return scene;
}

class SceneFiller {
 public:
  SceneFiller(const Article& article, const SettingFinder& settings, const Memory& memory, const std::vector<Draft>& drafts)
      : article_(article), settings_(settings), memory_(memory) {
    for (const Draft& draft : drafts) {
      const std::uint32_t sentence = article.text.sentence_of[draft.token];
      telling_.insert(sentence);
      if (draft.place != no_entity) {
        used_.emplace(sentence, draft.place);
        used_.emplace(article.text.sentence_of[draft.best], draft.place);
      }
      for (const Side& side : draft.sides)
        for (EntityRef party : side) {
          there_[sentence].insert(party);
          if (const EntityRef state = state_of(party); state != no_entity) there_[sentence].insert(state);
        }
    }
    for (std::uint32_t s = 0; s < article.text.sentences.size(); ++s)
      scenes_.push_back(scene_of(article, settings, s));
  }

  EntityRef state_of(EntityRef party) const { return article_.is_person(party) ? memory_.acts_for(party) : no_entity; }

  /// *Potem A rozmawiał z B*: in the same story, whoever they are.
  bool goes_on(const Draft& draft) const {
    constexpr std::uint32_t head = 2;  // tokens
    const TokenRange sentence = article_.sentence(draft.token);
    for (std::uint32_t i = sentence.first; i < std::min(sentence.last, sentence.first + head); ++i)
      if (article_.word(i).is(flag_then) && !article_.word(i).is(flag_between_and)) return true;
    return false;
  }

  /// Whether the sentence tells of meetings of others only, with whom none of the draft's people and states has to do: its
  /// place and day are those of another story.
  bool of_others(std::uint32_t sentence, const Draft& draft) const {
    // *We wtorek rozmawiał w Moskwie z A. W poniedziałek przyjął B*: another day, another place; where nobody met only after a week
    const auto there = there_.find(sentence);
    const auto& day = scenes_[sentence].date;
    const auto stay = there == there_.end() ? longest_stay : std::chrono::days(0);
    if (day && draft.date && sentence != article_.text.sentence_of[draft.token] &&
        (day->last + stay < draft.date->first || draft.date->last + stay < day->first))
      return true;
    if (there == there_.end()) return false;
    if (goes_on(draft)) return false;
    for (const Side& side : draft.sides)
      for (EntityRef party : side)
        if (there->second.contains(party) || there->second.contains(state_of(party))) return false;
    return true;
  }

  /// The place of the sentences right before, in the same paragraph first; else the one that the article's head names.
  EntityRef place_before(const Draft& draft) const {
    const std::uint32_t sentence = article_.text.sentence_of[draft.token];
    // *A rozmawiał z B, a C przyjął w Delhi D*: the place of the sentence's other meeting
    const bool others = used_.contains({sentence, scenes_[sentence].place});
    for (std::uint32_t back = 0; back <= std::min(place_reach, sentence); ++back) {
      const Scene& scene = scenes_[sentence - back];
      if (scene.place != no_entity && !(back == 0 && (scene.goal || others)) && !of_others(sentence - back, draft)) return as_scene(sentence - back, sentence);
      if (begins_paragraph(sentence - back)) break;
    }
    for (std::uint32_t s = 0; s < std::min<std::size_t>(head_sentences, scenes_.size()); ++s)
      if (scenes_[s].place != no_entity && !scenes_[s].goal && !(s == sentence && others) && !(s > sentence && telling_.contains(s)) && !of_others(s, draft)) return as_scene(s, sentence);
    return nearest_place(draft);
  }

  /// The nearest place told before: an article of one event tells its place once.
  EntityRef nearest_place(const Draft& draft) const {
    const std::uint32_t sentence = article_.text.sentence_of[draft.token];
    for (std::uint32_t back = 1; back <= std::min(far_reach, sentence); ++back)
      if (scenes_[sentence - back].place != no_entity && !of_others(sentence - back, draft)) return as_scene(sentence - back, sentence);
    return no_entity;
  }

  /// The place that a sentence tells, for a meeting of another: of a house in which somebody else was met, the town.
  EntityRef as_scene(std::uint32_t told, std::uint32_t sentence) const {
    const EntityRef place = scenes_[told].place;
    if (told == sentence || !used_.contains({told, place}) || article_.entity(place).population > 0) return place;
    EntityRef town = place;
    for (int outer = 0; outer < 3 && town != no_entity && article_.entity(town).population == 0; ++outer)
      town = article_.entity(town).in.empty() ? no_entity : article_.gazetteer.find(article_.entity(town).in);
    return town != no_entity && article_.entity(town).kind == Kind::place ? town : place;
  }

  /// Whether the month belongs to what another clause, or another partner of the verb, is told of.
  bool of_other_clause(const Draft& draft, TokenRange month) const {
    return settings_.is_of_other_clause(draft.token, month) || settings_.is_of_next_joint(draft.token, month);
  }

  /// *W czwartek A i B rozmawiali. C naradzał się z kolei z D*: in the paragraph, and no statement.
  bool goes_on_telling(std::uint32_t sentence) const {
    const TokenRange range = article_.text.sentences[sentence];
    for (std::uint32_t i = range.first; i < range.last; ++i)
      if (article_.word(i).is(flag_saying)) return false;
    return !begins_paragraph(sentence);
  }

  bool begins_paragraph(std::uint32_t sentence) const {
    return article_.text.tokens[article_.text.sentences[sentence].first].line_start;
  }

  /// The nearest day told before, else right behind, if it agrees with the status: what was held lies behind, what is
  /// planned ahead. Sentences that tell of another place are passed over; `no_entity` passes over none.
  std::optional<DateSpan> date_before(const Draft& draft, EntityRef place) const {
    const std::uint32_t sentence = article_.text.sentence_of[draft.token];
    const Status status = draft.status;
    if (scenes_[sentence].unresolved && !scenes_[sentence].date) return std::nullopt;
    // *W kwietniu 2011 roku był tu A, który rozmawiał z B*: a month of its own goes before a day told before
    if (const Scene& own = scenes_[sentence]; !own.date && own.month && agrees(*own.month, status) && !of_other_clause(draft, own.told)) return own.month;
    const std::uint32_t nearest = scenes_[sentence].date && settings_.is_of_next_joint(draft.token, scenes_[sentence].day) ? 1 : 0;
    for (std::uint32_t back = nearest; back <= std::min(date_reach, sentence); ++back)
      if (const auto& date = scenes_[sentence - back].date;
          date && !elsewhere(sentence - back, place) && ((back == 1 && goes_on_telling(sentence)) || !of_others(sentence - back, draft)))
        return agrees(*date, status) ? date : std::nullopt;
    // *W maju A przyleciał do Pragi. Rozmawiał z B*
    for (std::uint32_t back = 0; back <= std::min(month_reach, sentence); ++back) {
      const bool others = back == 0 && of_other_clause(draft, scenes_[sentence].told);
      if (const auto& month = scenes_[sentence - back].month; month && !others && !elsewhere(sentence - back, place))
        return agrees(*month, status) ? month : std::nullopt;
      if (begins_paragraph(sentence - back)) break;
    }
    const auto end = std::min<std::size_t>(sentence + 1 + date_ahead, scenes_.size());
    // What stands behind in a sentence that tells of a meeting itself is that one's (*Dzień wcześniej rozmawiał z C*).
    for (std::uint32_t s = sentence + 1; s < end && !telling_.contains(s); ++s)
      if (scenes_[s].date && !elsewhere(s, place))
        return agrees(*scenes_[s].date, status) ? scenes_[s].date : std::nullopt;
    return std::nullopt;
  }

  /// Whether the draft's own sentence tells of another place, and its day, than the draft's.
  bool is_elsewhere(const Draft& draft) const {
    const std::uint32_t sentence = article_.text.sentence_of[draft.token];
    return scenes_[sentence].date && elsewhere(sentence, draft.place);
  }

  /// Whether the sentence tells of another place: its day is no day of this one.
  bool elsewhere(std::uint32_t sentence, EntityRef place) const {
    const EntityRef there = scenes_[sentence].place;
    return place != no_entity && there != no_entity && !settings_.compatible(there, place);
  }

  bool agrees(const DateSpan& date, Status status) const {
    const bool past = date.first <= article_.times.published->last;
    const bool ahead = status == Status::planned || status == Status::possible;
    return past != ahead || date.first == article_.times.published->first;
  }

 private:
  const Article& article_;
  const SettingFinder& settings_;
  const Memory& memory_;
  std::vector<Scene> scenes_;
  std::unordered_set<std::uint32_t> telling_;  ///< sentences that tell of a meeting
  std::unordered_map<std::uint32_t, std::unordered_set<EntityRef>> there_;  ///< by such a sentence: who met, and their states
  std::set<std::pair<std::uint32_t, EntityRef>> used_;  ///< sentences with the places of their meetings
};

}  // namespace

void fill_from_scene(std::vector<Draft>& drafts, const Article& article, const SettingFinder& settings, const Memory& memory) {
  if (!article.times.published || article.times.published->grain == Grain::year) return;
  const SceneFiller filler(article, settings, memory, drafts);
  for (Draft& draft : drafts) {
    if (draft.elsewhen) continue;
    if (draft.place == no_entity && draft.kind != MeetingKind::call) {
      Draft dated = draft;  // the place of another day's story is none of it
      if (!dated.date) dated.date = filler.date_before(draft, no_entity);
      draft.place = filler.place_before(dated);
    }
    if (draft.status == Status::held && draft.date && draft.date->first > article.times.published->last) draft.date.reset();  // no such day yet
    if (!draft.date) draft.date = filler.date_before(draft, draft.place);
    if (!draft.date && !filler.is_elsewhere(draft)) draft.date = filler.date_before(draft, no_entity);
  }
}

}  // namespace whomet::meetings
