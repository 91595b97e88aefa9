// SPDX-License-Identifier: Apache-2.0
// People as the articles of a database name them.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "whomet/types.hpp"

namespace whomet {

/// One spelling of a person, with the cases that its mentions were taken for.
struct SpellingCount {
  std::size_t times = 0;
  Cases cases;
};

struct SeenPerson {
  std::string id;
  std::string label;
  Gender gender = Gender::unknown;
  bool provisional = false;
  std::size_t documents = 0;
  std::size_t mentions = 0;
  std::map<std::string, SpellingCount> spellings;
};

/// Those whom the gazetteer lacks, with all mentions, and those it has, with the mentions in a spelling that
/// it lacks (`how` variant).
std::vector<SeenPerson> people_to_look_at(const std::filesystem::path& database);

}  // namespace whomet
