// SPDX-License-Identifier: Apache-2.0
// The decisions of a merging, made once more and told.
#include <algorithm>
#include <map>
#include <tuple>

#include "merging/entities.hpp"
#include "merging/grounds.hpp"
#include "merging/local.hpp"
#include "merging/outcome.hpp"
#include "whomet/merging.hpp"

namespace whomet {
namespace {

/// What was thought of a report before it was put into a cluster.
struct Noted {
  const Telling* told = nullptr;
  std::vector<Considered> considered;
  bool ruled = false;
};

/// What became of all clusters.
struct Outcomes {
  Outcomes(const Clusters& clusters, const Terms& terms) {
    for (const Joined& joined : join_clusters(clusters, terms)) {
      const std::string id = outcome(joined, clusters, terms.facts).id;
      for (std::uint32_t cluster : joined) {
        meeting[cluster] = id;
        first[cluster] = joined.front();
        for (const Telling* told : clusters.all()[cluster].members()) cluster_of[told] = cluster;
      }
    }
  }
  std::map<std::uint32_t, std::string> meeting;
  std::map<std::uint32_t, std::uint32_t> first;  ///< of the clusters joined with it: the one that tells when it was
  std::map<const Telling*, std::uint32_t> cluster_of;
};

std::string grounds_of_joining(std::uint32_t cluster, const Outcomes& outcomes, const Clusters& clusters,
                               const Terms& terms) {
  const std::uint32_t first = outcomes.first.at(cluster);
  if (cluster == first) return "";
  const Join join = join_of(clusters.all()[first], clusters.all()[cluster], terms);
  return grounds_of(join == Join::none ? Join::moved : join);  // moved twice: not next to the first
}

MergeStep step_of(const Noted& noted, const Outcomes& outcomes, const Clusters& clusters, const Terms& terms) {
  MergeStep step;
  step.report = noted.told->report->key;
  const std::uint32_t own = outcomes.cluster_of.at(noted.told);
  step.grounds = noted.ruled ? "a judgement says so" : "";
  for (const Considered& c : noted.considered) {
    if (c.cluster == own && c.fitting.fit && !noted.ruled) step.grounds = grounds_of(*c.fitting.fit);
    const bool elsewhere = outcomes.meeting.at(c.cluster) != outcomes.meeting.at(own);
    if (elsewhere) step.against.push_back({outcomes.meeting.at(c.cluster), c.fitting.refusal});
  }
  if (step.grounds.empty()) step.grounds = grounds_of_joining(own, outcomes, clusters, terms);
  step.leads = step.grounds.empty();
  return step;
}

/// What later reports had against this meeting belongs to the report that leads it.
void add_objections(const Noted& noted, const std::string& meeting, const Outcomes& outcomes,
                    std::vector<Objection>& into) {
  const std::string& own = outcomes.meeting.at(outcomes.cluster_of.at(noted.told));
  for (const Considered& c : noted.considered)
    if (outcomes.meeting.at(c.cluster) == meeting) into.push_back({own, c.fitting.refusal});
}

void tidy(std::vector<Objection>& all) {
  const auto rank = [](const Objection& o) { return std::tie(o.meeting, o.why); };
  std::sort(all.begin(), all.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  all.erase(std::unique(all.begin(), all.end(), [&](const auto& a, const auto& b) { return rank(a) == rank(b); }),
            all.end());
}

}  // namespace

std::vector<MergeStep> LocalMerge::explain(const std::vector<ReportKey>& reports) {
  const Keys own(reports.begin(), reports.end());
  Keys opened = own;
  for (ReportKey report : reports)
    for (ReportKey other : vicinity_.neighbours(report)) open(other, opened);
  std::vector<Noted> noted;
  const Clusters made = clusters(opened, [&](const Telling& told, const Clusters& so_far) {
    noted.push_back({&told, so_far.considered(told), so_far.is_ruled(told)});
  });
  const Outcomes outcomes(made, terms_);
  std::vector<MergeStep> steps;
  for (const Noted& one : noted)
    if (own.contains(one.told->report->key)) steps.push_back(step_of(one, outcomes, made, terms_));
  const std::string& meeting = outcomes.meeting.at(outcomes.cluster_of.at(&vicinity_.telling(reports.front())));
  for (const Noted& one : noted)
    if (!own.contains(one.told->report->key)) add_objections(one, meeting, outcomes, steps.front().against);
  for (MergeStep& step : steps) tidy(step.against);
  return steps;
}

std::vector<MergeStep> explain_meeting(Store& store, std::string_view id, const MergeRules& rules) {
  const auto judgements = store.judgements();
  const Facts facts = store.facts();
  const Rulings rulings(judgements, About::meeting);
  const Terms terms{facts, rules, rulings};
  const auto reports = store.meeting_of(store.report_key(id));
  if (reports.empty()) return {};
  Vicinity vicinity(store, terms);
  return LocalMerge(vicinity, terms).explain(reports);
}

}  // namespace whomet
