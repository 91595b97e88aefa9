// SPDX-License-Identifier: Apache-2.0
// Phrases whose head is a role or group noun: what stands before and behind it, and who bears the role.
#include <algorithm>

#include "meetings/phrase_parser.hpp"

namespace whomet::meetings {
namespace {

constexpr std::uint32_t longest_complement = 16;  // tokens behind a role noun

}  // namespace

/// *Przywódcy obu państw odbyli rozmowy*, *Zjadą się przywódcy*: a form of the singular too, beside a verb in the plural.
bool PhraseParser::is_plural_subject(std::uint32_t i, std::uint32_t end) const {
  constexpr std::uint32_t ahead = 10, back = 4;  // tokens to the verb
  const auto& nouns = article_.word(i).nouns;
  if (std::none_of(nouns.begin(), nouns.end(), [](const NounUse& use) { return use.plural && use.cases.has(Case::nominative); })) return false;
  const std::uint32_t first = article_.sentence(i).first;
  std::uint32_t before = i;
  while (before > first && (article_.word(before - 1).is(flag_reflexive) || article_.time_at[before - 1] != nothing)) --before;
  const bool verb_before = before > first && article_.is_finite(before - 1);
  if (verb_before && i - before <= back) return article_.words.is_plural_verb(article_.text, before - 1);
  if (before > first && !article_.is_symbol(before - 1, ",:–—-") && !article_.word(before - 1).is(flag_subordinator)) return false;
  for (std::uint32_t k = i + 1; k < std::min(end, i + ahead) && !article_.is_symbol(k, ","); ++k)
    if (article_.is_finite(k)) return article_.words.is_plural_verb(article_.text, k);
  return false;
}

std::optional<Conjunct> PhraseParser::noun(std::uint32_t i, std::uint32_t end, Cases allowed,
                                           const Premodifiers& before, int depth) const {
  std::optional<Conjunct> first;
  const bool plural_subject = !before.any && article_.words.inflects() && allowed.has(Case::nominative) && is_plural_subject(i, end);
  for (const NounUse& use : article_.word(i).nouns) {
    if (plural_subject && !use.plural && !use.cases.has(Case::nominative)) continue;
    auto found = noun_reading(use, i, end, allowed, before, depth);
    if (!found) continue;
    // *przywódcy Grecji i Cypru*: the plural, where the singular is read first.
    const bool several = found->parts.size() > 1 || before.both;
    if (use.plural || !several) {
      if (!first || several) return found;
    } else if (!first) {
      first = std::move(found);
    }
  }
  return first;
}

/// *przywódcą czeskich socjalistów*: the adjective before the token agrees with the unknown word at it, not with the role.
bool PhraseParser::is_state_of_others(std::uint32_t i, Cases role, std::uint32_t end) const {
  const Mention* state = article_.mention_on(i - 1);
  if (i >= end || !state || state->use != Use::adjective || !(state->cases & role).empty() || !state->cases.has(Case::genitive)) return false;
  const Token& token = article_.text.tokens[i];
  const WordInfo& word = article_.word(i);
  const bool others = std::all_of(word.nouns.begin(), word.nouns.end(), [&](const NounUse& use) {
    return article_.words.noun(use.noun).sort == NounSort::other_group;
  });
  return token.kind == TokenKind::word && token.shape == Shape::lower && article_.mention_at[i] == nothing && others && word.triggers.empty() &&
         word.flags == 0 && word.preposition.empty() && !article_.is_finite(i) && article_.time_at[i] == nothing;
}

std::optional<Conjunct> PhraseParser::noun_reading(const NounUse& use, std::uint32_t i, std::uint32_t end,
                                                   Cases allowed, const Premodifiers& before,
                                                   int depth) const {
  const Noun& noun = article_.words.noun(use.noun);
  const Cases cases = use.cases & allowed;
  if (cases.empty() && !noun.before_woman) return std::nullopt;
  std::uint32_t next = i + 1;
  const std::uint32_t hyphen = article_.is_symbol(next, "-") ? next + 1 : next;  // *president-elect*
  const bool elect = hyphen < end && article_.word(hyphen).elect;
  if (elect) next = hyphen + 1;
  Complement behind = complement(noun, next, end, depth);
  if (behind.office.empty() && behind.of.size() == 1 && noun.sort < NounSort::delegation && is_state_of_others(next, cases, end)) behind.of.clear();
  if (behind.of.empty() && before.of != no_entity) {
    behind.of = before.more;
    behind.of.push_back(before.of);
  }
  if (behind.of.empty() && behind.usual != no_entity) behind.of.push_back(behind.usual);
  const bool group = noun.sort >= NounSort::delegation;
  Part part = part_of(group ? PartSort::group : PartSort::role, {before.any ? i : i, next});
  part.noun = use.noun;
  part.office = behind.office;
  part.boss = behind.boss;
  part.host = behind.host;
  part.gender = noun.gender;
  part.plural = use.plural;
  part.former = before.former || noun.former;
  part.elect = elect;
  part.bare = stands_bare(next, end);
  part.own = before.own;
  part.both = (before.both || behind.both) && use.plural;
  part.possessive = before.possessive;
  Conjunct found{{i, next}, cases, {}};
  if (use.plural && behind.members) {
    Part all = part_of(PartSort::collective, found.tokens);
    all.plural = true;
    all.collective = article_.words.member_states();
    found.parts.push_back(all);
    return cases.empty() ? std::nullopt : std::optional(found);
  }
  if (behind.of.empty()) behind.of.push_back(no_entity);
  for (EntityRef of : behind.of) {
    part.of = of;
    found.parts.push_back(part);
  }
  if (use.plural && !behind.second.empty())
    for (std::size_t n = 0, count = found.parts.size(); n < count; ++n) {
      found.parts.push_back(found.parts[n]);
      found.parts.back().office = behind.second;
    }
  if (found.parts.size() > 1)  // *premierzy Łotwy i Estonii*: one of each
    for (Part& each : found.parts) each.plural = use.plural && (group || (noun.relational && !noun.counterpart && each.office.empty()));
  if (!group && take_names(found, use, allowed, end)) return found;
  if (!group && !use.plural && found.parts.size() == 1) take_unknown_names(found, end);
  // *z premier Włoch*: a title that does not inflect before a woman's name stands for her without it too.
  if (cases.empty() && use.cases.has(Case::nominative) && !use.plural &&
      found.parts.front().of != no_entity) {
    found.cases = allowed;
    for (Part& each : found.parts) each.gender = Gender::feminine, each.woman = true;
    return found;
  }
  return cases.empty() ? std::nullopt : std::optional(found);
}

/// *z królem Karolem oraz premierem …*: names that nobody knows behind the role, where the list goes on behind them.
void PhraseParser::take_unknown_names(Conjunct& found, std::uint32_t end) const {
  constexpr std::uint32_t most = 3;  // words of a name
  std::uint32_t k = found.tokens.last;
  for (std::uint32_t words = 0; k < end && words < most; ++k, ++words) {
    const Token& token = article_.text.tokens[k];
    const WordInfo& word = article_.word(k);
    const bool name = token.shape == Shape::title && !token.line_start && article_.mention_at[k] == nothing &&
                      article_.time_at[k] == nothing && word.flags == 0 && word.preposition.empty() && word.triggers.empty() &&
                      word.nouns.empty() && !article_.is_finite(k);
    if (!name) break;
  }
  const bool list = k > found.tokens.last && joiner(k, end).next != nothing && !article_.is_symbol(k, ",");
  if (list) found.tokens.last = k;
}

/// Whether the words from the token on complete one of the wordings behind the node.
bool PhraseParser::reaches_office(Node node, std::uint32_t i, std::uint32_t end) const {
  const WordTrie& trie = article_.words.wordings();
  while (trie.at(node).empty()) {
    if (i >= end) return false;
    node = trie.step(node, article_.words.canonical(article_.text.tokens[i++].word));
    if (node == no_node) return false;
  }
  return true;
}

/// *MSZ Turcji*: a body of a state.
bool PhraseParser::is_seat(const Mention& mention) const {
  const Entity& e = article_.entity(mention.entity);
  return e.kind == Kind::organization && !e.stands_for.empty() && mention.use == Use::full;
}

/// Whether the phrase ends at the token: a border, a verb, a preposition, a joining word, a date or a name.
bool PhraseParser::stands_bare(std::uint32_t i, std::uint32_t end) const {
  if (i >= end || article_.text.tokens[i].line_start) return true;
  const WordInfo& word = article_.word(i);
  return article_.text.tokens[i].kind != TokenKind::word || article_.mention_at[i] != nothing ||
         article_.time_at[i] != nothing || article_.is_finite(i) || !word.preposition.empty() || word.flags != 0 ||
         !word.triggers.empty() || !word.pronouns.empty() || joining_words(i, end).next != nothing;
}

bool PhraseParser::stands_before(std::uint32_t head, WordId adjective) const {
  const std::uint32_t first = article_.sentence(head).first;
  for (std::uint32_t i = head, steps = 0; i-- > first && steps < 3; ++steps)
    if (article_.words.canonical(article_.text.tokens[i].word) == adjective) return true;
  return false;
}

PhraseParser::Complement PhraseParser::complement(const Noun& noun, std::uint32_t& i, std::uint32_t end,
                                                  int depth) const {
  Complement found;
  const WordTrie& trie = article_.words.wordings();
  Node node = noun.key == unknown_word ? no_node : trie.step(trie.root(), noun.key);
  const std::uint32_t head = article_.word(i - 1).elect ? i - 2 : i - 1;
  const auto note_office = [&] {
    if (node == no_node) return;
    const OfficeWording* best = nullptr;
    for (std::uint32_t w : trie.at(node)) {
      const OfficeWording& wording = article_.words.wording(w);
      // Where endings tell cases the word right before the head is enough: it agrees with it.
      const bool inflects = article_.words.inflects() && !wording.before.empty();
      const auto first = inflects ? wording.before.end() - 1 : wording.before.begin();
      const bool fits = std::all_of(first, wording.before.end(), [&](WordId word) { return stands_before(head, word); });
      const bool closer = best && (article_.words.inflects() ? best->before.empty() : best->before.size() < wording.before.size());
      if (fits && (!best || closer)) best = &wording;
    }
    if (!best) return;
    found.office = best->office;
    found.usual = best->of;
  };
  note_office();
  const std::uint32_t limit = std::min(end, i + longest_complement);
  while (i < limit && !article_.text.tokens[i].line_start) {
    const Node further =
        node == no_node ? no_node : trie.step(node, article_.words.canonical(article_.text.tokens[i].word));
    // *szef polskiego rządu*: not the beginning of *szef polskiego komitetu …*
    const bool sure = !article_.mention_from(i) && joining_words(i, end).next == nothing && article_.word(i).preposition.empty();
    const bool leads = further != no_node && (sure || reaches_office(further, i + 1, limit));
    if (const Mention* m = article_.mention_from(i); m && found.of.empty() && is_seat(*m)) {
      // *szefa tureckiego MSZ*: the ministry's name holds the state and words of the office.
      found.of.push_back(country_behind(*m, end));
      for (; i < m->tokens.last; ++i) {
        const Node inside = node == no_node ? no_node : trie.step(node, article_.words.canonical(article_.text.tokens[i].word));
        if (inside != no_node && reaches_office(inside, i + 1, m->tokens.last)) node = inside, note_office();
      }
      if (found.of.back() != m->entity) i = article_.mention_from(i)->tokens.last;
    } else if (leads) {
      node = further;
      ++i;
      note_office();
    } else if (!take_states(found, i, end, node) && !take_members(found, i, end) && !take_purpose(i, end) && !take_posting(noun, found, i, end) && !take_that_country(found, i, end)) {
      break;
    }
  }
  take_second_office(noun, found, i, end);
  take_proper_adjectives(i, end);
  take_boss(noun, found, head, i, end, depth);
  return found;  // `usual` counts only where nothing else says whose office it is
}

/// *z prezydentem tego kraju*: the country told of last, itself or by a place in it.
bool PhraseParser::take_that_country(Complement& found, std::uint32_t& i, std::uint32_t end) const {
  constexpr std::uint32_t reach = 40;  // tokens back
  if (!found.of.empty() || i + 1 >= end || !article_.word(i + 1).is(flag_that_country) || !article_.word(i).is(flag_that_country)) return false;
  for (std::uint32_t k = i, steps = 0; k-- > 0 && steps < reach; ++steps) {
    const Mention* m = article_.mention_from(k);
    if (!m || m->use == Use::demonym) continue;
    EntityRef at = m->entity;
    for (int outer = 0; outer < 4 && at != no_entity && article_.entity(at).kind == Kind::place; ++outer)
      at = article_.entity(at).in.empty() ? no_entity : article_.gazetteer.find(article_.entity(at).in);
    if (at == no_entity || article_.entity(at).kind != Kind::country) continue;
    found.of.push_back(at);
    i += 2;
    return true;
  }
  return false;
}

/// *szefowie 27 państw*, *ministrowie krajów członkowskich UE*, *prezydenci państw V4*: all members of a body.
bool PhraseParser::take_members(Complement& found, std::uint32_t& i, std::uint32_t end) const {
  std::uint32_t k = i;
  const bool counted = article_.text.tokens[k].kind == TokenKind::number;
  if (counted) ++k;
  // *delegacje obu krajów*, *przywódcy trzech państw*: those told of before
  if (k + 1 < end && article_.word(k).is(flag_counted) && article_.word(k + 1).is(flag_states)) {
    found.both = true;
    i = k + 2;
    return true;
  }
  if (k >= end || !article_.word(k).is(flag_states)) return false;
  bool members = counted && article_.words.is_member_count(article_.text.surface(i));
  for (++k; k < end && article_.word(k).is(flag_members); ++k) members = true;
  const Mention* body = k < end ? article_.mention_from(k) : nullptr;
  if (body && (article_.entity(body->entity).members.empty() || cases_of(*body, Case::genitive).empty())) body = nullptr;
  if (!members && !body) return false;
  if (body && found.of.empty()) found.of.push_back(body->entity);
  found.members = members || (body && article_.words.is_union(article_.entity(body->entity).id));
  i = body ? body->tokens.last : k;
  return true;
}

/// *marszałkowie Sejmu i Senatu*, *ministrowie spraw zagranicznych i obrony*
void PhraseParser::take_second_office(const Noun& noun, Complement& found, std::uint32_t& i, std::uint32_t end) const {
  const Joiner join = found.office.empty() || noun.key == unknown_word ? Joiner{} : joining_words(i, end);
  if (join.next == nothing || join.companion) return;
  const WordTrie& trie = article_.words.wordings();
  Node node = trie.step(trie.root(), noun.key);
  for (std::uint32_t k = join.next; k < end && node != no_node; ++k) {
    node = trie.step(node, article_.words.canonical(article_.text.tokens[k].word));
    if (node == no_node || trie.at(node).empty()) continue;
    found.second = article_.words.wording(trie.at(node).front()).office;
    i = k + 1;
  }
  if (!found.second.empty() && i < end) take_states(found, i, end);
}

/// *prezes Sądu Najwyższego*, *Trybunału Konstytucyjnego*: the rest of a body's name.
void PhraseParser::take_proper_adjectives(std::uint32_t& i, std::uint32_t end) const {
  for (int taken = 0; taken < 2 && i < end && !article_.mention_from(i); ++taken, ++i) {
    const Token& token = article_.text.tokens[i];
    const bool proper = token.shape == Shape::title && !token.line_start && article_.time_at[i] == nothing &&
                        article_.words.looks_genitive(article_.text, i);
    if (!proper) return;
  }
}

/// *Zgromadzenia Narodowego Węgier*: of bodies of one name that of the country right behind it, else the body.
EntityRef PhraseParser::country_behind(const Mention& body, std::uint32_t end) const {
  const Mention* country = body.tokens.last < end ? article_.mention_from(body.tokens.last) : nullptr;
  const bool one = country && article_.entity(body.entity).kind == Kind::organization && article_.entity(country->entity).kind == Kind::country &&
                   country->use != Use::adjective && country->use != Use::demonym && !cases_of(*country, Case::genitive).empty();
  return one ? country->entity : body.entity;
}

/// *rosyjskiej*, *Rosji*, *Łotwy i Estonii*, *NATO* behind a role or group noun.
bool PhraseParser::take_states(Complement& found, std::uint32_t& i, std::uint32_t end, Node wording) const {
  const auto state_at = [&](std::uint32_t k) -> const Mention* {
    const Mention* m = k < end ? article_.mention_from(k) : nullptr;
    if (!m || m->use == Use::demonym || article_.is_person(m->entity)) return nullptr;
    return m->use == Use::adjective || !cases_of(*m, Case::genitive).empty() ? m : nullptr;
  };
  // *president of France*
  const std::uint32_t first = article_.word(i).is(flag_of) ? i + 1 : i;
  const Mention* state = state_at(first);
  if (!state || !found.of.empty() || (first != i && state->use == Use::adjective)) return false;
  found.of.push_back(state->entity);
  i = state->tokens.last;
  if (const EntityRef country = country_behind(*state, end); country != state->entity) {
    found.of.back() = country;
    i = article_.mention_from(i)->tokens.last;
  }
  for (;;) {
    const Joiner join = joiner(behind_bracket(i, end), end);
    const Mention* next = join.next == nothing || join.companion ? nullptr : state_at(join.next);
    // *delegacji USA i rosyjskich …*: an adjective begins another phrase, unless it ends with one (*ministrów serbskiego i
    // albańskiego*).
    const bool adjectives = next && next->use == Use::adjective && state->use == Use::adjective;
    const std::uint32_t behind = next ? next->tokens.last : end;
    const bool office = wording != no_node && behind < end &&  // *szefowie polskiej i chińskiej dyplomacji*
                        article_.words.wordings().step(wording, article_.words.canonical(article_.text.tokens[behind].word)) != no_node;
    const bool ends = adjectives && (office || stands_bare(behind, end));
    if (!next || (!ends && (next->use == Use::adjective || state->use == Use::adjective))) return true;
    found.of.push_back(next->entity);
    i = next->tokens.last;
  }
}

/// *ds. Ukrainy*, *do spraw klimatu*: what an envoy is for.
bool PhraseParser::take_purpose(std::uint32_t& i, std::uint32_t end) const {
  if (!article_.word(i).is(flag_topic) || article_.word(i).is(flag_relative)) return false;
  std::uint32_t k = i + 1;
  if (article_.is_symbol(k, ".")) ++k;
  const std::uint32_t limit = std::min(end, k + 5), far = std::min(end, k + 10);
  const std::uint32_t first = k;
  const auto goes_on = [&](std::uint32_t at) {
    return !article_.is_finite(at) && article_.text.tokens[at].kind == TokenKind::word && !article_.word(at).is(flag_title) && article_.word(at).triggers.empty();
  };
  while (k < limit && goes_on(k) && article_.word(k).preposition.empty()) {
    const Mention* m = article_.mention_from(k);
    if (m && article_.is_person(m->entity)) break;
    k = m ? m->tokens.last : k + 1;
  }
  // *ds. inwestycji i współpracy gospodarczej z zagranicą Jan Kowalski*: a long one goes as far as the name
  for (std::uint32_t at = first; at < far && goes_on(at); ++at) {
    const Mention* m = article_.mention_from(at);
    if (!m) continue;
    if (article_.is_person(m->entity) && at > first) k = at;
    break;
  }
  if (k == i + 1) return false;
  i = k;
  return true;
}

/// *ambasador Polski w Kijowie*, *przy NATO*; *z Francji i Niemiec* behind a plural role.
bool PhraseParser::take_posting(const Noun& noun, Complement& found, std::uint32_t& i,
                                std::uint32_t end) const {
  const Cases governed = article_.word(i).preposition;
  const Mention* place = i + 1 < end ? article_.mention_from(i + 1) : nullptr;
  if (governed.empty() || !place || article_.is_person(place->entity) || place->use != Use::full)
    return false;
  const bool from = governed.has(Case::genitive) && governed.has(Case::instrumental);
  if (from && found.of.empty() && article_.entity(place->entity).kind == Kind::country &&
      place->cases.has(Case::genitive)) {
    std::uint32_t k = i + 1;
    if (!take_states(found, k, end)) return false;
    i = k;
    return true;
  }
  const bool abroad = governed.has(Case::locative) && noun.before_woman && found.host == no_entity &&
                      !found.office.empty() && i + 2 < end && place->cases.has(Case::locative);
  if (!abroad) return false;
  const std::uint32_t behind = place->tokens.last;
  const bool comma = article_.is_symbol(behind, ",") && article_.entity(place->entity).kind == Kind::country;  // *w Polsce, Jana Kowala*
  const Mention* name = article_.mention_from(comma ? behind_titles(behind + 1, end) : behind);
  if (!name || !article_.is_person(name->entity)) return false;
  found.host = place->entity;
  i = place->tokens.last;
  return true;
}

/// *doradca Jana Kowala*, *zięć prezydenta USA*, *rzecznik premier Anny Nowak*.
void PhraseParser::take_boss(const Noun& noun, Complement& found, std::uint32_t head, std::uint32_t& i, std::uint32_t end,
                             int depth) const {
  if (i >= end || article_.text.tokens[i].line_start) return;
  if (!noun.relational && noun.sort != NounSort::kin && noun.sort < NounSort::delegation) return;
  const auto boss = conjunct(i, end, Case::genitive, depth + 1);
  if (!boss) return;
  // *przedstawiciele władz Armenii i Azerbejdżanu*
  const bool groups = std::all_of(boss->parts.begin(), boss->parts.end(), [](const Part& part) {
    return part.sort == PartSort::group && part.of != no_entity;
  });
  if (groups && found.of.empty() && noun.relational) {
    for (const Part& part : boss->parts) found.of.push_back(part.of);
    i = boss->tokens.last;
    return;
  }
  if (boss->parts.size() != 1) return;
  const Part& part = boss->parts.front();
  const Mention* next = article_.mention_from(boss->tokens.last);
  const bool named_next = next && article_.is_person(next->entity);
  if (part.sort == PartSort::named && article_.is_person(part.entity)) {
    if (bears_outer_role(part, *boss)) {
      if (found.of.empty() && part.of != no_entity) found.of.push_back(part.of);
      i = part.tokens.first;
      return;
    }
    if (part.tokens.first == boss->tokens.first && !may_be_told_boss(head, i, part.entity)) return;
    const Mention* own = article_.mention_on(part.tokens.first);
    if (!named_next && own && (!is_boss(noun, *own) || is_behind_body(noun, found, head, *own))) return;
    found.boss = part.entity;
  } else if (part.sort == PartSort::role && noun.sort < NounSort::delegation) {
    if (found.of.empty() && part.of != no_entity) found.of.push_back(part.of);
  } else {
    return;
  }
  i = boss->tokens.last;
}

/// *wysłannika prezydenta USA Steve'a Witkoffa*: the name behind the boss's role is the outer role's, where the person is
/// known for offices and that one is none of them.
bool PhraseParser::bears_outer_role(const Part& name, const Conjunct& boss) const {
  const bool titled = name.noun != 0xffff && !name.office.empty() && name.tokens.first > boss.tokens.first;
  return titled && holds_other_office(name.entity, name.office);
}

/// Whether the person is known for offices, and this is none of them.
bool PhraseParser::holds_other_office(EntityRef person, std::string_view wanted) const {
  const auto& offices = article_.entity(person).offices;
  return !offices.empty() && std::none_of(offices.begin(), offices.end(), [&](const Office& held) {
    return article_.words.is_office(held.office, wanted);
  });
}

/// *doradca prezydenta Jana Kowala*, whose wording holds the boss's role: whether the person may be that boss.
bool PhraseParser::may_be_told_boss(std::uint32_t head, std::uint32_t name, EntityRef person) const {
  for (std::uint32_t k = name; --k > head;)
    for (const NounUse& use : article_.word(k).nouns) {
      const WordId key = article_.words.noun(use.noun).key;
      const WordTrie& trie = article_.words.wordings();
      const Node node = key == unknown_word ? no_node : trie.step(trie.root(), key);
      if (node == no_node || trie.at(node).empty()) continue;
      return !holds_other_office(person, article_.words.wording(trie.at(node).front()).office);
    }
  return true;
}

/// Whether the person behind the noun is its boss, not its bearer: *wysłannik Kowala* against *wysłannik
/// Kowal*.
bool PhraseParser::is_boss(const Noun& noun, const Mention& name) const {
  if (!name.cases.has(Case::genitive)) return false;
  if (noun.sort == NounSort::kin || noun.sort >= NounSort::delegation) return true;
  // *doradca Merkel*: a man's role before a woman's name that may be genitive
  const bool her = noun.gender == Gender::masculine && article_.gender_of(name.entity) == Gender::feminine;
  if (her && !noun.before_woman) return true;
  if (!name.cases.has(Case::nominative)) {
    // The role's own case may be genitive too (*doradcy Kowala*): who has held an office is likelier a boss.
    return !article_.entity(name.entity).offices.empty() || name.cases.only(Case::genitive);
  }
  return false;
}

/// *przyjął doradcę Białego Domu Adama Nowaka*: behind the body named, a name in the role's case is the bearer's.
bool PhraseParser::is_behind_body(const Noun& noun, const Complement& found, std::uint32_t head, const Mention& name) const {
  const Mention* body = article_.mention_on(name.tokens.first - 1);
  if (found.of.empty() || !body || body->tokens.first <= head || body->use == Use::adjective || article_.is_person(body->entity)) return false;
  const auto& uses = article_.word(head).nouns;
  return std::any_of(uses.begin(), uses.end(), [&](const NounUse& use) {
    return &article_.words.noun(use.noun) == &noun && use.cases.has(Case::accusative) && name.cases.has(Case::accusative) &&
           !use.cases.has(Case::genitive);
  });
}

std::uint32_t PhraseParser::name_behind_words(Cases role_cases, std::uint32_t i, std::uint32_t end) const {
  constexpr std::uint32_t longest = 12;  // tokens
  if (role_cases.empty()) return nothing;
  bool nouns = false;
  for (std::uint32_t k = i; k < std::min(end, i + longest);) {
    const Mention* m = article_.mention_from(k);
    if (m && article_.is_person(m->entity)) {
      // *dyrektorem biura komisji generałem Janem Kowalem*: behind other nouns the name's case must tell whose it is.
      const Cases shared = m->cases & role_cases;
      return shared.empty() || (nouns && m->cases.has(Case::genitive)) ? nothing : k;
    }
    const WordInfo& word = article_.word(k);
    const bool ordinal = article_.text.tokens[k].kind == TokenKind::number;  // *dowódcą 11. dywizji Janem Kowalem*
    const bool abbreviated = (word.is(flag_title) || word.is(flag_topic) || ordinal) && article_.is_symbol(k + 1, ".");
    if (const std::uint32_t behind = behind_bracket(k, end); behind != k) {  // *sekretarzem obrony (USA) Janem Kowalem*
      k = behind;
      continue;
    }
    if (const std::uint32_t visit = behind_visit(k, end); visit != k) {  // *przebywającą z wizytą w Polsce Anną Lis*
      k = visit;
      continue;
    }
    nouns |= !m && std::any_of(word.nouns.begin(), word.nouns.end(), [&](const NounUse& use) {
      return article_.words.noun(use.noun).sort < NounSort::delegation;  // of a person, no body
    });
    if (!m && !abbreviated && ends_complement(k, role_cases)) return nothing;
    k = m ? m->tokens.last : k + (abbreviated ? 2 : 1);
  }
  return nothing;
}

/// The token behind *z oficjalną wizytą*, else the token itself.
std::uint32_t PhraseParser::behind_visit(std::uint32_t i, std::uint32_t end) const {
  const Cases governed = article_.word(i).preposition;
  if (!governed.has(Case::instrumental) || article_.mention_from(i)) return i;
  std::uint32_t k = i + 1;
  while (k < end && article_.word(k).triggers.empty() && !article_.words.adjective_cases(article_.text, k).empty()) ++k;
  const bool visit = k < end && std::any_of(article_.word(k).triggers.begin(), article_.word(k).triggers.end(), [&](const TriggerUse& use) {
    const Trigger& trigger = article_.words.trigger(use.trigger);
    return !trigger.verb && trigger.kind == MeetingKind::visit && use.cases.has(Case::instrumental);
  });
  return visit ? k + 1 : i;
}

/// Whether the word cannot stand between a role and its bearer's name; what governs the role's own case cannot.
bool PhraseParser::ends_complement(std::uint32_t k, Cases role_cases) const {
  const WordInfo& word = article_.word(k);
  const Token& token = article_.text.tokens[k];
  // *przewodniczącym Forum „Jedność” Janem Kowalem*: part of a body's name
  const bool event = !word.triggers.empty() && token.shape != Shape::title;
  const bool symbol = token.kind == TokenKind::symbol && !article_.is_symbol(k, "„“”\"«»");
  // *senatorem z Bretanii Janem Kowalem*
  const Mention* next = k + 1 < article_.size() ? article_.mention_from(k + 1) : nullptr;
  const bool from = next && !article_.is_person(next->entity) && (next->cases & word.preposition).only(Case::genitive);
  const bool inside = from || word.preposition.has(Case::locative) || (!word.preposition.empty() && (word.preposition & role_cases).empty());
  return article_.is_finite(k) || word.is(flag_subordinator) || event || symbol || (!word.preposition.empty() && !inside) ||
         article_.time_at[k] != nothing || token.line_start || joining_words(k, article_.size()).next != nothing;
}

/// The token behind titles, each with its full stop and branch of service (*gen. bryg.*, *generał broni*).
std::uint32_t PhraseParser::behind_titles(std::uint32_t i, std::uint32_t end) const {
  const auto behind_word = [&](std::uint32_t k) { return k + (article_.is_symbol(k + 1, ".") ? 2 : 1); };
  while (i < end && article_.word(i).is(flag_title) && !article_.mention_from(i)) {
    i = behind_word(i);
    if (i < end && article_.word(i).is(flag_branch)) i = behind_word(i);
  }
  return i;
}

/// *premierami: Danii Mette Frederiksen i Norwegii …*: the state between the role and the name, or `no_entity`.
EntityRef PhraseParser::state_before_name(std::uint32_t i, std::uint32_t end) const {
  const Mention* state = i < end ? article_.mention_from(i) : nullptr;
  if (!state || article_.entity(state->entity).kind != Kind::country || state->use == Use::demonym || cases_of(*state, Case::genitive).empty())
    return no_entity;
  const Mention* name = state->tokens.last < end ? article_.mention_from(behind_titles(state->tokens.last, end)) : nullptr;
  return name && article_.is_person(name->entity) ? state->entity : no_entity;
}

/// *z premierem – Janem Kowalem oraz …*: the bearer's name in the role's own case behind a dash, or the token itself.
std::uint32_t PhraseParser::behind_dash_to_bearer(const Conjunct& role, std::uint32_t i, std::uint32_t end) const {
  if (role.cases.has(Case::nominative)) return i;
  const std::uint32_t dash = behind_complement(i, end, role.cases);
  if (dash + 1 >= end || !article_.is_symbol(dash, "-–—") || article_.text.tokens[dash].glued) return i;
  const Mention* name = article_.mention_from(behind_titles(dash + 1, end));
  const bool bearer = name && article_.is_person(name->entity) && !name->cases.has(Case::nominative) && !(name->cases & role.cases).empty();
  return bearer ? dash + 1 : i;
}

bool PhraseParser::take_names(Conjunct& found, const NounUse& use, Cases allowed, std::uint32_t end) const {
  const Noun& noun = article_.words.noun(use.noun);
  std::uint32_t k = found.tokens.last;
  // *liderzy – A i B*, *spotkanie liderów: A i B*
  if (k < end && use.plural && (article_.is_symbol(k, ":") || (article_.is_symbol(k, "-–—") && !article_.text.tokens[k].glued))) ++k;
  // *przedstawicielami rady: A i B*
  if (const std::uint32_t colon = use.plural ? behind_complement(k, end, found.cases) : k; colon > k && colon + 1 < end &&
      (article_.is_symbol(colon, ":") || (article_.is_symbol(colon, "-–—") && !article_.text.tokens[colon].glued)))
    k = colon + 1;
  // *prezydenci USA i Rosji, Joe Biden i Władimir Putin*
  if (k + 1 < end && use.plural && article_.is_symbol(k, ",") && article_.mention_from(k + 1)) ++k;
  if (!use.plural && !(k < end && article_.mention_from(behind_titles(k, end)))) {
    const std::uint32_t name = name_behind_words(found.cases, k, end);
    if (name != nothing) k = name;
  }
  if (!use.plural) k = behind_dash_to_bearer(found, k, end);
  const Part role = found.parts.front();
  std::vector<Part> names;
  bool told = false;  // each with its own state: *premierami Danii A i Norwegii B*
  Cases cases = found.cases;
  while (k < end) {
    const EntityRef state = use.plural ? state_before_name(k, end) : no_entity;
    if (state != no_entity) k = article_.mention_from(k)->tokens.last;
    k = behind_titles(k, end);
    const Mention* m = article_.mention_from(k);
    if (!m || !article_.is_person(m->entity) || (article_.text.tokens[k].line_start && names.empty())) break;
    const bool woman =
        noun.before_woman && article_.gender_of(m->entity) == Gender::feminine && names.empty();
    Cases shared = woman && use.cases.has(Case::nominative) ? m->cases & allowed : m->cases & cases;
    if (shared.empty() && names.empty() && !allowed.has(Case::nominative) && stays_uninflected(*m)) shared = cases;
    if (shared.empty()) break;
    Part part = role;
    part.sort = PartSort::named;
    part.entity = m->entity;
    part.tokens = m->tokens;
    part.plural = false;
    if (state != no_entity) part.of = state;
    told |= state != no_entity;
    names.push_back(part);
    cases = shared;
    found.tokens.last = m->tokens.last;
    if (!use.plural) break;
    const Joiner join = joiner(behind_bracket(m->tokens.last, end), end);
    if (join.next == nothing || join.companion) break;
    k = join.next;
  }
  if (names.empty()) return false;
  if (found.parts.size() == names.size() && !told)
    for (std::size_t n = 0; n < names.size(); ++n) names[n].of = found.parts[n].of;
  found.parts = std::move(names);
  found.cases = cases;
  return true;
}

/// *z premierem Shinzo Abe*: a foreign full name that ends in a vowel is often left as it is; not *z premierem Jan Kowalski …*.
bool PhraseParser::stays_uninflected(const Mention& name) const {
  constexpr std::string_view vowels = "eiou\u00e9\u00ed\u00f3\u00fa\u014d\u016b";
  if (!article_.words.inflects() || name.tokens.last < name.tokens.first + 2 || !name.cases.has(Case::nominative)) return false;
  const std::string_view surface = article_.text.surface(name.tokens);
  std::size_t last = surface.size() - 1;
  while (last > 0 && (static_cast<unsigned char>(surface[last]) & 0xc0U) == 0x80U) --last;
  return vowels.find(surface.substr(last)) != std::string_view::npos;
}

/// The token behind the words that go with a role told after its bearer (*Jan Kowal, prezes klubu żeglarskiego,*), if
/// nothing else stands there; else the token itself.
std::uint32_t PhraseParser::behind_complement(std::uint32_t i, std::uint32_t end, Cases role_cases) const {
  constexpr std::uint32_t longest = 10;  // tokens
  std::uint32_t k = i;
  while (k < std::min(end, i + longest) && !article_.is_symbol(k, ",.;()-–—:!?")) {
    const Mention* m = article_.mention_from(k);
    const bool abbreviated = (article_.word(k).is(flag_title) || article_.word(k).is(flag_topic)) && article_.is_symbol(k + 1, ".");
    if (!m && k > i && joining_words(k, end).next != nothing) return k;
    const bool other = m ? article_.is_person(m->entity) && !m->cases.only(Case::genitive) : !abbreviated && ends_complement(k, role_cases);
    if (other) return i;
    k = m ? m->tokens.last : k + (abbreviated ? 2 : 1);
  }
  return k;
}

/// *Jan Kowal, szef dyplomacji Polski,* and *szef dyplomacji, Jan Kowal,* are one person.
void PhraseParser::take_apposition(Conjunct& found, std::uint32_t end, int depth) const {
  if (found.parts.size() != 1) return;
  Part& part = found.parts.front();
  std::uint32_t k = found.tokens.last;
  const bool bare_role = part.sort == PartSort::role && !part.plural;
  const std::uint32_t behind = bare_role ? behind_complement(k, end, found.cases) : k;
  // *z burmistrzem Grójca, panią Anną Nowak*: behind the town's name that no table has
  if (behind > k && behind + 1 < end && article_.is_symbol(behind, ",") && behind_titles(behind + 1, end) > behind + 1) k = behind;
  const bool bracket = article_.is_symbol(k, "(");
  const bool dash = part.sort == PartSort::role && article_.is_symbol(k, "-–—") && !article_.text.tokens[k].glued;
  if (k + 1 >= end || !(article_.is_symbol(k, ",") || bracket || dash)) return;
  const bool person = part.sort == PartSort::named && article_.is_person(part.entity);
  if (!person && part.sort != PartSort::role) return;
  const auto closes = [&](std::uint32_t i) { return i >= end || article_.is_symbol(i, ",.;)-–—:!?"); };
  if (person && part.office.empty()) {
    const Premodifiers before = premodifiers(k + 1, end);
    if (before.next >= end || article_.mention_from(before.next)) return;
    const auto role = noun(before.next, end, found.cases, before, depth + 1);
    if (!role || role->parts.size() != 1 || role->parts.front().sort != PartSort::role) return;
    std::uint32_t after = behind_complement(role->tokens.last, end, found.cases);
    const Joiner join = after < end ? joining_words(after, end) : Joiner{};
    const bool joined = join.next != nothing;
    if (!closes(after) && !joined) return;
    // *Jan Kowal, wicepremier i minister obrony,*
    if (joined && !join.companion && join.next < end) {
      const Premodifiers second = premodifiers(join.next, end);
      const auto other = second.next < end && !article_.mention_from(second.next)
                             ? noun(second.next, end, found.cases, second, depth + 1)
                             : std::nullopt;
      if (other && other->parts.size() == 1 && other->parts.front().sort == PartSort::role && closes(other->tokens.last) &&
          !other->parts.front().plural)
        after = other->tokens.last;
    }
    const Part bearer = part;
    part = role->parts.front();
    part.sort = PartSort::named;
    part.entity = bearer.entity;
    part.tokens = bearer.tokens;
    found.cases = found.cases & role->cases;
    found.tokens.last = bracket && article_.is_symbol(after, ")") ? after + 1 : after;
  } else if (part.sort == PartSort::role && !part.plural && !bracket) {
    const std::uint32_t name = behind_titles(k + 1, end);
    const Mention* m = article_.mention_from(name);
    if (!m || !article_.is_person(m->entity)) return;
    const Cases shared = m->cases & found.cases;
    const std::uint32_t after = m->tokens.last;
    // *z burmistrzem Grójca, panią Anną Nowak, oraz …*: a title names the bearer, also inside a list
    const bool goes_on = name > k + 1 && joining_words(after, end).next != nothing;
    if (shared.empty() || !(closes(after) || goes_on)) return;
    part.sort = PartSort::named;
    part.entity = m->entity;
    part.tokens = m->tokens;
    found.cases = shared;
    found.tokens.last = after;
  }
}

}  // namespace whomet::meetings
