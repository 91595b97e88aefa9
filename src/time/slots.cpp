// SPDX-License-Identifier: Apache-2.0
#include "time/slots.hpp"

#include <algorithm>

namespace whomet::times {
namespace {

constexpr std::array slot_names = {"prep",   "weekday", "weekday2", "day",    "day2",    "month",  "month2",
                                   "year",   "year2",   "yy",       "yy2",    "relyear", "rel",    "relday",
                                   "unit",   "count",   "halves",   "fuzzy",  "dir",     "anchor", "ordinal",
                                   "part",   "hour",    "minute",   "hour2",  "minute2", "tod",    "holiday",
                                   "season", "quarter", "halfyear", "decade", "century", "week",   "header"};
static_assert(slot_names.size() == static_cast<std::size_t>(Slot::none));

constexpr std::array resolver_names = {"date",     "month",   "range",    "weekdays", "months", "years",
                                       "weekday",  "relday",  "unit",     "offset",   "year",   "clock",
                                       "season",   "quarter", "halfyear", "holiday",  "decade", "century",
                                       "that-day", "nth",     "chain",    "span",     "vague",  "none"};
static_assert(resolver_names.size() == static_cast<std::size_t>(Resolver::none) + 1);

template <class Value, class Names>
std::optional<Value> from_name(const Names& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Value>(found - names.begin());
}

}  // namespace

std::optional<Slot> slot_from(std::string_view name) {
  return from_name<Slot>(slot_names, name);
}
std::optional<Resolver> resolver_from(std::string_view name) {
  return from_name<Resolver>(resolver_names, name);
}

}  // namespace whomet::times
