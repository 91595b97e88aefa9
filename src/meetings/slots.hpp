// SPDX-License-Identifier: Apache-2.0
// Slots: from a frame's slot to the sides that fill it in a sentence.
#pragma once

#include <algorithm>
#include <optional>

#include "meetings/clause.hpp"
#include "meetings/frames.hpp"
#include "meetings/resolver.hpp"

namespace whomet::meetings {

class SlotFiller {
 public:
  SlotFiller(Article& article, const Clause& clause, Resolver& resolver, const Memory& memory,
             const OfficeIndex& offices)
      : article_(article), clause_(clause), resolver_(resolver), memory_(memory), offices_(offices) {}

  /// The sides of a frame at an event; nothing if a slot stays empty. `barred` is set where the sentence says
  /// that this is no meeting (*spotkał się z krytyką*).
  /// `last`: the sides of the meeting told before, for *spotkają się też …* without a subject; or empty. `both`: the same, for
  /// *obu polityków*, which may stand farther behind.
  /// `guests`: who came to the others of the meeting told before, for *Delegacja odwiedziła B*, *Na koniec odbyło się spotkanie z C*.
  std::optional<std::vector<Side>> fill(const Frame&, const Event&, const std::vector<Side>& last, const std::vector<Side>& both, const Side& guests,
                                        bool& barred);

  /// How far from the event the last filling had to look for its parties: 0 where all stand in its clause.
  double doubt() const { return doubt_; }
  /// Whether the last filling sets two people of one state against one another.
  bool compatriots() const { return compatriots_; }
  /// Whether the last filling has the party for its delegation (*przyjął delegację Kongresu*): people, whoever they are.
  bool is_delegation(EntityRef ref) const { return std::find(delegations_.begin(), delegations_.end(), ref) != delegations_.end(); }
  /// Whether the last filling has the state for one of its office-holders, whom nobody names (*the Omani minister*).
  bool told_by_role(EntityRef ref) const { return std::find(by_role_.begin(), by_role_.end(), ref) != by_role_.end(); }

 private:
  void note_distance(const Event&, std::uint32_t phrase);
  double doubt_ = 0;
  bool compatriots_ = false;
  std::vector<EntityRef> by_role_;
  std::vector<EntityRef> delegations_;
  std::optional<std::vector<Side>> fill_in_order(const Frame&, const Event&, bool subject_first, bool& barred);
  std::vector<Side> sides(const Slot&, const Event&, const std::vector<EntityRef>& others, bool& barred);
  bool is_interview(const Event&, const Side& others) const;
  bool is_mutual(const Event&) const;
  bool asks(const Event&, std::uint32_t phrase) const;
  bool is_comment(const Event&) const;
  bool is_ongoing(const Event&, const Side& others) const;
  std::uint32_t subject_of(const Event&);
  bool is_official(const Event&);
  bool are_officials(const Phrase&);
  bool is_visit(std::uint32_t token) const;
  EntityRef visited_country(const Event&) const;
  std::vector<Side> visitors(const std::vector<Side>& people, EntityRef host) const;
  std::vector<Side> one(std::uint32_t phrase, const std::vector<EntityRef>& others);
  std::vector<Side> meeting_again(std::uint32_t phrase, const std::vector<EntityRef>& others);
  std::vector<Side> each(std::uint32_t phrase);
  std::vector<Side> by_state(std::vector<Side> parties);
  std::vector<Side> between(const Event&);
  std::vector<Side> states(const Event&);
  std::vector<Side> listed_objects(std::uint32_t object, const std::vector<EntityRef>& others);
  std::vector<Side> possessive(const Event&, const std::vector<EntityRef>& others);
  std::vector<Side> participation(const Event&);
  std::vector<Side> country(const Event&);
  std::vector<Side> caption(const Event&);
  std::vector<Side> members(const Event&);
  std::vector<Side> body(const Event&);
  std::vector<Side> each_outer(const Event&);
  bool are_negotiators(const Phrase&) const;
  std::vector<Side> each_genitive(const Event&);
  std::vector<Side> each_subject(const Event&);
  const std::vector<Side>* last_ = nullptr;
  const std::vector<Side>* both_ = nullptr;
  const Side* guests_ = nullptr;
  std::vector<Side> outer(const Event&, const std::vector<EntityRef>& others);
  std::vector<Side> foreigners_apart(const Event&, std::uint32_t subject, const std::vector<EntityRef>& others, std::vector<Side> told);
  std::vector<Side> coming_guests(const std::vector<EntityRef>& others) const;
  bool are_compatriots(const std::vector<Side>& parties) const;
  std::vector<Side> all_of_them(const Event&) const;
  bool is_bare_role(std::uint32_t phrase) const;
  Side all_but(const Event&, const std::vector<EntityRef>& others) const;
  std::vector<Side> two_before(std::uint32_t token) const;
  bool is_to_each_other(const Event&) const;
  bool is_bare_delegation(std::uint32_t phrase) const;
  bool agrees(std::uint32_t event, Cases adjective) const;
  bool tells_topic(std::uint32_t event, std::uint32_t adjective) const;
  Side state_side(EntityRef state) const;

  Article& article_;
  const Clause& clause_;
  Resolver& resolver_;
  const Memory& memory_;
  const OfficeIndex& offices_;
};

}  // namespace whomet::meetings
