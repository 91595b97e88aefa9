// SPDX-License-Identifier: Apache-2.0
// Single reports and their surroundings, by prepared statements.
#pragma once

#include "store/parties.hpp"
#include "store/sqlite.hpp"

namespace whomet {

class Lookups {
 public:
  explicit Lookups(const Connection&);
  std::optional<ReportRecord> report(ReportKey) const;
  ReportKey report_key(std::string_view id) const;
  std::vector<ReportKey> reports_of(const PairStretch&) const;
  std::vector<std::pair<EntityKey, ReportKey>> partners_of(EntityKey, std::int32_t stretch) const;
  std::vector<ReportKey> meeting_of(ReportKey) const;

 private:
  SameAs same_as_;
  mutable Statement report_, nth_, parties_, key_, pair_, partners_, mates_;
};

}  // namespace whomet
