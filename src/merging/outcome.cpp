// SPDX-License-Identifier: Apache-2.0
#include "merging/outcome.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "merging/sides.hpp"

namespace whomet {
namespace {

using Reports = std::vector<const ReportRecord*>;

/// Reports from the first that was told to the last.
Reports in_order(const Joined& joined, const Clusters& clusters) {
  Reports reports;
  for (std::uint32_t number : joined)
    for (const Telling* told : clusters.all()[number].members()) reports.push_back(told->report);
  std::sort(reports.begin(), reports.end(), [](auto* a, auto* b) { return told_before(*a, *b); });
  return reports;
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
void weigh(Meeting& meeting, const Reports& reports) {
  std::map<std::string_view, double> by_document;
  for (const ReportRecord* r : reports) {
    double& best = by_document[r->document];
    best = std::max(best, r->confidence);
  }
  double doubt = 1.0;
  for (const auto& [document, confidence] : by_document) doubt *= 1.0 - confidence;
  meeting.confidence = 1.0 - doubt;
  meeting.documents = by_document.size();
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

Meeting outcome(const Joined& joined, const Clusters& clusters, const Facts& facts) {
  const Reports reports = in_order(joined, clusters);
  const Cluster& first = clusters.all()[joined.front()];
  Meeting meeting;
  meeting.id = reports.front()->id;
  meeting.kind = kind_of(reports);
  meeting.status = status_of(in_order({joined.front()}, clusters));
  meeting.sides = join_sides(reports, facts);
  meeting.place = first.place();
  meeting.date = first.date();
  for (const ReportRecord* r : reports) meeting.reports.push_back(r->key);
  std::sort(meeting.reports.begin(), meeting.reports.end());
  meeting.best = best_of(reports, meeting.status, meeting.place).key;
  weigh(meeting, reports);
  return meeting;
}

}  // namespace whomet
