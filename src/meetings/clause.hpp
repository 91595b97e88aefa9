// SPDX-License-Identifier: Apache-2.0
// Where a trigger's slots are filled from: subject, complement with *z*, object, genitive. All searches stay
// in the sentence, except for the last subject of the sentences before.
#pragma once

#include <cstdint>
#include <vector>

#include "meetings/article.hpp"

namespace whomet::meetings {

/// One use of a trigger word in the text.
struct Event {
  std::uint32_t token = 0;
  const Trigger* trigger = nullptr;
  Tense tense = Tense::none;
  Cases cases;  ///< of a noun
  bool plural = false;
  bool first = false;  ///< the verb is in the first person
};

class Clause {
 public:
  explicit Clause(const Article& article) : article_(article) {}

  // Each gives a phrase's index, or `nothing`.
  std::uint32_t subject(const Event&) const;
  std::uint32_t outer_subject(const Event&) const;
  /// Phrases of the sentences before that a verb without a subject may have for one, the nearest sentence first.
  std::vector<std::uint32_t> last_subjects(const Event&) const;
  /// The subject only where it stands in the verb's own clause.
  std::uint32_t subject_in_clause(const Event&) const;
  /// *udział wzięli m.in.: A, B i C*: the nominative people behind a colon.
  std::uint32_t listed(std::uint32_t token) const;
  /// *oprócz A i B*: the genitive people of the sentence behind such a word.
  std::vector<std::uint32_t> besides(std::uint32_t token) const;
  /// *uczestniczyli A, a po stronie litewskiej B*: the people right behind the side they sat on.
  std::vector<std::uint32_t> on_behalf(std::uint32_t token) const;
  /// The phrase before *, któremu*: what a relative clause is about.
  std::uint32_t antecedent(const Event&, Case of_pronoun) const;
  /// From now on who says *I* where nobody is named as the speaker: the phrase of the one who is asked questions.
  void interview(std::uint32_t phrase) { interviewed_ = phrase; }
  /// *z B*. `barred`: what follows the preposition is no party (*z krytyką*).
  std::uint32_t with(const Event&, bool& barred) const;
  /// Whether a crowd is whom the event was with (*z mieszkańcami*).
  bool with_crowd(const Event&) const;
  /// *z A, który …, oraz z B*: the phrase that goes on behind the relative clause.
  std::uint32_t joined_behind_relative(std::uint32_t phrase) const;
  std::uint32_t object(const Event&) const;
  bool has_thing_for_object(std::uint32_t verb) const;
  std::uint32_t genitive(const Event&) const;
  /// Behind a preposition that governs exactly this case (*do B, u B, przez B*), named by its words.
  std::uint32_t behind(const Event&, const std::vector<WordId>& prepositions, Case wanted) const;
  /// Phrases of *między A a B*, in order.
  std::vector<std::uint32_t> between(const Event&) const;
  std::uint32_t participation(const Event&) const;
  std::uint32_t agent(std::uint32_t participle) const;
  std::uint32_t convener(std::uint32_t token) const;
  /// *na zaproszenie B*: the genitive behind the word, anywhere in the event's clause.
  std::uint32_t invitation(const Event&) const;
  std::uint32_t guest(const Event&) const;
  /// *podczas spotkania A powie B-owi*: a dative person of the sentence.
  std::uint32_t dative(const Event&) const;
  /// Whether the noun stands behind *podczas, po, na*.
  bool during(const Event&) const;
  /// Whether the phrase is one spokesman, who tells of others' meetings.
  bool speaks_for_others(const Phrase&) const;
  bool follows_insertion(std::uint32_t inserted, std::uint32_t token) const;
  /// Whether the noun stands behind *w*.
  bool inside(const Event&) const;
  bool comes_for(const Event&) const;
  /// Whether somebody is told to be at what the noun tells (*na szczycie, po szczycie, bierze udział w szczycie*), or to come
  /// to it.
  bool attends(const Event&) const;
  /// Whether a verb of going or of taking part stands in the event's clause.
  bool comes_or_takes_part(const Event&) const;
  /// Whether the event's clause denies something, or a verb of meeting says more (*na szczycie NATO spotkał się z B*).
  bool tells_otherwise(const Event&) const;

  bool same_segment(std::uint32_t a, std::uint32_t b) const {
    return article_.segment[a] == article_.segment[b];
  }
  bool has_person(const Phrase&) const;
  /// The gender that the event's verb, or the one before an infinitive, asks of its subject; unknown if none.
  Gender gender_told(const Event& event) const { return event.trigger->verb ? agreement_of(event).gender : Gender::unknown; }
  bool holds(std::uint32_t token) const;
  bool takes_part(std::uint32_t token) const;
  /// *rozmowa telefoniczna, którą A przeprowadził z B*: the words behind the relative pronoun of the clause that says who
  /// held the meeting; empty if there is none.
  TokenRange told_in_relative(const Event&) const;
  bool governs_with(WordId preposition) const;

 private:
  /// Whether the token's clause begins with a relative pronoun.
  bool begins_with_subject_pronoun(std::uint32_t token) const;
  bool in_relative_clause(std::uint32_t token) const;
  bool begins_with_subordinator(std::uint32_t token) const;
  std::uint32_t with_before(const Event&) const;
  std::uint32_t before_inserted_relative(std::uint32_t token) const;
  std::uint32_t named_behind_clause(const Event&) const;
  std::uint32_t right_behind(const Event&) const;
  std::uint32_t told(const Event&) const;
  bool is_behind(const Phrase&, const Event&) const;
  bool is_asked(std::uint32_t token) const;
  std::uint32_t owner(const Event&) const;
  std::uint32_t visitor(const Event&) const;
  std::uint32_t relative_object(const Event&) const;
  std::uint32_t speaker(const Event&) const;
  std::uint32_t speaker_of(std::uint32_t saying) const;
  std::uint32_t before_colon(std::uint32_t token) const;
  std::uint32_t behind_verb(std::uint32_t noun) const;
  bool has_indefinite_subject(const Event&) const;
  bool is_attribute(const Phrase&) const;
  bool is_owner(const Phrase&) const;
  bool is_visited(const Phrase&) const;
  bool in_first_person(std::uint32_t token) const;
  bool holds_several(std::uint32_t noun) const;
  std::uint32_t called_upon(const Event&) const;
  std::uint32_t awaited(const Event&) const;
  bool has_companion(std::uint32_t phrase) const;
  bool is_told_object(const Event&, std::uint32_t phrase) const;
  std::uint32_t subject_before(const Event&, std::uint32_t object) const;
  bool own_people(const Phrase&) const;
  /// What a verb asks of its subject.
  struct Agreement {
    bool plural = false;
    bool any_number = false;
    Gender gender = Gender::unknown;  ///< of a past form in the singular
  };
  Agreement agreement_of(const Event&) const;
  Gender gender_of_verb_before(std::uint32_t infinitive) const;
  bool subject_fits(const Phrase&, const Agreement&) const;
  std::uint32_t left_in_segment(const Event&, const Agreement&) const;
  std::uint32_t right_in_segment(const Event&, const Agreement&) const;
  std::uint32_t named_behind(std::uint32_t group) const;
  std::uint32_t outside(const Event&, const Agreement&, bool persons_only) const;
  std::uint32_t dative_before(const Event&) const;
  std::uint32_t outside_or_before(const Event&, const Agreement&) const;
  bool may_go_on(const Phrase&, const Agreement& verb) const;
  bool begins_paragraph(std::uint32_t sentence) const;
  std::uint32_t topic_before(std::uint32_t sentence, const Agreement& verb) const;
  std::uint32_t last_subject(std::uint32_t token, const Agreement&) const;
  std::uint32_t owner_of_noun(std::uint32_t sentence) const;
  std::uint32_t only_person(std::uint32_t token, const Agreement& verb) const;
  bool stops(std::uint32_t token) const;
  bool is_other_noun(std::uint32_t token) const;
  bool is_infinitive_trigger(std::uint32_t token) const;
  bool short_quote(std::uint32_t token) const;
  /// Whether a noun before the preposition, behind adjectives, owns the phrase (*porozumienia pokojowego z Rosją*).
  bool owned(const Phrase&, std::uint32_t after) const;
  std::uint32_t beside_crowd(std::uint32_t preposition) const;
  std::uint32_t subject_in_relative(const Event&) const;
  std::uint32_t behind_relative(std::uint32_t i, std::uint32_t end) const;
  bool bars(std::uint32_t preposition) const;

  const Article& article_;
  std::uint32_t interviewed_ = nothing;
};

}  // namespace whomet::meetings
