// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "merging/told.hpp"

namespace whomet {

/// The sides of a meeting by all its reports: joined by a common party, else by a state and its people. A
/// state or body is left out where somebody who speaks for it is named. `reports` must not be empty.
KeySides join_sides(std::vector<const ReportRecord*> reports, const Facts&);

}  // namespace whomet
