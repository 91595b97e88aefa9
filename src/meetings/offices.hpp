// SPDX-License-Identifier: Apache-2.0
// Who holds which office, and whose relative a person is: the gazetteer the other way round.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "whomet/gazetteer.hpp"

namespace whomet::meetings {

class OfficeIndex {
 public:
  explicit OfficeIndex(const Gazetteer& gazetteer);

  /// Everybody who held the office of that state or body at some day of `when` (at any time where it is not
  /// given), the latest to take office first.
  std::vector<EntityRef> holders(std::string_view office, EntityRef of,
                                 const std::optional<DateSpan>& when) const;
  /// Who took the office of that state or body next after `when`, within a year; `no_entity` if nobody did.
  EntityRef next_holder(std::string_view office, EntityRef of, const DateSpan& when) const;
  /// The person who is `kin` (slug) of `of`; `no_entity` if none or several are.
  EntityRef relative(const std::string& kin, EntityRef of) const;
  /// The state or body that the person acts for at that time: of the office held then, else of the last one.
  EntityRef acts_for(const Entity& person, const std::optional<DateSpan>& when) const;
  /// The country whose capital or seat the entity is; itself if it is a country or no such thing.
  EntityRef state_behind(EntityRef ref) const;
  /// For whom the head of a body acts: the state behind it, else the country that it lies in, else the body.
  EntityRef acts_in(EntityRef body) const;

 private:
  bool is_party(const std::string& id) const;
  struct Term {
    EntityRef person = no_entity;
    const Office* office = nullptr;
  };
  const Gazetteer& gazetteer_;
  std::map<std::pair<std::string, EntityRef>, std::vector<Term>, std::less<>> terms_;
  std::map<std::pair<std::string, EntityRef>, std::vector<EntityRef>> kin_;
  std::vector<EntityRef> state_behind_;
};

}  // namespace whomet::meetings
