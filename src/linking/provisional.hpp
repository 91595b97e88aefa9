// SPDX-License-Identifier: Apache-2.0
// People whom the gazetteer lacks: found by their given names, named in the nominative, clustered.
#pragma once

#include <vector>

#include "linking/choose.hpp"

namespace whomet {

/// Adds mentions of unknown people to `links` and makes them provisional entities. A bare surname of such a
/// person wins over a gazetteer person of that surname whom the document does not introduce.
void add_provisional(const Text&, const DocumentNames&, const LinkTable&, Links& links);

}  // namespace whomet
