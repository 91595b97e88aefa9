// SPDX-License-Identifier: Apache-2.0
#include "meetings/status.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace whomet::meetings {
namespace {

constexpr std::uint32_t modal_reach = 9;  // tokens between a modal verb and its infinitive; more where another infinitive stands between
constexpr std::uint32_t status_left = 8;  // tokens around a meeting noun in which a wording counts
constexpr std::uint32_t status_right = 14;
constexpr std::uint32_t near = 4;          // tokens between *powodu* and the noun

class StatusReader {
 public:
  StatusReader(const Article& article, const Event& event)
      : article_(article), event_(event), rest_(event.trigger->verb ? 0 : rest_of_clause(article, event.token)) {
    // right before the noun, whose genitive it is: not *odwołano z powodu choroby spotkanie A z B*
    for (std::uint32_t i = event.token; !event.trigger->verb && i-- > left(near);) {
      if (article.word(i).cause) cause_ = i;
      const bool between = article.is_modifier(i) || article.time_at[i] != nothing || article.word(i).is(flag_onto);  // *ze względu na*
      if (cause_ != 0 || !between) break;
    }
    const TokenRange relative = Clause(article).told_in_relative(event);
    told_ = relative.first < relative.last ? article.segment[relative.first] : takes_place_in_relative();
  }

  Told verb() const {
    switch (event_.tense) {
      case Tense::past:
        return {past()};
      case Tense::future:
        return {negated(event_.token) || dropped_behind() ? Status::cancelled
                : conditional()                           ? Status::possible
                                                          : Status::planned};
      case Tense::present:
        if (event_.trigger->sort == "go" && !event_.trigger->stays && invited() && !negated(event_.token)) return {Status::planned};
        // *Po to się spotykają, by rozmawiać*: of what is planned elsewhere
        if (negated(event_.token)) return {Status::denied};
        return ahead_by_date() ? Told{Status::planned} : Told{Status::held, false, false, true};
      case Tense::conditional:
        return {Status::possible};
      case Tense::infinitive:
        return {infinitive()};
      case Tense::converb:
        return {converb()};
      case Tense::passive:
        return {passive()};
      default:
        return {Status::held};
    }
  }

  Told noun() const {
    std::array<bool, 5> told{};
    for (std::uint32_t i = left(status_left); i < right(status_right); ++i) {
      if (i > event_.token && article_.is_topic(i)) break;  // what they talked about tells nothing
      if (i == event_.token || !in_segment(i) || article_.mention_at[i] != nothing) continue;  // *koalicja chętnych* wishes nothing
      if (const auto status = article_.words.status_of(article_.text, i))
        told[static_cast<std::size_t>(unless_negated(*status, i))] = true;
      note_phrases(i, told);
    }
    const auto says = [&](Status s) { return told[static_cast<std::size_t>(s)]; };
    const Tense tense = happening();
    // *po rozmowach z B nie doszło do przełomu*: what did not come is told behind another *do*
    if (behind(flag_after)) {
      const bool ahead = (tense == Tense::future && !past_in_segment()) || future_clause();
      return {ahead ? Status::planned : Status::held, ahead};  // *po rozmowach z B wrócą do domu*: with any report of them
    }
    // *przed spotkaniem odmówił komentarza*; *w rozmowie z B zaproponował termin*: the verb is not about the meeting
    if (behind(flag_before)) return {Status::planned, true};
    if ((behind(flag_in) || behind(flag_onto)) && event_.cases.has(Case::locative) && tense == Tense::none && past_in_segment() &&
        !says(Status::denied))
      return {Status::held};
    if (postponed()) return {ahead_by_date() ? Status::planned : Status::cancelled, false, ahead_by_date()};
    if (says(Status::cancelled) || fails_behind() || has_no_plan()) return {Status::cancelled};
    if (wished()) return {Status::possible};
    // *nie odbyła się zapowiadana rozmowa*, *odwołała przyjazd, przez co nie doszło do rozmowy*
    if (negated_happening() && (tense == Tense::future || says(Status::planned) || cancelled_before(event_.token)))
      return {Status::cancelled};
    if (says(Status::denied) || doubted() || denied_before() || negated_happening()) return {Status::denied};
    if (is_of_plan()) return {Status::planned};
    if (tense == Tense::past && !upcoming()) return {Status::held};
    if (behind(flag_onto) && is_invited()) return {Status::possible};
    if (says(Status::possible) || appealed()) return {Status::possible};
    if (upcoming()) return {Status::planned};
    if (tense == Tense::none && announced()) return {Status::planned};
    if (tense == Tense::future && unconfirmed()) return {Status::possible};
    if (tense == Tense::future || says(Status::planned)) return {Status::planned};
    if (tense == Tense::infinitive) return {infinitive_happening()};
    if (const auto modal = modal_behind()) return {*modal};
    if (ahead_by_date() && !past_in_segment()) return {Status::planned};
    if (event_.cases.only(Case::accusative) && future_clause()) return {Status::planned};  // *zje kolację z B*
    return {Status::held, false, false, !has_verb()};
  }

  /// *jeśli spotka się z B*, *czy rozmawiał z B*: the word that opens the clause.
  bool conditional_clause() const {
    const std::uint32_t first = clause_start(event_.token);
    for (std::uint32_t i = first; i < std::min(first + 3, event_.token); ++i)
      if (article_.word(i).is(flag_condition)) return true;
    return false;
  }

 private:
  /// The first token of the clause around a token.
  std::uint32_t clause_start(std::uint32_t token) const {
    while (token > article_.sentence(event_.token).first && article_.segment[token - 1] == article_.segment[token]) --token;
    return token;
  }

  /// *zaprosił B na spotkanie*
  bool is_invited() const {
    for (std::uint32_t i = article_.sentence(event_.token).first; i < event_.token; ++i) {
      if (!in_segment(i)) continue;
      // *dostał zaproszenie na spotkanie z B*; not *przyjechał na zaproszenie A*
      if (article_.word(i).is(flag_invitation) && (i == 0 || !article_.word(i - 1).is(flag_onto))) return true;
      const auto& uses = article_.word(i).triggers;
      if (std::any_of(uses.begin(), uses.end(), [&](const TriggerUse& use) { return article_.words.trigger(use.trigger).sort == "invite"; })) return true;
    }
    return false;
  }

  /// *udaje się do Wilna na zaproszenie B*
  bool invited() const {
    const TokenRange sentence = article_.sentence(event_.token);
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
      if (in_segment(i) && article_.word(i).is(flag_invitation)) return true;
    return false;
  }

  /// *nie ma informacji, by A został przyjęty przez B*, *miał zostać przyjęty*
  Status passive() const {
    if (in_purpose_clause() || unconfirmed()) return Status::possible;
    bool modal = false;
    for (std::uint32_t i = left(6); i < event_.token; ++i) {
      if (!in_segment(i)) continue;
      if (modal && article_.words.is_infinitive(article_.text, i)) return modal_of(i);
      modal |= article_.word(i).modal.has_value();
    }
    return will_be() ? Status::planned : Status::held;
  }

  /// Whether one of the words that open the event's clause, its comma among them, is so.
  template <class Is>
  bool opens(Is is) const {
    constexpr std::uint32_t opening = 3;  // tokens
    const std::uint32_t start = clause_start(event_.token);
    for (std::uint32_t i = start; i < std::min(start + opening, event_.token); ++i)
      if (is(article_.word(i))) return true;
    return false;
  }

  /// *chciał, by A został przyjęty przez B*: the clause opens with a word of purpose.
  bool in_purpose_clause() const {
    return opens([](const WordInfo& word) { return word.is(flag_conditional); });
  }

  /// *nie potwierdzono, że A zostanie przyjęty*, *nie ma informacji, by*: nobody says so.
  bool unconfirmed() const {
    const std::uint32_t start = clause_start(event_.token), first = article_.sentence(event_.token).first;
    if (!is_content_clause()) return false;
    for (std::uint32_t i = start; i-- > first && article_.segment[i] == article_.segment[start - 1];)
      if (article_.words.is_unconfirmed(article_.text, i)) return true;
    return false;
  }

  /// *… że A spotkał się z B*: the clause tells what somebody says; not *który …*, *gdy …*.
  bool is_content_clause() const {
    return opens([](const WordInfo& word) { return word.opens_content; });
  }

  /// *Doniesieniom, że A spotkał się z B, obaj zaprzeczają*: the main clause stands behind the one that a noun opens.
  bool denied_behind() const {
    const TokenRange sentence = article_.sentence(event_.token);
    const std::uint32_t start = clause_start(event_.token);
    if (start == sentence.first || !is_content_clause()) return false;
    for (std::uint32_t i = sentence.first; i < start; ++i)
      if (article_.is_finite(i)) return false;
    std::uint32_t i = event_.token;
    while (i < sentence.last && in_segment(i)) ++i;
    for (const std::uint32_t main = i; i < sentence.last && article_.segment[i] == article_.segment[main]; ++i)
      if (article_.is_finite(i) && !negated(i) && article_.words.status_of(article_.text, i) == Status::denied) return true;
    return false;
  }

  /// *zostanie przyjęty przez B*
  bool will_be() const {
    for (std::uint32_t i = left(3); i < event_.token; ++i)
      if (in_segment(i) && article_.word(i).happens == Tense::future) return true;
    return false;
  }

  bool has_verb() const {
    const TokenRange sentence = article_.sentence(event_.token);
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
      if (article_.is_finite(i)) return true;
    return false;
  }

  /// *chce, by odbyło się spotkanie*, *zaproponował, by zorganizować rozmowy*
  bool wished() const {
    if (!in_purpose_clause()) return false;
    const std::uint32_t first = article_.sentence(event_.token).first;
    for (std::uint32_t i = clause_start(event_.token); i-- > first;)
      if (article_.word(i).modal == Status::possible || article_.words.status_of(article_.text, i) == Status::possible) return true;
    return false;
  }

  /// *spotkanie, do którego nie doszło*, *planowano spotkanie, ale je odwołano*: a clause behind takes it back.
  bool fails_behind() const {
    constexpr std::uint32_t opening = 4;  // tokens between the border and the word that opens the clause
    const std::uint32_t end = article_.sentence(event_.token).last;
    std::uint32_t opened = 0;  // the segment that takes back
    bool relative = false;     // *…, które odwołano*: the pronoun is the object
    for (std::uint32_t i = event_.token + 1, border = i; i < end; ++i) {
      if (article_.segment[i] != article_.segment[i - 1]) border = i;
      const bool opens = article_.word(i).is(flag_relative) || article_.word(i).is(flag_but);
      if (opens && i - border < opening && article_.segment[i] != article_.segment[event_.token]) opened = article_.segment[i], relative = article_.word(i).is(flag_relative);
      if (opened == 0 || article_.segment[i] != opened) continue;
      if (article_.word(i).happens != Tense::none && negated(i)) return true;
      if (article_.word(i).happens == Tense::none && article_.is_past(i) && article_.words.status_of(article_.text, i) == Status::cancelled &&
          (relative || !has_other_object(i)))
        return true;
    }
    return false;
  }

  /// *…, ale odmówił ujawnienia szczegółów*: what is refused is told right behind, and is no meeting.
  bool has_other_object(std::uint32_t verb) const {
    return verb + 1 < article_.sentence(verb).last && article_.is_unknown(verb + 1) && article_.word(verb + 1).nouns.empty();
  }

  /// *A spotka się z B, ale plan porzucono*: behind *ale*, in the same sentence.
  bool dropped_behind() const {
    std::uint32_t opened = 0;  // the segment behind *ale*
    for (std::uint32_t i = event_.token + 1; i < article_.sentence(event_.token).last; ++i) {
      if (article_.word(i).is(flag_but)) opened = article_.segment[i];
      const bool cancels = opened != 0 && article_.segment[i] == opened && article_.is_past(i);
      if (cancels && article_.words.status_of(article_.text, i) == Status::cancelled && !has_other_object(i)) return true;
    }
    return false;
  }

  std::uint32_t left(std::uint32_t reach) const {
    const std::uint32_t first = article_.sentence(event_.token).first;
    return std::max(cause_, event_.token > first + reach ? event_.token - reach : first);
  }
  std::uint32_t right(std::uint32_t reach) const {
    const std::uint32_t end = article_.sentence(event_.token).last;
    if (rest_ != 0) return end;
    if (article_.words.inflects()) return std::min(end, event_.token + reach + 1);
    std::uint32_t i = event_.token + 1;
    for (std::uint32_t steps = 0; i < end && steps < reach; ++i)  // a long name is one step
      steps += article_.mention_at[i] == nothing || article_.mention_from(i);
    return i;
  }
  bool in_segment(std::uint32_t i) const {
    const std::uint32_t segment = article_.segment[i];
    return segment == article_.segment[event_.token] || segment == rest_ || (told_ != 0 && segment == told_);
  }

  /// *szczyt A i B, który ma się odbyć w maju*: the segment of the relative clause that says whether it takes place. 0: none.
  std::uint32_t takes_place_in_relative() const {
    constexpr std::uint32_t reach = 16, beside = 3;  // tokens from the noun to the comma, from the verb to its *się*
    const std::uint32_t end = article_.sentence(event_.token).last;
    if (event_.trigger->verb) return 0;
    std::uint32_t i = event_.token;
    while (i < end && article_.segment[i] == article_.segment[event_.token]) ++i;
    if (i + 1 >= end || i > event_.token + reach || !article_.is_symbol(i, ",") || !article_.word(i + 1).is(flag_relative)) return 0;
    const std::uint32_t first = i + 2;
    for (i = first; i < end && article_.segment[i] == article_.segment[first]; ++i) {
      if (article_.word(i).happens == Tense::none) continue;
      for (std::uint32_t k = std::max(first, i - beside); k < std::min(end, i + beside); ++k)
        if (article_.word(k).is(flag_reflexive)) return article_.segment[first];
    }
    return 0;
  }

  /// *rozmowy, które miały się rozpocząć, odwołano*: the clause goes on behind a relative one. 0: it does not.
  static std::uint32_t rest_of_clause(const Article& article, std::uint32_t token) {
    const std::uint32_t end = article.sentence(token).last;
    std::uint32_t i = token;
    while (i < end && article.segment[i] == article.segment[token]) ++i;
    if (i + 1 >= end) return 0;
    bool relative = false;
    for (std::uint32_t k = i; k < std::min(end, i + 3); ++k) relative |= article.word(k).is(flag_relative);
    const std::uint32_t inner = article.segment[i];
    while (i < end && article.segment[i] == inner) ++i;
    // *the meeting, planned for Monday, was called off*: where endings do not tell, the verb behind the comma does
    const bool insertion = !article.words.inflects() && i + 1 < end && article.is_finite(i + 1);
    return i < end && (relative || insertion) ? article.segment[i] : 0;
  }

  void note_phrases(std::uint32_t i, std::array<bool, 5>& told) const {
    if (const auto status = article_.words.status_of_phrase(article_.text, i)) told[static_cast<std::size_t>(*status)] = true;
    if (const auto status = article_.words.wording_status(article_.text, i)) told[static_cast<std::size_t>(*status)] = true;
  }

  /// Whether a wording of several words that tells the status begins at the token.
  bool wording_tells(std::uint32_t i, Status status) const {
    std::array<bool, 5> told{};
    note_phrases(i, told);
    return told[static_cast<std::size_t>(status)];
  }

  /// *wyrazi sprzeciw, rozmawiając z B*: as its finite verb, the nearest before it, else behind.
  Status converb() const {
    if (denied_before()) return Status::denied;
    if (behind(flag_before)) return Status::planned;
    if (const auto meant = meant_before()) return *meant;
    const TokenRange sentence = article_.sentence(event_.token);
    for (std::uint32_t i = event_.token; i-- > sentence.first;)
      if (article_.is_finite(i))
        return article_.words.is_future(article_.text, i) ? Status::planned : Status::held;
    for (std::uint32_t i = event_.token + 1; i < sentence.last; ++i)
      if (article_.is_finite(i))
        return article_.words.is_future(article_.text, i) ? Status::planned : Status::held;
    return Status::held;
  }

  /// *did not rule out meeting B*, *considered meeting B*: what the words right before a gerund make of it, where endings
  /// tell no cases.
  std::optional<Status> meant_before() const {
    constexpr std::uint32_t reach = 3;  // tokens
    if (article_.words.inflects()) return std::nullopt;
    for (std::uint32_t i = left(reach); i < event_.token; ++i) {
      auto told = article_.words.status_of_phrase(article_.text, i);
      if (!told) told = article_.words.status_of(article_.text, i);
      if (told && in_segment(i)) return *told == Status::cancelled && negated(i) ? Status::possible : *told;
    }
    return std::nullopt;
  }

  /// Whether the clause's finite verbs tell of the future only.
  bool future_clause() const {
    const TokenRange sentence = article_.sentence(event_.token);
    bool future = false;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (!in_segment(i) || article_.mention_at[i] != nothing) continue;
      if (tells_past(i)) return false;
      future |= article_.words.is_future(article_.text, i);
    }
    return future;
  }

  bool negated(std::uint32_t verb) const {
    if (verb == 0) return false;
    if (article_.word(verb - 1).is(flag_negation)) return true;
    return verb > 1 && article_.word(verb - 1).is(flag_reflexive) &&
           article_.word(verb - 2).is(flag_negation);
  }

  /// *spotkanie nie jest planowane*: nobody plans it.
  Status unless_negated(Status told, std::uint32_t i) const {
    const bool planned = told == Status::planned && article_.word(i).happens == Tense::none;
    return planned && (negated(i) || (i > 0 && negated(i - 1))) ? Status::cancelled : told;
  }

  /// *zapowiedział na środę rozmowę A z B*: the object of a verb that announces.
  bool announced() const {
    if (!event_.cases.has(Case::accusative)) return false;
    for (std::uint32_t i = left(status_left); i < event_.token; ++i)
      if (in_segment(i) && article_.words.is_announced(article_.text, i)) return true;
    return false;
  }

  /// *wezwał Unię do podjęcia negocjacji z B*: behind a verb that asks for it, and its preposition.
  bool appealed() const {
    constexpr std::uint32_t reach = 3;  // tokens between the preposition and the noun
    const std::uint32_t first = clause_start(event_.token);
    bool asked = false;
    for (std::uint32_t i = event_.token, steps = 0; i-- > first && steps < reach && !asked; ++steps)
      asked = article_.word(i).is(flag_topic) || article_.word(i).is(flag_towards);
    for (std::uint32_t i = event_.token; asked && i-- > first;)
      if (article_.word(i).appeals) return true;
    return false;
  }

  /// *jakoby*, *nieprawdą jest, że*: before the trigger, anywhere in the sentence.
  bool postponed() const {
    for (std::uint32_t i = left(status_left); i < right(status_right); ++i)
      if (in_segment(i) && article_.words.is_postponed(article_.text, i)) return true;
    return false;
  }

  bool denied_before() const {
    const std::uint32_t first = article_.sentence(event_.token).first;
    for (std::uint32_t i = event_.token; i-- > first;)
      if (article_.words.status_of(article_.text, i) == Status::denied) return true;
    return false;
  }

  /// *nadchodzące rozmowy*: an adjective of what lies ahead before the noun.
  bool upcoming() const {
    for (std::uint32_t i = event_.token; i-- > article_.sentence(event_.token).first;) {
      if (article_.words.is_upcoming(article_.text, i)) return !negated_happening();
      if (!article_.is_modifier(i)) return false;
    }
    return false;
  }

  /// *domniemane spotkanie A z B*: an adjective of doubt before the noun, among its own modifiers.
  bool doubted() const {
    for (std::uint32_t i = event_.token; i-- > article_.sentence(event_.token).first;) {
      if (article_.words.is_doubted(article_.text, i)) return true;
      if (!article_.is_modifier(i)) return false;
    }
    return false;
  }

  Status past() const {
    if (negated(event_.token) || denied_before() || denied_behind()) return Status::denied;
    if (unconfirmed()) return Status::possible;
    for (std::uint32_t i = left(3); i < event_.token; ++i)
      if (article_.word(i).particle) return modal_of(event_.token);  // *is to be received by B*
    for (std::uint32_t i = left(6); i < event_.token; ++i) {
      if (!in_segment(i)) continue;
      if (article_.word(i).is(flag_future)) return Status::planned;
      if (article_.word(i).is(flag_conditional)) return Status::possible;
    }
    return Status::held;
  }

  bool conditional() const {
    // *Niewykluczone, że A spotka się z B*: the main clause may stand before a comma.
    for (std::uint32_t i = left(8); i < event_.token; ++i)
      if (article_.mention_at[i] == nothing && article_.words.status_of(article_.text, i) == Status::possible) return true;
    return unconfirmed();
  }

  /// The nearest modal verb to the left in the clause decides; then one to the right.
  Status modal_of(std::uint32_t infinitive) const {
    const std::uint32_t first = article_.sentence(infinitive).first;
    bool particle = false;  // *A to meet B*: planned, where no verb says more
    bool another = false;  // *ma spotkać się z A, a w sobotę przyjechać do B*: as the infinitive before
    for (std::uint32_t i = infinitive, steps = 0; i-- > first; ++steps) {
      another |= article_.words.is_infinitive(article_.text, i) && !article_.word(i).triggers.empty();
      const bool far = steps >= modal_reach;
      if (far && article_.is_finite(i) && (!another || !article_.word(i).modal)) break;
      if (far && !another && article_.word(i).modal) break;
      particle |= article_.word(i).particle;
      if (const auto modal = article_.word(i).modal) {
        if (negated(i) && *modal != Status::cancelled) return Status::cancelled;
        if (*modal == Status::held && article_.is_past(i) && !tells_past(i)) return Status::planned;  // *będzie mógł się spotkać*
        if (*modal == Status::planned && article_.is_past(i) && chance_behind(i)) return Status::held;
        if (*modal == Status::planned && article_.is_past(i) && behind_by_date() && !came_to_nothing(infinitive) && !cancelled_before(i)) return Status::held;
        // *zrezygnował z wizyty, podczas której miał spotkać się z B*
        const bool dropped = *modal == Status::planned && article_.is_past(i) && (cancelled_before(i) || put_off_before(i) || came_to_nothing(infinitive));
        return dropped ? Status::cancelled : *modal;
      }
      if (article_.word(i).going != Tense::none)
        return article_.word(i).going == Tense::past ? Status::held : Status::planned;
      if (article_.word(i).is(flag_future)) return Status::planned;
    }
    const std::uint32_t end = std::min(article_.sentence(infinitive).last, infinitive + 4);
    for (std::uint32_t i = infinitive + 1; i < end; ++i)
      if (const auto modal = article_.word(i).modal) return negated(i) ? Status::cancelled : *modal;  // *spotkać się nie udało*
    if (particle) return Status::planned;
    // *A and B hold talks*: where endings tell no number, the present of several looks so
    return article_.words.inflects() ? Status::possible : ahead_by_date() ? Status::planned : Status::held;
  }

  /// *odłożył wizytę, podczas której miał spotkać się z B*
  bool put_off_before(std::uint32_t token) const {
    for (std::uint32_t i = token; i-- > article_.sentence(token).first;)
      if (article_.words.is_postponed(article_.text, i)) return true;
    return false;
  }

  /// *miał okazję*
  bool chance_behind(std::uint32_t i) const {
    constexpr std::uint32_t reach = 3;  // tokens
    for (std::uint32_t k = i + 1; k < std::min(article_.sentence(i).last, i + 1 + reach); ++k)
      if (article_.word(k).is(flag_chance)) return true;
    return false;
  }

  /// *miał spotkać się z B, ale nie przyjechał*
  bool came_to_nothing(std::uint32_t token) const {
    constexpr std::uint32_t reach = 5;  // tokens between *ale* and *nie*
    const std::uint32_t end = article_.sentence(token).last;
    for (std::uint32_t i = token + 1; i < end; ++i) {
      if (!article_.word(i).is(flag_but)) continue;
      if (wording_tells(i + 1 < end ? i + 1 : i, Status::cancelled)) return true;  // *ale nic z tego*
      for (std::uint32_t k = i + 1; k + 1 < std::min(end, i + reach); ++k)
        if (article_.word(k).is(flag_negation) && article_.is_past(k + 1)) return true;
    }
    return false;
  }

  bool cancelled_before(std::uint32_t token) const {
    for (std::uint32_t i = token; i-- > article_.sentence(token).first;)
      if (article_.words.status_of(article_.text, i) == Status::cancelled) return true;
    return false;
  }

  /// *złożył wizytę w Niemczech, by spotkać się z B*: the visit of the clause before, which was made.
  bool visit_made_for_it() const {
    const std::uint32_t start = clause_start(event_.token), first = article_.sentence(event_.token).first;
    bool purpose = false, visit = false, past = false;
    for (std::uint32_t i = start; i < event_.token; ++i) purpose |= article_.word(i).is(flag_conditional);
    for (std::uint32_t i = start; purpose && i-- > first && article_.segment[i] == article_.segment[start - 1];) {
      past |= article_.is_past(i);
      for (const TriggerUse& use : article_.word(i).triggers) visit |= article_.words.trigger(use.trigger).kind == MeetingKind::visit;
    }
    return visit && past;
  }

  Status infinitive() const {
    Status modal = modal_of(event_.token);
    if (modal == Status::possible && visit_made_for_it()) modal = Status::held;
    if (modal == Status::held && denied_before()) return Status::denied;  // *dementuje, jakoby A miał w maju spotkać się z B*
    if (modal == Status::planned && unconfirmed()) return Status::possible;
    // *did not meet*, *will not meet*: the negation stands behind the modal
    if (negated(event_.token)) return modal == Status::held ? Status::denied : Status::cancelled;
    return modal;
  }

  /// The tense of a verb of taking place, or of taking part, near the noun.
  Tense happening() const {
    Tense found = Tense::none;
    for (std::uint32_t i = left(status_left); i < right(status_right); ++i) {
      if (!in_segment(i)) continue;
      const Tense tense = tense_at(i);
      if (tense != Tense::none) found = tense;
      if (found != Tense::none && found != Tense::infinitive) return found;
    }
    return found;
  }

  Tense tense_at(std::uint32_t i) const {
    if (article_.word(i).happens != Tense::none) return article_.word(i).happens;
    for (const TriggerUse& use : article_.word(i).triggers) {
      const Trigger& trigger = article_.words.trigger(use.trigger);
      const bool holds = trigger.sort == "hold" && trigger.needs.empty();
      if (holds || trigger.sort == "participate" || trigger.sort == "join") return use.tense;
    }
    return Tense::none;
  }

  Status infinitive_happening() const {
    for (std::uint32_t i = left(status_left); i < right(status_right); ++i)
      if (in_segment(i) && tense_at(i) == Tense::infinitive) return modal_of(i);
    return Status::held;
  }

  /// *mówił o planach spotkania z B*
  bool is_of_plan() const {
    const std::uint32_t first = article_.sentence(event_.token).first;
    std::uint32_t i = event_.token;
    while (i > first && article_.is_modifier(i - 1)) --i;
    return i > first && article_.word(i - 1).plan && event_.cases.has(Case::genitive);
  }

  /// *planów spotkania z B na razie nie ma*
  bool has_no_plan() const {
    const TokenRange sentence = article_.sentence(event_.token);
    if (!is_of_plan()) return false;
    for (std::uint32_t k = sentence.first; k < sentence.last; ++k)
      if (in_segment(k) && article_.word(k).is(flag_negation)) return true;
    return false;
  }

  bool negated_happening() const {
    for (std::uint32_t i = left(status_left); i < right(status_right); ++i)
      if (in_segment(i) && article_.word(i).happens != Tense::none && negated(i)) return true;
    return false;
  }

  bool behind(Flag flag) const {
    for (std::uint32_t i = event_.token, steps = 0; i-- > article_.sentence(event_.token).first && steps < 6;
         ++steps) {
      if (article_.word(i).is(flag)) return true;
      const bool compound = article_.is_symbol(i, "-") || article_.words.combining(article_.text.tokens[i].word) != no_entity;
      const bool stretch = article_.word(i).stretch || article_.text.tokens[i].kind == TokenKind::number;
      const bool modifier = compound || stretch || article_.word(i).is(flag_premodifier) || article_.time_at[i] != nothing || article_.mention_at[i] != nothing ||
                            article_.is_modifier(i);
      if (!modifier) return false;
    }
    return false;
  }

  bool past_in_segment() const {
    const TokenRange sentence = article_.sentence(event_.token);
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
      if (in_segment(i) && tells_past(i)) return true;
    return false;
  }

  /// A past form that is none of the compound future (*będzie chciał*).
  bool tells_past(std::uint32_t i) const {
    constexpr std::uint32_t reach = 3;  // tokens
    if (!article_.is_past(i)) return false;
    const std::uint32_t first = article_.sentence(i).first;
    for (std::uint32_t k = i, steps = 0; k-- > first && steps < reach; ++steps)
      if (article_.word(k).is(flag_future)) return false;
    return true;
  }

  /// *Rozmowy obu polityków mają dotyczyć budżetu*: the modal verb whose subject the noun is.
  std::optional<Status> modal_behind() const {
    const auto& uses = article_.word(event_.token).triggers;
    const bool topic = event_.token > article_.sentence(event_.token).first && article_.word(event_.token - 1).is(flag_topic);
    const bool subject = std::any_of(uses.begin(), uses.end(), [](const TriggerUse& use) { return use.cases.has(Case::nominative); });
    if (!subject && !topic) return std::nullopt;  // *Tematem rozmów mają być wizyty*
    const std::uint32_t end = article_.sentence(event_.token).last;
    for (std::uint32_t i = event_.token + 1; i < end && in_segment(i); ++i) {
      const auto modal = article_.word(i).modal;
      if (modal && *modal == Status::planned && wording_tells(i, Status::held)) return std::nullopt;  // *miało miejsce*
      if (modal && !infinitive_behind(i)) return std::nullopt;  // *spotkanie ma duże znaczenie*
      if (modal && (*modal == Status::planned || *modal == Status::possible)) return modal;
      if (article_.is_finite(i)) return std::nullopt;
    }
    return std::nullopt;
  }

  bool infinitive_behind(std::uint32_t modal) const {
    const std::uint32_t end = article_.sentence(modal).last;
    for (std::uint32_t i = modal + 1; i < end; ++i)  // *ma, jak podano, odbyć się*
      if (article_.words.is_infinitive(article_.text, i)) return true;
    return !article_.words.inflects();
  }

  /// Whether the clause has a date that compares so with the document's.
  template <class Compare>
  bool has_date(Compare compare) const {
    const auto& published = article_.times.published;
    if (!published) return false;
    const TokenRange sentence = article_.sentence(event_.token);
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (!in_segment(i) || article_.time_at[i] == nothing) continue;
      const auto& date = article_.times.expressions[article_.time_at[i]].date;
      if (date && compare(*date, *published)) return true;
    }
    return false;
  }

  /// A date of the clause that lies behind the document's.
  bool ahead_by_date() const {
    return has_date([](const DateSpan& date, const DateSpan& published) { return date.first > published.last; });
  }

  /// *miał wczoraj rozmawiać z B*: what is said to have happened on a day before the document's.
  bool behind_by_date() const {
    return has_date([](const DateSpan& date, const DateSpan& published) { return date.last < published.first; });
  }

  const Article& article_;
  const Event& event_;
  std::uint32_t rest_;
  std::uint32_t cause_ = 0;  ///< the token of *z powodu* before the noun, from which on words tell its status; 0: none
  std::uint32_t told_ = 0;  ///< the segment of *którą A przeprowadził z B*; 0: none
};

}  // namespace

Told status_of(const Article& article, const Event& event) {
  const StatusReader reader(article, event);
  Told told = event.trigger->verb ? reader.verb() : reader.noun();
  // *A zadzwonił do B?* asks whether he did; *Po co A zadzwonił do B?* knows it
  const TokenRange sentence = article.sentence(event.token);
  if (told.status == Status::held && event.trigger->verb && article.is_symbol(sentence.last - 1, "?")) {
    bool asks_more = article.segment[sentence.last - 1] != article.segment[event.token];  // *A spotkał się z B – co z tego?*
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
      asks_more |= article.word(i).asking || (i < event.token && article.word(i).is(flag_subordinator) && !article.word(i).is(flag_condition));
    if (!asks_more) told.status = Status::possible;
  }
  // *A spotka się z B?*
  if (told.status == Status::planned && article.is_symbol(article.sentence(event.token).last - 1, "?")) told.status = Status::possible;
  if (reader.conditional_clause() && (told.status == Status::held || told.status == Status::planned) && event.trigger->verb)
    told.status = Status::possible;
  return told;
}

}  // namespace whomet::meetings
