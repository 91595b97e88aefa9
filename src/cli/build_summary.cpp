// SPDX-License-Identifier: Apache-2.0
#include "cli/build_summary.hpp"

#include <fmt/format.h>

#include "cli/output.hpp"
#include "whomet/evidence.hpp"

namespace whomet {
namespace {

std::string many(std::int64_t n, std::string_view noun) {
  return counted(static_cast<std::size_t>(n), noun);
}

std::string read_line(const BuildCounts& counts, double seconds) {
  return fmt::format("{} read, {} unchanged, {} could not be read{}\n", counted(counts.added, "document"),
                     counts.unchanged, counts.unreadable, seconds < 0 ? "" : fmt::format(" ({:.1f} s)", seconds));
}

std::string totals_line(const Totals& t, const std::string& database) {
  return fmt::format("{}: {}, {}, {}, {}; {} people, {} of them not in the gazetteer\n", database,
                     many(t.documents, "document"), many(t.mentions, "mention"), many(t.reports, "report"),
                     many(t.meetings, "meeting"), t.people, t.provisional);
}

std::string meetings_line(const Tally& tally) {
  std::vector<std::string> statuses;
  for (const auto& [status, count] : tally.statuses) statuses.push_back(fmt::format("{} {}", count, status));
  if (statuses.empty()) return "";
  std::string line = fmt::format("meetings: {}", fmt::join(statuses, ", "));
  if (tally.told_by_many > 0) line += fmt::format("; {} told by more than one document", tally.told_by_many);
  if (tally.contradicted > 0) line += fmt::format(", {} with contradicting dates", tally.contradicted);
  return line + '\n';
}

std::string names_line(const Tally& tally) {
  if (tally.new_names == 0) return "";
  std::vector<std::string> names;
  for (const EntityText& e : tally.new_most)
    names.push_back(e.documents > 1 ? fmt::format("{} ({} documents)", e.label, e.documents) : e.label);
  const auto more = tally.new_names - static_cast<std::int64_t>(names.size());
  return fmt::format("new names: {}{}\n", fmt::join(names, ", "), more > 0 ? fmt::format(" and {} more", more) : "");
}

std::string skipped_lines(const BuildCounts& counts) {
  std::string lines;
  for (const auto& [why, count] : counts.skipped) lines += fmt::format("skipped {}: {}\n", count, why);
  return lines;
}

}  // namespace

std::string build_summary(const Store& store, const BuildCounts& counts, const std::string& database, double seconds) {
  const Tally tally = store.tally();
  return read_line(counts, seconds) + totals_line(store.totals(), database) + meetings_line(tally) + names_line(tally) +
         skipped_lines(counts);
}

}  // namespace whomet
