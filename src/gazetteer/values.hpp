// SPDX-License-Identifier: Apache-2.0
// Values of gazetteer files that are more than a text: dates, slugs, numbers, lists of maps. A value that
// does not read is a fault and counts as absent.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "whomet/data.hpp"
#include "whomet/date.hpp"

namespace whomet {

/// The entries of the map under `key`; none if absent.
const std::vector<Data::Entry>& map_at(const Data&, std::string_view key, Faults&);
/// The maps of the list under `key`; a single map counts as a list of one.
std::vector<const Data*> maps_at(const Data&, std::string_view key, Faults&);
/// A day, a month or a year.
std::optional<DateSpan> date_at(const Data&, std::string_view key, Faults&);
/// A word of a-z, 0-9 and hyphens, such as `foreign-minister`.
std::string slug_at(const Data&, std::string_view key, Faults&);
/// A whole number from 0 to 2^32 - 1; 0 if absent.
std::uint32_t count_at(const Data&, std::string_view key, Faults&);
/// `[latitude, longitude]` in degrees.
std::optional<std::pair<double, double>> position_at(const Data&, std::string_view key, Faults&);
/// A fault for every key of `map` that is not among `known`, with the nearest one that is.
void check_keys(const Data& map, const std::vector<std::string_view>& known, Faults&);

}  // namespace whomet
