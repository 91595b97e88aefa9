// SPDX-License-Identifier: Apache-2.0
#include "meetings/setting.hpp"

#include <algorithm>
#include <array>

namespace whomet::meetings {
namespace {

// Costs after the study of meetings in Polish news (section 7): small, so that a near candidate of the same
// clause always wins against one beyond a verb of saying.
constexpr double per_token = 0.15;
constexpr double other_segment = 3;
constexpr double country = 2;
constexpr double close_right_bonus = 1.5;
constexpr double date_threshold = 6;
constexpr double place_threshold = 7;
constexpr std::uint32_t farthest = 60;    // tokens from the event: beyond, any candidate costs more than the thresholds
constexpr std::uint32_t places_deep = 8;  // places in one another, venue to country
constexpr std::uint32_t noun_words = 3;   // between the preposition and the name: *w dawnej bazie wojskowej*
constexpr std::string_view continent = "continent";  // the gazetteer's class of what is larger than any place where people meet
constexpr std::uint32_t header_tokens = 2;  // before the date of a first line: a word and a mark

}  // namespace

/// *skomentował w środę w Gdańsku spotkanie …*: what stands behind a verb of saying tells of the statement.
bool SettingFinder::said_there(TokenRange candidate) const {
  const std::uint32_t first = article_.sentence(candidate.first).first;
  for (std::uint32_t i = candidate.first; i-- > first;) {
    if (article_.segment[i] != article_.segment[candidate.first]) return false;
    if (article_.word(i).is(flag_saying)) return true;
    if (article_.is_finite(i)) return false;
  }
  return false;
}

bool SettingFinder::tells_vague_time(const Event& event) const {
  if (!article_.times.published || article_.times.published->grain != Grain::day) return false;
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (article_.segment[i] == article_.segment[event.token] &&
        (article_.words.tells_habit(article_.text, i) != 0 || (article_.time_at[i] != nothing && !article_.times.expressions[article_.time_at[i]].date)))
      return true;
  return false;
}

/// *W środę skomentował spotkanie*: the day of a clause whose verb is one of saying. With a place it is the scene's (*W środę w
/// Rzymie powiedział, że …. Potem spotkał się z B*).
bool SettingFinder::is_day_of_saying(TokenRange candidate) const {
  const TokenRange sentence = article_.sentence(candidate.first);
  bool says = false;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (article_.segment[i] != article_.segment[candidate.first]) continue;
    if (goes_at(i)) return false;
    if (const std::uint32_t p = article_.phrase_at[i]; p != nothing && place_at(p) != no_entity) return false;
    says |= article_.word(i).is(flag_saying);
  }
  return says;
}

bool SettingFinder::tells_of_meeting(std::uint32_t i) const {
  const auto& uses = article_.word(i).triggers;
  return std::any_of(uses.begin(), uses.end(),
                     [&](const TriggerUse& use) { return !article_.words.trigger(use.trigger).light; });
}

/// *spotkali się w środę po tym, jak zawiodły rozmowy A z B*: the clause of the candidate has a meeting verb of its own.
bool SettingFinder::is_of_other_clause(std::uint32_t event, TokenRange candidate) const {
  const std::uint32_t segment = article_.segment[candidate.first];
  if (segment == article_.segment[event]) return false;
  const TokenRange sentence = article_.sentence(candidate.first);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (article_.segment[i] == segment && article_.is_finite(i) && tells_for_sure(i) && !goes_at(i)) return true;
  return false;
}

/// *wylądował w Pekinie, gdzie spotkał się z B*: a verb of going leads to the meeting.
bool SettingFinder::goes_at(std::uint32_t i) const {
  const auto& uses = article_.word(i).triggers;
  return article_.word(i).going != Tense::none ||
         std::any_of(uses.begin(), uses.end(), [&](const TriggerUse& use) { return article_.words.trigger(use.trigger).sort == "go"; });
}

/// Whether the verb needs no other word to tell of a meeting (*był* does).
bool SettingFinder::tells_for_sure(std::uint32_t i) const {
  const auto& uses = article_.word(i).triggers;
  return std::any_of(uses.begin(), uses.end(), [&](const TriggerUse& use) {
    const Trigger& trigger = article_.words.trigger(use.trigger);
    return !trigger.light && !trigger.weak && trigger.needs.empty();
  });
}

/// *rozmawiał z A, który w niedzielę na Florydzie uczestniczył w negocjacjach*: what a relative clause tells of somebody, but
/// where he came to.
bool SettingFinder::is_told_of_person(TokenRange candidate) const {
  const std::uint32_t segment = article_.segment[candidate.first];
  const TokenRange sentence = article_.sentence(candidate.first);
  std::uint32_t first = candidate.first;
  while (first > sentence.first && article_.segment[first - 1] == segment) --first;
  std::uint32_t pronoun = first;
  while (pronoun < std::min(first + 3, candidate.first) && !article_.word(pronoun).is(flag_relative)) ++pronoun;
  if (pronoun >= std::min(first + 3, candidate.first) || pronoun < sentence.first + 2 || !article_.is_symbol(pronoun - 1, ",")) return false;
  const std::uint32_t p = article_.phrase_at[pronoun - 2];
  const bool person = p != nothing && article_.phrases[p].parts.back().sort == PartSort::named && article_.is_person(article_.phrases[p].parts.back().entity);
  if (!person) return false;
  bool verb = false;
  for (std::uint32_t i = pronoun; i < sentence.last && article_.segment[i] == segment; ++i) {
    if (goes_at(i) || article_.word(i).happens != Tense::none) return false;  // *szczyt A i B, który odbędzie się w Nicei*
    verb |= article_.is_finite(i);
  }
  return verb;
}

double SettingFinder::distance(const Event& event, TokenRange candidate, double other_trigger,
                               double saying) const {
  const bool right = candidate.first > event.token;
  const std::uint32_t from = right ? event.token + 1 : candidate.last;
  const std::uint32_t to = right ? candidate.first : event.token;
  double cost = per_token * (to > from ? to - from : 0);
  if (article_.segment[candidate.first] != article_.segment[event.token]) cost += other_segment;
  if (!right && said_there(candidate)) cost += saying;
  if (other_trigger > 0 && is_of_other_clause(event.token, candidate)) cost += other_trigger;
  for (std::uint32_t i = from; i < to; ++i) {
    if (article_.word(i).is(flag_saying)) cost += saying;
    if (tells_of_meeting(i) && !goes_at(i) && article_.phrase_at[i] == nothing) cost += other_trigger;
  }
  return cost;
}

bool SettingFinder::lies_in(EntityRef inner, EntityRef outer) const {
  for (std::uint32_t step = 0; step < places_deep && inner != no_entity; ++step) {
    if (inner == outer) return true;
    const std::string& in = article_.entity(inner).in;
    inner = in.empty() ? no_entity : article_.gazetteer.find(in);
  }
  return false;
}

EntityRef SettingFinder::finer(EntityRef place, EntityRef other) const {
  return other != no_entity && place != no_entity && lies_in(other, place) ? other : place;
}

/// *w Europie, na Bliskim Wschodzie*: too large for the scene of a story.
bool SettingFinder::is_region(EntityRef place) const {
  const Entity& e = article_.entity(place);
  return e.kind == Kind::place && e.in.empty() && e.population == 0;
}

bool SettingFinder::compatible(EntityRef a, EntityRef b) const {
  return lies_in(a, b) || lies_in(b, a);
}

/// *w bazie wojskowej Ramstein, w hotelu Bristol*: the name in its base form behind the noun that says what it is.
bool SettingFinder::named_behind_noun(const Phrase& phrase) const {
  if (!phrase.cases.has(Case::nominative)) return false;
  const std::uint32_t first = article_.sentence(phrase.tokens.first).first;
  std::uint32_t i = phrase.tokens.last - 1;
  while (i > phrase.tokens.first && article_.mention_at[i] == article_.mention_at[i - 1]) --i;
  for (std::uint32_t words = 0; i-- > first && words <= noun_words; ++words) {
    if (article_.text.tokens[i].shape != Shape::lower || article_.is_finite(i)) return false;
    const WordInfo& word = article_.word(i);
    if (!word.preposition.empty()) return words > 0 && word.is(flag_there) && word.preposition.has(Case::locative);
  }
  return false;
}

/// *w Sejmie*, *w MSZ*: a body that is told of as the house where it sits.
bool SettingFinder::has_house(const Entity& body) {
  constexpr std::array<std::string_view, 7> classes = {"parliament", "ministry", "court", "government", "agency", "university", "museum"};
  return body.kind == Kind::organization && std::find(classes.begin(), classes.end(), body.class_) != classes.end();
}

/// *w Pradze, stolicy Czech*, *w Dosze, w Katarze*: what stands behind the place is where it lies; *do Pragi, do A*: whom one goes to there.
bool SettingFinder::names_outer_places(const Phrase& phrase) const {
  const auto place = [](const Part& part) { return part.sort == PartSort::named ? part.entity : part.of; };
  const EntityRef first = place(phrase.parts.front());
  if (first == no_entity || article_.entity(first).kind != Kind::place) return false;
  const auto host = [&](const Part& part) { return part.sort == PartSort::named && article_.is_person(part.entity); };
  if (phrase.preposition != unknown_word && article_.words.at(phrase.preposition).is(flag_towards) && std::all_of(phrase.parts.begin() + 1, phrase.parts.end(), host)) return true;
  return std::all_of(phrase.parts.begin() + 1, phrase.parts.end(), [&](const Part& part) { return place(part) != no_entity && lies_in(first, place(part)); });
}

EntityRef SettingFinder::place_at(std::uint32_t p) const {
  const Phrase& phrase = article_.phrases[p];
  const Part& part = phrase.parts.front();
  const bool capital = phrase.preposition != unknown_word && part.of != no_entity && article_.word(phrase.tokens.first).is(flag_capital) &&
                       phrase.cases.has(Case::locative);
  if (capital) return article_.gazetteer.find(article_.entity(part.of).capital);  // *w stolicy Francji, Paryżu,*
  if (phrase.parts.size() != 1 && !names_outer_places(phrase)) return no_entity;
  if (phrase.preposition == unknown_word) {
    // Cities are put in their case (*w mieście Gdańsku*) or name a newspaper, a club (*w klubie Polonia Gdańsk*).
    const bool venue = part.sort == PartSort::named && article_.entity(part.entity).kind == Kind::place &&
                       article_.entity(part.entity).population == 0;
    return venue && named_behind_noun(phrase) ? part.entity : no_entity;
  }
  if (part.sort != PartSort::named) return no_entity;
  const Cases governed = article_.words.at(phrase.preposition).preposition;
  const Entity& e = article_.entity(part.entity);
  const bool place = e.kind == Kind::place || e.kind == Kind::country || !e.stands_for.empty() || has_house(e);
  const bool there = article_.words.at(phrase.preposition).is(flag_there);
  const bool locative = there && governed.has(Case::locative) && phrase.cases.has(Case::locative);
  const bool beneath = there && governed.has(Case::instrumental) && governed.has(Case::accusative) &&
                       phrase.cases.has(Case::instrumental);
  const bool towards = article_.words.at(phrase.preposition).is(flag_towards) && goes(phrase);
  return place && (locative || beneath || towards) ? part.entity : no_entity;
}

bool SettingFinder::is_goal(std::uint32_t p) const {
  const Phrase& phrase = article_.phrases[p];
  return phrase.preposition != unknown_word && article_.words.at(phrase.preposition).is(flag_towards);
}

/// Whether a verb of going stands in the phrase's clause: *poleciał do Berlina* sets the scene there.
bool SettingFinder::goes(const Phrase& phrase) const {
  const TokenRange sentence = article_.sentence(phrase.tokens.first);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (article_.segment[i] != article_.segment[phrase.tokens.first]) continue;
    if (article_.word(i).arrival || goes_at(i)) return true;
  }
  return false;
}

/// *a visit to Kyiv*
EntityRef SettingFinder::behind_visit(const Event& event) const {
  const std::uint32_t to = event.token + 1;
  if (to + 1 >= article_.sentence(event.token).last || !article_.word(to).is(flag_towards)) return no_entity;
  const std::uint32_t p = article_.phrase_at[to + 1];
  if (p == nothing || article_.phrases[p].preposition_at != to) return no_entity;
  const Part& part = article_.phrases[p].parts.front();
  if (part.sort != PartSort::named) return no_entity;
  const Entity& e = article_.entity(part.entity);
  return e.kind == Kind::place || e.kind == Kind::country || !e.stands_for.empty() ? part.entity : no_entity;
}

/// *odwiedził Kijów*: the object of a visit is its place.
EntityRef SettingFinder::visited(const Event& event) const {
  if (event.trigger->kind != MeetingKind::visit) return no_entity;
  if (!event.trigger->verb) return behind_visit(event);
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[event.token]);
  for (std::uint32_t p = range.first; p < range.last; ++p) {
    const Phrase& phrase = article_.phrases[p];
    if (phrase.tokens.first < event.token || phrase.tokens.first > event.token + 6) continue;
    if (phrase.preposition != unknown_word || !phrase.cases.has(Case::accusative)) continue;
    const Part& part = phrase.parts.front();
    if (part.sort != PartSort::named) continue;
    const Entity& e = article_.entity(part.entity);
    if (e.kind == Kind::place || e.kind == Kind::country || !e.stands_for.empty()) return part.entity;
  }
  return no_entity;
}

/// *przyleciał z Londynu, gdzie spotkał się z B*: the place before the word that opens the event's clause.
EntityRef SettingFinder::where(const Event& event) const {
  const std::uint32_t first = article_.sentence(event.token).first;
  // *do Waszyngtonu, gdzie w Białym Domu …*: the clause has a place of its own
  const TokenRange phrases = article_.phrases_of(article_.text.sentence_of[event.token]);
  for (std::uint32_t p = phrases.first; p < phrases.last; ++p)
    if (article_.segment[article_.phrases[p].tokens.first] == article_.segment[event.token] && place_at(p) != no_entity) return no_entity;
  for (std::uint32_t i = event.token; i-- > first + 1;) {
    if (article_.segment[i] != article_.segment[event.token]) return no_entity;
    if (!article_.word(i).is(flag_where)) continue;
    const std::uint32_t p = article_.phrase_at[article_.is_symbol(i - 1, ",") && i > first + 1 ? i - 2 : i - 1];
    if (p == nothing) return no_entity;
    const Part& part = article_.phrases[p].parts.back();
    const bool place = part.sort == PartSort::named && article_.entity(part.entity).kind == Kind::place;
    if (!place) return no_entity;
    // *odwiedził Ramallah na Zachodnim Brzegu, gdzie …*
    const Part* inner = p > 0 && article_.phrases[p].preposition_at == article_.phrases[p - 1].tokens.last ? &article_.phrases[p - 1].parts.back() : nullptr;
    return inner && inner->sort == PartSort::named && !article_.is_person(inner->entity) ? finer(part.entity, inner->entity) : part.entity;
  }
  return no_entity;
}

/// Whether such a word stands in the event's clause.
bool SettingFinder::points(const Event& event, bool WordInfo::*word) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (article_.segment[i] == article_.segment[event.token] && article_.mention_at[i] == nothing && article_.word(i).*word) return true;
  return false;
}

/// *odwiedził Baku i spotkał się tam z B*: the last town told before, in this sentence or the one before.
EntityRef SettingFinder::pointed_there(const Event& event) const {
  if (!points(event, &WordInfo::points_there)) return no_entity;
  const std::uint32_t here = article_.text.sentence_of[event.token];
  const std::uint32_t first = article_.text.sentences[here - std::min(here, 1U)].first;
  for (std::uint32_t i = event.token; i-- > first;) {
    const Mention* m = article_.mention_from(i);
    if (m && article_.entity(m->entity).kind == Kind::place && m->use != Use::adjective && m->use != Use::demonym) return m->entity;
  }
  return no_entity;
}

/// *Był w Moskwie w czerwcu. Spotkał się wtedy z B*: the last time told before, in this sentence or the one before.
std::optional<DateSpan> SettingFinder::pointed_then(const Event& event) const {
  if (!points(event, &WordInfo::points_then)) return std::nullopt;
  const std::uint32_t here = article_.text.sentence_of[event.token];
  const std::uint32_t first = article_.text.sentences[here - std::min(here, 1U)].first;
  for (std::uint32_t i = event.token; i-- > first;) {
    if (article_.time_at[i] == nothing) continue;
    const TimeExpression& time = article_.times.expressions[article_.time_at[i]];
    return time.date && !is_header(time, article_) && !tells_since(time) ? time.date : std::nullopt;
  }
  return std::nullopt;
}

/// *rozmawiał o sytuacji w Charkowie, o pokoju w Ukrainie*: the place of what they talked about. A town behind another
/// noun may be where they met (*rozmowy o pokoju w Genewie*).
bool SettingFinder::is_topic(std::uint32_t p) const {
  const Phrase& phrase = article_.phrases[p];
  const std::uint32_t first = article_.sentence(phrase.tokens.first).first;
  if (phrase.preposition == unknown_word || phrase.preposition_at < first + 2) return false;
  const Part& part = phrase.parts.front();
  const bool country = part.sort == PartSort::named && article_.entity(part.entity).kind == Kind::country;
  const std::uint32_t noun = phrase.preposition_at - 1;
  const bool event = tells_of_meeting(noun);  // *rozmawiali o lipcowym szczycie w Wilnie*
  if (article_.word(noun).is(flag_situation) && article_.phrase_at[noun] == nothing) return true;  // *po zamachu w Rydze*
  if (!country && !event && !article_.word(noun).is(flag_situation)) return false;
  for (std::uint32_t i = noun; i-- > first;) {
    if (article_.phrase_at[i] != nothing || article_.segment[i] != article_.segment[noun]) return false;
    if (article_.is_topic(i)) return article_.phrase_at[noun] == nothing;
    if (article_.is_finite(i)) return false;
  }
  return false;
}

/// *A spotka się z B po rozmowach z C w Moskwie*, *A rozmawiał z B, a C przyjął w Delhi D*: the place of what is told between.
bool SettingFinder::is_of_other_event(const Event& event, TokenRange candidate) const {
  const auto behind_po = [&](std::uint32_t noun) {
    std::uint32_t i = noun;
    const std::uint32_t first = article_.sentence(noun).first;
    while (i > first && (article_.is_modifier(i - 1) || article_.word(i - 1).is(flag_possessive))) --i;
    if (i == first) return false;
    const WordInfo& word = article_.word(i - 1);
    return word.is(flag_before) || (word.is(flag_after) && word.preposition.has(Case::locative));
  };
  for (std::uint32_t i = candidate.first; i-- > event.token + 1;) {
    if (article_.mention_at[i] != nothing || !tells_of_meeting(i)) continue;
    const auto& uses = article_.word(i).triggers;
    const bool verb = std::any_of(uses.begin(), uses.end(), [&](const TriggerUse& use) { return article_.words.trigger(use.trigger).verb; });
    if (article_.segment[i] == article_.segment[candidate.first] && (verb ? article_.segment[i] != article_.segment[event.token] && article_.is_finite(i) : behind_po(i)))
      return true;
  }
  return false;
}

EntityRef SettingFinder::place(const Event& event) const {
  if (const EntityRef place = visited(event); place != no_entity) return place;
  if (const EntityRef place = where(event); place != no_entity) return place;
  if (const EntityRef place = pointed_there(event); place != no_entity) return place;
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[event.token]);
  EntityRef best = no_entity;
  double best_cost = place_threshold;
  std::uint32_t best_segment = 0, best_end = nothing;
  for (std::uint32_t p = range.first; p < range.last; ++p) {
    const Phrase& phrase = article_.phrases[p];
    if (phrase.tokens.first + farthest < event.token || phrase.tokens.first > event.token + farthest) continue;
    const EntityRef ref = place_at(p);
    // *spotkał się z B i wrócił do Moskwy*: where he went afterwards is another place.
    // *przyleciał do Berlina* is there; of a country another place may be told
    const bool arrives = event.trigger->sort == "go" && ref != no_entity && article_.entity(ref).kind == Kind::place;
    const bool left_behind = is_goal(p) && phrase.tokens.first > event.token && !arrives;
    if (ref == no_entity || left_behind || article_.entity(ref).class_ == continent || is_topic(p) || is_of_other_event(event, phrase.tokens)) continue;
    const bool other_clause = article_.segment[phrase.tokens.first] != article_.segment[event.token];
    // *spotkał się z A, który przebywa w Polsce z wizytą*
    if (other_clause && article_.entity(ref).kind == Kind::country && tells_stay(phrase.tokens.first)) continue;
    if (is_of_next_joint(event.token, phrase.tokens) || (phrase.tokens.first < event.token && said_there(phrase.tokens)) || (other_clause && is_told_of_person(phrase.tokens))) continue;
    double cost = distance(event, phrase.tokens, 1, 4);
    if (article_.entity(ref).kind == Kind::country) cost += country;
    if (phrase.tokens.first > event.token && phrase.tokens.first <= event.token + 5)
      cost -= close_right_bonus;
    // *w bazie Ramstein w Niemczech*: of two that lie in each other, side by side, the more precise.
    const std::uint32_t segment = article_.segment[phrase.tokens.first];
    const bool same = best != no_entity && segment == best_segment && cost < place_threshold;
    // *w Pałacu Prezydenckim w Wilnie*: a house of that name elsewhere than where the gazetteer has it
    const bool elsewhere = same && phrase.preposition_at == best_end && phrase.preposition != unknown_word && !compatible(ref, best) &&
                           article_.entity(best).population == 0 && article_.entity(ref).population > 0;
    if (elsewhere) {
      best = ref;
    } else if (same && compatible(ref, best)) {
      best = finer(best, ref);
      best_cost = std::min(best_cost, cost);
    } else if (cost < best_cost) {
      best_cost = cost, best = ref, best_segment = segment;
    }
    if (best == ref) best_end = phrase.tokens.last;
  }
  return best;
}

/// The document's own date on its first line tells nothing of the meeting.
bool SettingFinder::is_header(const TimeExpression& time, const Article& article) {
  if (time.tokens.first > header_tokens) return false;
  // *W czwartek A spotkał się z B*: an article without such a line.
  const auto from = article.text.tokens.begin() + time.tokens.first;
  const auto to = article.text.tokens.begin() + time.tokens.last;
  if (std::none_of(from, to, [](const Token& token) { return token.kind == TokenKind::number; })) return false;
  // ` date 2025-05` is read as the year by the grammar of times.
  return article.times.published && time.date &&
         time.date->first <= article.times.published->first && time.date->last >= article.times.published->last;
}

/// *w sobotę i (w) niedzielę*: whether the next day stands right behind this one.
bool SettingFinder::next_day_follows(std::uint32_t t) const {
  const std::vector<TimeExpression>& all = article_.times.expressions;
  if (t + 1 >= all.size() || !all[t].date || !all[t + 1].date) return false;
  const std::uint32_t joint = all[t].tokens.last;
  return all[t + 1].tokens.first == joint + 1 &&
         (article_.word(joint).is(flag_between_and) || article_.is_symbol(joint, ",")) &&
         all[t].date->grain == Grain::day && all[t + 1].date->grain == Grain::day &&
         all[t + 1].date->first == all[t].date->last + std::chrono::days(1);
}

/// Days that stand together, each following the one before, are one stretch.
DateSpan SettingFinder::stretch_around(std::uint32_t t) const {
  while (t > 0 && next_day_follows(t - 1)) --t;
  DateSpan span = *article_.times.expressions[t].date;
  for (; next_day_follows(t); ++t) span = join(span, *article_.times.expressions[t + 1].date);
  return span;
}

/// *wymienili poglądy przed zaplanowanym na wtorek spotkaniem*: the day of what another noun of meeting behind it tells.
bool SettingFinder::is_of_event_ahead(const Event& event, TokenRange candidate) const {
  constexpr std::uint32_t before = 4, behind = 2;  // tokens
  const TokenRange sentence = article_.sentence(candidate.first);
  bool ahead = false;
  for (std::uint32_t i = candidate.first, steps = 0; i-- > sentence.first && steps < before; ++steps) ahead |= article_.word(i).is(flag_before);
  for (std::uint32_t i = candidate.last; ahead && i < std::min(sentence.last, candidate.last + behind); ++i)
    if (i != event.token && tells_of_meeting(i)) return true;
  return false;
}

/// *traktat z 1994 roku*: the date of a noun that is no meeting.
bool SettingFinder::belongs_to_noun(const TimeExpression& time, std::uint32_t first) const {
  const auto of = [&](std::uint32_t i) {
    const Cases cases = article_.word(i).preposition;
    return cases.has(Case::instrumental) && cases.has(Case::genitive) && !cases.has(Case::accusative);
  };
  std::uint32_t preposition = time.tokens.first;
  bool number = false;  // not *relacja ze środowego posiedzenia*
  for (std::uint32_t i = time.tokens.first; i < time.tokens.last; ++i) number |= article_.text.tokens[i].kind == TokenKind::number;
  if (!number) return false;
  if (!of(preposition) && preposition > first && of(preposition - 1)) --preposition;
  if (!of(preposition) || preposition < first + 1) return false;
  const std::uint32_t noun = preposition - 1;
  return !article_.word(noun).picture && article_.text.tokens[noun].shape == Shape::lower && !article_.is_finite(noun) && article_.word(noun).triggers.empty() &&
         article_.word(noun).flags == 0 && article_.phrase_at[noun] == nothing && article_.time_at[noun] == nothing;
}

/// *mówili o Euro 2012*: a bare year right behind a capital.
bool SettingFinder::is_in_name(const TimeExpression& time) const {
  const std::uint32_t first = time.tokens.first;
  return time.tokens.last == first + 1 && article_.text.tokens[first].kind == TokenKind::number && first > article_.sentence(first).first &&
         article_.text.tokens[first - 1].shape == Shape::title && article_.time_at[first - 1] == nothing && article_.mention_at[first - 1] == nothing;
}

/// *pierwsza rozmowa od 1979 roku*, *od objęcia urzędu 6 maja*: since when, no day of the meeting.
bool SettingFinder::tells_since(const TimeExpression& time) const {
  constexpr auto longest = std::chrono::days(366);  // of one meeting
  constexpr auto round = std::chrono::days(14);     // longest of talks told as *od wtorku*, against *po raz pierwszy od grudnia*
  constexpr std::uint32_t reach = 6;                // words between *od* and the day
  const auto length = time.date->last - time.date->first;
  if (is_in_name(time)) return true;
  if (length > longest || (length > round && article_.word(time.tokens.first).is(flag_since))) return true;
  const std::uint32_t first = article_.sentence(time.tokens.first).first;
  if (belongs_to_noun(time, first)) return true;
  for (std::uint32_t i = time.tokens.first, words = 0; i-- > first && words <= reach; ++words) {
    if (article_.text.tokens[i].kind != TokenKind::word || article_.is_finite(i)) return false;
    if (article_.word(i).is(flag_since)) return true;
    if (!article_.word(i).triggers.empty()) return false;
  }
  return false;
}

/// *doszło do rozmów po zamachu, w którym 22 kwietnia zginął C*: a relative clause that tells of something else than a meeting.
bool SettingFinder::in_relative_clause(std::uint32_t token) const {
  const std::uint32_t segment = article_.segment[token];
  std::uint32_t first = token;
  while (first > article_.sentence(token).first && article_.segment[first - 1] == segment) --first;
  bool relative = false;
  for (std::uint32_t i = first; i < std::min(first + 3, token); ++i) relative |= article_.word(i).is(flag_relative);
  bool tells = false;
  for (std::uint32_t i = first; relative && i < article_.sentence(token).last && article_.segment[i] == segment; ++i) {
    const WordInfo& word = article_.word(i);  // *rozmowy, które odbyły się 5 maja*, *A, który przybył w piątek*
    if (!word.triggers.empty() || word.happens != Tense::none || word.going != Tense::none) return false;
    tells |= article_.is_finite(i);
  }
  return tells;
}

/// *A, który przebywa w Polsce z wizytą*: a relative clause that does not say where the meeting took place.
bool SettingFinder::tells_stay(std::uint32_t token) const {
  const std::uint32_t segment = article_.segment[token], end = article_.sentence(token).last;
  std::uint32_t first = token;
  while (first > article_.sentence(token).first && article_.segment[first - 1] == segment) --first;
  bool relative = false;
  for (std::uint32_t i = first; i < std::min(first + 3, token); ++i) relative |= article_.word(i).is(flag_relative);
  for (std::uint32_t i = first; i < end && article_.segment[i] == segment; ++i)
    if (article_.word(i).happens != Tense::none) return false;
  return relative;
}

/// *gdzie rozmawiał z A, a w piątek był u B*: the day of what is joined behind.
bool SettingFinder::is_of_next_joint(std::uint32_t event, TokenRange candidate) const {
  if (candidate.first < event + 2) return false;
  std::uint32_t i = candidate.first;
  if (!article_.word(i - 1).preposition.empty()) --i;
  // *a tydzień wcześniej, jeszcze w grudniu, B*: nor what stands behind such a day
  for (std::uint32_t k = i; k-- > event + 2 && article_.segment[k] == article_.segment[i];)
    if (article_.word(k).is(flag_between_and) && article_.is_symbol(k - 1, ",")) {
      const bool day = article_.time_at[k + 1] != nothing || (!article_.word(k + 1).preposition.empty() && article_.time_at[k + 2] != nothing);
      if (k + 1 == i || day) return true;
    }
  if (article_.segment[candidate.first] == article_.segment[event]) return false;
  // *…, a we wtorek był w Rydze*: a clause of its own
  const std::uint32_t segment = article_.segment[candidate.first], end = article_.sentence(candidate.first).last;
  while (article_.segment[i - 1] == segment) --i;
  if (!article_.is_symbol(i, ",") || i + 1 >= end || !article_.word(i + 1).is(flag_between_and)) return false;
  for (; i < end && article_.segment[i] == segment; ++i)
    if (article_.is_finite(i)) return true;
  return false;
}

/// *poinformował we wtorek o rozmowie A z B*: the day of the statement. *powiedział we wtorek po rozmowie z B* tells that of both,
/// *poinformował o wtorkowej rozmowie* that of the meeting.
bool SettingFinder::is_of_statement(const Event& event, TokenRange candidate) const {
  if (candidate.first > event.token || stands_in_time(event)) return false;
  std::uint32_t i = event.token;
  while (i > candidate.last && article_.is_modifier(i - 1)) --i;
  if (i <= candidate.last) return false;
  if (said_there(candidate)) return true;
  for (i = candidate.last; i < event.token && article_.segment[i] == article_.segment[candidate.first]; ++i)
    if (article_.word(i).is(flag_saying)) return article_.segment[i] == article_.segment[event.token];
  return false;
}

/// *po spotkaniu, na rozmowach, przed wizytą*: the noun tells when something else was.
bool SettingFinder::stands_in_time(const Event& event) const {
  if (event.trigger->verb) return event.tense == Tense::converb;
  const std::uint32_t first = article_.sentence(event.token).first;
  for (std::uint32_t i = event.token; i-- > first;) {
    const WordInfo& word = article_.word(i);
    if (word.is(flag_after) || word.is(flag_before) || word.is(flag_in) || word.is(flag_onto)) return true;
    if (article_.time_at[i] == nothing && !article_.is_modifier(i)) return false;
  }
  return false;
}

std::optional<DateSpan> SettingFinder::date(const Event& event) const {
  std::optional<DateSpan> best;
  double best_cost = date_threshold;
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (article_.time_at[i] == nothing) continue;
    const TimeExpression& time = article_.times.expressions[article_.time_at[i]];
    if (i + farthest < event.token || i > event.token + farthest) continue;
    if (time.tokens.first != i || !time.date || is_header(time, article_) || tells_since(time) || is_of_event_ahead(event, time.tokens)) continue;
    const bool other_clause = article_.segment[i] != article_.segment[event.token];
    if ((other_clause && is_told_of_person(time.tokens)) || is_of_statement(event, time.tokens) || is_of_next_joint(event.token, time.tokens)) continue;
    const double cost = distance(event, time.tokens, 2, 3);
    if (cost >= date_threshold || (other_clause && in_relative_clause(i))) continue;
    const DateSpan span = stretch_around(article_.time_at[i]);
    // *W tym roku spotkał się z B 16 stycznia*: of two that lie in each other the more precise
    const bool finer = best && span != *best && span.first >= best->first && span.last <= best->last;
    const bool coarser = best && span != *best && best->first >= span.first && best->last <= span.last;
    if (finer || (cost < best_cost && !coarser)) best = span;
    best_cost = std::min(best_cost, cost);
  }
  return best ? best : pointed_then(event);
}

Setting SettingFinder::of(const Event& event) const {
  return {place(event), date(event)};
}

}  // namespace whomet::meetings
