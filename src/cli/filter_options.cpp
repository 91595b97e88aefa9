// SPDX-License-Identifier: Apache-2.0
#include "cli/filter_options.hpp"

#include <CLI/CLI.hpp>

namespace whomet {
namespace {

DateSpan date(const std::string& text, const char* option) {
  if (const auto span = from_iso(text)) return *span;
  throw BadInput(text + ": no date; write " + option + " as 2026-01-31, 2026-01 or 2026");
}

CLI::Option* add_list(CLI::App& app, const char* name, std::vector<std::string>& values, const char* what) {
  return app.add_option(name, values, what)
      ->delimiter(',')
      ->allow_extra_args(false)  // what follows is the command's own
      ->group("Which meetings count");
}

}  // namespace

void add_filter_options(CLI::App& app, FilterOptions& options) {
  const auto group = [](CLI::Option* option) { return option->group("Which meetings count"); };
  add_list(app, "--status", options.statuses, "held, planned, possible, cancelled, denied")
      ->check(CLI::IsMember({"held", "planned", "possible", "cancelled", "denied"}))
      ->type_name("STATUS,...")
      ->capture_default_str();
  add_list(app, "--kind", options.kinds, "meeting, call, visit, summit; all if not told")
      ->check(CLI::IsMember({"meeting", "call", "visit", "summit"}))
      ->type_name("KIND,...");
  add_list(app, "--place", options.places, "Held there or at a place inside; of several, in any")
      ->type_name("NAME,...");
  group(app.add_option("--since", options.since, "Not before; undated meetings are left out"))
      ->type_name("DATE");
  group(app.add_option("--until", options.until, "Not after; a DATE is 2026-01-31, 2026-01 or 2026"))
      ->type_name("DATE");
  group(app.add_option("--sources", options.sources, "Told of by so many documents or more"))
      ->type_name("N")
      ->capture_default_str();
  group(app.add_flag("--people", options.people_only, "Leave out states and organisations"));
}

MeetingFilter filter_of(const FilterOptions& options, Names& names) {
  MeetingFilter filter;
  filter.statuses.clear();
  for (const std::string& status : options.statuses) filter.statuses.push_back(*status_from(status));
  for (const std::string& kind : options.kinds) filter.kinds.push_back(*meeting_kind_from(kind));
  for (const std::string& place : options.places) filter.places.push_back(names.find(place).key);
  if (!options.since.empty()) filter.since = date(options.since, "--since").first;
  if (!options.until.empty()) filter.until = date(options.until, "--until").last;
  filter.sources = options.sources;
  filter.people_only = options.people_only;
  return filter;
}

}  // namespace whomet
