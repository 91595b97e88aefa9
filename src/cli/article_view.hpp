// SPDX-License-Identifier: Apache-2.0
// An article for reading, with what was found in it.
#pragma once

#include <string>

#include "cli/output.hpp"
#include "whomet/pipeline.hpp"

namespace whomet {

/// The text with marks, then the list of meetings that it tells of.
std::string article_view(const Document&, const Extraction&, const Gazetteer&, const Paint&);

}  // namespace whomet
