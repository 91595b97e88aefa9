// SPDX-License-Identifier: Apache-2.0
// How an article's sentences were read: phrases, trigger words, frames tried.
#pragma once

#include <string>

#include "cli/output.hpp"
#include "whomet/pipeline.hpp"

namespace whomet {

/// One line a phrase (its cases, whom it means), one a frame tried on a trigger word (the sides it found).
std::string rules_view(const Document&, const Extraction&, const Trace&, const Gazetteer&, const Paint&);

}  // namespace whomet
