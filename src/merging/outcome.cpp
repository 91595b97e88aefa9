// SPDX-License-Identifier: Apache-2.0
#include "merging/outcome.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <tuple>

#include "merging/sides.hpp"

namespace whomet {
namespace {

using Reports = std::vector<const ReportRecord*>;

/// The cluster's reports, from the first that was told to the last.
Reports in_order(const Cluster& cluster) {
  Reports reports;
  for (const Telling* told : cluster.members()) reports.push_back(told->report);
  std::sort(reports.begin(), reports.end(), [](auto* a, auto* b) { return told_before(*a, *b); });
  return reports;
}

/// FNV-1a with 64 bits (draft-eastlake-fnv): written down here, so that ids never change with a library.
std::uint64_t fnv(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash;
}

std::string id_of(const ReportRecord& first) {
  const std::string where =
      first.document + '\n' + std::to_string(first.at) + '\n' + std::to_string(first.nth);
  std::array<char, 18> id{};
  std::snprintf(id.data(), id.size(), "m%016llx", static_cast<unsigned long long>(fnv(where)));
  return id.data();
}

/// Most reports' word; of two as frequent the more general one.
MeetingKind kind_of(const Reports& reports) {
  std::array<int, 4> counts{};
  for (const ReportRecord* r : reports) ++counts[static_cast<std::size_t>(r->kind)];
  return static_cast<MeetingKind>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

/// What came of it, else what was told last.
Status status_of(const Reports& reports) {
  for (Status outcome : {Status::held, Status::cancelled})
    if (std::any_of(reports.begin(), reports.end(), [&](auto* r) { return r->status == outcome; }))
      return outcome;
  return reports.back()->status;
}

/// Documents err independently of each other; a document's own reports do not.
double confidence_of(const Reports& reports) {
  std::map<std::string_view, double> by_document;
  for (const ReportRecord* r : reports) {
    double& best = by_document[r->document];
    best = std::max(best, r->confidence);
  }
  double doubt = 1.0;
  for (const auto& [document, confidence] : by_document) doubt *= 1.0 - confidence;
  return 1.0 - doubt;
}

const ReportRecord& best_of(const Reports& reports, Status status, EntityKey place) {
  const auto rank = [&](const ReportRecord* r) {
    std::size_t parties = 0;
    for (const auto& side : r->sides) parties += side.size();
    return std::tuple(r->status == status, parties, r->place == place, r->date.has_value(), r->confidence);
  };
  const auto best =
      std::max_element(reports.begin(), reports.end(), [&](auto* a, auto* b) { return rank(a) < rank(b); });
  return **best;  // of equals the first, as max_element has it
}

}  // namespace

Meeting outcome(const Cluster& cluster, const Facts& facts) {
  const Reports reports = in_order(cluster);
  Meeting meeting;
  meeting.id = id_of(*reports.front());
  meeting.kind = kind_of(reports);
  meeting.status = status_of(reports);
  meeting.sides = join_sides(reports, facts);
  meeting.place = cluster.place();
  meeting.date = cluster.date();
  for (const ReportRecord* r : reports) meeting.reports.push_back(r->key);
  std::sort(meeting.reports.begin(), meeting.reports.end());
  meeting.best = best_of(reports, meeting.status, meeting.place).key;
  meeting.confidence = confidence_of(reports);
  return meeting;
}

}  // namespace whomet
