// SPDX-License-Identifier: Apache-2.0
// What an article has told of its people: who was called what, who belongs to which delegation.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "meetings/article.hpp"
#include "meetings/offices.hpp"

namespace whomet::meetings {

/// *prezydent Ukrainy Wołodymyr Zełenski*: a role with its bearer.
struct LearnedRole {
  EntityRef person = no_entity;
  std::string_view office;  ///< empty if the wording tells none
  std::uint16_t noun = 0;
  EntityRef of = no_entity;
  EntityRef boss = no_entity;
  std::vector<std::uint32_t> tokens;  ///< where it is told, rising
  /// The last place before a token, if there is one.
  std::optional<std::uint32_t> before(std::uint32_t token) const;
};

class Memory {
 public:
  Memory(const Article& article, const OfficeIndex& offices);

  /// Learns roles from the article's phrases and its delegations (delegations.cpp).
  void learn();

  const std::vector<LearnedRole>& roles() const { return roles_; }
  /// The named members of a state's or body's delegation, in text order; empty if none are told.
  std::vector<EntityRef> members(EntityRef of) const;
  /// The states whose delegations are told of at most `reach` sentences away.
  std::vector<EntityRef> delegations(std::uint32_t sentence, std::uint32_t reach) const;
  /// The state or body a person acts for: as the article tells, else by office.
  EntityRef acts_for(EntityRef person) const;
  /// Whether the article names the person.
  bool mentions(EntityRef person) const;
  /// The person named most often, three times at least; `no_entity` if nobody is.
  EntityRef topic() const { return topic_; }
  /// The mentions of people around a token in text order: as many as a reader keeps in mind, whatever the length
  /// of the text.
  std::span<const std::pair<std::uint32_t, EntityRef>> people_near(std::uint32_t token) const;

 private:
  void note_role(LearnedRole role);
  EntityRef look_up(EntityRef person) const;
  void learn_roles();
  void learn_delegations();
  void add_member(EntityRef of, EntityRef person, std::uint32_t token);
  void learn_gapped(TokenRange sentence, std::uint32_t leader);
  bool learn_represented(TokenRange sentence);
  bool learn_listed(TokenRange sentence, std::uint32_t group_phrase);
  void learn_made_up(TokenRange sentence);
  EntityRef delegation_before(std::uint32_t sentence) const;
  bool comes_with_leader(TokenRange sentence, std::uint32_t group_phrase) const;
  bool learn_led(TokenRange sentence, std::uint32_t group_phrase);
  void learn_following(TokenRange sentence, std::uint32_t leader, EntityRef state);
  EntityRef state_before(const Phrase&, TokenRange sentence) const;
  EntityRef bearer(const Part& part) const;
  EntityRef delegating_state(const Phrase& phrase) const;

  const Article& article_;
  const OfficeIndex& offices_;
  std::vector<LearnedRole> roles_;  ///< each once
  std::unordered_map<EntityRef, std::vector<std::uint32_t>> roles_of_;  ///< indices into roles_ by person
  std::map<EntityRef, std::vector<EntityRef>> members_;
  std::vector<std::pair<EntityRef, std::uint32_t>> told_;  ///< states of delegations, with the sentence
  std::map<EntityRef, EntityRef> acts_for_;
  bool learned_ = false;  ///< all is learned: from then on what is found may be kept
  mutable std::unordered_map<EntityRef, EntityRef> found_;  ///< kept answers of `acts_for`
  std::vector<std::pair<std::uint32_t, EntityRef>> people_;
  std::unordered_set<EntityRef> mentioned_;
  EntityRef topic_ = no_entity;
};

}  // namespace whomet::meetings
