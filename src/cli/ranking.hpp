// SPDX-License-Identifier: Apache-2.0
// Parties in the order of a measure, and as text.
#pragma once

#include <filesystem>
#include <string>

#include "cli/output.hpp"
#include "whomet/graph.hpp"

namespace whomet {

struct Ranked {
  std::string id, label;
  Kind kind = Kind::person;
  Measures measures;
};
using Ranking = std::vector<Ranked>;

/// The first `top` by `pagerank`, `betweenness`, `met` or `meetings`; equals by id.
Ranking ranking(const std::filesystem::path& database, const Contacts&, const std::vector<Measures>&,
                std::string_view by, std::size_t top);

std::string ranking_table(const Ranking&, const Paint&, std::size_t line);
/// One row a group: the members, as they are ranked.
std::string communities_table(const Ranking&, const Paint&, std::size_t line);
std::string ranking_json(const Ranking&);
std::string ranking_csv(const Ranking&);

}  // namespace whomet
