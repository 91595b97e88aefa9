// SPDX-License-Identifier: Apache-2.0
// A part of the store's reports with all that they may have to do with, read only when it is needed.
#pragma once

#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "merging/clusters.hpp"
#include "whomet/store.hpp"

namespace whomet {

class Vicinity {
 public:
  Vicinity(Store&, const Terms&);

  /// The report, made ready; there must be one.
  const Telling& telling(ReportKey);
  /// The reports of the meeting that it was taken for so far, itself included; itself alone if there is none.
  const std::vector<ReportKey>& mates(ReportKey);
  /// Whether these reports (rising) are one whole meeting so far.
  bool was_meeting(const std::vector<ReportKey>& reports);
  /// Reports whose presence may change what becomes of this one, and the other way round. Rising.
  const std::vector<ReportKey>& neighbours(ReportKey);

 private:
  const Telling* find(ReportKey);
  const std::vector<ReportKey>& reports_of(const PairStretch&);
  using Partners = std::vector<std::pair<EntityKey, ReportKey>>;
  const Partners& partners_of(EntityKey, std::int32_t stretch);
  void add_reports_of(const Pair&, const Telling&, std::vector<ReportKey>& into);
  /// Reports in which one of the ones sat opposite one of the others; both as the documents name them, rising.
  void add_between(const std::vector<EntityKey>& ones, const std::vector<EntityKey>& others, std::int32_t stretch,
                   std::vector<ReportKey>& into);
  void add_partners(const std::vector<EntityKey>& ones, const std::vector<EntityKey>& others, std::int32_t stretch,
                    std::vector<ReportKey>& into);
  void add_ruled(const Telling&, std::vector<ReportKey>& into);
  bool may_touch(const Telling&, const Telling&) const;
  /// The party, and those who speak for it.
  const std::vector<EntityKey>& voices(EntityKey party) const;
  /// The entities as the documents name them: under all their names. Rising.
  std::vector<EntityKey> with_names(std::vector<EntityKey> entities) const;

  struct Entry {
    ReportRecord report;
    Telling told;
  };
  Store& store_;
  const Terms& terms_;
  std::unordered_map<EntityKey, std::vector<EntityKey>> voices_, names_;
  std::unordered_map<Rulings::Group, std::vector<ReportKey>> ruled_;
  std::unordered_map<ReportKey, std::unique_ptr<Entry>> entries_;
  std::unordered_map<ReportKey, std::vector<ReportKey>> mates_, neighbours_;
  std::unordered_set<ReportKey> unmerged_;
  std::unordered_map<PairStretch, std::vector<ReportKey>, PairStretchHash> pairs_;
  std::unordered_map<PairStretch, Partners, PairStretchHash> partners_;  ///< by a; b is no_key
};

}  // namespace whomet
