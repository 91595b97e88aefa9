// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "merging/cluster.hpp"

namespace whomet {

/// The meeting that a cluster's reports tell of together.
Meeting outcome(const Cluster&, const Facts&);

}  // namespace whomet
