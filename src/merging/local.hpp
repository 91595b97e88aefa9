// SPDX-License-Identifier: Apache-2.0
// Merging of a part of the reports, in the surroundings of all others that may touch it.
#pragma once

#include <functional>
#include <set>

#include "merging/joins.hpp"
#include "merging/vicinity.hpp"

namespace whomet {

/// What became of the reports that were to be decided anew.
struct Redecided {
  std::vector<Meeting> meetings;  ///< those that are not what they were
  std::set<ReportKey> reports;    ///< all of theirs, and of the meetings that are no more
};

class LocalMerge {
 public:
  LocalMerge(Vicinity& vicinity, const Terms& terms) : vicinity_(vicinity), terms_(terms) {}
  /// Decides these reports anew, and all that this changes, however far it goes.
  Redecided redecide(const std::vector<ReportKey>& reports);
  /// Decides one meeting's reports anew, and tells how.
  std::vector<MergeStep> explain(const std::vector<ReportKey>& reports);

 private:
  using Keys = std::set<ReportKey>;
  /// Sees each opened report before it is put into a cluster.
  using Watch = std::function<void(const Telling&, const Clusters&)>;
  void open(ReportKey report, Keys& opened);
  Redecided round(const Keys& opened);
  /// The opened reports and all that they may touch, in clusters.
  Clusters clusters(const Keys& opened, const Watch& watch);

  Vicinity& vicinity_;
  const Terms& terms_;
};

}  // namespace whomet
