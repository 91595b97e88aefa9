// SPDX-License-Identifier: Apache-2.0
#include "merging/grounds.hpp"

namespace whomet {
namespace {

std::string place_text(PlaceFit fit) {
  switch (fit) {
    case PlaceFit::same:
      return "the same place";
    case PlaceFit::nested:
      return "one place inside the other";
    default:
      return "no place against it";
  }
}

std::string time_text(const Fit& fit) {
  if (fit.both_dated) return "dates that overlap";
  const std::string days = std::to_string(-fit.nearness);
  return fit.nearness == 0 ? "told on one day" : "told " + days + (days == "1" ? " day" : " days") + " apart";
}

}  // namespace

std::string grounds_of(const Fit& fit) {
  const std::string who = fit.same_pair ? "the same pair" : "a state and its people";
  return who + ", " + time_text(fit) + ", " + place_text(fit.place);
}

std::string grounds_of(Join join) {
  switch (join) {
    case Join::moved:
      return "the plan that was moved";
    case Join::contradiction:
      return "the same pair and place, dates that differ by a day, all told afterwards: one of them errs";
    case Join::none:
      break;
  }
  return "";
}

}  // namespace whomet
