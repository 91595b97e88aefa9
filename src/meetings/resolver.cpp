// SPDX-License-Identifier: Apache-2.0
#include "meetings/resolver.hpp"

#include <algorithm>

#include "meetings/draft.hpp"

namespace whomet::meetings {
namespace {

constexpr std::string_view media = "media";  // the gazetteer's class of outlets
constexpr std::uint32_t pronoun_reach = 3;   // sentences back
constexpr std::uint32_t role_subject_reach = 1;  // the same, to an office

bool contains(const std::vector<EntityRef>& list, EntityRef ref) {
  return std::find(list.begin(), list.end(), ref) != list.end();
}

void add_new(std::vector<EntityRef>& list, const std::vector<EntityRef>& more) {
  for (EntityRef ref : more)
    if (!contains(list, ref)) list.push_back(ref);
}

}  // namespace

std::vector<EntityRef> Resolver::parties(const Phrase& phrase, const std::vector<EntityRef>& others) {
  std::vector<EntityRef> all;
  for (const Part& part : phrase.parts) add_new(all, parties(part, others));
  return all;
}

std::vector<EntityRef> Resolver::parties(const Part& part, const std::vector<EntityRef>& others) {
  switch (part.sort) {
    case PartSort::named:
      return named(part);
    case PartSort::role:
      return role(part, others);
    case PartSort::group:
      return group(part);
    case PartSort::pronoun:
      return pronoun(part, others);
    case PartSort::national: {
      const EntityRef person = compatriot(part, others);
      return person == no_entity ? std::vector<EntityRef>{} : std::vector{person};
    }
    case PartSort::collective:
      return {collective(part)};
  }
  return {};
}

/// Persons, states, bodies; a capital or seat stands for its state, another town for nobody, a newspaper
/// tells.
std::vector<EntityRef> Resolver::named(const Part& part) {
  const EntityRef ref = offices_.state_behind(part.entity);
  const Entity& e = article_.entity(ref);
  if (e.kind == Kind::place || e.class_ == media) return {};
  return {ref};
}

std::vector<EntityRef> Resolver::state_party(EntityRef of) const {
  if (of == no_entity) return {};
  const EntityRef ref = offices_.state_behind(of);
  const Entity& e = article_.entity(ref);
  if (e.kind == Kind::place || e.kind == Kind::person || e.class_ == media) return {};
  return {ref};
}

EntityRef Resolver::state_of(const Part& part) const {
  if (part.of != no_entity) return offices_.state_behind(part.of);
  return article_.is_person(part.boss) ? memory_.acts_for(part.boss) : no_entity;
}

bool Resolver::fits_gender(const Part& part, EntityRef person) const {
  const Gender wanted = part.noun == 0xffff ? part.gender : article_.words.noun(part.noun).gender;
  const Gender has = article_.gender_of(person);
  if (part.woman) return has == Gender::feminine;
  // A woman may bear a masculine title (*premier Nowak powiedziała*), a man no feminine one.
  return wanted != Gender::feminine || has != Gender::masculine;
}

std::vector<EntityRef> Resolver::all_learned(const Part& part, EntityRef of) const {
  std::vector<EntityRef> found;
  for (const LearnedRole& role : memory_.roles()) {
    const bool vague = part.plural && part.office.empty() && of == no_entity;  // *szefowie sztabów*: whoever
    const bool same = part.office.empty() ? role.noun == part.noun && !vague : role.office == part.office;
    const bool boss = part.boss != no_entity && role.boss == part.boss && role.noun == part.noun;
    if (!boss && (!same || (of != no_entity && role.of != no_entity && role.of != of))) continue;
    if (of != no_entity && role.of == no_entity && !boss) continue;
    if (fits_gender(part, role.person) && !contains(found, role.person)) found.push_back(role.person);
  }
  return found;
}

/// Who was called so in this article: the nearest before, else the first after.
EntityRef Resolver::learned(const Part& part, EntityRef of, const std::vector<EntityRef>& others) const {
  std::vector<EntityRef> people = all_learned(part, of);
  // *Prezydent spotkał się z prezydentem Czech A*: somebody else
  if (of == no_entity) std::erase_if(people, [&](EntityRef p) { return contains(others, p); });
  if (people.empty()) return no_entity;
  // *papież* where the article tells of a former one too: who holds the office now goes first.
  const bool now = std::any_of(people.begin(), people.end(), [&](EntityRef p) { return holds_now(p, part.office); });
  if (now) std::erase_if(people, [&](EntityRef p) { return !holds_now(p, part.office); });
  EntityRef best = people.front(), subject = no_entity;
  std::uint32_t last = 0, last_subject = 0;
  for (const LearnedRole& role : memory_.roles()) {
    const auto told = role.before(part.tokens.first);
    if (!told || !contains(people, role.person)) continue;
    if (*told >= last_subject && is_subject(*told)) subject = role.person, last_subject = *told;
    if (*told >= last) best = role.person, last = *told;
  }
  // *A spotkał się z prezydentem Kazachstanu B. To nie koniec podróży A. Prezydent poleci też …*: A, who holds the office, was told of last
  const EntityRef home = article_.words.home();
  if (of == no_entity && !part.office.empty())
    for (const auto& [token, person] : memory_.people_near(part.tokens.first)) {
      if (token >= part.tokens.first) break;
      const bool may = contains(people, person) || (holds_now(person, part.office) && fits_gender(part, person) && !contains(others, person));
      if (!may) continue;
      if (home != no_entity && memory_.acts_for(person) == home && holds_now(person, part.office)) return person;
      if (token >= last_subject && is_subject(token)) subject = person, last_subject = token;
      if (token >= last) best = person, last = token;
    }
  // *Premier A spotkał się z premierem B. Premier rozmawiał też z …*: the subject goes on.
  const bool goes_on = of == no_entity && subject != no_entity && is_subject(part.tokens.first);
  return goes_on ? subject : best;
}

EntityRef Resolver::holder(const Part& part, EntityRef of) const {
  if (part.former) return no_entity;
  const auto& published = article_.times.published;
  if (part.elect) return published ? offices_.next_holder(part.office, of, *published) : no_entity;
  std::vector<EntityRef> holders;
  for (std::string office(part.office); holders.empty() && !office.empty();
       office = article_.words.broader(office))
    holders = offices_.holders(office, of, published);
  if (part.office.empty() && part.of == of)  // *szef NATO*; *przywódca Kosowa*: of several offices whom the article names
    for (const std::string& office : article_.words.noun(part.noun).of_body) {
      std::vector<EntityRef> in_office = offices_.holders(office, of, published);
      const bool named = std::any_of(in_office.begin(), in_office.end(), [&](EntityRef p) { return memory_.mentions(p) && fits_gender(part, p); });
      if (holders.empty() || named) holders = std::move(in_office);
      if (named) break;
    }
  std::erase_if(holders, [&](EntityRef p) { return !fits_gender(part, p); });
  if (holders.empty()) return no_entity;
  for (EntityRef person : holders)
    if (memory_.mentions(person)) return person;
  const bool unique = article_.words.known_by_office(part.office) || part.office.empty();
  return published && unique && (holders.size() == 1 || published->grain == Grain::day) ? holders.front()
                                                                                        : no_entity;
}

/// *premierzy Grupy Wyszehradzkiej*: who holds the office in each state of a small grouping, all known or none, and half of
/// them named by the article; else the grouping met, alone.
std::vector<EntityRef> Resolver::holders_in_members(const Part& part, EntityRef body) const {
  constexpr std::size_t largest = 8;  // the Nordic and Baltic states, the G7
  const std::vector<std::string>& members = article_.entity(body).members;
  if (members.size() < 2 || members.size() > largest || !article_.words.known_by_office(part.office)) return {};
  std::vector<EntityRef> people;
  for (const std::string& id : members) {
    const EntityRef state = article_.gazetteer.find(id);
    const EntityRef person = state == no_entity ? no_entity : holder(part, state);
    if (person == no_entity) return {};
    people.push_back(person);
  }
  const auto named = std::count_if(people.begin(), people.end(), [&](EntityRef p) { return memory_.mentions(p); });
  return 2 * static_cast<std::size_t>(named) >= people.size() ? people : std::vector<EntityRef>{};
}

/// *wysłannicy prezydenta USA*: those of the article's people who hold the office at its date.
std::vector<EntityRef> Resolver::mentioned_holders(const Part& part, EntityRef of) const {
  std::vector<EntityRef> found;
  if (part.office.empty()) return found;
  for (EntityRef person : offices_.holders(part.office, of, article_.times.published))
    if (memory_.mentions(person) && fits_gender(part, person)) found.push_back(person);
  return found;
}

/// *prezydent* alone: of the article's people who hold that office the one of the pack's own country, else
/// the last before the role, else the first after it.
EntityRef Resolver::holder_without_state(const Part& part, const std::vector<EntityRef>& others) const {
  if (part.office.empty()) return no_entity;
  EntityRef before = no_entity, after = no_entity, subject = no_entity;
  bool in_office = false;  // someone of them holds it at the article's date: earlier holders are not meant
  for (const auto& [token, person] : memory_.people_near(part.tokens.first)) {
    if (!has_held(person, part.office) || !fits_gender(part, person) || contains(others, person)) continue;
    const bool now = holds_now(person, part.office);
    if (!now && in_office) continue;
    if (now && !in_office) before = after = subject = no_entity, in_office = true;
    if (article_.words.home() != no_entity && memory_.acts_for(person) == article_.words.home())
      return person;
    if (token < part.tokens.first && is_subject(token)) subject = person;
    if (token < part.tokens.first)
      before = person;
    else if (after == no_entity)
      after = person;
  }
  // *Premier A spotkał się z premierem B. Premier rozmawiał też z …*: the subject goes on.
  if (subject != no_entity && is_subject(part.tokens.first)) return subject;
  return before != no_entity ? before : after;
}

bool Resolver::is_subject(std::uint32_t token) const {
  const std::uint32_t p = article_.phrase_at[token];
  return p != nothing && article_.phrases[p].has(Case::nominative);
}

bool Resolver::holds_now(EntityRef person, std::string_view office) const {
  const auto& when = article_.times.published;
  const auto& offices = article_.entity(person).offices;
  return when && std::any_of(offices.begin(), offices.end(), [&](const Office& o) {
    return article_.words.is_office(o.office, office) && (!o.from || o.from->first <= when->last) && (!o.to || o.to->last >= when->first);
  });
}

bool Resolver::holds_any(EntityRef person) const {
  const auto& when = article_.times.published;
  const auto& offices = article_.entity(person).offices;
  return std::any_of(offices.begin(), offices.end(), [&](const Office& o) {
    return !when || ((!o.from || o.from->first <= when->last) && (!o.to || o.to->last >= when->first));
  });
}

bool Resolver::has_held(EntityRef person, std::string_view office) const {
  const auto& offices = article_.entity(person).offices;
  return std::any_of(offices.begin(), offices.end(), [&](const Office& o) { return article_.words.is_office(o.office, office); });
}

/// *obaj prezydenci*: the last two told of before who hold the office.
std::vector<EntityRef> Resolver::last_two_holders(const Part& part) {
  constexpr std::uint32_t reach = 600;  // tokens back
  std::vector<EntityRef> found;
  if (part.office.empty()) return found;
  const std::uint32_t here = part.tokens.first;
  for (std::uint32_t i = here; i-- > here - std::min(here, reach) && found.size() < 2;) {
    const EntityRef person = person_told_at(i);
    if (person != no_entity && holds_now(person, part.office) && !contains(found, person)) found.insert(found.begin(), person);
  }
  return found.size() < 2 ? std::vector<EntityRef>{} : found;
}

/// The person whose name, or whose office in a state, begins at the token.
EntityRef Resolver::person_told_at(std::uint32_t token) {
  if (const Mention* m = article_.mention_from(token); m && article_.is_person(m->entity)) return m->entity;
  const std::uint32_t p = article_.phrase_at[token];
  if (p == nothing || article_.phrases[p].tokens.first != token) return no_entity;
  const Part part = article_.phrases[p].parts.front();
  if (part.sort != PartSort::role || part.plural || part.of == no_entity) return no_entity;
  const std::vector<EntityRef> people = role(part, {});
  return people.size() == 1 && article_.is_person(people.front()) ? people.front() : no_entity;
}

/// *ukraiński przywódca*: the last person told of who acts for the state.
EntityRef Resolver::nearest_agent(const Part& part, EntityRef of) const {
  EntityRef best = no_entity;
  for (const auto& [token, person] : memory_.people_near(part.tokens.first)) {
    if (token >= part.tokens.first) break;
    if (memory_.acts_for(person) != of || !fits_gender(part, person)) continue;
    // A masculine word may mean a woman, but a man who fits as well is meant first.
    const bool exact = article_.gender_of(person) == article_.words.noun(part.noun).gender;
    if (exact || best == no_entity || article_.gender_of(best) == article_.gender_of(person)) best = person;
  }
  return best;
}

/// *jej mąż*: who was told of by that word before (*mąż Bibi, Ashiq Masih*).
std::vector<EntityRef> Resolver::called_so(const Part& part) const {
  EntityRef best = no_entity;
  std::uint32_t last = 0;
  for (const LearnedRole& role : memory_.roles()) {
    if (role.noun != part.noun) continue;
    const auto told = role.before(part.tokens.first);
    if (best != no_entity && (!told || *told < last)) continue;
    best = role.person;
    last = told.value_or(0);
  }
  return best == no_entity ? std::vector<EntityRef>{} : std::vector{best};
}

/// *Turek, Dunka*: the last person told of before who acts for the state.
EntityRef Resolver::compatriot(const Part& part, const std::vector<EntityRef>& others) const {
  const EntityRef of = offices_.state_behind(part.of);
  EntityRef best = no_entity;
  for (const auto& [token, person] : memory_.people_near(part.tokens.first)) {
    if (token >= part.tokens.first) break;
    if (memory_.acts_for(person) == of && !contains(others, person)) best = person;
  }
  return best;
}

/// *swoich wysłanników*: the envoys of the clause's subject.
EntityRef Resolver::owner(const Part& part) const {
  const std::uint32_t first = article_.sentence(part.tokens.first).first;
  for (std::uint32_t p = phrases_before(part.tokens.first); p-- > 0;) {
    const Phrase& phrase = article_.phrases[p];
    if (phrase.tokens.first < first) break;
    const Part& each = phrase.parts.front();
    if (phrase.has(Case::nominative) && each.sort == PartSort::named && article_.is_person(each.entity))
      return each.entity;
  }
  return no_entity;
}

/// The states for which people act.
std::vector<EntityRef> Resolver::states_of(const std::vector<EntityRef>& people) const {
  std::vector<EntityRef> states;
  for (EntityRef person : people)
    if (const EntityRef state = memory_.acts_for(person); state != no_entity && !contains(states, state)) states.push_back(state);
  return states;
}

/// *Były premier*: the last one told of who held the office, and does no more.
EntityRef Resolver::former_holder(const Part& part, const std::vector<EntityRef>& others) const {
  EntityRef last = no_entity;
  for (const auto& [token, person] : memory_.people_near(part.tokens.first)) {
    if (token >= part.tokens.first) break;
    const bool former = has_held(person, part.office) && !holds_now(person, part.office);
    if (former && fits_gender(part, person) && !contains(others, person)) last = person;
  }
  return last;
}

/// *A z małżonką*, *A, któremu towarzyszyła małżonka*: the only person of the phrase right before.
EntityRef Resolver::beside(const Part& kin) const {
  constexpr std::uint32_t reach = 3;  // tokens between
  const std::uint32_t p = phrases_before(kin.tokens.first);
  if (p == 0 || article_.phrases[p - 1].tokens.last + reach < kin.tokens.first) return no_entity;
  const Phrase& before = article_.phrases[p - 1];
  const Part& part = before.parts.back();
  const bool person = before.parts.size() == 1 && part.sort == PartSort::named && article_.is_person(part.entity);
  return person && article_.text.sentence_of[before.tokens.first] == article_.text.sentence_of[kin.tokens.first] ? part.entity : no_entity;
}

std::vector<EntityRef> Resolver::role(const Part& told, const std::vector<EntityRef>& others) {
  Part part = told;
  if (part.own && part.boss == no_entity) part.boss = owner(part);
  const Noun& noun = article_.words.noun(part.noun);
  if (noun.spokesman) return {};
  if (noun.sort == NounSort::kin && part.office.empty()) {  // not *Ojciec Święty*
    if (!article_.is_person(part.boss)) part.boss = beside(part);
    if (!article_.is_person(part.boss)) return called_so(part);
    const EntityRef kin = offices_.relative(noun.slug, part.boss);
    return kin == no_entity ? std::vector<EntityRef>{} : std::vector{kin};
  }
  const EntityRef of = state_of(part);
  if (part.both && of == no_entity) {
    const std::vector<EntityRef> two = last_two_holders(part);
    if (!two.empty()) return two;
    const std::vector<EntityRef> people = pronoun(part, others);
    const bool holders = part.office.empty() || std::all_of(people.begin(), people.end(), [&](EntityRef p) { return has_held(p, part.office); });
    return holders ? people : states_of(people);  // *A i B rozmawiali. Ministrowie obu krajów spotkali się wczoraj*
  }
  if (part.plural) {
    std::vector<EntityRef> people = all_learned(part, of);
    if (people.empty() && of != no_entity && !part.former) people = mentioned_holders(part, of);
    if (people.empty() && of != no_entity && noun.relational) people = memory_.members(of);
    if (people.empty() && of != no_entity && !part.former) people = holders_in_members(part, of);
    if (people.empty() && of == no_entity && !part.office.empty()) {  // *Ministrowie rozmawiali z B*
      people = pronoun(part, others);
      std::erase_if(people, [&](EntityRef p) { return !has_held(p, part.office); });
      if (people.size() < 2) people.clear();
    }
    // *Goście rozmawiali z B*: the last people told of
    if (people.empty() && of == no_entity && noun.guest && part.bare && !part.possessive) people = last_people(part, others);
    if (!people.empty()) return people;
    return state_party(of);
  }
  if (noun.counterpart) return counterpart(part, of);
  if (part.elect) {
    const EntityRef person = holder(part, of == no_entity ? article_.words.home() : of);
    return person == no_entity ? std::vector<EntityRef>{} : std::vector{person};
  }
  if (const EntityRef person = learned(part, of, others);
      person != no_entity && (of != no_entity || noun.sort != NounSort::generic))
    return {person};
  if (part.former) {
    const EntityRef person = of == no_entity && !part.office.empty() ? former_holder(part, others) : no_entity;
    return person == no_entity ? std::vector<EntityRef>{} : std::vector{person};
  }
  if (of != no_entity) {
    const EntityRef person = holder(part, of);
    if (person != no_entity) return {person};
    if (noun.relational)
      if (const auto members = memory_.members(of); members.size() == 1) return members;
    if (noun.sort == NounSort::generic && part.bare)
      if (const EntityRef agent = nearest_agent(part, of); agent != no_entity) return {agent};
    if (!article_.words.acts_for_state(part.office)) return {};
    return state_party(of);
  }
  if (const EntityRef person = holder_without_state(part, others); person != no_entity) return {person};
  if (noun.sort == NounSort::generic && part.bare && !part.possessive) {
    const EntityRef person = nearest_person(part, others, true);
    // *dowódca wojsk lądowych* is the man before only if he was called so
    const bool alone = part.tokens.last - part.tokens.first == 1;
    if (person != no_entity && (alone || contains(all_learned(part, of), person))) return {person};
  }
  return {};
}

/// The people of the last subject told of before, none of the others.
std::vector<EntityRef> Resolver::last_people(const Part& part, const std::vector<EntityRef>& others) {
  std::vector<EntityRef> people = pronoun(part, others);
  Part one = part;
  one.gender = Gender::unknown;
  if (people.empty())
    if (const EntityRef person = nearest_person(one, others, false); person != no_entity) people.push_back(person);
  return people;
}

/// *delegacja pod przewodnictwem A*, *z A na czele*: who leads people of no state, up to the verb.
std::vector<EntityRef> Resolver::leader_of(const Part& part) const {
  constexpr std::uint32_t reach = 12;  // tokens
  const std::uint32_t end = std::min(article_.sentence(part.tokens.first).last, part.tokens.last + reach);
  std::vector<EntityRef> people;
  bool led = false;
  for (std::uint32_t i = part.tokens.last; i < end && !article_.is_finite(i); ++i) {
    led |= article_.word(i).is(flag_lead);
    const Mention* m = article_.mention_from(i);
    if (m && article_.is_person(m->entity) && !contains(people, m->entity)) people.push_back(m->entity);
  }
  return led ? people : std::vector<EntityRef>{};
}

/// *Do Łodzi przybyła delegacja Litwy. Delegacja spotkała się z …*: the last one told of with its state or leader.
std::vector<EntityRef> Resolver::last_delegation(const Part& part) {
  const std::uint32_t here = article_.text.sentence_of[part.tokens.first];
  for (std::uint32_t p = phrases_before(part.tokens.first); p-- > 0;) {
    const Phrase& phrase = article_.phrases[p];
    if (here - article_.text.sentence_of[phrase.tokens.first] > pronoun_reach) break;
    const Part& told = phrase.parts.front();
    if (phrase.parts.size() != 1 || told.sort != PartSort::group || told.noun == 0xffff ||
        article_.words.noun(told.noun).sort != NounSort::delegation)
      continue;
    const EntityRef of = state_of(told);
    if (of == no_entity) {
      if (std::vector<EntityRef> people = leader_of(told); !people.empty()) return people;
      continue;
    }
    std::vector<EntityRef> members = memory_.members(of);
    return members.empty() ? state_party(of) : members;
  }
  return {};
}

/// *met his French counterpart*: who holds in that state the office of the one told before in the sentence.
std::vector<EntityRef> Resolver::counterpart(Part part, EntityRef of) {
  part.office = of == no_entity ? std::string_view{} : office_before(part.tokens.first);
  const EntityRef person = part.office.empty() ? no_entity : holder(part, of);
  return person == no_entity ? state_party(of) : std::vector{person};
}

/// The office of the last part before the token in its sentence, told or held at the article's date; empty: none.
std::string_view Resolver::office_before(std::uint32_t token) const {
  const std::uint32_t first = article_.sentence(token).first;
  for (std::uint32_t p = phrases_before(token); p-- > 0 && article_.phrases[p].tokens.first >= first;) {
    const Part& part = article_.phrases[p].parts.front();
    if (!part.office.empty()) return part.office;
    if (part.sort != PartSort::named || !article_.is_person(part.entity)) continue;
    for (const Office& office : article_.entity(part.entity).offices)
      if (article_.words.known_by_office(office.office) && holds_now(part.entity, office.office)) return office.office;
  }
  return {};
}

std::vector<EntityRef> Resolver::group(const Part& part) {
  const EntityRef of = state_of(part);
  const bool people = part.noun == 0xffff;
  const NounSort sort = people ? NounSort::delegation : article_.words.noun(part.noun).sort;
  if (sort == NounSort::family) {
    const EntityRef family = family_of(part);
    return family == no_entity ? std::vector<EntityRef>{} : std::vector{family};
  }
  if (sort == NounSort::other_group) return {};
  if (of == no_entity && sort == NounSort::delegation) {
    std::vector<EntityRef> led = leader_of(part);
    return led.empty() && part.bare ? last_delegation(part) : led;
  }
  if (of == no_entity) return {};
  if (part.both) {
    std::vector<EntityRef> same = told_of(of);
    if (same.empty()) same = named_together(part, of);
    if (!same.empty()) return same;
  }
  if (sort == NounSort::delegation || sort == NounSort::side) {
    std::vector<EntityRef> members = memory_.members(of);
    if (!members.empty()) return with_those_beside(std::move(members));
  }
  return state_party(of);
}

/// *A, szef delegacji, i B rozmawiali z C. Delegację przyjął też D*: with the members those who sat beside them last.
std::vector<EntityRef> Resolver::with_those_beside(std::vector<EntityRef> members) const {
  constexpr std::ptrdiff_t reach = 4;  // meetings back
  if (!told_) return members;
  const auto end = told_->rbegin() + std::min(reach, told_->rend() - told_->rbegin());
  for (auto draft = told_->rbegin(); draft != end; ++draft)
    for (const Side& side : draft->sides)
      if (std::any_of(side.begin(), side.end(), [&](EntityRef ref) { return contains(members, ref); })) {
        add_new(members, side);
        return members;
      }
  return members;
}

std::vector<EntityRef> Resolver::last_to_meet(std::size_t count) const {
  std::vector<EntityRef> people;
  if (!told_) return people;
  for (auto draft = told_->rbegin(); draft != told_->rend() && people.size() < count; ++draft)
    for (const Side& side : draft->sides)
      for (EntityRef ref : side)
        if (article_.is_person(ref) && !contains(people, ref)) people.push_back(ref);
  return people.size() == count ? people : std::vector<EntityRef>{};
}

/// *ci sami Amerykanie*: those of the state who met somebody last.
std::vector<EntityRef> Resolver::told_of(EntityRef of) const {
  if (!told_) return {};
  constexpr std::ptrdiff_t reach = 20;  // meetings back
  const auto end = told_->rbegin() + std::min(reach, told_->rend() - told_->rbegin());
  for (auto draft = told_->rbegin(); draft != end; ++draft)
    for (const Side& side : draft->sides) {
      std::vector<EntityRef> people;
      for (EntityRef ref : side)
        if (article_.is_person(ref) && memory_.acts_for(ref) == of) people.push_back(ref);
      if (people.size() > 1) return people;
    }
  return {};
}

/// *amerykańska dwójka*: the last ones of the state who were named together before.
std::vector<EntityRef> Resolver::named_together(const Part& part, EntityRef of) const {
  constexpr std::uint32_t reach = 40;  // phrases back
  const std::uint32_t here = phrases_before(part.tokens.first);
  for (std::uint32_t p = here; p-- > here - std::min(here, reach);) {
    std::vector<EntityRef> people;
    for (const Part& each : article_.phrases[p].parts)
      if (each.sort == PartSort::named && article_.is_person(each.entity) && memory_.acts_for(each.entity) == of) people.push_back(each.entity);
    if (people.size() > 1) return people;
  }
  return {};
}

EntityRef Resolver::new_party(const std::string& name) {
  const EntityRef base =
      static_cast<EntityRef>(article_.gazetteer.size() + article_.links.provisional.size());
  for (std::size_t i = 0; i < article_.parties.size(); ++i)
    if (article_.parties[i].label == name) return static_cast<EntityRef>(base + i);
  Entity party;
  party.id = "~" + fold_bare(name);
  std::replace(party.id.begin(), party.id.end(), ' ', '-');
  party.kind = Kind::organization;
  party.label = name;
  party.names = {{name, "", false}};
  article_.parties.push_back(std::move(party));
  return static_cast<EntityRef>(base + article_.parties.size() - 1);
}

EntityRef Resolver::collective(const Part& part) {
  const std::string& name = article_.words.collective(part.collective);
  if (const auto known = collectives_.find(name); known != collectives_.end()) return known->second;
  return collectives_[name] = look_up_collective(name);
}

EntityRef Resolver::look_up_collective(const std::string& name) {
  for (const Mention& m : article_.links.mentions)
    if (article_.entity(m.entity).label == name) return m.entity;
  if (const EntityRef known = article_.gazetteer.find(name); known != no_entity) return known;
  return new_party(name);
}

/// *rodzina Jana Kowala* is a party of its own, named as the article does.
EntityRef Resolver::family_of(const Part& part) {
  if (!article_.is_person(part.boss)) return no_entity;
  for (std::uint32_t i = part.tokens.first; i < part.tokens.last; ++i)
    if (const Mention* m = article_.mention_from(i); m && m->entity == part.boss)
      return new_party(article_.words.noun(part.noun).base + " " +
                       std::string(article_.text.surface(m->tokens)));
  return no_entity;
}

/// How many of the article's phrases begin before the token.
std::uint32_t Resolver::phrases_before(std::uint32_t token) const {
  const auto it = std::partition_point(article_.phrases.begin(), article_.phrases.end(),
                                       [&](const Phrase& p) { return p.tokens.first < token; });
  return static_cast<std::uint32_t>(it - article_.phrases.begin());
}

/// *Prezydent Czech był w Sofii, gdzie przyjął go B*: the last subject, told of by an office alone; none if it is a name.
EntityRef Resolver::subject_by_role(const Part& part, const std::vector<EntityRef>& others) {
  if (part.sort != PartSort::pronoun || part.other) return no_entity;
  const std::uint32_t here = article_.text.sentence_of[part.tokens.first];
  for (std::uint32_t p = phrases_before(part.tokens.first); p-- > 0;) {
    const Phrase phrase = article_.phrases[p];
    if (here - article_.text.sentence_of[phrase.tokens.first] > role_subject_reach) break;
    if (phrase.tokens.last > part.tokens.first || phrase.parts.size() > 1 || !phrase.has(Case::nominative)) continue;
    const Part& each = phrase.parts.front();
    if (each.sort == PartSort::named && article_.is_person(each.entity) && !contains(others, each.entity)) return no_entity;
    if (each.sort != PartSort::role || each.plural || (each.gender != Gender::unknown && part.gender != Gender::unknown && each.gender != part.gender)) continue;
    bool says = false;  // *Premier Czech powiedział, że A przyjmie go*: he tells of somebody else
    const TokenRange sentence = article_.sentence(phrase.tokens.first);
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
      says |= article_.segment[i] == article_.segment[phrase.tokens.first] && article_.word(i).is(flag_saying);
    if (says && !part.possessive) continue;  // *Zaznaczył, że jego rozmowy z B …*: his own
    const std::vector<EntityRef> meant = role(each, others);
    if (meant.size() == 1 && article_.is_person(meant.front()) && !contains(others, meant.front())) return meant.front();
  }
  return no_entity;
}

/// *prezydent Czech poleciał do niego*: the subject of the pronoun's own clause, whom it cannot mean.
std::vector<EntityRef> Resolver::own_subject(const Part& part) {
  const std::uint32_t own = article_.phrase_at[part.tokens.first];
  if (own == nothing || article_.phrases[own].cases.has(Case::nominative)) return {};  // *A said he would meet B*
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[part.tokens.first]);
  for (std::uint32_t p = range.first; p < range.last; ++p) {
    const Phrase phrase = article_.phrases[p];
    if (phrase.tokens.last > part.tokens.first) break;
    if (article_.segment[phrase.tokens.first] != article_.segment[part.tokens.first] || !phrase.has(Case::nominative) || phrase.parts.size() != 1) continue;
    const Part& each = phrase.parts.front();
    if (each.sort == PartSort::named && article_.is_person(each.entity)) return {each.entity};
    if (each.sort == PartSort::role && !each.plural) return role(each, {});
  }
  return {};
}

std::vector<EntityRef> Resolver::pronoun(const Part& part, const std::vector<EntityRef>& told) {
  std::vector<EntityRef> others = told;
  if (!part.plural) {
    if (!part.possessive && part.sort == PartSort::pronoun) add_new(others, own_subject(part));
    EntityRef person = subject_by_role(part, others);
    if (person == no_entity) person = nearest_person(part, others, false);
    if (person == no_entity && part.gender == Gender::feminine) return last_delegation(part);  // *przyjął ją prezydent*
    return person == no_entity ? std::vector<EntityRef>{} : std::vector{person};
  }
  const std::uint32_t here = article_.text.sentence_of[part.tokens.first];
  std::vector<EntityRef> best;
  for (std::uint32_t p = phrases_before(part.tokens.first); p-- > 0;) {
    const Phrase& phrase = article_.phrases[p];
    if (here - article_.text.sentence_of[phrase.tokens.first] > pronoun_reach) break;
    std::vector<EntityRef> people;
    for (const Part& each : phrase.parts)
      if (each.sort == PartSort::named && article_.is_person(each.entity) && !contains(others, each.entity))
        people.push_back(each.entity);
    if (people.size() < 2) continue;
    if (phrase.has(Case::nominative)) return people;
    if (best.empty()) best = people;
  }
  return best;
}

/// *W poniedziałek (A) rozmawiał z B. Tego dnia zadzwonił do niego C*: the subject that the sentence before did not name.
EntityRef Resolver::silent_subject(const Part& part, const std::vector<EntityRef>& others) const {
  const std::uint32_t here = article_.text.sentence_of[part.tokens.first];
  if (!told_ || told_->empty() || here == 0 || article_.text.sentence_of[told_->back().token] + 1 != here) return no_entity;
  const TokenRange range = article_.phrases_of(here - 1);
  for (std::uint32_t p = range.first; p < range.last; ++p)
    if (article_.phrases[p].has(Case::nominative)) return no_entity;
  const Side& side = told_->back().sides.front();
  if (side.size() != 1 || !article_.is_person(side.front()) || contains(others, side.front())) return no_entity;
  const Gender gender = article_.gender_of(side.front());
  return part.gender == Gender::unknown || gender == Gender::unknown || gender == part.gender ? side.front() : no_entity;
}

/// The last person before the part, of its gender and not among the others; subjects first.
EntityRef Resolver::nearest_person(const Part& part, const std::vector<EntityRef>& others,
                                   bool any_role) const {
  const std::uint32_t here = article_.text.sentence_of[part.tokens.first];
  if (part.sort == PartSort::pronoun && !part.other)
    if (const EntityRef silent = silent_subject(part, others); silent != no_entity) return silent;
  EntityRef fallback = no_entity;
  for (std::uint32_t p = phrases_before(part.tokens.first); p-- > 0;) {
    const Phrase& phrase = article_.phrases[p];
    if (phrase.tokens.last > part.tokens.first) continue;
    if (here - article_.text.sentence_of[phrase.tokens.first] > pronoun_reach) break;
    const bool pair = phrase.parts.size() == 2;  // *A i B modlili się razem, potem A poleciał do niego*
    if (phrase.parts.size() > 2 || (pair && !contains(others, phrase.parts.front().entity) && !contains(others, phrase.parts.back().entity))) continue;
    const Part& each = pair && contains(others, phrase.parts.front().entity) ? phrase.parts.back() : phrase.parts.front();
    if (each.sort != PartSort::named || !article_.is_person(each.entity) || contains(others, each.entity))
      continue;
    const Gender gender = article_.gender_of(each.entity);
    if (part.gender != Gender::unknown && gender != Gender::unknown && gender != part.gender) continue;
    if (any_role && !fits_gender(part, each.entity)) continue;
    if (phrase.has(Case::nominative) ? !part.other : part.other) return each.entity;
    // *Spotkanie Kowala z C odbędzie się po jego rozmowach z B*: whose it is stands in the sentence, without a preposition first.
    const bool owner = part.possessive && part.sort == PartSort::pronoun && article_.text.sentence_of[phrase.tokens.first] == here;
    if (owner && phrase.preposition == unknown_word) return each.entity;
    if (fallback == no_entity) fallback = each.entity;
  }
  if (fallback != no_entity || any_role || part.other) return fallback;
  // *… W Watykanie przyjął go B*, in an article on A: whom it names most
  const EntityRef topic = memory_.topic();
  if (topic == no_entity || contains(others, topic)) return no_entity;
  const Gender gender = article_.gender_of(topic);
  return part.gender == Gender::unknown || gender == Gender::unknown || gender == part.gender ? topic : no_entity;
}

}  // namespace whomet::meetings
