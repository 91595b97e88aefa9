// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "merging/joins.hpp"

namespace whomet {

/// The meeting that the reports of these clusters tell of together.
Meeting outcome(const Joined&, const Clusters&, const Facts&);

}  // namespace whomet
