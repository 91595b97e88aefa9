// SPDX-License-Identifier: Apache-2.0
// What merging asks of the entities: who speaks for whom, and which place lies in which.
#pragma once

#include <optional>
#include <vector>

#include "whomet/store.hpp"

namespace whomet {

/// How two places stand to each other.
enum class PlaceFit : std::uint8_t { clash, unknown, nested, same };

/// The states and organisations that a person speaks for on `day`; without a day those without a known end.
/// Empty for other kinds.
std::vector<EntityKey> speaks_for(const Facts&, EntityKey party, std::optional<Day> day);
bool is_person(const Facts&, EntityKey party);

/// `unknown` if either is `no_key`; `nested` if one holds the other (*Rosja* and *Moskwa*).
PlaceFit place_fit(const Facts&, EntityKey a, EntityKey b);
/// How many places hold it: the more, the more precise. 0 for `no_key` and for a country.
int place_depth(const Facts&, EntityKey place);

}  // namespace whomet
