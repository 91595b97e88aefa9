// SPDX-License-Identifier: Apache-2.0
// Which meetings count: the options that path, rank and export share.
#pragma once

#include "cli/names.hpp"
#include "whomet/graph.hpp"

namespace whomet {

struct FilterOptions {
  std::vector<std::string> statuses = {"held"}, kinds, places;
  std::string since, until;
  std::size_t sources = 1;
  bool people_only = false;
};

void add_filter_options(CLI::App&, FilterOptions&);
/// Throws BadInput for what is no date, NothingFound for a place that nobody mentions.
MeetingFilter filter_of(const FilterOptions&, Names&);

}  // namespace whomet
