// SPDX-License-Identifier: Apache-2.0
// Events that nobody is named for where they are told: *Rozmowy odbyły się w Rijadzie*.
#pragma once

#include "meetings/event_check.hpp"
#include "meetings/story.hpp"

namespace whomet::meetings {

constexpr std::uint32_t zero_subject_reach = 3;  // sentences back to those who meet again

class BareEvents {
 public:
  BareEvents(const Article& article, const Clause& clause, Resolver& resolver, const Memory& memory, const EventCheck& check,
             Story& story)
      : article_(article), clause_(clause), resolver_(resolver), memory_(memory), check_(check), story_(story) {}

  void note(BareEvent);
  bool join(std::uint32_t token, const std::vector<EntityRef>& people, bool listed = false);
  void join_delegations(const std::vector<BareEvent>&);
  /// *Przywódcy obu państw odbyli w środę rozmowy. A i B zgodzili się, że …*: who they are; whether the sentence says so.
  bool name_leaders(TokenRange sentence);

 private:
  bool denies_last(const BareEvent&);
  void complete(const std::vector<EntityRef>& states, std::uint32_t sentence);
  bool names_body(std::uint32_t noun) const;
  bool read_another_round(const BareEvent&);
  void add_told(Draft, const BareEvent&);
  void take_up(BareEvent&) const;
  std::vector<EntityRef> arrivals(std::uint32_t sentence);
  bool governs_with(EntityRef person, EntityRef host) const;

  const Article& article_;
  const Clause& clause_;
  Resolver& resolver_;
  const Memory& memory_;
  const EventCheck& check_;
  Story& story_;
};

}  // namespace whomet::meetings
