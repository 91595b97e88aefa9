// SPDX-License-Identifier: Apache-2.0
#include "graph/filter.hpp"

#include <fmt/format.h>

namespace whomet {
namespace {

template <typename Word>
std::string any_of(std::string_view column, const std::vector<Word>& words) {
  std::string list;
  for (Word word : words) list += fmt::format("{}'{}'", list.empty() ? "" : ", ", to_string(word));
  return fmt::format("{} IN ({})", column, list);
}

std::string inside(const std::vector<EntityKey>& places) {
  return fmt::format(
      "m.place IN (WITH RECURSIVE inside (key) AS (VALUES ({}) UNION SELECT e.key FROM entity AS e"
      " JOIN inside ON e.within = inside.key) SELECT key FROM inside)",
      fmt::join(places, "), ("));
}

std::string quoted(Day day) {
  return '\'' + to_iso(day_span(day)) + '\'';
}

std::string on_a_day_of(const std::vector<DateSpan>& spans) {
  std::string any;
  for (const DateSpan& span : spans)
    any += fmt::format("{}(m.date_start <= {} AND m.date_end >= {})", any.empty() ? "" : " OR ", quoted(span.last),
                       quoted(span.first));
  return '(' + any + ')';
}

}  // namespace

std::string condition_of(const MeetingFilter& filter) {
  std::vector<std::string> all = {any_of("m.status", filter.statuses)};
  if (!filter.kinds.empty()) all.push_back(any_of("m.kind", filter.kinds));
  if (!filter.places.empty()) all.push_back(inside(filter.places));
  if (filter.since) all.push_back("m.date_end >= " + quoted(*filter.since));
  if (filter.until) all.push_back("m.date_start <= " + quoted(*filter.until));
  if (!filter.on.empty()) all.push_back(on_a_day_of(filter.on));
  if (filter.sources > 1) all.push_back(fmt::format("m.documents >= {}", filter.sources));
  return fmt::format("{}", fmt::join(all, " AND "));
}

std::vector<std::int64_t> matching_meetings(const Connection& db, const MeetingFilter& filter) {
  Statement rows(db, "SELECT m.key FROM meeting AS m WHERE " + condition_of(filter) + " ORDER BY m.key");
  std::vector<std::int64_t> keys;
  while (rows.step()) keys.push_back(rows.integer(0));
  return keys;
}

}  // namespace whomet
