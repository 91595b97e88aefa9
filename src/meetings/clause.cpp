// SPDX-License-Identifier: Apache-2.0
#include "meetings/clause.hpp"

#include <algorithm>

namespace whomet::meetings {
namespace {

constexpr std::uint32_t subject_reach = 4;      // sentences back for a zero subject
constexpr std::uint32_t only_reach = 3;         // the same, to the only person named
constexpr std::uint32_t topic_reach = 6;        // the same, for the beginning of the paragraph before
constexpr std::uint32_t complement_reach = 40;  // tokens between a verb and its *z B*
constexpr std::uint32_t noun_reach = 14;        // tokens between a noun and its *z B*

}  // namespace

bool Clause::has_person(const Phrase& phrase) const {
  return std::any_of(phrase.parts.begin(), phrase.parts.end(), [&](const Part& part) {
    return part.sort == PartSort::role || part.sort == PartSort::pronoun || part.sort == PartSort::national ||
           (part.sort == PartSort::named && article_.is_person(part.entity));
  });
}

/// *ze swoim zastępcą*, *z małżonką*: whoever comes along sits on the same side.
bool Clause::own_people(const Phrase& phrase) const {
  const Part& part = phrase.parts.front();
  const bool role = (part.sort == PartSort::role && !article_.words.noun(part.noun).counterpart) || !part.office.empty();
  const bool kin = role && article_.words.noun(part.noun).sort == NounSort::kin && part.boss == no_entity && part.of == no_entity;  // *z małżonką*
  return role && (part.own || kin || (part.possessive && article_.words.noun(part.noun).relational));
}

/// *z, ze* govern genitive and instrumental, and no other preposition does.
bool Clause::governs_with(WordId preposition) const {
  const Cases cases = article_.words.at(preposition).preposition;
  return cases.has(Case::instrumental) && cases.has(Case::genitive) && !cases.has(Case::accusative);
}

Clause::Agreement Clause::agreement_of(const Event& event) const {
  Agreement wanted;
  wanted.any_number = event.tense == Tense::infinitive || event.tense == Tense::converb ||
                      !article_.words.has_plural_verbs();
  wanted.plural = article_.words.is_plural_verb(article_.text, event.token);
  if (event.tense == Tense::past) wanted.gender = article_.words.verb_gender(article_.text, event.token);
  if (event.tense == Tense::infinitive) wanted.gender = gender_of_verb_before(event.token);
  return wanted;
}

/// *miała spotkać się*, *zatrzymał się, by porozmawiać*: what the finite verb before an infinitive tells of the subject.
Gender Clause::gender_of_verb_before(std::uint32_t infinitive) const {
  constexpr std::uint32_t reach = 12;  // tokens
  const std::uint32_t first = article_.sentence(infinitive).first;
  for (std::uint32_t i = infinitive, steps = 0; i-- > first && steps < reach; ++steps)
    if (article_.is_finite(i)) return article_.is_past(i) ? article_.words.verb_gender(article_.text, i) : Gender::unknown;
  return Gender::unknown;
}

bool Clause::subject_fits(const Phrase& phrase, const Agreement& verb) const {
  if (!phrase.has(Case::nominative)) return false;
  const Part& part = phrase.parts.front();
  if (part.sort == PartSort::named && article_.entity(part.entity).kind == Kind::place &&
      phrase.parts.size() == 1 && phrase.cases == Cases::any())
    return false;
  // *spotkała się* with a man for its subject: another is meant. A role (*premier*) may be a woman's.
  const bool person = part.sort == PartSort::named && article_.is_person(part.entity);
  const Gender gender = person ? article_.gender_of(part.entity) : Gender::unknown;
  if (person && phrase.parts.size() == 1 && verb.gender != Gender::unknown && gender != Gender::unknown &&
      gender != verb.gender)
    return false;
  // *USA negocjują*: a name that does not inflect may be a plural
  const bool fixed = part.sort == PartSort::named && article_.entity(part.entity).kind == Kind::country && phrase.cases == Cases::any();
  // *premierzy Łotwy i Estonii* are two parts, each in the singular.
  return fixed || verb.any_number || verb.plural == phrase.plural() || phrase.companion;
}

/// *prezydent, który spotkał się*: the phrase right before the relative pronoun.
std::uint32_t Clause::antecedent(const Event& event, Case of_pronoun) const {
  for (std::uint32_t i = event.token; i-- > article_.sentence(event.token).first;) {
    if (!same_segment(i, event.token)) return nothing;
    if (!article_.word(i).is(flag_relative)) continue;
    if (!article_.word(i).relative.empty() && !article_.word(i).relative.has(of_pronoun)) return nothing;
    if (!article_.word(i - (i > 0)).preposition.empty()) return nothing;  // *z którym*: no subject
    if (i < 2 || !article_.is_symbol(i - 1, ",")) return nothing;
    return article_.phrase_at[i - 2];
  }
  return nothing;
}

/// *odwiedził Berlin i rozmawiał z B*: a place right behind a verb, which may be its object.
bool Clause::is_visited(const Phrase& phrase) const {
  const std::uint32_t first = phrase.tokens.first;
  const bool object = phrase.cases.has(Case::accusative) && !has_person(phrase) && phrase.parts.front().sort == PartSort::named;
  return object && first > article_.sentence(first).first && article_.is_finite(first - 1);
}

std::uint32_t Clause::left_in_segment(const Event& event, const Agreement& verb) const {
  for (std::uint32_t i = event.token;
       i-- > article_.sentence(event.token).first && same_segment(i, event.token);) {
    const std::uint32_t p = article_.phrase_at[i];
    if (p == nothing) continue;
    if (subject_fits(article_.phrases[p], verb) && !is_visited(article_.phrases[p]))
      return is_told_object(event, p) ? subject_before(event, p) : p;
    // *A z B rozmawiali*: the verb counts both
    if (verb.plural && has_companion(p) && subject_fits(article_.phrases[p], {false, true, Gender::unknown})) return p;
    i = article_.phrases[p].tokens.first;
  }
  return nothing;
}

/// *A thanked B after talks with C*: whether the phrase stands right behind a verb, where endings tell no cases. Before an
/// infinitive it is the subject of that (*A asked B to meet C*).
bool Clause::is_told_object(const Event& event, std::uint32_t p) const {
  const std::uint32_t first = article_.phrases[p].tokens.first;
  return !article_.words.inflects() && !event.trigger->verb && first > article_.sentence(first).first && article_.is_finite(first - 1);
}

/// The phrase before the object in its clause; the object where none is (*said B after talks with C*).
std::uint32_t Clause::subject_before(const Event& event, std::uint32_t object) const {
  const std::uint32_t from = article_.phrases[object].tokens.first;
  for (std::uint32_t i = from; i-- > article_.sentence(from).first && same_segment(i, event.token);) {
    const std::uint32_t p = article_.phrase_at[i];
    if (p != nothing && article_.phrases[p].has(Case::nominative) && has_person(article_.phrases[p])) return p;
  }
  return object;
}

/// Whether *z B* stands right behind the phrase.
bool Clause::has_companion(std::uint32_t p) const {
  if (p + 1 >= article_.phrases.size()) return false;
  const Phrase& next = article_.phrases[p + 1];
  return governs_with(next.preposition) && next.cases.has(Case::instrumental) &&
         next.preposition_at == article_.phrases[p].tokens.last;
}

std::uint32_t Clause::right_in_segment(const Event& event, const Agreement& verb) const {
  const std::uint32_t end = article_.sentence(event.token).last;
  for (std::uint32_t i = event.token + 1; i < end && same_segment(i, event.token); ++i) {
    if (article_.is_finite(i)) return nothing;
    const std::uint32_t p = article_.phrase_at[i];
    if (p == nothing) continue;
    if (subject_fits(article_.phrases[p], verb)) return p;
    i = article_.phrases[p].tokens.last - 1;
  }
  return nothing;
}

bool Clause::in_relative_clause(std::uint32_t token) const {
  std::uint32_t first = token;
  while (first > article_.sentence(token).first && same_segment(first - 1, token)) --first;
  // The comma that opens the clause belongs to it, and a preposition may stand before the pronoun.
  for (std::uint32_t i = first; i < std::min(first + 3, token); ++i)
    if (article_.word(i).is(flag_relative) || article_.word(i).is(flag_where)) return true;
  return false;
}

/// Whether a relative pronoun that can only be the subject opens the token's clause.
bool Clause::begins_with_subject_pronoun(std::uint32_t token) const {
  std::uint32_t first = token;
  while (first > article_.sentence(token).first && same_segment(first - 1, token)) --first;
  for (std::uint32_t i = first; i < std::min(first + 2, token); ++i)
    if (article_.word(i).is(flag_relative) && article_.word(i).relative.only(Case::nominative)) return true;
  return false;
}

/// *rzecznik Jan Kowal powiedział, że …*: not the one who met.
bool Clause::speaks_for_others(const Phrase& phrase) const {
  const Part& part = phrase.parts.front();
  if (phrase.parts.size() == 1 && part.sort == PartSort::named && article_.is_person(part.entity)) {  // *Pieskow odparł, że …*
    bool speaks = false;
    const auto& when = article_.times.published;
    for (const Office& o : article_.entity(part.entity).offices) {
      if (when && ((o.from && o.from->first > when->last) || (o.to && o.to->last < when->first))) continue;
      if (!article_.words.speaks_for_others(o.office)) return false;
      speaks = true;
    }
    if (speaks) return true;
  }
  return phrase.parts.size() == 1 && phrase.parts.front().noun != 0xffff &&
         article_.words.noun(phrase.parts.front().noun).spokesman;
}

/// Whether the phrase stands behind the event's verb in its clause.
bool Clause::is_behind(const Phrase& phrase, const Event& event) const {
  return event.trigger->verb && phrase.tokens.first > event.token && same_segment(phrase.tokens.first, event.token);
}

/// *rozmawiał z B, by C mu pomógł*: whether the token's clause hangs on another, whose subject is nobody in it.
bool Clause::begins_with_subordinator(std::uint32_t token) const {
  std::uint32_t first = token;
  while (first > article_.sentence(token).first && same_segment(first - 1, token)) --first;
  for (std::uint32_t i = first; i < std::min(first + 2, token); ++i)
    if (article_.word(i).is(flag_subordinator)) return true;
  return false;
}

/// Nominative phrases of the sentence's other clauses, leftwards from the trigger, then rightwards.
std::uint32_t Clause::outside(const Event& event, const Agreement& verb, bool persons_only) const {
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[event.token]);
  std::uint32_t found = nothing;
  for (std::uint32_t p = range.first; p < range.last; ++p) {
    const Phrase& phrase = article_.phrases[p];
    const bool acts = has_person(phrase) || phrase.parts.front().sort == PartSort::group;
    if (!subject_fits(phrase, verb) || (persons_only && !acts) || is_visited(phrase)) continue;
    if (!same_segment(phrase.tokens.first, event.token) && in_relative_clause(phrase.tokens.first)) continue;
    if (speaks_for_others(phrase)) continue;
    // *After meeting B, A said*
    if (is_behind(phrase, event) && !article_.words.inflects()) continue;
    if (phrase.tokens.last <= event.token)
      found = p;
    else if (phrase.tokens.first <= event.token)
      continue;  // *misja*: the event itself
    else if (article_.is_finite(phrase.tokens.first - 1) || article_.word(phrase.tokens.first - 1).is(flag_saying))
      continue;  // *… – uważa A*: the subject of that verb
    else if (found == nothing && !begins_with_subordinator(phrase.tokens.first))
      return p;
  }
  return found;
}

/// Who says *rozmawiałem z B*: the subject of the verb of saying in this sentence, the next or the one before.
std::uint32_t Clause::speaker(const Event& event) const {
  if (const std::uint32_t p = before_colon(event.token); p != nothing) return p;
  const std::uint32_t here = article_.text.sentence_of[event.token];
  const auto count = static_cast<std::uint32_t>(article_.text.sentences.size());
  for (const std::uint32_t s : {here, here + 1, here - 1}) {
    if (s >= count) continue;  // also before the first
    const TokenRange range = article_.text.sentences[s];
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (!article_.word(i).is(flag_saying)) continue;
      if (const std::uint32_t p = speaker_of(i); p != nothing) return p;
    }
  }
  return interviewed_;
}

/// *Tusk: rozmawiałem z B*: who stands right before the colon.
std::uint32_t Clause::before_colon(std::uint32_t token) const {
  for (std::uint32_t i = token; i-- > article_.sentence(token).first + 1;) {
    if (article_.is_finite(i)) return nothing;
    if (!article_.is_symbol(i, ":")) continue;
    const std::uint32_t p = article_.phrase_at[i - 1];
    const bool person = p != nothing && article_.phrases[p].has(Case::nominative) && has_person(article_.phrases[p]);
    return person ? p : nothing;
  }
  return nothing;
}

/// The person right behind a verb of saying, else the last before it in its clause.
std::uint32_t Clause::speaker_of(std::uint32_t saying) const {
  const auto is_person = [&](std::uint32_t p) {
    return p != nothing && article_.phrases[p].has(Case::nominative) && has_person(article_.phrases[p]);
  };
  const TokenRange sentence = article_.sentence(saying);
  for (std::uint32_t i = saying + 1; i < std::min(sentence.last, saying + 6); ++i)
    if (is_person(article_.phrase_at[i])) return article_.phrase_at[i];
  for (std::uint32_t i = saying; i-- > sentence.first;)
    if (is_person(article_.phrase_at[i])) return article_.phrase_at[i];
  return nothing;
}

/// *gdyby ktoś jechał do Rosji*: nobody in particular.
bool Clause::has_indefinite_subject(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = event.token; i-- > sentence.first && same_segment(i, event.token);)
    if (article_.word(i).is(flag_indefinite)) return true;
  return false;
}

std::uint32_t Clause::subject(const Event& event) const {
  if (event.first || (event.tense == Tense::infinitive && in_first_person(event.token))) return speaker(event);
  if (has_indefinite_subject(event)) return nothing;
  const Agreement verb = agreement_of(event);
  if (const auto p = antecedent(event, Case::nominative); p != nothing) return p;
  if (const auto p = left_in_segment(event, verb); p != nothing) return p;
  if (!article_.words.inflects()) return outside_or_before(event, verb);  // behind the verb stands its object
  if (const auto p = right_in_segment(event, verb); p != nothing) return p;
  // *A i B*, with a verb before them, may agree with the first alone.
  if (!verb.any_number && !verb.plural)
    if (const auto p = right_in_segment(event, {false, true, verb.gender}); p != nothing) return p;
  return outside_or_before(event, verb);
}

/// *A-owi zarzucono, że spotykał się z B*: whom the main clause tells something of, where nobody is its subject.
std::uint32_t Clause::dative_before(const Event& event) const {
  const std::uint32_t first = article_.sentence(event.token).first;
  std::uint32_t start = event.token;
  while (start > first && same_segment(start - 1, event.token)) --start;
  bool content = false;
  for (std::uint32_t i = start; i < std::min(start + 3, event.token); ++i) content |= article_.word(i).opens_content;
  if (!content || start == first) return nothing;
  std::uint32_t found = nothing;
  for (std::uint32_t i = start; i-- > first && same_segment(i, start - 1);) {
    const std::uint32_t p = article_.phrase_at[i];
    if (p == nothing) continue;
    const Phrase& phrase = article_.phrases[p];
    if (phrase.has(Case::nominative) && has_person(phrase)) return nothing;
    if (phrase.has(Case::dative) && has_person(phrase)) found = p;
  }
  return found;
}

std::uint32_t Clause::outside_or_before(const Event& event, const Agreement& verb) const {
  if (const auto p = outside(event, verb, true); p != nothing) return p;
  if (const auto p = outside(event, verb, false); p != nothing) return p;
  if (const auto p = dative_before(event); p != nothing) return p;
  const std::uint32_t last = last_subject(event.token, verb);
  return last == nothing ? only_person(event.token, verb) : last;
}

std::uint32_t Clause::subject_in_clause(const Event& event) const {
  const Agreement verb = agreement_of(event);
  if (const auto p = left_in_segment(event, verb); p != nothing) return p;
  if (const auto p = right_in_segment(event, verb); p != nothing) return p;
  return verb.plural ? nothing : right_in_segment(event, {false, true, verb.gender});
}

std::uint32_t Clause::listed(std::uint32_t token) const {
  const TokenRange sentence = article_.sentence(token);
  bool colon = false;
  for (std::uint32_t i = token + 1; i < sentence.last; ++i) {
    colon |= article_.is_symbol(i, ":");
    if (article_.is_finite(i)) return nothing;
    const std::uint32_t p = article_.phrase_at[i];
    if (p == nothing) continue;
    const Phrase& phrase = article_.phrases[p];
    // *doszło do spotkania w Rzymie: A i B mówili*, *do spotkania liderów partii: A, B i C*
    const bool list = phrase.has(Case::genitive) && phrase.parts.size() > 1;
    if (colon && (phrase.has(Case::nominative) || list) && has_person(phrase)) return p;
    i = phrase.tokens.last - 1;
  }
  return nothing;
}

std::vector<std::uint32_t> Clause::besides(std::uint32_t token) const {
  std::vector<std::uint32_t> found;
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[token]);
  for (std::uint32_t p = range.first; p < range.last; ++p) {
    const Phrase& phrase = article_.phrases[p];
    if (phrase.preposition != unknown_word && article_.words.at(phrase.preposition).is(flag_besides) && has_person(phrase))
      found.push_back(p);
  }
  return found;
}

std::vector<std::uint32_t> Clause::on_behalf(std::uint32_t token) const {
  std::vector<std::uint32_t> found;
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[token]);
  for (std::uint32_t p = range.first + 1; p < range.last; ++p) {
    const Phrase& phrase = article_.phrases[p];
    const TokenRange side = article_.phrases[p - 1].tokens;
    const bool behalf = article_.word(side.first).is(flag_behalf) || (side.first > 0 && article_.word(side.first - 1).is(flag_behalf));
    if (behalf && side.last == phrase.tokens.first && phrase.has(Case::nominative) && has_person(phrase)) found.push_back(p);
  }
  return found;
}

/// *Na rozmowy z B przyleciał A*: the person behind the verb of the noun's clause.
std::uint32_t Clause::behind_verb(std::uint32_t noun) const {
  const std::uint32_t end = article_.sentence(noun).last;
  std::uint32_t verbs = 0;
  for (std::uint32_t i = noun + 1; i < end && same_segment(i, noun); ++i) {
    const std::uint32_t p = article_.phrase_at[i];
    if (p == nothing && article_.is_finite(i) && !(verbs > 0 && article_.word(i).is(flag_future)) && ++verbs > 1) return nothing;
    if (p == nothing) continue;
    const Phrase& phrase = article_.phrases[p];
    if (verbs == 1 && phrase.has(Case::nominative) && has_person(phrase) && !speaks_for_others(phrase)) return p;
    i = phrase.tokens.last - 1;
  }
  return nothing;
}

/// *uczestniczyłem w spotkaniu z B*, *będę mógł się spotkać z B*: whether a verb of the clause tells of its speaker.
bool Clause::in_first_person(std::uint32_t token) const {
  const TokenRange sentence = article_.sentence(token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (same_segment(i, token) && article_.word(i).speaker && article_.mention_at[i] == nothing) return true;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (same_segment(i, token))
      for (const TriggerUse& use : article_.word(i).triggers)
        if (const Trigger& trigger = article_.words.trigger(use.trigger); use.first && trigger.verb && !trigger.at_once) return true;
  return false;
}

/// *Macrona czeka spotkanie z B*: the accusative of whom it awaits.
std::uint32_t Clause::awaited(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  std::uint32_t whom = nothing;
  bool awaits = false;
  for (std::uint32_t i = sentence.first; i < event.token; ++i) {
    if (!same_segment(i, event.token)) continue;
    awaits |= article_.word(i).is(flag_awaits);
    const std::uint32_t p = article_.phrase_at[i];
    if (p != nothing && article_.phrases[p].has(Case::accusative) && has_person(article_.phrases[p]) &&
        !article_.phrases[p].cases.has(Case::nominative) && !is_attribute(article_.phrases[p]))
      whom = p;
  }
  return awaits ? whom : nothing;
}

/// *wezwał B do negocjacji z C*, *zaapelował do B o spotkanie z C*: who is asked, between the verb and the noun.
std::uint32_t Clause::called_upon(const Event& event) const {
  const std::uint32_t first = article_.sentence(event.token).first;
  std::uint32_t asked = nothing;
  for (std::uint32_t i = event.token; i-- > first && same_segment(i, event.token);) {
    if (article_.word(i).appeals) return asked;
    const std::uint32_t p = article_.phrase_at[i];
    if (p == nothing) continue;
    const Phrase& phrase = article_.phrases[p];
    const bool of = phrase.preposition != unknown_word && article_.words.at(phrase.preposition).is(flag_towards);
    const bool whom = phrase.has(Case::accusative) && !phrase.cases.has(Case::nominative);
    if (of || whom) asked = p;
    i = phrase.tokens.first;
  }
  return nothing;
}

/// *rozmowa, którą A przeprowadził z B*: the nominative of that clause.
std::uint32_t Clause::subject_in_relative(const Event& event) const {
  const TokenRange relative = told_in_relative(event);
  for (std::uint32_t i = relative.first; i < relative.last; ++i) {
    const std::uint32_t p = article_.phrase_at[i];
    if (p == nothing) continue;
    if (subject_fits(article_.phrases[p], {false, true, Gender::unknown})) return p;
    i = article_.phrases[p].tokens.last - 1;
  }
  return nothing;
}

/// *Rozmową z B zakończył się pobyt A w Rydze*: the genitive of the visit of which the event is told in the clause.
std::uint32_t Clause::visitor(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i + 1 < sentence.last; ++i) {
    if (i == event.token || !same_segment(i, event.token) || article_.mention_at[i] != nothing) continue;
    const auto& uses = article_.word(i).triggers;
    const bool visit = std::any_of(uses.begin(), uses.end(), [&](const TriggerUse& use) {
      const Trigger& trigger = article_.words.trigger(use.trigger);
      return !trigger.verb && trigger.kind == MeetingKind::visit;
    });
    const std::uint32_t p = article_.phrase_at[i + 1];
    if (visit && p != nothing && article_.phrases[p].has(Case::genitive) && has_person(article_.phrases[p])) return p;
  }
  return nothing;
}

std::uint32_t Clause::outer_subject(const Event& event) const {
  if (const auto p = awaited(event); p != nothing) return p;
  if (const auto p = called_upon(event); p != nothing) return p;
  if (in_first_person(event.token)) return speaker(event);
  if (const auto p = subject_in_relative(event); p != nothing) return p;
  Event any = event;
  any.tense = Tense::infinitive;
  const Agreement free{false, true, Gender::unknown};
  if (const auto p = antecedent(any, Case::nominative); p != nothing) return p;
  if (const auto p = left_in_segment(any, free); p != nothing) return p;
  // *w gronie gości, którzy pytali go przed spotkaniem z B*: the subject is the pronoun, whoever that is
  if (begins_with_subject_pronoun(event.token)) return nothing;
  if (const auto p = right_in_segment(any, free); p != nothing && has_person(article_.phrases[p])) return p;
  if (const auto p = behind_verb(event.token); p != nothing) return p;
  if (const auto p = visitor(event); p != nothing) return p;
  if (const auto p = outside(any, free, true); p != nothing) return p;
  // *Rzecznik odparł, że planów spotkania z B nie ma*: those for whom he speaks, not whom the sentence before told of
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[event.token]);
  for (std::uint32_t p = range.first; p < range.last; ++p)
    if (article_.phrases[p].has(Case::nominative) && speaks_for_others(article_.phrases[p])) return nothing;
  // *Do Polski przybędzie A. W rozmowie z B poruszona zostanie sprawa …*; *Polecieli do Rygi. Odbyli spotkanie z B*
  return last_subject(event.token, {holds_several(event.token), false, Gender::unknown});
}

/// *odbyli rozmowę*: whether the verb that means little without the noun is in the plural.
bool Clause::holds_several(std::uint32_t noun) const {
  const TokenRange sentence = article_.sentence(noun);
  for (std::uint32_t i = sentence.first; i < noun; ++i)
    if (same_segment(i, noun) && holds(i) && article_.is_finite(i)) return article_.words.is_plural_verb(article_.text, i);
  return false;
}

std::vector<std::uint32_t> Clause::last_subjects(const Event& event) const {
  std::vector<std::uint32_t> found;
  const Agreement verb = agreement_of(event);
  const std::uint32_t here = article_.text.sentence_of[event.token];
  for (std::uint32_t back = 1; back <= subject_reach && back <= here; ++back) {
    const TokenRange range = article_.phrases_of(here - back);
    for (std::uint32_t p = range.first; p < range.last; ++p) {
      const Phrase& phrase = article_.phrases[p];
      if (subject_fits(phrase, verb) && has_person(phrase) && !speaks_for_others(phrase)) found.push_back(p);
    }
  }
  return found;
}

bool Clause::may_go_on(const Phrase& phrase, const Agreement& verb) const {
  // *A, któremu towarzyszyli B i C, wyszedł. Rozmawiali …*
  if (verb.plural && in_relative_clause(phrase.tokens.first)) return false;
  return subject_fits(phrase, verb) && (has_person(phrase) || phrase.parts.front().sort == PartSort::group) && !speaks_for_others(phrase);
}

bool Clause::begins_paragraph(std::uint32_t sentence) const {
  return article_.text.tokens[article_.text.sentences[sentence].first].line_start;
}

/// The first subject that fits in the paragraphs before the sentence: whom they told of, not whom they ended with.
std::uint32_t Clause::topic_before(std::uint32_t sentence, const Agreement& verb) const {
  std::uint32_t found = nothing;
  for (std::uint32_t back = 1; back <= topic_reach && back <= sentence; ++back) {
    const TokenRange range = article_.phrases_of(sentence - back);
    for (std::uint32_t p = range.last; p-- > range.first;)
      if (may_go_on(article_.phrases[p], verb) && has_person(article_.phrases[p])) found = p;
    if (begins_paragraph(sentence - back) && found != nothing) return found;
  }
  return nothing;
}

/// *Dla A był to pracowity tydzień. W piątek rozmawiał z B*: the only person named in the sentences before, in the
/// nominative or behind a preposition; in a bare genitive (*majątek A*) he is not who was told of.
std::uint32_t Clause::only_person(std::uint32_t token, const Agreement& verb) const {
  if (verb.plural || verb.any_number) return nothing;
  const std::uint32_t here = article_.text.sentence_of[token];
  std::uint32_t found = nothing;
  for (std::uint32_t i = article_.sentence(token).first; i < token; ++i)
    if (article_.is_finite(i)) return nothing;  // *Poseł dodał, że rozmawiał z B*
  for (std::uint32_t back = 1; back <= only_reach && back <= here; ++back) {
    const TokenRange range = article_.phrases_of(here - back);
    for (std::uint32_t p = range.first; p < range.last; ++p) {
      const Phrase& phrase = article_.phrases[p];
      if (!has_person(phrase)) continue;
      const Part& part = phrase.parts.front();
      const bool told_of = phrase.preposition != unknown_word || phrase.cases.has(Case::nominative);
      if (part.sort == PartSort::named && !told_of) return nothing;  // *majątek A*
      if (part.sort != PartSort::named && !phrase.has(Case::nominative)) continue;  // *był rektorem*
      if (phrase.parts.size() > 1 || part.sort != PartSort::named) return nothing;
      if (found != nothing && article_.phrases[found].parts.front().entity != part.entity) return nothing;
      found = p;
    }
  }
  if (found == nothing) return nothing;
  const Gender gender = article_.gender_of(article_.phrases[found].parts.front().entity);
  return verb.gender == Gender::unknown || gender == Gender::unknown || gender == verb.gender ? found : nothing;
}

/// *To trzecie w tym roku spotkanie A z B. W lutym rozmawiał z C*: whose meeting the sentence tells of, where nobody is its subject.
std::uint32_t Clause::owner_of_noun(std::uint32_t sentence) const {
  const TokenRange range = article_.text.sentences[sentence];
  for (std::uint32_t i = range.first; i + 1 < range.last; ++i) {
    if (article_.mention_at[i] != nothing) continue;
    const auto& uses = article_.word(i).triggers;
    const bool noun = std::any_of(uses.begin(), uses.end(), [&](const TriggerUse& use) { return !article_.words.trigger(use.trigger).verb; });
    const std::uint32_t p = noun ? article_.phrase_at[i + 1] : nothing;
    if (p != nothing && article_.phrases[p].has(Case::genitive) && has_person(article_.phrases[p]) && article_.phrases[p].parts.size() == 1) return p;
  }
  return nothing;
}

/// The first subject that fits of the nearest sentence before; at the beginning of a paragraph the topic goes on.
std::uint32_t Clause::last_subject(std::uint32_t token, const Agreement& verb) const {
  const std::uint32_t here = article_.text.sentence_of[token];
  for (std::uint32_t back = 0; back <= subject_reach && back <= here; ++back) {
    const TokenRange range = article_.phrases_of(here - back);
    std::uint32_t hanging = nothing;  // *gdy A zwiedzał muzeum, B był w Rydze. Tam spotkał się z C*
    for (std::uint32_t p = range.first; p < range.last && back > 0; ++p) {
      if (!may_go_on(article_.phrases[p], verb)) continue;
      if (!begins_with_subordinator(article_.phrases[p].tokens.first)) return p;
      if (hanging == nothing) hanging = p;
    }
    if (hanging != nothing) return hanging;
    if (const std::uint32_t p = back == 1 && !verb.plural ? owner_of_noun(here - back) : nothing; p != nothing) return p;
    const std::uint32_t topic = begins_paragraph(here - back) ? topic_before(here - back, verb) : nothing;
    if (topic != nothing) return topic;
  }
  return nothing;
}

bool Clause::stops(std::uint32_t i) const {
  if (article_.is_symbol(i, "„“”\"«»")) return !short_quote(i);
  return article_.word(i).is(flag_subordinator) || article_.is_symbol(i, ";:") || article_.is_finite(i);
}

/// *według ustaleń „FT” z B*: a name or two words in quotation marks are no speech.
bool Clause::short_quote(std::uint32_t i) const {
  constexpr std::uint32_t longest = 5;  // tokens between the marks
  const TokenRange sentence = article_.sentence(i);
  const auto mark = [&](std::uint32_t k) { return article_.is_symbol(k, "„“”\"«»"); };
  for (std::uint32_t k = i + 1; k < std::min(sentence.last, i + 2 + longest); ++k)
    if (mark(k)) return true;
  for (std::uint32_t k = i; k-- > sentence.first && i - k < 2 + longest;)
    if (mark(k)) return true;
  return false;
}

/// Whether what follows the preposition, behind adjectives, is an idiom's noun or a crowd.
bool Clause::bars(std::uint32_t preposition) const {
  const std::uint32_t end = std::min(article_.sentence(preposition).last, preposition + 5);
  for (std::uint32_t k = preposition + 1; k < end; ++k) {
    const WordInfo& word = article_.word(k);
    if (word.is(flag_idiom) || word.is(flag_crowd)) return true;
    // *z coraz większą krytyką*
    const bool adverb = k == preposition + 1 && word.flags == 0 && word.triggers.empty() && word.nouns.empty() && article_.phrase_at[k] == nothing;
    if (adverb) continue;
    if (article_.phrase_at[k] != nothing || !article_.is_modifier(k)) return false;
  }
  return false;
}

bool Clause::with_crowd(const Event& event) const {
  const std::uint32_t end = std::min(article_.sentence(event.token).last, event.token + complement_reach);
  for (std::uint32_t i = event.token + 1; i < end && same_segment(i, event.token); ++i) {
    if (!governs_with(article_.text.tokens[i].word)) continue;
    for (std::uint32_t k = i + 1; k < end; ++k) {
      if (article_.word(k).is(flag_crowd)) return true;
      if (article_.phrase_at[k] != nothing || !article_.is_modifier(k)) return false;
    }
  }
  return false;
}

/// *z żołnierzami i ich dowódcą Janem Nowakiem*: who is named beside the crowd.
std::uint32_t Clause::beside_crowd(std::uint32_t preposition) const {
  constexpr std::uint32_t reach = 6;  // tokens from the preposition to the joining word, and behind it
  const std::uint32_t end = article_.sentence(preposition).last;
  bool crowd = false;
  std::uint32_t k = preposition + 1;
  for (; k < std::min(end, preposition + reach) && !article_.word(k).is(flag_between_and); ++k) {
    if (article_.word(k).is(flag_idiom) || article_.is_finite(k) || article_.is_symbol(k, ",;:")) return nothing;
    crowd |= article_.word(k).is(flag_crowd);
  }
  if (!crowd || k >= end || !article_.word(k).is(flag_between_and)) return nothing;
  for (std::uint32_t i = k + 1; i < std::min(end, k + reach); ++i) {
    if (article_.is_finite(i) || article_.is_symbol(i, ",;:")) return nothing;
    const std::uint32_t p = article_.phrase_at[i];
    if (p == nothing) continue;
    const Phrase& phrase = article_.phrases[p];
    const bool named = phrase.parts.front().sort == PartSort::named && article_.is_person(phrase.parts.front().entity);
    return named && phrase.cases.has(Case::instrumental) && (phrase.preposition == unknown_word || governs_with(phrase.preposition)) ? p : nothing;
  }
  return nothing;
}

/// *nie doszło do spotkania*: another noun of meeting, which did not take place.
bool Clause::is_other_noun(std::uint32_t i) const {
  if (article_.mention_at[i] != nothing || i == article_.sentence(i).first || !article_.word(i - 1).is(flag_towards)) return false;
  bool denied = false;
  for (std::uint32_t k = i; k-- > article_.sentence(i).first && same_segment(k, i);) denied |= article_.word(k).is(flag_negation);
  if (!denied) return false;
  return std::any_of(article_.word(i).triggers.begin(), article_.word(i).triggers.end(), [&](const TriggerUse& use) {
    const Trigger& trigger = article_.words.trigger(use.trigger);
    return !trigger.verb && !trigger.weak;
  });
}

bool Clause::is_infinitive_trigger(std::uint32_t i) const {
  return article_.mention_at[i] == nothing &&
         std::any_of(article_.word(i).triggers.begin(), article_.word(i).triggers.end(),
                     [](const TriggerUse& use) { return use.tense == Tense::infinitive; });
}

/// *odbył, prowadzi*: a verb that means little without the noun of meeting.
bool Clause::holds(std::uint32_t i) const {
  constexpr std::uint32_t reach = 4;  // tokens: *mają za sobą rozmowę*
  for (const TriggerUse& use : article_.word(i).triggers) {
    const Trigger& trigger = article_.words.trigger(use.trigger);
    if (!trigger.light) continue;
    if (trigger.needs.empty()) return true;
    for (std::uint32_t k = i + 1; k < std::min(article_.sentence(i).last, i + reach); ++k)
      if (std::find(trigger.needs.begin(), trigger.needs.end(), article_.text.tokens[k].word) != trigger.needs.end()) return true;
  }
  return false;
}

bool Clause::takes_part(std::uint32_t i) const {
  for (const TriggerUse& use : article_.word(i).triggers) {
    const std::string& sort = article_.words.trigger(use.trigger).sort;
    if (sort == "participate" || sort == "join") return true;
  }
  return false;
}

bool Clause::owned(const Phrase& phrase, std::uint32_t after) const {
  if (phrase.preposition == unknown_word) return false;
  for (std::uint32_t i = phrase.preposition_at, steps = 0; i-- > after && steps < 3; ++steps) {
    if (article_.word(i).is(flag_relation)) return true;
    if (article_.words.adjective_cases(article_.text, i).empty()) return false;
  }
  return false;
}

TokenRange Clause::told_in_relative(const Event& event) const {
  constexpr std::uint32_t reach = 8;  // tokens between the noun and the comma
  const std::uint32_t end = article_.sentence(event.token).last;
  if (event.trigger->verb) return {};
  std::uint32_t i = event.token + 1;
  for (; i < std::min(end, event.token + reach) && same_segment(i, event.token); ++i) {
    const std::uint32_t p = article_.phrase_at[i];
    const bool inside = article_.time_at[i] != nothing || (p != nothing && article_.phrases[p].cases.has(Case::genitive));
    if (!inside && !article_.is_modifier(i)) return {};
  }
  if (i + 1 >= end || !article_.is_symbol(i, ",") || !article_.word(i + 1).is(flag_relative)) return {};
  if (const Cases pronoun = article_.word(i + 1).relative; !pronoun.empty() && !pronoun.has(Case::accusative)) return {};
  TokenRange clause{i + 2, i + 2};
  bool held = false;
  for (; clause.last < end && same_segment(clause.last, clause.first); ++clause.last) held |= holds(clause.last);
  return held ? clause : TokenRange{};
}

/// *spotkanie A – który jest szefem rady – z B*: the token behind the inserted relative clause, else the token itself.
std::uint32_t Clause::behind_relative(std::uint32_t i, std::uint32_t end) const {
  constexpr std::uint32_t longest = 12;  // tokens
  const bool comma = article_.is_symbol(i, ",");
  if (i + 1 >= end || !(comma || article_.is_symbol(i, "-–—")) || !article_.word(i + 1).is(flag_relative)) return i;
  for (std::uint32_t k = i + 2; k < std::min(article_.sentence(i).last, i + longest); ++k)
    if (comma ? article_.is_symbol(k, ",") : article_.is_symbol(k, "-–—")) return k + 1;
  return i;
}

std::uint32_t Clause::with(const Event& event, bool& barred) const {
  const TokenRange sentence = article_.sentence(event.token);
  const std::uint32_t reach = event.trigger->verb ? complement_reach : noun_reach;
  const TokenRange relative = told_in_relative(event);
  const bool told = relative.first < relative.last;
  std::uint32_t end = told ? relative.last : std::min(sentence.last, event.token + reach);
  for (std::uint32_t i = told ? relative.first : event.token + 1; i < end; ++i) {
    if (const std::uint32_t behind = event.trigger->verb ? i : behind_relative(i, end); behind != i) i = behind;
    if (i >= end) break;
    // *rozmowy prowadzone są z B*, *spotkanie odbyło się z B*: the verb of the noun itself.
    const bool own_verb = !event.trigger->verb && (article_.word(i).happens != Tense::none || holds(i));
    if (stops(i) && article_.phrase_at[i] == nothing && !own_verb) break;
    if (!event.trigger->verb && !own_verb && is_infinitive_trigger(i)) break;  // *po rozmowach spotkać się z B*
    if (!event.trigger->verb && !told && is_other_noun(i)) break;  // *podczas wizyty A nie doszło do spotkania z B*
    if (!event.trigger->verb && (article_.is_symbol(i, ",") || article_.is_topic(i)) &&
        article_.phrase_at[i] == nothing)
      break;
    if (governs_with(article_.text.tokens[i].word) && bars(i)) {
      const std::uint32_t head = beside_crowd(i);
      barred = head == nothing;
      return head;
    }
    const std::uint32_t p = article_.phrase_at[i];
    if (p == nothing) continue;
    const Phrase& phrase = article_.phrases[p];
    if (governs_with(phrase.preposition) && phrase.cases.has(Case::instrumental) && !phrase.alongside &&
        !owned(phrase, event.token) && !own_people(phrase)) {
      if (!event.trigger->verb || same_segment(phrase.tokens.first, event.token)) return named_behind(p);
      // *Z A podpisał umowę, z B rozmawiał*: each verb has its own
      const std::uint32_t own = with_before(event);
      return own == nothing ? p : own;
    }
    end = std::min(sentence.last, end + (phrase.tokens.last - phrase.tokens.first));  // long names take no reach
    i = phrase.tokens.last - 1;
  }
  return event.trigger->verb ? with_before(event) : nothing;
}

std::uint32_t Clause::joined_behind_relative(std::uint32_t p) const {
  constexpr std::uint32_t longest = 16;  // tokens of the relative clause
  const std::uint32_t comma = article_.phrases[p].tokens.last;
  const std::uint32_t end = article_.sentence(article_.phrases[p].tokens.first).last;
  if (comma + 2 >= end || !article_.is_symbol(comma, ",")) return nothing;
  if (!article_.word(comma + 1).is(flag_relative) && !article_.word(comma + 2).is(flag_relative)) return nothing;
  for (std::uint32_t k = comma + 2; k + 2 < std::min(end, comma + longest); ++k) {
    if (!article_.is_symbol(k, ",") || !article_.word(k + 1).is(flag_between_and)) continue;
    const std::uint32_t next = article_.phrase_at[std::min(k + 3, end - 1)];
    const bool with = next != nothing && article_.phrases[next].preposition_at == k + 2 && governs_with(article_.phrases[next].preposition);
    return with && article_.phrases[next].cases.has(Case::instrumental) ? next : nothing;
  }
  return nothing;
}

/// *z przedstawicielami związków, m.in. Adamem Nowakiem*: of a group that nobody knows, those whom the sentence names.
std::uint32_t Clause::named_behind(std::uint32_t group) const {
  constexpr std::uint32_t reach = 6;  // tokens
  const Phrase& phrase = article_.phrases[group];
  const Part& people = phrase.parts.front();
  const bool delegation = people.sort == PartSort::group && people.noun != 0xffff && article_.words.noun(people.noun).sort == NounSort::delegation;
  const bool role = people.sort == PartSort::role && people.plural;
  const bool unknown = role && people.of == no_entity && people.boss == no_entity;
  if (phrase.parts.size() != 1 || !(delegation || role)) return group;
  const std::uint32_t last = article_.phrases_of(article_.text.sentence_of[phrase.tokens.first]).last;
  std::uint32_t from = phrase.tokens.last;
  for (std::uint32_t p = group + 1; p < last && article_.phrases[p].tokens.first <= from + reach; ++p) {
    const Phrase& next = article_.phrases[p];
    // *z delegacją z Ukrainy: A i B*
    const bool origin = delegation && next.preposition != unknown_word && next.preposition_at == from && !has_person(next) && next.cases.has(Case::genitive);
    for (std::uint32_t i = from; i < next.tokens.first && !origin; ++i)
      if (article_.is_finite(i) || !article_.word(i).preposition.empty()) return group;
    // Right behind a sign or another name: *ekspertami zaniepokojonymi Nowakiem* are other people.
    const std::uint32_t first = next.tokens.first;
    const bool named = article_.phrase_at[first - 1] != nothing && (article_.mention_at[first] != nothing || !article_.is_modifier(first));
    const bool listed = article_.is_symbol(first - 1, unknown ? ",:-–—(" : ":-–—(") || (named && unknown);
    if (next.preposition == unknown_word && next.cases.has(Case::instrumental) && has_person(next)) return listed ? p : group;
    from = next.tokens.last;
  }
  return group;
}

/// *Wśród osób, z którymi rozmawiał A, byli B i C*: who the main clause says they were.
std::uint32_t Clause::named_behind_clause(const Event& event) const {
  constexpr std::uint32_t reach = 5;  // tokens between the border and the names
  const TokenRange sentence = article_.sentence(event.token);
  std::uint32_t i = event.token;
  while (i < sentence.last && same_segment(i, event.token)) ++i;
  bool verb = false;
  for (const std::uint32_t end = std::min(sentence.last, i + reach); i < end; ++i) {
    verb |= article_.is_finite(i);
    const std::uint32_t p = article_.phrase_at[i];
    if (p == nothing) continue;
    const bool dash = article_.is_symbol(article_.phrases[p].tokens.last, "–—-:");  // *byli politycy partii – B i C*
    const std::uint32_t named = dash && p + 1 < article_.phrases.size() && article_.phrases[p + 1].tokens.first == article_.phrases[p].tokens.last + 1 ? p + 1 : p;
    return verb && article_.phrases[named].has(Case::nominative) && has_person(article_.phrases[named]) ? named : nothing;
  }
  return nothing;
}

/// *Z A, który popiera B, rozmawiał C*: the last token before a relative clause that ends where the event's clause goes on;
/// the sentence's first token if there is none.
std::uint32_t Clause::before_inserted_relative(std::uint32_t token) const {
  const std::uint32_t first = article_.sentence(token).first;
  std::uint32_t i = token;
  while (i > first && same_segment(i - 1, token)) --i;
  if (i == first || !article_.is_symbol(i, ",")) return first;
  std::uint32_t start = i - 1;
  while (start > first && same_segment(start - 1, i - 1)) --start;
  for (std::uint32_t k = start; k < std::min(start + 3, i); ++k)
    if (article_.word(k).is(flag_relative)) return std::max(first, start - (start > first));
  return first;
}

std::uint32_t Clause::with_before(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  const std::uint32_t resumed = before_inserted_relative(event.token);
  for (std::uint32_t i = event.token; i-- > sentence.first;) {
    if (!same_segment(i, event.token)) {
      if (resumed == sentence.first || i < resumed) break;
      i = resumed;
      const std::uint32_t p = article_.phrase_at[i];
      const bool with = p != nothing && governs_with(article_.phrases[p].preposition) && article_.phrases[p].cases.has(Case::instrumental) &&
                        article_.phrases[p].tokens.last == resumed + 1 && has_person(article_.phrases[p]);
      return with ? p : nothing;
    }
    // *A, z którym spotkał się B*
    if (article_.word(i).is(flag_relative) && i >= sentence.first + 3 &&
        governs_with(article_.text.tokens[i - 1].word))
      return article_.phrase_at[i - 3] == nothing ? named_behind_clause(event) : article_.phrase_at[i - 3];
    const std::uint32_t p = article_.phrase_at[i];
    if (p == nothing) continue;
    const Phrase& phrase = article_.phrases[p];
    if (governs_with(phrase.preposition) && phrase.cases.has(Case::instrumental) && !phrase.alongside &&
        !owned(phrase, sentence.first) && !own_people(phrase))
      return p;
    i = phrase.tokens.first;
  }
  return nothing;
}

/// *met B*, *received warmly B*: what stands behind the verb without a preposition, dates and adverbs aside.
std::uint32_t Clause::right_behind(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = event.token + 1; i < sentence.last; ++i) {
    const WordInfo& word = article_.word(i);
    if (const std::uint32_t p = article_.phrase_at[i]; p != nothing) {
      const Phrase& phrase = article_.phrases[p];
      const bool bare = phrase.preposition == unknown_word && phrase.cases.has(Case::accusative);
      return bare ? p : nothing;
    }
    if (article_.time_at[i] != nothing) continue;
    if (word.is(flag_accepted) || stops(i) || !article_.is_modifier(i)) return nothing;
  }
  return nothing;
}

/// *met the criteria*, *received his letter*: what is accepted or fulfilled, right behind the verb.
bool Clause::has_thing_for_object(std::uint32_t verb) const {
  const std::uint32_t end = article_.sentence(verb).last;
  for (std::uint32_t i = verb + 1; i < end; ++i) {
    if (article_.word(i).is(flag_accepted)) return true;
    const bool whose = article_.word(i).is(flag_possessive) || article_.word(i).is(flag_clitic);
    if (article_.mention_at[i] == nothing && !whose && !article_.is_modifier(i)) return false;
  }
  return false;
}

/// The phrase that an accusative relative pronoun at the head of the event's clause stands for.
std::uint32_t Clause::relative_object(const Event& event) const {
  std::uint32_t first = event.token;
  while (first > article_.sentence(event.token).first && same_segment(first - 1, event.token)) --first;
  const std::uint32_t pronoun = article_.is_symbol(first, ",") ? first + 1 : first;
  if (pronoun < 2 || pronoun >= event.token || !article_.word(pronoun).is(flag_relative) || !article_.word(pronoun).relative.has(Case::accusative)) return nothing;
  if (article_.word(pronoun).relative.has(Case::nominative)) return nothing;  // *które*
  const std::uint32_t p = article_.is_symbol(pronoun - 1, ",") ? article_.phrase_at[pronoun - 2] : nothing;
  return p != nothing && has_person(article_.phrases[p]) ? p : nothing;
}

std::uint32_t Clause::object(const Event& event) const {
  if (!article_.words.inflects()) {
    const std::uint32_t whom = antecedent(event, Case::accusative);  // *A, whom B met*
    return whom != nothing && !begins_with_subject_pronoun(event.token) ? whom : right_behind(event);
  }
  // *A, którego w pałacu przyjął B*
  if (const std::uint32_t whom = event.trigger->verb ? relative_object(event) : nothing; whom != nothing) return whom;
  const TokenRange sentence = article_.sentence(event.token);
  const auto accusative = [&](std::uint32_t p) { return article_.phrases[p].has(Case::accusative); };
  const auto fits = [&](std::uint32_t p) { return accusative(p) && !is_attribute(article_.phrases[p]); };
  // *przyjął w pałacu Bellevue szefa rządu*: the object where there is no other; *Muzeum Adama Nowaka* has the name alone
  std::uint32_t attribute = nothing;
  for (std::uint32_t i = event.token + 1; i < sentence.last; ++i) {
    if (stops(i) && article_.phrase_at[i] == nothing) break;
    if (article_.word(i).is(flag_accepted)) return nothing;
    const std::uint32_t p = article_.phrase_at[i];
    if (p == nothing) continue;
    if (fits(p) && !article_.phrases[p].cases.has(Case::nominative)) return p;
    if (fits(p) && left_in_segment(event, {false, true, Gender::unknown}) != nothing) return p;
    const Phrase& phrase = article_.phrases[p];
    const bool role = !article_.word(phrase.tokens.first).nouns.empty();
    if (attribute == nothing && role && accusative(p) && !phrase.cases.has(Case::nominative) && has_person(phrase)) attribute = p;
    i = phrase.tokens.last - 1;
  }
  for (std::uint32_t i = event.token; i-- > sentence.first && same_segment(i, event.token);) {
    const std::uint32_t p = article_.phrase_at[i];
    if (p == nothing) continue;
    if (fits(p) && !article_.phrases[p].cases.has(Case::nominative)) return p;
    i = article_.phrases[p].tokens.first;
  }
  return attribute;
}

/// *A's first meeting*: the phrase before the noun that ends in the genitive's own word.
std::uint32_t Clause::owner(const Event& event) const {
  const std::uint32_t first = article_.sentence(event.token).first;
  std::uint32_t i = event.token;
  while (i > first && article_.phrase_at[i - 1] == nothing && (article_.time_at[i - 1] != nothing || article_.is_modifier(i - 1))) --i;
  const std::uint32_t p = i > first ? article_.phrase_at[i - 1] : nothing;
  return p != nothing && article_.word(i - 1).is(flag_clitic) ? p : nothing;
}

/// *wezwał w rozmowach A i B do zgody*: whether the clause before asks somebody, who stands in the accusative.
bool Clause::is_asked(std::uint32_t token) const {
  for (std::uint32_t i = token; i-- > article_.sentence(token).first && same_segment(i, token);)
    if (article_.word(i).appeals) return true;
  return false;
}

/// *spotkanie A*: directly behind the noun, but for adjectives, dates and a place; *A's meeting*.
std::uint32_t Clause::genitive(const Event& event) const {
  if (const std::uint32_t p = owner(event); p != nothing) return p;
  const std::uint32_t end = std::min(article_.sentence(event.token).last, event.token + 10);
  for (std::uint32_t i = event.token + 1; i < end; ++i) {
    const std::uint32_t p = article_.phrase_at[i];
    if (p != nothing) {
      const Phrase& phrase = article_.phrases[p];
      const bool of = phrase.preposition != unknown_word && article_.words.at(phrase.preposition).is(flag_of);
      if (phrase.cases.has(Case::accusative) && inside(event) && is_asked(event.token)) return nothing;
      if (of || phrase.preposition == unknown_word) return phrase.cases.has(Case::genitive) ? p : nothing;
      if (!phrase.cases.has(Case::locative)) return nothing;
      i = phrase.tokens.last - 1;
    } else if (const auto& needs = event.trigger->needs;
               std::find(needs.begin(), needs.end(), article_.text.tokens[i].word) != needs.end()) {
      continue;  // *wykręcił numer B*
    } else if (const std::uint32_t alone = article_.words.tells_alone(article_.text, i); alone != 0) {
      i += alone - 1;  // *rozmowa w cztery oczy A z B*
    } else if (article_.word(i).is(flag_of)) {
      continue;  // *a meeting of A and B*
    } else if (article_.words.is_remote(article_.text, i) || article_.is_symbol(i, "-")) {
      continue;  // *spotkanie on-line A*
    } else if (!article_.word(i).triggers.empty() ||
               (article_.time_at[i] == nothing && article_.word(i).preposition.empty() &&
                article_.words.adjective_cases(article_.text, i).empty())) {
      return nothing;
    }
  }
  return nothing;
}

std::uint32_t Clause::behind(const Event& event, const std::vector<WordId>& prepositions, Case wanted) const {
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[event.token]);
  std::uint32_t before = nothing;
  for (std::uint32_t p = range.first; p < range.last; ++p) {
    const Phrase& phrase = article_.phrases[p];
    const bool named =
        std::find(prepositions.begin(), prepositions.end(), phrase.preposition) != prepositions.end();
    if (!named || !phrase.cases.has(wanted)) continue;
    // *zajechał do Betlejem, do Mahmuda Abbasa*: the person, where a place comes first
    if (!has_person(phrase) && p + 1 < range.last && article_.phrases[p + 1].preposition == phrase.preposition &&
        has_person(article_.phrases[p + 1]))
      continue;
    if (phrase.tokens.first > event.token) {
      bool stopped = false;
      for (std::uint32_t i = event.token + 1; i < phrase.preposition_at; ++i)
        stopped |= stops(i) && article_.phrase_at[i] == nothing;
      return stopped ? before : p;
    }
    if (same_segment(phrase.tokens.first, event.token)) before = p;
  }
  return before;
}

std::vector<std::uint32_t> Clause::between(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  const std::uint32_t from = event.token > sentence.first + 10 ? event.token - 10 : sentence.first;
  const std::uint32_t to = std::min(sentence.last, event.token + 9);
  for (std::uint32_t i = from; i < to; ++i) {
    if (!article_.word(i).is(flag_between) || i + 1 >= sentence.last) continue;
    if (i > sentence.first && article_.word(i - 1).is(flag_relation)) continue;
    const std::uint32_t first = article_.phrase_at[i + 1];
    if (first == nothing || !article_.phrases[first].cases.has(Case::instrumental)) continue;  // *między innymi premier*
    std::vector<std::uint32_t> found{first};
    const std::uint32_t joint = article_.phrases[first].tokens.last;
    const bool joined = joint + 1 < sentence.last &&
                        (article_.word(joint).is(flag_between_and) || article_.is_symbol(joint, ","));
    if (joined && article_.phrase_at[joint + 1] != nothing && article_.phrase_at[joint + 1] != first)
      found.push_back(article_.phrase_at[joint + 1]);
    return found;
  }
  return {};
}

/// *told B in a phone call*: who stands right behind the verb of saying, where endings tell no dative.
std::uint32_t Clause::told(const Event& event) const {
  const std::uint32_t first = article_.sentence(event.token).first;
  for (std::uint32_t i = event.token; i-- > first && same_segment(i, event.token);) {
    if (!article_.word(i).is(flag_saying)) continue;
    const std::uint32_t p = article_.phrase_at[i + 1];
    return p != nothing && article_.phrases[p].preposition == unknown_word && has_person(article_.phrases[p]) ? p : nothing;
  }
  return nothing;
}

std::uint32_t Clause::dative(const Event& event) const {
  if (!article_.words.inflects()) return told(event);
  const TokenRange range = article_.phrases_of(article_.text.sentence_of[event.token]);
  for (std::uint32_t p = range.first; p < range.last; ++p) {
    const Phrase& phrase = article_.phrases[p];
    if (phrase.has(Case::dative) && !phrase.cases.has(Case::nominative) &&
        !phrase.cases.has(Case::genitive) && has_person(phrase))
      return p;
  }
  return nothing;
}

bool Clause::during(const Event& event) const {
  for (std::uint32_t i = event.token, steps = 0; i-- > article_.sentence(event.token).first && steps < 6;
       ++steps) {
    if (article_.word(i).is(flag_after)) return true;
    const bool stretch = article_.word(i).stretch || article_.text.tokens[i].kind == TokenKind::number;  // *po trzech godzinach rozmów*
    if (!stretch && article_.time_at[i] == nothing && !article_.is_modifier(i)) return false;
  }
  return false;
}

/// *Sprawę poruszyli w Wilnie, podczas lunchu, także A i B*: whether no verb stands between what is inserted and the token.
bool Clause::follows_insertion(std::uint32_t inserted, std::uint32_t token) const {
  for (std::uint32_t i = inserted + 1; i < token; ++i)
    if (article_.is_finite(i) || article_.word(i).is(flag_subordinator) || article_.word(i).is(flag_relative) || article_.is_symbol(i, ":;\"„”")) return false;
  return true;
}

/// *return to Geneva for talks*: a verb of going, and what for, where no ending tells the difference.
bool Clause::comes_for(const Event& event) const {
  const std::uint32_t first = article_.sentence(event.token).first;
  std::uint32_t i = event.token;
  while (i > first && article_.is_modifier(i - 1)) --i;
  if (article_.words.inflects() || i == first || !article_.word(i - 1).is(flag_onto)) return false;
  for (; i-- > first && same_segment(i, event.token);)
    if (article_.word(i).going != Tense::none) return true;
  return false;
}

bool Clause::tells_otherwise(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (!same_segment(i, event.token) || article_.mention_at[i] != nothing) continue;
    if (article_.word(i).is(flag_negation)) return true;
    for (const TriggerUse& use : article_.word(i).triggers) {
      const Trigger& trigger = article_.words.trigger(use.trigger);
      if (trigger.verb && !trigger.light && trigger.needs.empty() && trigger.sort != "go" && trigger.sort != "participate" && trigger.sort != "represent")
        return true;
    }
  }
  return false;
}

bool Clause::attends(const Event& event) const {
  const std::uint32_t first = article_.sentence(event.token).first;
  std::uint32_t i = event.token;
  while (i > first && (article_.time_at[i - 1] != nothing || article_.mention_at[i - 1] != nothing || article_.is_modifier(i - 1))) --i;
  if (i == first) return false;
  const WordInfo& before = article_.word(i - 1);
  const bool at = before.is(flag_after) || (before.is(flag_onto) && event.cases.has(Case::locative));
  bool says = false;
  for (std::uint32_t k = first; at && k < article_.sentence(event.token).last; ++k) says |= same_segment(k, event.token) && article_.word(k).is(flag_saying);
  return says || ((before.is(flag_in) || before.is(flag_onto)) && comes_or_takes_part(event));
}

bool Clause::comes_or_takes_part(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t k = sentence.first; k < sentence.last; ++k)
    if (same_segment(k, event.token) && (takes_part(k) || article_.word(k).going != Tense::none)) return true;
  return false;
}

/// *w rozmowie telefonicznej A i B ustalili*
bool Clause::inside(const Event& event) const {
  if (!event.cases.has(Case::locative)) return false;
  const std::uint32_t first = article_.sentence(event.token).first;
  std::uint32_t i = event.token;
  while (i > first && !article_.words.adjective_cases(article_.text, i - 1).empty()) --i;
  return i > first && article_.word(i - 1).is(flag_in);
}

/// *zatrzymał B na kolacji*, *zaprosił B na rozmowy*: an accusative person before *na* and the noun.
std::uint32_t Clause::guest(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  std::uint32_t i = event.token;
  while (i > sentence.first && !article_.words.adjective_cases(article_.text, i - 1).empty()) --i;
  if (i == sentence.first || !article_.word(i - 1).is(flag_onto)) return nothing;
  for (--i; i-- > sentence.first && same_segment(i, event.token);) {
    const std::uint32_t p = article_.phrase_at[i];
    if (p == nothing) continue;
    const Phrase& phrase = article_.phrases[p];
    if (phrase.has(Case::accusative) && !phrase.cases.has(Case::nominative) && has_person(phrase) && !is_attribute(phrase))
      return is_owner(phrase) ? nothing : p;
    i = phrase.tokens.first;
  }
  return nothing;
}

/// *po wystąpieniu ministra A nadszedł czas na debatę*: right behind a noun that nobody knows, whose genitive it is.
bool Clause::is_owner(const Phrase& phrase) const {
  const std::uint32_t first = phrase.tokens.first;
  if (!phrase.cases.has(Case::genitive) || first == article_.sentence(first).first) return false;
  return article_.is_unknown(first - 1) && !article_.words.is_infinitive(article_.text, first - 1) &&
         article_.words.adjective_cases(article_.text, first - 1).empty();
}

/// *w Auli Pawła VI*: a name behind a noun with a capital, of which it is a part.
bool Clause::is_attribute(const Phrase& phrase) const {
  const std::uint32_t first = phrase.tokens.first;
  if (!phrase.cases.has(Case::genitive) || first < article_.sentence(first).first + 2) return false;
  const Part& part = phrase.parts.front();
  // *w pałacu Bellevue*
  const bool house = part.sort == PartSort::named && phrase.cases.has(Case::nominative) && article_.entity(part.entity).kind == Kind::place &&
                     !article_.is_modifier(first - 1) && article_.time_at[first - 1] == nothing;
  const Token& before = article_.text.tokens[first - 1];
  return before.kind == TokenKind::word && (house || before.shape == Shape::title) && article_.phrase_at[first - 1] == nothing &&
         article_.mention_at[first - 1] == nothing && !article_.is_finite(first - 1) && article_.word(first - 1).preposition.empty();
}

std::uint32_t Clause::invitation(const Event& event) const {
  const TokenRange sentence = article_.sentence(event.token);
  for (std::uint32_t i = sentence.first; i + 1 < sentence.last; ++i) {
    if (!article_.word(i).is(flag_invitation) || !same_segment(i, event.token)) continue;
    const std::uint32_t p = article_.phrase_at[i + 1];
    if (p != nothing && article_.phrases[p].cases.has(Case::genitive)) return p;
  }
  return nothing;
}

/// *attended by A and B*: the people behind the participle's preposition.
std::uint32_t Clause::agent(std::uint32_t participle) const {
  if (participle + 2 >= article_.sentence(participle).last || !article_.word(participle + 1).agent) return nothing;
  return article_.phrase_at[participle + 2];
}

/// *na szczyt zwołany przez A*: who called the meeting of the token's sentence together.
std::uint32_t Clause::convener(std::uint32_t token) const {
  const TokenRange sentence = article_.sentence(token);
  for (std::uint32_t i = sentence.first; i + 2 < sentence.last; ++i) {
    const auto& uses = article_.word(i).triggers;
    const bool convened = std::any_of(uses.begin(), uses.end(), [&](const TriggerUse& use) {
      return use.tense == Tense::passive && article_.words.trigger(use.trigger).sort == "convene";
    });
    const std::uint32_t p = convened ? article_.phrase_at[i + 2] : nothing;
    if (p != nothing && article_.phrases[p].preposition_at == i + 1 && article_.phrases[p].cases.has(Case::accusative) && has_person(article_.phrases[p])) return p;
  }
  return nothing;
}

/// *z udziałem A i B*: the genitive behind the word.
std::uint32_t Clause::participation(const Event& event) const {
  const std::uint32_t end = std::min(article_.sentence(event.token).last, event.token + 12);
  for (std::uint32_t i = event.token + 1; i + 1 < end; ++i)
    if (article_.word(i).is(flag_participation)) return article_.phrase_at[i + 1];
  return nothing;
}

}  // namespace whomet::meetings
