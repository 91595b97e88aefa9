// SPDX-License-Identifier: Apache-2.0
#include "meetings/companions.hpp"

#include <algorithm>
#include <utility>

#include "meetings/status.hpp"

namespace whomet::meetings {

/// *Z prezydentem byli B i C*, *Razem z nim przyleci B*, *Obok A zajęli miejsca B i C*: who was beside one told of at the head of
/// the sentence.
void Companions::note_ahead(TokenRange sentence) {
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[sentence.first]);
  if (range.first + 1 >= range.last) return;
  const Phrase host = article_.phrases[range.first], people = article_.phrases[range.first + 1];
  constexpr std::uint32_t head = 2;  // tokens before the preposition: *Wraz z*
  const std::uint32_t verb = host.tokens.last;
  const bool with = (host.alongside || clause_.governs_with(host.preposition)) && host.cases.has(Case::instrumental);
  const bool beside = host.preposition != unknown_word && article_.words.at(host.preposition).beside;
  const bool heads = (with || beside) && host.preposition_at <= sentence.first + head && clause_.has_person(host) && host.parts.size() == 1;
  // *byli doradca A i B*: the word may also say *former*, and begin the phrase; *zajęli miejsca A i B*
  if (!heads || verb >= sentence.last || people.tokens.first - verb > (beside ? 2U : 1U)) return;
  if (!people.has(Case::nominative) || !clause_.has_person(people)) return;
  const auto& uses = article_.word(verb).triggers;
  const bool is = std::any_of(uses.begin(), uses.end(), [&](const TriggerUse& use) { return article_.words.trigger(use.trigger).sort == "be"; });
  if (!is && article_.word(verb).going == Tense::none && !(beside && article_.is_finite(verb))) return;
  const bool ahead = article_.words.is_future(article_.text, verb) || article_.word(verb).is(flag_future);
  for (EntityRef ref : resolver_.parties(host)) company_.push_back({verb, ref, resolver_.parties(people), ahead});
}

/// *spotkał się wraz z A w piątek z B*, *A-owi w spotkaniu z B towarzyszył C*: the subject's company, on his side.
void Companions::note_alongside(const Event& event, const Draft& draft) {
  const bool company = check_.tells_company(event);
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[event.token]);
  for (std::uint32_t p = range.first; p < range.last; ++p) {
    const Phrase phrase = article_.phrases[p];
    note_right_behind(event, p, draft);
    const bool host = company && phrase.has(Case::dative) && !phrase.cases.has(Case::nominative);
    if (!(host || phrase.alongside) || !clause_.has_person(phrase) || !clause_.same_segment(phrase.tokens.first, event.token)) continue;
    std::vector<EntityRef> people = resolver_.parties(phrase);
    std::erase_if(people, [&](EntityRef ref) { return !article_.is_person(ref); });
    if (!people.empty()) company_.push_back({event.token, draft.sides.front().front(), std::move(people)});
  }
}

/// *A z ministrem B spotkał się z C*, *przyjął A z małżonką*: who is told right behind one of the parties.
void Companions::note_right_behind(const Event& event, std::uint32_t p, const Draft& draft) {
  const Phrase phrase = article_.phrases[p];
  if (p == 0 || !event.trigger->verb || !clause_.governs_with(phrase.preposition) || !phrase.cases.has(Case::instrumental) || !clause_.has_person(phrase)) return;
  const Phrase before = article_.phrases[p - 1];
  if (phrase.preposition_at != before.tokens.last || before.parts.size() != 1 || !clause_.same_segment(phrase.tokens.first, event.token)) return;
  const std::vector<EntityRef> host = resolver_.parties(before);
  if (host.size() != 1 || !article_.is_person(host.front()) || !story_.has_party(draft, host.front())) return;
  std::vector<EntityRef> people = resolver_.parties(phrase);
  std::erase_if(people, [&](EntityRef ref) { return !article_.is_person(ref) || story_.has_party(draft, ref); });
  if (!people.empty()) company_.push_back({event.token, host.front(), std::move(people)});
}

void Companions::read(const Event& event) {
  const std::vector<EntityRef> people = attendance_.participants(event);
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
void Companions::note_company(const Event& event, const std::vector<EntityRef>& people) {
  const bool passive = clause_.agent(event.token) != nothing;
  const std::uint32_t p = passive ? clause_.subject(event) : clause_.object(event);
  if (p == nothing) return;
  for (EntityRef host : resolver_.parties(Phrase(article_.phrases[p]), people)) company_.push_back({event.token, host, people});
}

/// *A-owi towarzyszyli C i D, B-owi E*: the verb is told once.
void Companions::read_gapped_company(const Event& event) {
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
void Companions::apply() {
  std::stable_sort(story_.drafts.begin(), story_.drafts.end(), [](const Draft& a, const Draft& b) { return a.token < b.token; });
  for (const Company& company : company_) {
    const std::uint32_t here = article_.text.sentence_of[company.token];
    auto draft = story_.drafts_from(here - std::min(here, participation_reach));
    const auto behind = story_.drafts_from(here + 1);
    const auto has = [&](const Draft& d) { return Story::has_party(d, company.host); };
    const bool told = std::any_of(draft, behind, has);
    // of the meeting told before, where there is one
    const std::uint32_t last = told ? here : here + participation_reach;
    bool joined = false;
    for (; draft != story_.drafts.end() && article_.text.sentence_of[draft->token] <= last; ++draft)
      if ((draft->kind != MeetingKind::call && agrees(company, *draft)) || article_.text.sentence_of[draft->token] == here) {
        joined |= has(*draft);
        for (Side& side : draft->sides) join_company(side, draft->sides, company);
      }
    if (!joined) join_far(company);
  }
  std::erase_if(story_.drafts, [&](Draft& draft) { return !tidy_sides(draft.sides, article_, memory_); });
}

/// *A przyjął B. … (some paragraphs) … Z B przylecieli C i D*: with the last meeting of his that agrees.
void Companions::join_far(const Company& company) {
  constexpr std::uint32_t reach = 16;  // sentences back
  const std::uint32_t here = article_.text.sentence_of[company.token];
  const auto first = story_.drafts_from(here - std::min(here, reach)), end = story_.drafts_from(here);
  for (auto draft = end; draft != first;) {
    --draft;
    if (draft->kind == MeetingKind::call || !agrees(company, *draft) || !Story::has_party(*draft, company.host)) continue;
    for (Side& side : draft->sides) join_company(side, draft->sides, company);
    return;
  }
}

/// *Prezydentowi będzie towarzyszyć A*
bool Companions::accompanies_ahead(const Event& event) const {
  const Status status = status_of(article_, event).status;
  return status == Status::planned || status == Status::possible;
}

/// Who will accompany somebody was at no meeting before.
bool Companions::agrees(const Company& company, const Draft& draft) {
  return !company.ahead || draft.status != Status::held;
}

void Companions::join_company(Side& side, std::vector<Side>& sides, const Company& company) {
  if (std::find(side.begin(), side.end(), company.host) == side.end()) return;
  for (EntityRef person : company.people) {
    const auto sits_alone = [&](const Side& other) { return other.size() == 1 && other.front() == person; };
    if (std::any_of(sides.begin(), sides.end(), sits_alone)) continue;
    for (Side& other : sides)
      if (&other != &side) std::erase(other, person);
    if (std::find(side.begin(), side.end(), person) == side.end()) side.push_back(person);
  }
}

}  // namespace whomet::meetings
