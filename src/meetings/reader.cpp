// SPDX-License-Identifier: Apache-2.0
#include "meetings/reader.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "meetings/status.hpp"

namespace whomet::meetings {
namespace {

constexpr std::string_view media = "media";        // the gazetteer's class of outlets
constexpr std::uint32_t reflexive_reach = 5;      // tokens between a verb and its *się*
constexpr std::uint32_t remote_reach = 8;         // tokens between a trigger and *przez telefon*
constexpr std::uint32_t needed_reach = 8;         // tokens between a verb and the noun it needs
constexpr std::uint32_t only_meeting_reach = 8;   // the same, where the article has told of no other meeting
constexpr std::size_t most_in_rounds = 6;         // people who meet again
constexpr std::uint32_t headline_sentences = 2;   // a line of the date and the title
constexpr std::uint32_t needed_before = 4;        // the same, where the noun stands first
constexpr std::uint32_t zero_subject_reach = 3;   // sentences back to those who meet again
constexpr std::uint32_t both_reach = 8;           // the same, for *obaj politycy*
constexpr std::uint32_t again_reach = 4;          // tokens between a trigger and *ponownie, kolejny*
constexpr std::uint32_t apart_reach = 4;          // tokens between a trigger and *kolejno, osobno*
constexpr std::uint32_t delegations_reach = 2;    // sentences between delegations and their talks
constexpr std::uint32_t participation_reach = 3;  // sentences back to the meeting that is meant

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
      headers_(article) {
  resolver_.look_back(drafts_);
  constexpr std::uint32_t enough = 3;  // words of sport in an article on it
  std::uint32_t signs = 0;
  for (std::uint32_t i = 0; i < article_.size() && signs < enough; ++i) signs += article_.word(i).is(flag_sport_sign);
  on_sport_ = signs >= enough;
}

/// Of the sentence, else of what heads its paragraph.
Setting MeetingReader::setting_of(const Event& event) const {
  Setting setting = settings_.of(event);
  const Setting& head = headers_.of(article_.text.sentence_of[event.token]);
  if (setting.place == no_entity) setting.place = head.place;
  if (!setting.date) setting.date = head.date;
  return setting;
}

bool MeetingReader::near(const Event& event, std::uint64_t flags, std::uint32_t reach) const {
  const TokenRange sentence = article_.sentence(event.token);
  const std::uint32_t from = event.token > sentence.first + reach ? event.token - reach : sentence.first;
  const std::uint32_t to = std::min(sentence.last, event.token + reach + 1);
  for (std::uint32_t i = from; i < to; ++i)
    if ((article_.word(i).flags & flags) != 0) return true;
  return false;
}

/// *spotkało się z ripostą posłów*: the reflexive verb, not *spotkało posłów*.
bool MeetingReader::is_reflexive_use(const Event& event) const {
  const auto& uses = article_.word(event.token).triggers;
  return near(event, flag_reflexive, 3) && std::any_of(uses.begin(), uses.end(), [&](const TriggerUse& use) {
           return article_.words.trigger(use.trigger).reflexive;
         });
}

/// *on a state visit*, *after the talk*: a word that may be an infinitive, behind a preposition or what only stands before
/// nouns.
bool MeetingReader::reads_as_noun(const Event& event) const {
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
bool MeetingReader::is_told_noun(std::uint32_t token) const {
  const auto& nouns = article_.word(token).nouns;
  if (std::none_of(nouns.begin(), nouns.end(), [](const NounUse& use) { return use.cases.has(Case::genitive); })) return false;
  if (token == article_.sentence(token).first || article_.text.tokens[token - 1].shape != Shape::lower) return false;
  return article_.is_unknown(token - 1) && article_.words.adjective_cases(article_.text, token - 1).empty();
}

/// *Jordan's visiting king*, *met visiting President A*: what may stand before a noun, behind what a noun follows.
bool MeetingReader::modifies_name(std::uint32_t token) const {
  if (!article_.word(token).is(flag_premodifier) || token == article_.sentence(token).first) return false;
  const WordInfo& before = article_.word(token - 1);
  const bool preposition = !before.preposition.empty() && !before.is(flag_after) && !before.is(flag_before);
  return preposition || before.is(flag_clitic) || before.is(flag_possessive) || before.is(flag_premodifier) || !before.triggers.empty();
}

bool MeetingReader::trigger_stands(const Event& event) const {
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
bool MeetingReader::needed_at_once(const Event& event) const {
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

void MeetingReader::read_sentence(TokenRange sentence) {
  note_companions(sentence);
  const std::size_t told = drafts_.size(), events = bare_.size();
  sentence.last = teaser_in(sentence);
  if (sentence.first == sentence.last) return;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (article_.mention_at[i] != nothing) continue;
    for (const TriggerUse& use : article_.word(i).triggers) {
      const Event event{i, &article_.words.trigger(use.trigger), use.tense, use.cases, use.plural, use.first};
      if (!trigger_stands(event)) continue;
      const std::size_t before = drafts_.size();
      read_event(event);
      if (drafts_.size() != before) break;
    }
  }
  if (drafts_.size() != told) return;
  if (read_caption(sentence)) return;
  cancel_before(sentence);
  const std::uint32_t presence = presence_in(sentence);
  if (presence != nothing)
    read_presence(presence);
  else if (bare_.size() == events && !article_.text.tokens[sentence.first].line_start && is_list_of_people(sentence))
    read_presence(sentence.first);
}

/// *Czytaj też: A spotka się z B*: where such a pointer to another article begins, else the sentence's end.
std::uint32_t MeetingReader::teaser_in(TokenRange sentence) const {
  constexpr std::uint32_t longest = 4;  // tokens up to the colon
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const bool heads = i == sentence.first || article_.is_symbol(i - 1, ".!?\"”");
    if (!heads || article_.words.tells_teaser(article_.text, i) == 0) continue;
    for (std::uint32_t k = i + 1; k < std::min(sentence.last, i + longest); ++k)
      if (article_.is_symbol(k, ":")) return i;
  }
  return sentence.last;
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
  drafts_.push_back(std::move(draft));
  return true;
}

/// *Z prezydentem byli B i C*, *Razem z nim przyleci B*: who was beside one told of at the head of the sentence.
void MeetingReader::note_companions(TokenRange sentence) {
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[sentence.first]);
  if (range.first + 1 >= range.last) return;
  const Phrase host = article_.phrases[range.first], people = article_.phrases[range.first + 1];
  constexpr std::uint32_t head = 2;  // tokens before the preposition: *Wraz z*
  const std::uint32_t verb = host.tokens.last;
  const bool heads = (host.alongside || clause_.governs_with(host.preposition)) && host.cases.has(Case::instrumental) &&
                     host.preposition_at <= sentence.first + head && clause_.has_person(host) && host.parts.size() == 1;
  // *byli doradca A i B*: the word may also say *former*, and begin the phrase
  if (!heads || verb >= sentence.last || people.tokens.first - verb > 1) return;
  if (!people.has(Case::nominative) || !clause_.has_person(people)) return;
  const auto& uses = article_.word(verb).triggers;
  const bool is = std::any_of(uses.begin(), uses.end(), [&](const TriggerUse& use) { return article_.words.trigger(use.trigger).sort == "be"; });
  if (!is && article_.word(verb).going == Tense::none) return;
  const bool ahead = article_.words.is_future(article_.text, verb) || article_.word(verb).is(flag_future);
  for (EntityRef ref : resolver_.parties(host)) company_.push_back({verb, ref, resolver_.parties(people), ahead});
}

/// *Miał spotkać się z B. B jednak wycofał się*: what was planned in the sentence before came to nothing.
void MeetingReader::cancel_before(TokenRange sentence) {
  if (drafts_.empty() || drafts_.back().status != Status::planned) return;
  const std::uint32_t here = article_.text.sentence_of[sentence.first];
  if (article_.text.sentence_of[drafts_.back().token] + 1 != here) return;
  bool but = false, cancelled = false;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (article_.words.is_future(article_.text, i)) return;
    but |= article_.word(i).is(flag_but);
    const auto wording = article_.words.wording_status(article_.text, i);
    cancelled |= article_.words.status_of(article_.text, i) == Status::cancelled || wording == Status::cancelled;
  }
  if (but && cancelled) drafts_.back().status = Status::cancelled;
}

/// *Ostatnią wizytę złożył w maju*: an ordinal in the clause.
bool MeetingReader::tells_second(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (article_.word(i).second && clause_.same_segment(i, event.token)) return true;
  return false;
}

/// *drugie spotkanie*: an ordinal right before the noun.
bool MeetingReader::is_second(std::uint32_t noun) const {
  std::uint32_t i = noun;
  while (i > article_.sentence(noun).first && !article_.word(i - 1).second && article_.is_modifier(i - 1)) --i;
  return i > article_.sentence(noun).first && article_.word(i - 1).second;
}

/// Where a wording of presence begins in the sentence (*przy stole, gospodarzem był*), or `nothing`.
std::uint32_t MeetingReader::presence_in(TokenRange sentence) const {
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (article_.words.tells_presence(article_.text, i)) return i;
  return nothing;
}

void MeetingReader::read_event(const Event& event) {
  if (is_sport(event) || is_for_press(event) || is_on_air(event)) return;
  if (is_byline(event)) {
    bool barred = false;
    return clause_.interview(clause_.with(event, barred));
  }
  if (is_left_out(event)) return;
  if (event.trigger->sort == "participate" || event.trigger->sort == "join") return read_participation(event);
  if (event.trigger->sort == "accompany") return read_company(event);
  if (!event.trigger->verb && join_participation(event)) return;
  if (event.trigger->sort == "represent" || event.trigger->sort == "lead") return read_presence(event.token);
  if (!event.trigger->verb && kept_away(event)) return;
  for (const Frame* frame : frames_.of(event.trigger->sort))
    if ((event.trigger->verb ? frame->verb : frame->noun) && try_frame(*frame, event)) return;
  // *A spotkał się z rolnikami. W spotkaniu uczestniczyli B i C*
  const bool hosted = !bare_.empty() && !bare_.back().hosts.empty() && bare_.back().token < event.token &&
                      article_.text.sentence_of[event.token] - article_.text.sentence_of[bare_.back().token] == 1;
  if (hosted && looks_back(event.token)) return;
  if (!event.trigger->verb && !event.trigger->weak)
    note_bare({event.token, event.trigger->kind, status_of(article_, event).status, near(event, flag_again, again_reach), is_second(event.token), setting_of(event),
               settings_.is_told_of_person({event.token, event.token + 1})});
}

/// *Spotkanie odbędzie się z udziałem A*: who takes part in the meeting told in the sentences before.
bool MeetingReader::join_participation(const Event& event) {
  const std::uint32_t p = clause_.participation(event);
  if (p == nothing || drafts_.empty()) return false;
  bool barred = false;
  if (clause_.with(event, barred) != nothing || clause_.genitive(event) != nothing || !clause_.between(event).empty()) return false;
  Draft* meant = meeting_before(event.token, status_of(article_, event).status);
  if (!meant || article_.text.sentence_of[meant->token] == article_.text.sentence_of[event.token] || near(event, flag_again, again_reach)) return false;
  join_meeting(*meant, resolver_.parties(Phrase(article_.phrases[p])), event.token, setting_of(event));
  return true;
}

/// The first draft of the sentence or one behind it; drafts are made in text order.
std::vector<Draft>::iterator MeetingReader::drafts_from(std::uint32_t sentence) {
  return std::partition_point(drafts_.begin(), drafts_.end(), [&](const Draft& draft) {
    return article_.text.sentence_of[draft.token] < sentence;
  });
}

/// *3 maja odbyło się spotkanie A z B. 5 maja odbyło się drugie spotkanie w Nicei*: the same people on another day.
bool MeetingReader::read_another_round(const BareEvent& event) {
  if (!(event.again || event.second) || !event.setting.date || drafts_.empty() || event.kind == MeetingKind::call || event.kind == MeetingKind::visit) return false;
  const Draft& last = drafts_.back();
  const std::uint32_t here = article_.text.sentence_of[event.token], there = article_.text.sentence_of[last.token];
  const bool first_told = !bare_.empty() && bare_.back().token > last.token && bare_.back().setting.date;  // *Pierwsze odbyło się 3 maja*
  const std::optional<DateSpan> day = last.date || !first_told ? last.date : bare_.back().setting.date;
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
void MeetingReader::add_told(Draft draft, const BareEvent& event) {
  draft.token = event.token;
  draft.kind = event.kind;
  draft.status = event.status;
  draft.again = event.again;
  draft.place = event.setting.place;
  draft.date = event.setting.date;
  draft.confidence = 0.6;
  drafts_.push_back(std::move(draft));
}

/// *mieli spotkać się z B, ale spotkanie to odwołano*: what is told of the noun holds for the meeting before it.
void MeetingReader::note_bare(BareEvent event) {
  const std::uint32_t here = article_.text.sentence_of[event.token];
  if (event.status == Status::cancelled || event.status == Status::denied)
    for (auto draft = drafts_from(here); draft != drafts_.end(); ++draft)
      if (draft->status != Status::held) draft->status = event.status;
  if (read_another_round(event)) return;
  bare_.push_back(std::move(event));
  if (!alone_.people.empty() && article_.text.sentence_of[alone_.token] == here) bare_.back().people = alone_.people;
  // *doszło do spotkania w Rzymie: A i B mówili zgodnie o …*
  if (const std::uint32_t p = clause_.listed(bare_.back().token); p != nothing && article_.phrases[p].parts.size() > 1)
    if (const Side people = resolver_.parties(Phrase(article_.phrases[p])); people.size() > 1)
      return static_cast<void>(join_bare(bare_.back().token, people, true));
  const std::uint32_t first = article_.sentence(bare_.back().token).first;
  if (bare_.back().status == Status::held && here > 0 && !article_.text.tokens[first].line_start)
    if (const std::vector<EntityRef> people = arrivals(here - 1); people.size() > 1) join_bare(bare_.back().token, people);
}

/// *Amerykańskiej delegacji przewodniczył A, a rosyjskiej B. Rozmowy odbyły się w Rijadzie*: the delegations told of
/// nearby, where no meeting has been told of them.
void MeetingReader::join_delegations(const std::vector<BareEvent>& events) {
  std::set<std::uint32_t> sentences;  // that tell of a meeting
  for (const Draft& draft : drafts_) sentences.insert(article_.text.sentence_of[draft.token]);
  for (const BareEvent& event : events) {
    const std::uint32_t here = article_.text.sentence_of[event.token];
    const std::vector<EntityRef> states = memory_.delegations(here, delegations_reach);
    const auto near = sentences.lower_bound(here - std::min(here, participation_reach));
    const bool told = near != sentences.end() && *near <= here + participation_reach;
    if (states.size() < 2 || told || event.status == Status::cancelled || event.status == Status::denied) continue;
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
    drafts_.push_back(std::move(draft));
  }
}

/// *Do Wilna przybyli A, B i C. Rozpoczęły się rozmowy*: the people who came, by the subject of a verb of going.
std::vector<EntityRef> MeetingReader::arrivals(std::uint32_t sentence) {
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

/// True when the event is settled: a draft was made, or the sentence says that it is no meeting.
bool MeetingReader::try_frame(const Frame& frame, const Event& event) {
  // *podczas spotkania przekazał B-owi*, *powiedział B-owi w rozmowie*
  const bool said = event.trigger->may_call && clause_.inside(event);
  if (frame.during && ((!clause_.during(event) && !said) || tells_company(event))) return false;
  const bool passive = event.tense == Tense::passive;
  if ((frame.passive && !passive) || (passive && !frame.passive && article_.words.inflects())) return false;
  if (frame.goal && !has_goal(event)) return false;
  if (frame.in && !event.cases.has(*frame.in)) return false;
  if (frame.held && (event.tense == Tense::present || status_of(article_, event).status != Status::held)) return false;
  bool barred = false;
  const std::uint32_t here = article_.text.sentence_of[event.token];
  const std::uint32_t back = drafts_.empty() ? 0 : here - article_.text.sentence_of[drafts_.back().token];
  static const std::vector<Side> nobody;
  const bool recent = !drafts_.empty() && back <= zero_subject_reach, far = !drafts_.empty() && back <= both_reach;
  auto sides = filler_.fill(frame, event, recent ? drafts_.back().sides : nobody, far ? drafts_.back().sides : nobody, barred);
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
  const bool weak = event.trigger->weak && !states && !(event.trigger->verb && tells_more(event));
  if ((weak || frame.persons) && !std::all_of(sides->begin(), sides->end(), named))
    return false;
  Draft draft = draft_of(event);
  if (frame.status && draft.status == Status::held) draft.status = *frame.status;
  draft.offer = frame.status == Status::possible;
  draft.sides = std::move(*sides);
  draft.compatriots = filler_.compatriots();
  draft.rule = frame.name;
  draft.confidence = frame.confidence - filler_.doubt();
  join_present(draft);
  join_third(event, draft);
  join_leaders(event, draft);
  note_alongside(event, draft);
  add_draft(event, draft);
  if (event.trigger->verb) {
    read_gapped(event, draft);
    read_next_partners(event, draft);
  }
  return true;
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
  bare_.push_back({event.token, event.trigger->kind, status_of(article_, event).status, false, false, setting_of(event), false, {}, std::move(hosts)});
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

/// *spotkał się wraz z A w piątek z B*, *A-owi w spotkaniu z B towarzyszył C*: the subject's company, on his side.
void MeetingReader::note_alongside(const Event& event, const Draft& draft) {
  const bool company = tells_company(event);
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[event.token]);
  for (std::uint32_t p = range.first; p < range.last; ++p) {
    const Phrase phrase = article_.phrases[p];
    const bool host = company && phrase.has(Case::dative) && !phrase.cases.has(Case::nominative);
    if (!(host || phrase.alongside) || !clause_.has_person(phrase) || !clause_.same_segment(phrase.tokens.first, event.token)) continue;
    std::vector<EntityRef> people = resolver_.parties(phrase);
    std::erase_if(people, [&](EntityRef ref) { return !article_.is_person(ref); });
    if (!people.empty()) company_.push_back({event.token, draft.sides.front().front(), std::move(people)});
  }
}

/// *A-owi podczas spotkania towarzyszył B*: beside him, not opposite.
bool MeetingReader::tells_company(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    for (const TriggerUse& use : article_.word(i).triggers)
      if (clause_.same_segment(i, event.token) && article_.words.trigger(use.trigger).sort == "accompany") return true;
  return false;
}

/// Whether a noun of meeting stands in the verb's clause.
bool MeetingReader::tells_more(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = event.token + 1; i < sentence.last && clause_.same_segment(i, event.token); ++i)
    for (const TriggerUse& use : article_.word(i).triggers) {
      const Trigger& other = article_.words.trigger(use.trigger);
      if (!other.verb && !other.weak && article_.mention_at[i] == nothing) return true;
    }
  return false;
}

bool MeetingReader::may_call(const Event& event) const {
  return event.trigger->kind == MeetingKind::meeting && event.trigger->may_call;
}

/// What the event's own wording tells, without parties and frame.
Draft MeetingReader::draft_of(const Event& event) const {
  const Told told = status_of(article_, event);
  const Setting setting = setting_of(event);
  Draft draft;
  draft.token = draft.best = event.token;
  draft.kind = kind_of(event);
  draft.status = told.status;
  draft.weak_status = told.weak;
  draft.moved = told.moved;
  draft.again = near(event, flag_again, again_reach) || (event.trigger->sort == "pay" && tells_second(event));
  draft.may_call = may_call(event);
  draft.alone = tells_alone(event);
  draft.place = draft.kind == MeetingKind::call ? no_entity : setting.place;
  draft.date = setting.date;
  draft.elsewhen = !draft.date && settings_.tells_vague_time(event);
  // *20 maja: A przyjmuje B*
  if (told.echo && setting.date && article_.times.published && setting.date->first > article_.times.published->last) draft.status = Status::planned;
  // *Spotkam się z A. Potem rozmowa z B*: as the sentence before
  if (draft.status == Status::held && !event.trigger->verb && !setting.date && follows_plan(event)) draft.status = Status::planned;
  draft.echo = told.echo && draft.place == no_entity && !draft.date;
  draft.headline = told.echo && article_.text.sentence_of[event.token] < headline_sentences;
  return draft;
}

/// *Potem rozmowa z B*: without a verb, behind a sentence that tells of what is planned.
bool MeetingReader::follows_plan(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  if (drafts_.empty() || drafts_.back().status != Status::planned) return false;
  if (article_.text.sentence_of[drafts_.back().token] + 1 != article_.text.sentence_of[event.token]) return false;
  bool then = false;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (article_.is_finite(i) && !article_.word(i).is(flag_saying)) return false;
    then |= i < event.token && article_.word(i).is(flag_then);
  }
  return then;
}

/// *Jan Kowalski rozmawia z ministrem A* above *Panie ministrze, …?*: who asks the questions.
bool MeetingReader::is_byline(const Event& event) const {
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
bool MeetingReader::is_sport(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (article_.word(i).is(flag_sport) && article_.mention_at[i] == nothing) return true;
  return false;
}

/// *nie brał udziału w rozmowach z B*, *nie był obecny na spotkaniu*
bool MeetingReader::kept_away(const Event& event) const {
  if (!looks_back(event.token) || clause_.genitive(event) != nothing) return false;
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first + 1; i < sentence.last; ++i) {
    if (!clause_.same_segment(i, event.token) || !article_.word(i - 1).is(flag_negation)) continue;
    if (clause_.takes_part(i) || article_.words.tells_presence(article_.text, i)) return true;
  }
  return false;
}

/// Whether nobody of those whom the verb names holds an office: a couple.
bool MeetingReader::are_private(const Event& event) const {
  bool barred = false;
  for (const std::uint32_t p : {clause_.subject(event), clause_.with(event, barred)}) {
    if (p == nothing) continue;
    for (const Part& part : article_.phrases[p].parts)
      if (part.noun != 0xffff || (part.sort == PartSort::named && article_.is_person(part.entity) && resolver_.holds_any(part.entity))) return false;
  }
  return true;
}

/// *Z ministrem A rozmawia Jan Kowalski*, *rozmawiamy z ministrem A*: in the present, by one who holds no office.
bool MeetingReader::is_present_interview(const Event& event) const {
  if (event.tense != Tense::present || !event.trigger->may_call || event.trigger->sort.rfind("talk", 0) != 0) return false;
  const std::uint32_t p = event.first ? clause_.subject(event) : clause_.subject_in_clause(event);
  if (p == nothing) return event.first;
  if (article_.phrases[p].parts.size() != 1) return false;
  const Part& asks = article_.phrases[p].parts.front();
  const bool titled = asks.noun != 0xffff && !article_.words.noun(asks.noun).asks;  // *wiceminister Jan Nowak*
  return !titled && asks.sort == PartSort::named && article_.is_person(asks.entity) && article_.entity(asks.entity).offices.empty();
}

/// *bez konsultacji z B*, *zaczęła się spotykać z B*
bool MeetingReader::is_left_out(const Event& event) const {
  const std::uint32_t first = article_.sentence(event.token).first;
  if (is_present_interview(event)) return true;
  if (event.trigger->verb) {
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
bool MeetingReader::is_for_press(const Event& event) const {
  return !event.trigger->verb && event.token + 1 < article_.sentence(event.token).last && article_.word(event.token + 1).is(flag_press);
}

/// *A spierał się z B w Radiu Zet*: what they said to one another in a programme.
bool MeetingReader::is_on_air(const Event& event) const {
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
bool MeetingReader::has_goal(const Event& event) const {
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
bool MeetingReader::tells_alone(const Event& event) const {
  const std::uint32_t end = article_.sentence(event.token).last;
  for (std::uint32_t i = event.token + 1; i < end && !article_.is_finite(i); ++i)
    if (article_.words.tells_alone(article_.text, i) != 0) return true;
  return false;
}

bool MeetingReader::tells_of_call(std::uint32_t token) const {
  if (article_.words.is_remote(article_.text, token)) return true;
  for (const TriggerUse& use : article_.word(token).triggers) {
    const Trigger& trigger = article_.words.trigger(use.trigger);
    if (!trigger.verb && trigger.kind == MeetingKind::call) return true;
  }
  return false;
}

/// A word of distance (*telefoniczna*) makes a call, a visit told in the same sentence makes it one.
MeetingKind MeetingReader::kind_of(const Event& event) const {
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

void MeetingReader::join_present(Draft& draft) {
  const TokenRange sentence = article_.sentence(draft.token);
  for (std::uint32_t i = sentence.first; i + 1 < sentence.last; ++i) {
    if (!article_.word(i).is(flag_presence) || article_.phrase_at[i + 1] == nothing) continue;
    for (EntityRef ref : resolver_.parties(article_.phrases[article_.phrase_at[i + 1]]))
      draft.sides.push_back({ref});
    tidy_sides(draft.sides, article_, memory_);
  }
}

/// *rozmawiał kolejno z A i B*: a meeting with each.
void MeetingReader::add_draft(const Event& event, const Draft& draft) {
  const bool apart = draft.sides.size() == 2 && draft.sides.back().size() > 1 &&
                     draft.sides.front().size() == 1 && near(event, flag_apart, apart_reach);
  if (!apart) return drafts_.push_back(draft);
  for (EntityRef partner : draft.sides.back()) {
    drafts_.push_back(draft);
    drafts_.back().sides.back() = {partner};
    drafts_.back().again = true;
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
/// the same subject, another meeting, where a word of order, a place or a day of its own stands behind the joint.
void MeetingReader::read_next_partners(const Event& event, const Draft& first) {
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
      if (article_.is_symbol(i, ",") || article_.word(i).is(flag_between_and)) joint = {i, joint.then, no_entity};
      joint.then |= article_.word(i).is(flag_then) || article_.word(i).is(flag_apart);  // *osobno z A, osobno z B*
    }
    since = phrase.tokens.last;
    if (phrase.has(Case::nominative) && !phrase.cases.has(Case::genitive) && joint.then) return;  // *a C z D*
    if (const EntityRef place = settings_.place_at(p); place != no_entity) {
      joint.place = place;
      continue;
    }
    if (!clause_.governs_with(phrase.preposition) || !phrase.cases.has(Case::instrumental)) continue;
    const EntityRef behind = place_behind(p);
    const Joint told = std::exchange(joint, {});
    const bool was_placed = std::exchange(placed, behind != no_entity);
    const Side partner = resolver_.parties(phrase, first.sides.front());
    if ((told.token == nothing && !told.then) || partner == first.sides.back()) continue;
    const auto date = date_between(told.token == nothing ? event.token : told.token, begin);
    const EntityRef place = told.place != no_entity ? told.place : was_placed ? behind : no_entity;
    if (!told.then && place == no_entity && !date) continue;
    Draft next = first;
    next.sides = {first.sides.front(), partner};
    next.again = true;
    if (date) next.date = date;
    if (place != no_entity && next.kind != MeetingKind::call) next.place = place;
    if (next.sides.back() != first.sides.front() && tidy_sides(next.sides, article_, memory_)) drafts_.push_back(std::move(next));
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
    if (tidy_sides(draft.sides, article_, memory_)) drafts_.push_back(draft);
  }
}

std::vector<EntityRef> MeetingReader::participants(const Event& event) {
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
  for (const std::uint32_t more : others)
    for (EntityRef ref : resolver_.parties(Phrase(article_.phrases[more])))
      if (std::find(people.begin(), people.end(), ref) == people.end()) people.push_back(ref);
  return people;
}

/// *uczestniczyli w rozmowach z B*: the noun's own frame reads it.
bool MeetingReader::noun_has_party(const Event& event) const {
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
bool MeetingReader::names_meeting(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    for (const TriggerUse& use : article_.word(i).triggers)
      if (const Trigger& other = article_.words.trigger(use.trigger); !other.verb && !other.weak) return true;
  return false;
}

/// *W wizycie uczestniczyli też A i B*: they came along.
bool MeetingReader::names_visit(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    for (const TriggerUse& use : article_.word(i).triggers)
      if (const Trigger& other = article_.words.trigger(use.trigger); !other.verb && other.kind == MeetingKind::visit && use.cases.has(Case::locative))
        return clause_.same_segment(i, event.token);
  return false;
}

void MeetingReader::read_participation(const Event& event) {
  // *W delegacji USA uczestniczyli …* tells a delegation, not a meeting.
  const std::vector<EntityRef> people = participants(event);
  if (people.empty() || noun_has_party(event)) return;
  const Told told = status_of(article_, event);
  const Setting setting = setting_of(event);
  Draft* meant = other_event_here(event) ? nullptr : meeting_before(event.token, told.status);
  // *Wcześniej A wziął udział w szczycie*: who has sat there already takes part in another one
  const bool another = meant && names_meeting(event) && std::all_of(people.begin(), people.end(), [&](EntityRef ref) { return has_party(*meant, ref); });
  if (another) {
    alone_ = {event.token, people};
    return;
  }
  if (meant && joins_other(event, *meant)) return;
  if (meant) {
    refine(*meant, event.token);
    for (EntityRef host : joined(event)) add_beside(*meant, host, people);
    if (names_visit(event)) add_beside(*meant, meant->sides.front().front(), people);
    return join_meeting(*meant, people, event.token, setting);
  }
  // *do embarga dołączyły A i B*: no states
  const bool joins = event.trigger->sort == "join" && !std::all_of(people.begin(), people.end(), [&](EntityRef ref) { return article_.is_person(ref); });
  if (joins || join_bare(event.token, people)) return;
  if (event.trigger->sort == "join") return gather_around(event, people);
  if (!names_meeting(event)) return;  // *uczestniczyli w obchodach*
  Draft draft = draft_of(event);
  join_sides(draft.sides, people, article_, memory_);
  if (!tidy_sides(draft.sides, article_, memory_)) {
    alone_ = {event.token, people};  // *A wziął udział w szczycie. Uczestniczyli w nim też B i C*
    return;
  }
  draft.rule = "participants";
  draft.confidence = 0.6;
  drafts_.push_back(std::move(draft));
}

/// *Do A i B dołączyli C i D*: they sat together, which nothing has told of before; not *do embarga dołączyły A i B*.
void MeetingReader::gather_around(const Event& event, const std::vector<EntityRef>& people) {
  std::vector<EntityRef> all = joined(event);
  if (event.tense != Tense::past || all.empty() || all.size() + people.size() < 3 || !std::all_of(all.begin(), all.end(), [&](EntityRef host) { return article_.is_person(host); })) return;
  all.insert(all.end(), people.begin(), people.end());
  Draft draft = draft_of(event);
  if (draft.place == no_entity && !draft.date) return;  // *do A i B dołączył C, podpisując list*
  join_sides(draft.sides, all, article_, memory_);
  if (!tidy_sides(draft.sides, article_, memory_)) return;
  draft.rule = "participants";
  draft.confidence = 0.5;
  drafts_.push_back(std::move(draft));
}

/// *A spotkał się z B. Spotkanie, w którym uczestniczył też C, trwało godzinę*: the noun at the head of the sentence is the
/// meeting told right before.
bool MeetingReader::is_told_meeting(std::uint32_t noun, std::uint32_t token) const {
  if (drafts_.empty() || noun != article_.sentence(token).first || token < noun) return false;
  const std::uint32_t here = article_.text.sentence_of[token];
  return article_.text.sentence_of[drafts_.back().token] + 1 == here && drafts_.back().status == bare_.back().status;
}

/// *odbył się szczyt, w którym udział wzięli A i B*: an event of the sentence's other clause, not the one before.
bool MeetingReader::other_event_here(const Event& event) const {
  if (bare_.empty() || article_.text.sentence_of[bare_.back().token] != article_.text.sentence_of[event.token] ||
      clause_.same_segment(bare_.back().token, event.token))
    return false;
  const std::uint32_t noun = bare_.back().token;
  if (is_told_meeting(noun, event.token)) return false;
  // *W spotkaniu, które odbyło się w Rzymie, wzięli udział A i B*: what they took part in
  return noun >= event.token || noun == article_.sentence(noun).first || !article_.word(noun - 1).is(flag_in);
}

/// *Polska dołączyła do programu, do Niemiec*: what is joined is neither the meeting nor one of its parties.
bool MeetingReader::joins_other(const Event& event, const Draft& meant) {
  if (event.trigger->sort != "join" || names_meeting(event)) return false;
  const TokenRange sentence = article_.sentence(event.token);
  bool towards = false;
  for (std::uint32_t i = event.token + 1; i < sentence.last && clause_.same_segment(i, event.token); ++i) towards |= article_.word(i).is(flag_towards);
  const std::vector<EntityRef> hosts = joined(event);
  return towards && std::none_of(hosts.begin(), hosts.end(), [&](EntityRef host) { return has_party(meant, host) || article_.is_person(host); });
}

/// Whether an event told without parties between the draft and the sentence has a place or day of its own.
bool MeetingReader::other_scene(const Draft& draft, std::uint32_t sentence) const {
  for (auto event = bare_.rbegin(); event != bare_.rend() && event->token > draft.token; ++event) {
    if (article_.text.sentence_of[event->token] >= sentence) continue;
    const Setting& scene = event->setting;
    if (scene.place != no_entity && (draft.place == no_entity || !settings_.compatible(scene.place, draft.place))) return true;
    if (scene.date && (!draft.date || !overlap(*scene.date, *draft.date))) return true;
  }
  return false;
}

/// *Delegacje spotkały się na Florydzie. Rozmowy odbyły się w Miami. Uczestniczyli w nich …*: the place of the event told between.
void MeetingReader::refine(Draft& draft, std::uint32_t token) const {
  for (auto event = bare_.rbegin(); event != bare_.rend() && event->token > draft.token; ++event)
    if (event->token < token && !event->again && event->status == draft.status && draft.place != no_entity)
      draft.place = settings_.finer(draft.place, event->setting.place);
}

/// Whether the meeting was long before the article: who is told of in another paragraph was not there.
bool MeetingReader::is_background(const Draft& draft) const {
  constexpr auto recent = std::chrono::days(60);
  std::optional<DateSpan> date = draft.date;
  const TokenRange sentence = article_.sentence(draft.token);
  for (std::uint32_t i = sentence.first; i < sentence.last && !date; ++i)
    if (article_.time_at[i] != nothing) date = article_.times.expressions[article_.time_at[i]].date;
  return date && article_.times.published && date->last + recent < article_.times.published->first;
}

/// Whether one of the sentences behind the first, up to the last, begins a paragraph.
bool MeetingReader::begins_paragraph_since(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t s = first + 1; s <= last; ++s)
    if (article_.text.tokens[article_.text.sentences[s].first].line_start) return true;
  return false;
}

/// The meeting of the sentences before that participants told of later belong to; nullptr if there is none.
Draft* MeetingReader::meeting_before(std::uint32_t token, Status status) {
  const std::uint32_t here = article_.text.sentence_of[token];
  const auto fits = [&](const Draft& draft) {
    const std::uint32_t there = article_.text.sentence_of[draft.token];
    const std::uint32_t reach = drafts_.size() == 1 && !other_scene(draft, here) ? only_meeting_reach : participation_reach;
    return !draft.weak_status && draft.status == status && here - there <= reach && !((here - there > 1 || article_.words.tells_members(article_.text, token)) && is_background(draft) && begins_paragraph_since(there, here)) &&
           headers_.of(here).date == headers_.of(there).date;
  };
  const auto end = std::make_reverse_iterator(drafts_from(here - std::min(here, only_meeting_reach)));
  // *W wideokonferencji uczestniczyli A i B*: no meeting at a place
  const bool call = !bare_.empty() && bare_.back().kind == MeetingKind::call && article_.text.sentence_of[bare_.back().token] == here;
  auto meant = std::find_if(drafts_.rbegin(), end, [&](const Draft& draft) {
    return fits(draft) && (call ? draft.kind == MeetingKind::call || (draft.may_call && draft.place == no_entity) : draft.kind != MeetingKind::call);
  });
  if (call) return meant == end ? nullptr : &*meant;
  // *rozmawiał telefonicznie z C. W rozmowach przy stole uczestniczyli …*: no call where another meeting is not far
  const auto table = std::find_if(drafts_.rbegin(), end, [&](const Draft& draft) {
    const std::uint32_t there = article_.text.sentence_of[draft.token];
    return draft.kind != MeetingKind::call && draft.status == status && here - there == participation_reach + 1;
  });
  if (meant == end && table == end) meant = std::find_if(drafts_.rbegin(), end, fits);
  if (meant == end) return nullptr;
  // *Runda druga. Skład bez zmian …*: an event told since then is another one.
  const bool told_since = !bare_.empty() && bare_.back().token > meant->token;
  const bool waiting = told_since && !bare_.back().people.empty() && article_.text.sentence_of[bare_.back().token] + 1 == here;
  const bool other = told_since && (bare_.back().again || waiting);
  return other ? nullptr : &*meant;
}

void MeetingReader::join_meeting(Draft& draft, const std::vector<EntityRef>& people, std::uint32_t token,
                                 const Setting& setting) {
  join_sides(draft.sides, people, article_, memory_);
  tidy_sides(draft.sides, article_, memory_);
  if (draft.place == no_entity) draft.place = setting.place;
  if (!draft.date) draft.date = setting.date;
  prefer_evidence(draft, token, article_);
}

/// Whether the two act for one state, and the first by an office of that state (a minister, no mayor).
bool MeetingReader::governs_with(EntityRef person, EntityRef host) const {
  const EntityRef state = memory_.acts_for(host);
  const auto& offices = article_.entity(person).offices;
  return state != no_entity && memory_.acts_for(person) == state &&
         (offices.empty() || std::any_of(offices.begin(), offices.end(), [&](const Office& o) { return article_.words.acts_for_state(o.office); }));
}

/// *Rozmowa odbyła się w poniedziałek. … Podczas telekonferencji obecni byli A i B*: an event that looks back and has no day of its
/// own is the one told before it that has one, where nobody is told to have been there yet.
void MeetingReader::take_up(BareEvent& event) const {
  constexpr std::uint32_t reach = 8;  // sentences back
  if (event.setting.date || !looks_back(event.token)) return;
  for (auto before = bare_.rbegin(); before != bare_.rend(); ++before) {
    if (before->token >= event.token || !before->people.empty() || !before->hosts.empty() || !before->setting.date) continue;
    if (article_.text.sentence_of[event.token] - article_.text.sentence_of[before->token] > reach || before->status != event.status) return;
    event.setting.date = before->setting.date;
    return;
  }
}

/// *Runda pierwsza. Przy stole A, B i C*: the event named before without parties, as soon as two sides are told.
bool MeetingReader::join_bare(std::uint32_t token, const std::vector<EntityRef>& people, bool listed) {
  if (bare_.empty()) return false;
  BareEvent& event = bare_.back();
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

/// *Podczas spotkania obecni byli A i B*, *na spotkaniu*, *w tym programie*: behind *w, na, po*, adjectives aside.
bool MeetingReader::looks_back(std::uint32_t noun) const {
  const std::uint32_t first = article_.sentence(noun).first;
  std::uint32_t i = noun;
  while (i > first && !article_.words.adjective_cases(article_.text, i - 1).empty()) --i;
  return i > first && (article_.word(i - 1).is(flag_after) || article_.word(i - 1).is(flag_in) || article_.word(i - 1).is(flag_onto));
}

/// *Przy stole także A i B*; *Gospodarzami byli A i B*: who was there, told without a verb of taking part.
void MeetingReader::read_presence(std::uint32_t token) {
  const TokenRange sentence = article_.sentence(token);
  const bool noun = !bare_.empty() && article_.text.sentence_of[bare_.back().token] == article_.text.sentence_of[token];
  const bool back = noun && is_told_meeting(bare_.back().token, token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (clause_.same_segment(i, token) && (article_.word(i).is(flag_negation) || (article_.word(i).is(flag_subordinator) && !back))) return;
  std::vector<EntityRef> people;
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[token]);
  for (std::uint32_t p = range.first; p < range.last; ++p) {
    const Phrase phrase = article_.phrases[p];
    if (!phrase.has(Case::nominative) || !clause_.has_person(phrase)) continue;
    for (EntityRef ref : resolver_.parties(phrase))
      if (article_.is_person(ref)) people.push_back(ref);
  }
  if (people.empty()) return;
  for (const std::uint32_t more : clause_.besides(token))
    for (EntityRef ref : resolver_.parties(Phrase(article_.phrases[more])))
      if (article_.is_person(ref)) people.push_back(ref);
  const bool here = !bare_.empty() && article_.text.sentence_of[bare_.back().token] == article_.text.sentence_of[token] &&
                    !looks_back(bare_.back().token) && !back;
  bool ahead = false;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) ahead |= clause_.same_segment(i, token) && article_.word(i).is(flag_future);
  Draft* meant = here ? nullptr : meeting_before(token, ahead ? Status::planned : Status::held);
  if (meant)
    join_meeting(*meant, people, token, {});
  else if (!article_.words.tells_members(article_.text, token))  // who came in one delegation did not meet one another
    join_bare(token, people);
}

/// *Kostiukow, Umerow, Witkoff.* behind *Runda pierwsza*: a sentence that is a list of people.
bool MeetingReader::is_list_of_people(TokenRange sentence) const {
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

/// *do B dołączył A*: whom he joined.
std::vector<EntityRef> MeetingReader::joined(const Event& event) {
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

/// Puts people on the side of one whom the meeting has, or for whose state it has a side.
void MeetingReader::add_beside(Draft& draft, EntityRef host, const std::vector<EntityRef>& people) {
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

void MeetingReader::read_company(const Event& event) {
  const std::vector<EntityRef> people = participants(event);
  if (people.empty()) return;
  if (!article_.words.inflects()) return note_company(event, people);
  std::vector<EntityRef> hosts;
  if (const std::uint32_t p = clause_.antecedent(event, Case::dative); p != nothing)
    hosts = resolver_.parties(article_.phrases[p]);
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[event.token]);
  for (std::uint32_t p = range.first; p < range.last && hosts.empty(); ++p) {
    const Phrase& phrase = article_.phrases[p];
    if (phrase.has(Case::dative) && !phrase.cases.has(Case::nominative))
      hosts = resolver_.parties(phrase, people);
  }
  for (EntityRef host : hosts) company_.push_back({event.token, host, people, accompanies_ahead(event)});
  read_gapped_company(event);
}

/// *C accompanied A*, *A was accompanied by C*: the other of subject and object, where endings tell no cases.
void MeetingReader::note_company(const Event& event, const std::vector<EntityRef>& people) {
  const bool passive = clause_.agent(event.token) != nothing;
  const std::uint32_t p = passive ? clause_.subject(event) : clause_.object(event);
  if (p == nothing) return;
  for (EntityRef host : resolver_.parties(Phrase(article_.phrases[p]), people)) company_.push_back({event.token, host, people});
}

/// *A-owi towarzyszyli C i D, B-owi E*: the verb is told once.
void MeetingReader::read_gapped_company(const Event& event) {
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[event.token]);
  for (std::uint32_t p = range.first; p + 1 < range.last; ++p) {
    const Phrase& host = article_.phrases[p];
    const Phrase& people = article_.phrases[p + 1];
    const bool gapped = host.tokens.first > event.token && host.has(Case::dative) && !host.cases.has(Case::nominative) &&
                        people.has(Case::nominative) && clause_.has_person(people) &&
                        people.tokens.first <= host.tokens.last + 1;
    if (!gapped) continue;
    for (EntityRef ref : resolver_.parties(host)) company_.push_back({event.token, ref, resolver_.parties(people), accompanies_ahead(event)});
  }
}

/// Who accompanied somebody sat on his side in the meetings told nearby.
void MeetingReader::apply_company() {
  std::stable_sort(drafts_.begin(), drafts_.end(), [](const Draft& a, const Draft& b) { return a.token < b.token; });
  for (const Company& company : company_) {
    const std::uint32_t here = article_.text.sentence_of[company.token];
    auto draft = drafts_from(here - std::min(here, participation_reach));
    const auto behind = drafts_from(here + 1);
    const bool told = std::any_of(draft, behind, [&](const Draft& d) { return has_party(d, company.host); });
    // of the meeting told before, where there is one
    const std::uint32_t last = told ? here : here + participation_reach;
    for (; draft != drafts_.end() && article_.text.sentence_of[draft->token] <= last; ++draft)
      if ((draft->kind != MeetingKind::call && agrees(company, *draft)) || article_.text.sentence_of[draft->token] == here)
        for (Side& side : draft->sides) join_company(side, draft->sides, company);
  }
  std::erase_if(drafts_, [&](Draft& draft) { return !tidy_sides(draft.sides, article_, memory_); });
}

bool MeetingReader::has_party(const Draft& draft, EntityRef party) {
  return std::any_of(draft.sides.begin(), draft.sides.end(),
                     [&](const Side& side) { return std::find(side.begin(), side.end(), party) != side.end(); });
}

/// *Prezydentowi będzie towarzyszyć A*
bool MeetingReader::accompanies_ahead(const Event& event) const {
  const Status status = status_of(article_, event).status;
  return status == Status::planned || status == Status::possible;
}

/// Who will accompany somebody was at no meeting before.
bool MeetingReader::agrees(const Company& company, const Draft& draft) {
  return !company.ahead || draft.status != Status::held;
}

void MeetingReader::join_company(Side& side, std::vector<Side>& sides, const Company& company) {
  if (std::find(side.begin(), side.end(), company.host) == side.end()) return;
  for (EntityRef person : company.people) {
    const auto sits_alone = [&](const Side& other) { return other.size() == 1 && other.front() == person; };
    if (std::any_of(sides.begin(), sides.end(), sits_alone)) continue;
    for (Side& other : sides)
      if (&other != &side) std::erase(other, person);
    if (std::find(side.begin(), side.end(), person) == side.end()) side.push_back(person);
  }
}

/// *Witkoff i Kushner spotkali się*: no meeting of the two where the article has them in one delegation or on one side elsewhere.
void MeetingReader::drop_teammates() {
  std::map<EntityRef, std::set<EntityRef>> apart;  // who is told to have met whom of his own state
  for (const Draft& draft : drafts_)
    if (draft.compatriots) apart[draft.sides.front().front()].insert(draft.sides.back().front());
  if (apart.empty()) return;
  std::set<std::pair<EntityRef, EntityRef>> together;
  const auto note = [&](const Side& side) {
    for (EntityRef a : side)
      if (const auto others = apart.find(a); others != apart.end())
        for (EntityRef b : side)
          if (others->second.contains(b)) together.emplace(a, b);
  };
  for (const Draft& draft : drafts_)
    for (const Side& side : draft.sides) note(side);
  for (const auto& [a, others] : apart) note(memory_.members(memory_.acts_for(a)));
  std::erase_if(drafts_, [&](const Draft& draft) {
    return draft.compatriots && together.contains({draft.sides.front().front(), draft.sides.back().front()});
  });
}

/// *premier rozmawiał z ministrem finansów*: all are ministers of one state then.
bool MeetingReader::is_inside_government(const Draft& draft) const {
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

std::vector<Draft> MeetingReader::read() {
  for (const TokenRange sentence : article_.text.sentences) read_sentence(sentence);
  drop_teammates();
  join_delegations(bare_);
  apply_company();
  fill_from_neighbours(drafts_, bare_, article_);
  std::vector<Draft> merged = merge_drafts(std::move(drafts_), article_, memory_);
  fill_alone(merged, article_);
  fill_from_scene(merged, article_, settings_, memory_);
  const auto& published = article_.times.published;
  for (Draft& draft : merged)  // *przed wtorkowym spotkaniem z B*, told on Thursday
    if (draft.weak_status && draft.status == Status::planned && draft.date && published && draft.date->last < published->first)
      draft.status = Status::held;
  std::erase_if(merged, [&](const Draft& draft) { return is_inside_government(draft); });
  // *w 1335 roku spotkali się królowie*: nobody whom the gazetteer knows
  constexpr auto lifetime = std::chrono::days(100 * 365);
  std::erase_if(merged, [&](const Draft& draft) {
    return draft.date && article_.times.published && draft.date->last + lifetime < article_.times.published->first;
  });
  return merged;
}

}  // namespace whomet::meetings
