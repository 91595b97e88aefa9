// SPDX-License-Identifier: Apache-2.0
// Noun phrases that name parties: persons, roles, delegations, states, joined by *i* and commas.
#pragma once

#include <optional>

#include "meetings/article.hpp"

namespace whomet::meetings {

/// One or more parties that stand together without a joiner (*premierzy Łotwy i Estonii* are two).
struct Conjunct {
  TokenRange tokens;
  Cases cases;
  std::vector<Part> parts;
};

Part part_of(PartSort, TokenRange);

class PhraseParser {
 public:
  explicit PhraseParser(const Article& article) : article_(article) {}

  /// The phrase that begins at token `i` (with its preposition, if one stands there).
  std::optional<Phrase> parse(std::uint32_t i, std::uint32_t end) const;

 private:
  struct Premodifiers {
    std::uint32_t next = 0;
    EntityRef of = no_entity;
    std::vector<EntityRef> more;  ///< *amerykańscy i rosyjscy negocjatorzy*: the other states
    Cases cases = Cases::any();  ///< that the adjectives agree on
    bool former = false, own = false, possessive = false, both = false, any = false;
  };

  std::uint32_t behind_and(std::uint32_t i, std::uint32_t end) const;
  bool is_state_before_role(const Mention&, std::uint32_t end) const;
  bool role_follows(std::uint32_t i, std::uint32_t end, bool several) const;
  bool ends_in_comma_alone(const Phrase&, std::uint32_t end) const;
  std::optional<Conjunct> conjunct(std::uint32_t i, std::uint32_t end, Cases allowed, int depth) const;
  Premodifiers premodifiers(std::uint32_t i, std::uint32_t end) const;
  std::optional<Conjunct> named(const Mention&, Cases allowed) const;
  std::optional<Conjunct> people_of_nation(std::uint32_t i, std::uint32_t end, const Premodifiers&, Cases allowed) const;
  std::optional<Conjunct> people_of(const Mention&, Cases allowed) const;
  bool stands_for_other(std::uint32_t i) const;
  bool owns_next(std::uint32_t i) const;
  std::optional<Conjunct> pronoun(std::uint32_t i, Cases allowed) const;
  std::optional<Conjunct> collective(std::uint32_t i, std::uint32_t end, Cases allowed) const;
  std::optional<Conjunct> noun(std::uint32_t i, std::uint32_t end, Cases allowed, const Premodifiers&,
                               int depth) const;
  bool is_plural_subject(std::uint32_t noun, std::uint32_t end) const;
  bool is_state_of_others(std::uint32_t i, Cases role, std::uint32_t end) const;
  std::optional<Conjunct> noun_reading(const NounUse&, std::uint32_t i, std::uint32_t end, Cases allowed,
                                       const Premodifiers&, int depth) const;
  /// What stands behind a role noun: words of office, the state, a boss. Moves `i` behind it.
  struct Complement {
    std::string_view office;
    std::string_view second;  ///< *ministrowie spraw zagranicznych i obrony*: one of each
    std::vector<EntityRef> of;
    EntityRef host = no_entity;
    EntityRef boss = no_entity;
    bool both = false;     ///< of the states told of before
    bool members = false;  ///< of every member state of the union that the pack names
    EntityRef usual = no_entity;  ///< the state that has the office where none is named (*kanclerz*)
  };
  Complement complement(const Noun&, std::uint32_t& i, std::uint32_t end, int depth) const;
  bool is_seat(const Mention&) const;
  bool is_given_name(std::uint32_t i, std::uint32_t end) const;
  bool reaches_office(Node, std::uint32_t i, std::uint32_t end) const;
  bool stands_bare(std::uint32_t i, std::uint32_t end) const;
  bool stands_before(std::uint32_t head, WordId adjective) const;
  std::uint32_t behind_complement(std::uint32_t i, std::uint32_t end, Cases role_cases) const;
  EntityRef state_before_name(std::uint32_t i, std::uint32_t end) const;
  std::uint32_t behind_titles(std::uint32_t i, std::uint32_t end) const;
  void take_second_office(const Noun&, Complement&, std::uint32_t& i, std::uint32_t end) const;
  bool take_that_country(Complement&, std::uint32_t& i, std::uint32_t end) const;
  bool take_members(Complement&, std::uint32_t& i, std::uint32_t end) const;
  void take_proper_adjectives(std::uint32_t& i, std::uint32_t end) const;
  bool take_states(Complement&, std::uint32_t& i, std::uint32_t end, Node wording = no_node) const;
  bool take_purpose(std::uint32_t& i, std::uint32_t end) const;
  bool take_posting(const Noun&, Complement&, std::uint32_t& i, std::uint32_t end) const;
  void take_boss(const Noun&, Complement&, std::uint32_t head, std::uint32_t& i, std::uint32_t end, int depth) const;
  /// Names that say who holds the role: *minister Jan Kowal*, *ministrowie Kowal i Nowak*.
  std::uint32_t behind_dash_to_bearer(const Conjunct& role, std::uint32_t i, std::uint32_t end) const;
  bool take_names(Conjunct&, const NounUse&, Cases allowed, std::uint32_t end) const;
  /// The token of the person's name that ends a longer description (*prezes tanich linii Jan Kowal*).
  bool ends_complement(std::uint32_t token, Cases role_cases) const;
  std::uint32_t name_behind_words(Cases role_cases, std::uint32_t i, std::uint32_t end) const;
  bool is_behind_body(const Noun&, const Complement&, std::uint32_t head, const Mention& name) const;
  bool is_boss(const Noun&, const Mention&) const;
  void take_apposition(Conjunct&, std::uint32_t end, int depth) const;
  /// A comma or joining words at `i`: where the next party begins.
  struct Joiner {
    std::uint32_t next = nothing;  ///< `nothing`: no joiner here
    bool comma = false;            ///< only a comma
    bool companion = false;        ///< *wraz z*: the next party stands in a case of its own
  };
  Joiner joiner(std::uint32_t i, std::uint32_t end) const;
  Joiner joining_words(std::uint32_t i, std::uint32_t end) const;
  std::uint32_t behind_insertion(std::uint32_t i, std::uint32_t end) const;
  bool stays_uninflected(const Mention& name) const;
  bool ends_subordinate(std::uint32_t i) const;
  bool follows_saying(std::uint32_t i) const;
  std::optional<Conjunct> acting(std::uint32_t i, std::uint32_t office, std::uint32_t end, Cases allowed, int depth) const;
  std::optional<Conjunct> known_conjunct(std::uint32_t i, std::uint32_t end, Cases allowed, int depth) const;
  std::optional<Conjunct> behind_unknown_role(std::uint32_t i, std::uint32_t end, Cases allowed) const;
  std::optional<Conjunct> behind_unknown_group(std::uint32_t i, std::uint32_t end) const;
  EntityRef country_behind(const Mention& body, std::uint32_t end) const;
  std::uint32_t behind_visit(std::uint32_t i, std::uint32_t end) const;
  bool take_named_beside(Phrase&, std::uint32_t end) const;
  bool take_bearer(Phrase&, Cases allowed, std::uint32_t end) const;
  bool is_received(std::uint32_t token) const;
  bool belongs_to_meeting(std::uint32_t i, Cases adjective) const;
  bool is_guest_of(std::uint32_t first, std::uint32_t noun) const;
  bool is_ordinal(std::uint32_t i) const;
  std::uint32_t second_adjective(std::uint32_t i, std::uint32_t end) const;
  std::uint32_t behind_bracket(std::uint32_t i, std::uint32_t end) const;
  bool is_one_bearer(const Phrase&, const Conjunct& next, bool comma, std::uint32_t end) const;
  bool holds_other_office(EntityRef person, std::string_view wanted) const;
  bool may_be_told_boss(std::uint32_t head, std::uint32_t name, EntityRef person) const;
  bool bears_outer_role(const Part& name, const Conjunct& boss) const;
  void take_unknown_names(Conjunct&, std::uint32_t end) const;
  bool leaves_place(const Phrase&, const Conjunct& next) const;
  bool join_next(Phrase&, Cases allowed, std::uint32_t end) const;
  bool begins_clause(const Conjunct&, std::uint32_t end) const;
  Cases cases_of(const Mention&, Cases allowed) const;

  const Article& article_;
};

}  // namespace whomet::meetings
