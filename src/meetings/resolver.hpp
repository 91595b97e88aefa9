// SPDX-License-Identifier: Apache-2.0
// From the parts of phrases to parties: who is meant by a name, a role, a group, a pronoun.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "meetings/memory.hpp"

namespace whomet::meetings {

struct Draft;

class Resolver {
 public:
  /// The meetings told so far, to which *ci sami* may point back.
  void look_back(const std::vector<Draft>& told) { told_ = &told; }
  /// The people of the last meetings told, where they are so many; nobody else.
  std::vector<EntityRef> last_to_meet(std::size_t count) const;

  Resolver(Article& article, const Memory& memory, const OfficeIndex& offices)
      : article_(article), memory_(memory), offices_(offices) {}

  /// The parties that the part means; empty if it means nobody in particular. `others` are not meant: who
  /// sits opposite cannot be the pronoun.
  std::vector<EntityRef> parties(const Part& part, const std::vector<EntityRef>& others = {});
  /// Of all parts of a phrase together.
  std::vector<EntityRef> parties(const Phrase& phrase, const std::vector<EntityRef>& others = {});

  /// Whether the person holds or has held the office, or one that the pack counts under it.
  bool has_held(EntityRef person, std::string_view office) const;
  /// Whether the person holds an office at the article's date, any that has no date counted in.
  bool holds_any(EntityRef person) const;

 private:
  std::vector<EntityRef> named(const Part&);
  std::vector<EntityRef> role(const Part&, const std::vector<EntityRef>& others);
  std::vector<EntityRef> group(const Part&);
  std::vector<EntityRef> counterpart(Part, EntityRef of);
  std::string_view office_before(std::uint32_t token) const;
  std::vector<EntityRef> pronoun(const Part&, const std::vector<EntityRef>& others);
  EntityRef subject_by_role(const Part&, const std::vector<EntityRef>& others);
  EntityRef collective(const Part&);
  EntityRef look_up_collective(const std::string& name);
  EntityRef learned(const Part&, EntityRef of, const std::vector<EntityRef>& others) const;
  std::vector<EntityRef> all_learned(const Part&, EntityRef of) const;
  EntityRef holder(const Part&, EntityRef of) const;
  std::vector<EntityRef> holders_in_members(const Part&, EntityRef body) const;
  std::vector<EntityRef> last_two_holders(const Part&);
  EntityRef person_told_at(std::uint32_t token);
  std::vector<EntityRef> mentioned_holders(const Part&, EntityRef of) const;
  EntityRef compatriot(const Part&, const std::vector<EntityRef>& others) const;
  std::vector<EntityRef> called_so(const Part&) const;
  EntityRef owner(const Part&) const;
  bool holds_now(EntityRef person, std::string_view office) const;
  EntityRef nearest_agent(const Part&, EntityRef of) const;
  std::uint32_t phrases_before(std::uint32_t token) const;
  std::vector<EntityRef> last_people(const Part&, const std::vector<EntityRef>& others);
  std::vector<EntityRef> leader_of(const Part&) const;
  std::vector<EntityRef> last_delegation(const Part&);
  bool is_subject(std::uint32_t token) const;
  std::vector<EntityRef> states_of(const std::vector<EntityRef>& people) const;
  EntityRef former_holder(const Part&, const std::vector<EntityRef>& others) const;
  EntityRef holder_without_state(const Part&, const std::vector<EntityRef>& others) const;
  EntityRef nearest_person(const Part&, const std::vector<EntityRef>& others, bool any_role) const;
  bool fits_gender(const Part&, EntityRef person) const;
  EntityRef state_of(const Part&) const;
  EntityRef family_of(const Part&);
  EntityRef beside(const Part& kin) const;
  std::vector<EntityRef> told_of(EntityRef of) const;
  std::vector<EntityRef> own_subject(const Part& part);
  EntityRef silent_subject(const Part& part, const std::vector<EntityRef>& others) const;
  std::vector<EntityRef> with_those_beside(std::vector<EntityRef> members) const;
  std::vector<EntityRef> named_together(const Part&, EntityRef of) const;
  EntityRef new_party(const std::string& name);
  std::vector<EntityRef> state_party(EntityRef of) const;

  Article& article_;
  const Memory& memory_;
  const OfficeIndex& offices_;
  const std::vector<Draft>* told_ = nullptr;
  std::unordered_map<std::string, EntityRef> collectives_;  ///< those met so far
};

}  // namespace whomet::meetings
