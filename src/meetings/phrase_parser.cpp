// SPDX-License-Identifier: Apache-2.0
#include "meetings/phrase_parser.hpp"

#include <algorithm>

#include "gazetteer/spelled.hpp"

namespace whomet::meetings {
namespace {

constexpr int deepest = 3;                       // *rzecznik szefa kancelarii premiera*: nested roles
constexpr std::uint32_t longest_uninflected = 3;  // bytes: *z Xi*, *z Li*
constexpr std::uint32_t longest_bracket = 8;     // tokens in *(Polska 2050)*, *(na zdj. z lewej)*
constexpr std::uint32_t longest_insertion = 12;  // tokens of ", uznawany za …,"

}  // namespace

Part part_of(PartSort sort, TokenRange tokens) {
  Part part;
  part.sort = sort;
  part.tokens = tokens;
  return part;
}

Cases PhraseParser::cases_of(const Mention& mention, Cases allowed) const {
  const Cases shared = mention.cases & allowed;
  if (!mention.cases.has(Case::nominative) || allowed.has(Case::nominative)) return shared;
  // *w Davos*: an uninflected foreign place or body takes its preposition's case; a state has one of its own (*na Izrael*),
  // a person only by the whole name or one of a syllable right behind the preposition (*z Wang Yi*, *z Xi*).
  if (article_.is_person(mention.entity)) {
    const std::uint32_t first = mention.tokens.first;
    const bool behind = first > article_.sentence(first).first && !article_.word(first - 1).preposition.empty();
    const Token& name = article_.text.tokens[first];
    const bool whole = mention.tokens.last > first + 1;
    return shared.empty() && behind && (whole || name.end - name.begin <= longest_uninflected) ? allowed : shared;
  }
  const bool state = article_.entity(mention.entity).kind == Kind::country;
  return mention.how == How::name && !state ? allowed : shared;
}

PhraseParser::Premodifiers PhraseParser::premodifiers(std::uint32_t i, std::uint32_t end) const {
  Premodifiers found;
  found.next = i;
  for (int count = 0; count < 8 && found.next < end; ++count) {
    const std::uint32_t k = found.next;
    const WordInfo& word = article_.word(k);
    const Mention* mention = article_.mention_from(k);
    // *Polski premier*: at a sentence's head the country's genitive looks like its adjective.
    const bool like_adjective = mention && k == article_.sentence(k).first && mention->cases.only(Case::genitive) &&
                                article_.entity(mention->entity).kind == Kind::country &&
                                mention->tokens.last < end && !article_.word(mention->tokens.last).nouns.empty();
    const bool clitic = mention && mention->tokens.last - mention->tokens.first > 1 &&
                        article_.word(mention->tokens.last - 1).is(flag_clitic);
    if ((clitic && !article_.is_person(mention->entity)) || (mention && is_state_before_role(*mention, end))) {
      if (found.of != no_entity) found.more.push_back(found.of);
      found.of = mention->entity;  // *Poland's president*, *US and Russian envoys*
      found.next = behind_and(mention->tokens.last, end);
    } else if (like_adjective) {
      found.of = mention->entity;
      found.next = mention->tokens.last;
    } else if (mention && mention->use == Use::adjective) {
      if (found.of != no_entity) found.more.push_back(found.of);
      found.of = mention->entity;
      found.cases = found.cases & mention->cases;
      found.next = behind_and(mention->tokens.last, end);
    } else if (mention || article_.time_at[k] != nothing || !word.nouns.empty()) {
      break;
    } else if (word.is(flag_title) || word.is(flag_former) || word.is(flag_own) || word.is(flag_same) ||
               word.is(flag_premodifier)) {
      // *Gospodarzami byli A i B*: the verb, not *former*.
      if (word.is(flag_former) && article_.words.is_finite(article_.text, k) && article_.mention_from(k + 1)) break;
      found.former |= word.is(flag_former);
      found.own |= word.is(flag_own);
      found.both |= word.is(flag_same) || std::any_of(word.pronouns.begin(), word.pronouns.end(), [](const PronounUse& p) { return p.plural; });
      ++found.next;
      if (article_.is_symbol(found.next, ".") && article_.text.tokens[found.next].glued) ++found.next;
      if (word.is(flag_title)) found.next = std::max(found.next, behind_titles(k, end));
    } else if (word.is(flag_possessive) && k + 1 < end &&
               (!article_.word(k + 1).nouns.empty() || article_.word(k + 1).is(flag_premodifier) || article_.word(k + 1).is(flag_title) ||
                (article_.mention_from(k + 1) && article_.mention_from(k + 1)->use == Use::adjective)) && !is_received(k)) {
      found.possessive = true;
      ++found.next;
    } else if (is_given_name(k, end)) {
      ++found.next;
    } else if (article_.text.tokens[k].kind == TokenKind::number || is_ordinal(k)) {
      ++found.next;
    } else if (const std::uint32_t second = second_adjective(k, end); second != nothing) {
      found.cases = found.cases & article_.words.adjective_cases(article_.text, second);
      found.next = second + 1;
    } else if (word.flags == 0 && word.pronouns.empty() && word.triggers.empty() &&
               word.preposition.empty() && !article_.is_finite(k) &&
               !(article_.words.adjective_cases(article_.text, k) & found.cases).empty()) {
      found.cases = found.cases & article_.words.adjective_cases(article_.text, k);
      ++found.next;
    } else {
      break;
    }
    found.any = true;
  }
  return found;
}

/// *przyjął ich premier Adam Nowak*: the object of the verb before it, as the role behind is the subject.
bool PhraseParser::is_received(std::uint32_t i) const {
  if (i == article_.sentence(i).first || article_.word(i).pronouns.empty()) return false;
  const auto& verbs = article_.word(i - 1).triggers;
  const bool receives = std::any_of(verbs.begin(), verbs.end(), [&](const TriggerUse& use) {
    const Trigger& trigger = article_.words.trigger(use.trigger);
    return trigger.verb && (trigger.sort == "host" || trigger.sort == "greet") && use.tense != Tense::infinitive;
  });
  const auto& nouns = article_.word(i + 1).nouns;
  return receives && !nouns.empty() && std::all_of(nouns.begin(), nouns.end(), [](const NounUse& use) {
    return use.cases.only(Case::nominative);
  });
}

/// *I prezes Sądu*, *II sekretarz ambasady*
bool PhraseParser::is_ordinal(std::uint32_t i) const {
  return i != article_.sentence(i).first && article_.mention_at[i] == nothing && is_roman_number(article_.text.surface(i)) &&
         i + 1 < article_.size() && !article_.word(i + 1).nouns.empty();
}

/// *duchowo-politycznym*: the adjective behind the hyphen, or `nothing`.
std::uint32_t PhraseParser::second_adjective(std::uint32_t i, std::uint32_t end) const {
  if (i + 2 >= end || !article_.is_symbol(i + 1, "-") || !article_.text.tokens[i + 1].glued ||
      !article_.text.tokens[i + 2].glued || article_.mention_at[i + 2] != nothing || !article_.word(i).preposition.empty())
    return nothing;
  return article_.words.adjective_cases(article_.text, i + 2).empty() ? nothing : i + 2;
}

/// The token, or the one behind a joining word there, if a state's adjective stands behind it.
std::uint32_t PhraseParser::behind_and(std::uint32_t i, std::uint32_t end) const {
  const Joiner join = joiner(i, end);
  if (join.next == nothing || join.companion) return i;
  const Mention* next = article_.mention_from(join.next);
  return next && (next->use == Use::adjective || is_state_before_role(*next, end)) ? join.next : i;
}

/// *US envoy*, *EU foreign policy chief*, *US and Russian envoys*: a state or body named before the role, where endings tell
/// no cases.
bool PhraseParser::is_state_before_role(const Mention& mention, std::uint32_t end) const {
  const Entity& e = article_.entity(mention.entity);
  if (article_.words.inflects() || mention.use != Use::full || (e.kind != Kind::country && e.kind != Kind::organization)) return false;
  const Joiner join = joiner(mention.tokens.last, end);
  if (join.next == nothing || join.companion) return role_follows(mention.tokens.last, end, false);
  const Mention* next = article_.mention_from(join.next);
  const bool state = next && (next->use == Use::adjective || is_state_before_role(*next, end));
  return state && role_follows(next->tokens.last, end, true);
}

/// Whether a role noun stands at the token or a few words behind it; `several`: one in the plural.
bool PhraseParser::role_follows(std::uint32_t k, std::uint32_t end, bool several) const {
  constexpr std::uint32_t most = 3;  // words between the two
  for (std::uint32_t words = 0; k < end && words < most; ++k, ++words) {
    const auto& nouns = article_.word(k).nouns;
    if (!nouns.empty()) return !several || std::any_of(nouns.begin(), nouns.end(), [](const NounUse& use) { return use.plural; });
    if (article_.mention_from(k) || !article_.is_modifier(k)) return false;
  }
  return false;
}

/// *Wołodmyr Zełenski*: a word that nobody knows before a person's surname.
bool PhraseParser::is_given_name(std::uint32_t i, std::uint32_t end) const {
  const Token& token = article_.text.tokens[i];
  if (token.shape != Shape::title || i + 1 >= end || article_.mention_at[i] != nothing) return false;
  const WordInfo& word = article_.word(i);
  if (word.flags != 0 || !word.preposition.empty() || !word.triggers.empty() || article_.is_finite(i)) return false;
  const Mention* name = article_.mention_from(i + 1);
  return name && article_.is_person(name->entity) && name->how == How::surname;
}

std::optional<Conjunct> PhraseParser::named(const Mention& mention, Cases allowed) const {
  if (mention.use == Use::adjective) return std::nullopt;
  if (mention.use == Use::demonym) return people_of(mention, allowed);
  const Cases cases = cases_of(mention, allowed);
  if (cases.empty()) return std::nullopt;
  Part part = part_of(PartSort::named, mention.tokens);
  part.entity = mention.entity;
  part.gender = article_.gender_of(mention.entity);
  return Conjunct{mention.tokens, cases, {part}};
}

/// *Amerykanie* are a delegation of their state, *Amerykanin* is one of its people whom the article names.
std::optional<Conjunct> PhraseParser::people_of(const Mention& mention, Cases allowed) const {
  const Cases cases = mention.cases & allowed;
  if (cases.empty()) return std::nullopt;
  Part part = part_of(mention.plural ? PartSort::group : PartSort::national, mention.tokens);
  part.of = mention.entity;
  part.plural = mention.plural;
  part.noun = 0xffff;
  return Conjunct{mention.tokens, cases, {part}};
}

/// *Ten nie zwlekał*, *a ten w piątek spotkał się z B*: at the beginning of a clause, before a verb or what goes with one.
bool PhraseParser::stands_for_other(std::uint32_t i) const {
  const auto& uses = article_.word(i).pronouns;
  if (std::none_of(uses.begin(), uses.end(), [](const PronounUse& use) { return use.other; })) return false;
  const TokenRange sentence = article_.sentence(i);
  const bool begins = i == sentence.first || (i >= sentence.first + 2 && article_.word(i - 1).is(flag_between_and) && article_.is_symbol(i - 2, ","));
  if (!begins || i + 1 >= sentence.last) return false;
  const WordInfo& next = article_.word(i + 1);
  return article_.is_finite(i + 1) || article_.time_at[i + 1] != nothing || next.is(flag_negation) || next.is(flag_contrast) || !next.preposition.empty();
}

/// *Jego zdaniem prezydent popełnił błąd*: at the head of a clause, before a noun that nobody knows: whose it is.
bool PhraseParser::owns_next(std::uint32_t i) const {
  if (!article_.word(i).is(flag_possessive) || i + 1 >= article_.size() || article_.mention_at[i + 1] != nothing) return false;
  const std::uint32_t first = article_.sentence(i).first;
  const bool heads = i == first || article_.is_symbol(i - 1, ",–—-:") || article_.word(i - 1).opens_content;
  return heads && article_.text.tokens[i + 1].shape == Shape::lower && article_.is_unknown(i + 1) &&
         !article_.words.is_infinitive(article_.text, i + 1);
}

std::optional<Conjunct> PhraseParser::pronoun(std::uint32_t i, Cases allowed) const {
  // *on-line* is no *on*.
  if (article_.is_symbol(i + 1, "-") && article_.text.tokens[i + 1].glued) return std::nullopt;
  if (owns_next(i)) return std::nullopt;
  for (const PronounUse& use : article_.word(i).pronouns) {
    const Cases cases = use.cases & allowed;
    if (cases.empty() || use.other != stands_for_other(i)) continue;
    Part part = part_of(PartSort::pronoun, {i, i + 1});
    part.gender = use.gender;
    part.plural = use.plural;
    part.other = use.other;
    return Conjunct{{i, i + 1}, cases, {part}};
  }
  return std::nullopt;
}

std::optional<Conjunct> PhraseParser::collective(std::uint32_t i, std::uint32_t end, Cases allowed) const {
  const WordTrie& trie = article_.words.collectives();
  Node node = trie.root();
  std::optional<Conjunct> found;
  for (std::uint32_t k = i; k < end; ++k) {
    node = trie.step(node, article_.text.tokens[k].word);
    if (node == no_node) break;
    if (trie.at(node).empty()) continue;
    Part part = part_of(PartSort::collective, {i, k + 1});
    part.plural = true;
    Cases cases;
    for (std::uint32_t payload : trie.at(node)) {
      part.collective = payload;
      cases = cases | article_.words.collective_case(payload);
    }
    if (!(cases & allowed).empty()) found = Conjunct{{i, k + 1}, cases & allowed, {part}};
  }
  return found;
}

std::optional<Conjunct> PhraseParser::conjunct(std::uint32_t i, std::uint32_t end, Cases allowed,
                                               int depth) const {
  if (i >= end || depth > deepest) return std::nullopt;
  if (auto found = known_conjunct(i, end, allowed, depth)) return found;
  return depth == 0 ? behind_unknown_role(i, end, allowed) : std::nullopt;
}

/// *z trenerem reprezentacji Janem Kowalem*, *oraz bosmanem Adamem Lisem*: a name in the instrumental behind words that no table
/// has; nothing else asks for that case there.
std::optional<Conjunct> PhraseParser::behind_unknown_role(std::uint32_t i, std::uint32_t end, Cases allowed) const {
  constexpr std::uint32_t longest = 8;  // tokens before the name
  if (!allowed.has(Case::instrumental) || allowed.has(Case::nominative)) return std::nullopt;
  const WordInfo& first = article_.word(i);
  if (article_.text.tokens[i].kind != TokenKind::word || article_.mention_from(i) || !first.preposition.empty() || !first.triggers.empty() ||
      first.is(flag_relation) || first.is(flag_participation) || first.is(flag_invitation) || first.is(flag_presence))
    return std::nullopt;
  const std::uint32_t k = name_behind_words(Case::instrumental, i, std::min(end, i + longest));
  const Mention* name = k == nothing ? nullptr : article_.mention_from(k);
  if (!name) return behind_unknown_group(i, std::min(end, i + longest));
  if (name->cases.has(Case::genitive)) return std::nullopt;
  auto found = named(*name, Case::instrumental);
  if (found) found->tokens.first = i;
  return found;
}

/// *z grupą posłów i Janem Kowalem*: of people whom nobody names and one who is named, the latter.
std::optional<Conjunct> PhraseParser::behind_unknown_group(std::uint32_t i, std::uint32_t end) const {
  std::uint32_t k = i;
  while (k < end && joining_words(k, end).next == nothing) {
    if (article_.text.tokens[k].shape != Shape::lower || article_.mention_from(k) || ends_complement(k, Case::instrumental)) return std::nullopt;
    ++k;
  }
  if (k >= end) return std::nullopt;
  auto found = known_conjunct(joining_words(k, end).next, end, Case::instrumental, 0);
  const bool person = found && found->parts.size() == 1 && found->parts.front().sort == PartSort::named &&
                      article_.is_person(found->parts.front().entity) && found->cases.only(Case::instrumental);
  if (!person) return std::nullopt;
  found->tokens.first = i;
  return found;
}

/// *z amerykańską dwójką*: so many people of the state, told of before.
std::optional<Conjunct> PhraseParser::people_of_nation(std::uint32_t i, std::uint32_t end, const Premodifiers& before, Cases allowed) const {
  const bool stands = before.of != no_entity && article_.word(before.next).is(flag_quantity) && stands_bare(before.next + 1, end);
  const Cases cases = before.cases & allowed;
  if (!stands || cases.empty()) return std::nullopt;
  Part part = part_of(PartSort::group, {i, before.next + 1});
  part.of = before.of;
  part.both = true;
  return Conjunct{part.tokens, cases, {part}};
}

/// *pełniąca obowiązki premiera Litwy Anna Lis*: the office in the genitive, the bearer in the case of the participle.
std::optional<Conjunct> PhraseParser::acting(std::uint32_t i, std::uint32_t office, std::uint32_t end, Cases allowed, int depth) const {
  if (article_.is_symbol(office, ".")) ++office;
  if (office >= end) return std::nullopt;
  const Premodifiers before = premodifiers(office, end);
  if (before.next >= end || article_.word(before.next).nouns.empty()) return std::nullopt;
  auto role = noun(before.next, end, Case::genitive, before, depth + 1);
  if (!role || role->parts.size() != 1) return std::nullopt;
  const Cases participle = article_.words.adjective_cases(article_.text, i);
  const Cases cases = participle.empty() ? allowed : participle & allowed;
  Part& part = role->parts.front();
  const Mention* name = part.sort == PartSort::named ? nullptr : article_.mention_from(role->tokens.last);
  if (part.sort == PartSort::named) {
    role->cases = cases & article_.mention_from(part.tokens.first)->cases;
  } else if (name && article_.is_person(name->entity) && !(name->cases & cases).empty()) {
    part.sort = PartSort::named;
    part.entity = name->entity;
    part.tokens = name->tokens;
    role->tokens.last = name->tokens.last;
    role->cases = name->cases & cases;
  } else {
    role->cases = cases;
  }
  role->tokens.first = i;
  return role->cases.empty() ? std::nullopt : role;
}

/// *spotkanie dwustronne A i B*: the adjective of the meeting before it, none of the name's.
bool PhraseParser::belongs_to_meeting(std::uint32_t i, Cases adjective) const {
  if (i == article_.sentence(i).first || adjective.has(Case::genitive)) return false;
  const auto& uses = article_.word(i - 1).triggers;
  return std::any_of(uses.begin(), uses.end(), [&](const TriggerUse& use) {
    return !article_.words.trigger(use.trigger).verb && !(use.cases & adjective).empty();
  });
}

/// *był gościem A*: tells of a visit and is no party.
bool PhraseParser::is_guest_of(std::uint32_t first, std::uint32_t noun) const {
  if (first > article_.sentence(first).first && !article_.word(first - 1).preposition.empty()) return false;
  const auto& nouns = article_.word(noun).nouns;
  return std::any_of(nouns.begin(), nouns.end(), [&](const NounUse& use) {
    return article_.words.noun(use.noun).guest && !use.plural && use.cases.only(Case::instrumental);
  });
}

std::optional<Conjunct> PhraseParser::known_conjunct(std::uint32_t i, std::uint32_t end, Cases allowed, int depth) const {
  if (i >= end) return std::nullopt;  // a text may end with the joining word
  if (auto found = collective(i, end, allowed)) return found;
  if (stands_for_other(i)) return pronoun(i, allowed);
  if (const std::uint32_t behind = article_.words.tells_acting(article_.text, i); behind != 0) return acting(i, i + behind, end, allowed, depth);
  const Premodifiers before = premodifiers(i, end);
  if (before.next >= end) return std::nullopt;
  if (article_.word(before.next).is(flag_quantity) && before.next + 1 < end) {
    // *z parą wysłanników*, *dwójka Amerykanów*, *a group of diplomats*: those whom the genitive names
    const std::uint32_t whose = before.next + 1 + article_.word(before.next + 1).is(flag_of);
    auto counted = conjunct(whose, end, Case::genitive, depth + 1);
    if (counted && counted->parts.front().plural) {
      counted->cases = allowed;
      counted->tokens.first = i;
      for (Part& part : counted->parts) part.both = true;
      return counted;
    }
  }
  if (auto pair = people_of_nation(i, end, before, allowed)) return pair;
  std::optional<Conjunct> found;
  const Mention* mention = article_.mention_from(before.next);
  // *a amerykańskiej Marco Rubio*: the adjective stands for a delegation, it is none of the name's.
  if (mention && before.of != no_entity && article_.is_person(mention->entity) && article_.words.inflects()) return std::nullopt;
  if (mention && before.any && belongs_to_meeting(i, before.cases)) return std::nullopt;
  if (!mention && is_guest_of(i, before.next)) return std::nullopt;
  if (mention)
    found = named(*mention, allowed);
  else if (!article_.word(before.next).nouns.empty())
    found = noun(before.next, end, allowed, before, depth);
  // *później obaj rozmawiali z B*: by itself, where no noun follows
  const bool alone = before.next == i + 1 && article_.word(i).is(flag_premodifier);
  if (!found && (!before.any || alone)) found = pronoun(i, allowed);
  if (!found) return std::nullopt;
  if (before.both)
    for (Part& part : found->parts) part.both |= part.plural;
  if (before.any) found->cases = found->cases & before.cases;
  if (found->cases.empty()) return std::nullopt;
  found->tokens.first = i;
  take_apposition(*found, end, depth);
  return found;
}

PhraseParser::Joiner PhraseParser::joining_words(std::uint32_t i, std::uint32_t end) const {
  const WordTrie& trie = article_.words.joiners();
  Joiner found;
  // *I prezes Sądu*: a numeral, not the word that joins.
  if (i < end && article_.text.tokens[i].shape == Shape::title && i != article_.sentence(i).first) return found;
  Node node = trie.root();
  for (std::uint32_t k = i; k < end; ++k) {
    node = trie.step(node, article_.text.tokens[k].word);
    if (node == no_node) break;
    if (trie.at(node).empty()) continue;
    found.next = k + 1;
    found.companion = (trie.at(node).front() & flag_with) != 0;
  }
  return found;
}

PhraseParser::Joiner PhraseParser::joiner(std::uint32_t i, std::uint32_t end) const {
  if (i >= end || article_.text.tokens[i].line_start) return {};
  if (!article_.is_symbol(i, ",")) return joining_words(i, end);
  const Joiner words = joining_words(i + 1, end);
  if (words.next != nothing) return words;
  return {i + 1, true, false};
}

/// *A, uznawany za wysłannika, oraz B*: behind a participle's insertion the list goes on.
std::uint32_t PhraseParser::behind_insertion(std::uint32_t i, std::uint32_t end) const {
  if (!article_.is_symbol(i, ",")) return nothing;
  const std::uint32_t limit = std::min(end, i + longest_insertion);
  for (std::uint32_t k = i + 1; k < limit; ++k) {
    if (article_.is_finite(k)) return nothing;
    if (!article_.is_symbol(k, ",")) continue;
    const Joiner words = joining_words(k + 1, end);
    return words.next != nothing && !words.companion ? words.next : nothing;
  }
  return nothing;
}

/// Whether what follows the conjunct makes it the subject of a clause of its own.
bool PhraseParser::begins_clause(const Conjunct& next, std::uint32_t end) const {
  return next.cases.has(Case::nominative) && next.tokens.last < end && article_.is_finite(next.tokens.last);
}

/// *A (PO), B (PSL) i C*: the token behind a short insertion in brackets, else the token itself.
std::uint32_t PhraseParser::behind_bracket(std::uint32_t i, std::uint32_t end) const {
  if (i >= end || !article_.is_symbol(i, "(")) return i;
  for (std::uint32_t k = i + 1; k < std::min(end, i + 2 + longest_bracket); ++k) {
    if (article_.is_symbol(k, ")")) return k + 1;
    if (article_.is_finite(k)) return i;
  }
  return i;
}

/// *wicepremier, minister obrony Jan Kowal*, *premier i lider partii Anna Nowak*: two roles of one person. Behind a
/// comma only at the end of the list; behind *i* only where the person has held the first office too.
bool PhraseParser::is_one_bearer(const Phrase& phrase, const Conjunct& next, bool comma, std::uint32_t end) const {
  const Part& role = phrase.parts.back();
  const Part& bearer = next.parts.front();
  if (phrase.parts.size() != 1 || next.parts.size() != 1 || role.sort != PartSort::role || role.plural ||
      bearer.sort != PartSort::named || !article_.is_person(bearer.entity) || bearer.noun == 0xffff || bearer.tokens.first == next.tokens.first)
    return false;
  if (comma) return joiner(next.tokens.last, end).next == nothing;
  const auto& offices = article_.entity(bearer.entity).offices;
  return !role.office.empty() && std::any_of(offices.begin(), offices.end(), [&](const Office& held) {
    return article_.words.is_office(held.office, role.office);
  });
}

/// *z grupą senatorów i Janem Kowalem*: beside people whom nobody names one who is named, who stands for them.
bool PhraseParser::take_named_beside(Phrase& phrase, std::uint32_t end) const {
  const Part& group = phrase.parts.front();
  if (phrase.parts.size() != 1 || group.sort != PartSort::group || group.of != no_entity || !phrase.cases.only(Case::instrumental)) return false;
  const std::uint32_t joint = behind_complement(phrase.tokens.last, end, phrase.cases);
  const Joiner join = joint < end && joint > phrase.tokens.last ? joining_words(joint, end) : Joiner{};
  if (join.next == nothing) return false;
  auto next = known_conjunct(join.next, end, Case::instrumental, 0);
  const bool person = next && next->parts.size() == 1 && next->parts.front().sort == PartSort::named &&
                      article_.is_person(next->parts.front().entity) && next->cases.only(Case::instrumental);
  if (!person) return false;
  phrase.parts = next->parts;
  phrase.tokens.last = next->tokens.last;
  return true;
}

/// *z liderem ruchu Zielona Góra (RZG), posłem Janem Kowalem*: behind words that no table has, another role with the bearer's name.
bool PhraseParser::take_bearer(Phrase& phrase, Cases allowed, std::uint32_t end) const {
  if (take_named_beside(phrase, end)) return true;
  if (phrase.parts.size() != 1 || phrase.parts.front().sort != PartSort::role || phrase.parts.front().plural) return false;
  const std::uint32_t comma = behind_bracket(behind_complement(phrase.tokens.last, end, phrase.cases), end);
  if (comma == phrase.tokens.last || comma + 1 >= end || !article_.is_symbol(comma, ",")) return false;
  const auto next = conjunct(comma + 1, end, allowed & phrase.cases, 0);
  if (!next || !is_one_bearer(phrase, *next, true, end)) return false;
  phrase.cases = phrase.cases & next->cases;
  phrase.parts = next->parts;
  phrase.tokens.last = next->tokens.last;
  return true;
}

/// *W Gdańsku, na Pomorzu, Jan Kowal …*: behind a place the comma ends the phrase, where a person follows whose case does not say more.
bool PhraseParser::leaves_place(const Phrase& phrase, const Conjunct& next) const {
  const auto place = [&](const Part& part) {
    const EntityRef ref = part.sort == PartSort::named ? part.entity : part.of;
    return ref != no_entity && (article_.entity(ref).kind == Kind::place || article_.entity(ref).kind == Kind::country);
  };
  const auto person = [&](const Part& part) { return part.sort == PartSort::named && article_.is_person(part.entity); };
  const bool there = phrase.preposition != unknown_word && article_.words.at(phrase.preposition).is(flag_there);
  return there && place(phrase.parts.front()) && std::any_of(next.parts.begin(), next.parts.end(), person);
}

bool PhraseParser::join_next(Phrase& phrase, Cases allowed, std::uint32_t end) const {
  Joiner join = joiner(behind_bracket(phrase.tokens.last, end), end);
  if (join.next == nothing) return false;
  std::uint32_t at = join.next;
  // *z A i z B*, *z A oraz ze B*: the preposition may stand again.
  if (phrase.preposition != unknown_word && at + 1 < end && !article_.mention_from(at) &&
      (article_.text.tokens[at].word == phrase.preposition ||
       (!article_.word(at).preposition.empty() && article_.word(at).preposition == article_.words.at(phrase.preposition).preposition)))
    ++at;
  auto next = conjunct(at, end, join.companion ? Cases{Case::instrumental} : allowed & phrase.cases, 0);
  if (!next) {
    const std::uint32_t behind = behind_insertion(phrase.tokens.last, end);
    if (behind == nothing) return false;
    next = conjunct(behind, end, allowed & phrase.cases, 0);
    join.comma = false;
  }
  if (!next || (join.comma && leaves_place(phrase, *next))) return false;
  // *po przylocie gości, prezydent Rosji rozmawiał …*: a title in the nominative, which before a woman's name would be any case
  const bool only_title = std::all_of(next->parts.begin(), next->parts.end(), [](const Part& part) { return part.woman && part.sort == PartSort::role; });
  if (join.comma && phrase.preposition == unknown_word && only_title) return false;
  const bool own_clause = join.comma || phrase.preposition != unknown_word;
  if (own_clause && begins_clause(*next, end) && !phrase.cases.only(Case::nominative)) return false;
  if (!join.companion) phrase.cases = phrase.cases & next->cases;
  if (!join.companion && is_one_bearer(phrase, *next, join.comma, end)) phrase.parts.clear();
  phrase.companion |= join.companion;
  phrase.parts.insert(phrase.parts.end(), next->parts.begin(), next->parts.end());
  phrase.tokens.last = next->tokens.last;
  return true;
}

/// *jak mówił w radiu A*: a verb of saying a few words before, in the same stretch between commas.
bool PhraseParser::follows_saying(std::uint32_t i) const {
  constexpr std::uint32_t reach = 4;  // tokens
  const std::uint32_t begin = article_.sentence(i).first;
  for (std::uint32_t k = i, steps = 0; k-- > begin && steps < reach; ++steps) {
    if (article_.is_symbol(k, ",:;")) return false;
    if (article_.word(k).is(flag_saying)) return true;
  }
  return false;
}

/// *Zanim przyjechał A, premier rozmawiał z B*: behind the verb of a clause that goes before another, up to its comma.
bool PhraseParser::ends_subordinate(std::uint32_t i) const {
  const std::uint32_t begin = article_.sentence(i).first;
  bool verb = false;
  for (std::uint32_t k = i; k-- > begin && !article_.is_symbol(k, ",:;");) {
    if (article_.word(k).is(flag_subordinator)) return verb;
    verb |= article_.is_finite(k);
  }
  return false;
}

std::optional<Phrase> PhraseParser::parse(std::uint32_t i, std::uint32_t end) const {
  Phrase phrase;
  Cases allowed = Cases::any();
  std::uint32_t first = i;
  const WordInfo& word = article_.word(i);
  if (!word.preposition.empty() && !article_.mention_from(i) && i + 1 < end) {
    allowed = word.preposition;
    phrase.preposition = article_.text.tokens[i].word;
    phrase.preposition_at = i;
    ++first;
    const Joiner with = i > article_.sentence(i).first ? joining_words(i - 1, end) : Joiner{};
    phrase.alongside = with.companion && with.next == first;
  }
  auto head = conjunct(first, end, allowed, 0);
  if (!head) return std::nullopt;
  phrase.tokens = head->tokens;
  phrase.cases = head->cases;
  phrase.parts = std::move(head->parts);
  const bool after_saying = follows_saying(first);
  std::optional<Phrase> before_comma;  // where the list is not known to go on behind it
  while (phrase.tokens.last < end) {
    // *jak dodał A, B i C rozmawiali*: the comma ends the inserted clause.
    const bool comma = article_.is_symbol(behind_bracket(phrase.tokens.last, end), ",");
    if (after_saying && comma) break;
    const Phrase so_far = phrase;
    if (!join_next(phrase, allowed, end) && !take_bearer(phrase, allowed, end)) break;
    const bool only_comma = comma && phrase.tokens.last > so_far.tokens.last && ends_in_comma_alone(so_far, end);
    if (!only_comma)
      before_comma.reset();
    else if (!before_comma)
      before_comma = so_far;
  }
  // *At a meeting with A, B said*: where endings tell no cases, a list behind a preposition has its *and*.
  const bool open_list = before_comma && phrase.preposition != unknown_word && !article_.words.inflects();
  const bool two_clauses = before_comma && phrase.cases.has(Case::nominative) && ends_subordinate(first);
  return open_list || two_clauses ? before_comma : std::optional(phrase);
}

/// Whether only a comma, and no joining word, stands behind the phrase.
bool PhraseParser::ends_in_comma_alone(const Phrase& phrase, std::uint32_t end) const {
  return joiner(behind_bracket(phrase.tokens.last, end), end).comma;
}

}  // namespace whomet::meetings
