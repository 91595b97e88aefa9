// SPDX-License-Identifier: Apache-2.0
// What people ruled about meetings, as groups of reports.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "whomet/store.hpp"

namespace whomet {

/// Ids that are the same by judgement, however far round about, are one group.
class Rulings {
 public:
  /// 0: nothing was ruled.
  using Group = std::uint32_t;

  Rulings() = default;
  /// Those of `judgements` that are about `about`.
  Rulings(const std::vector<Judgement>& judgements, About about);

  Group group(std::string_view id) const;
  /// The groups that are ruled to be different from this one.
  const std::vector<Group>& apart(Group group) const { return apart_[group]; }
  bool are_apart(Group a, Group b) const;
  /// All ids of which something was ruled, sorted.
  const std::vector<std::string>& ids() const { return ids_; }

 private:
  std::vector<std::string> ids_;
  std::vector<Group> groups_;  ///< by id
  std::vector<std::vector<Group>> apart_ = {{}};
};

}  // namespace whomet
