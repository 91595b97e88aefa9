// SPDX-License-Identifier: Apache-2.0
// What one document tells, as one line of JSON.
#pragma once

#include <string>
#include <string_view>

#include "whomet/pipeline.hpp"

namespace whomet {

/// One object without a line feed; offsets count code points of `text`, the document's. Fields in fixed
/// order: doc, published, language, mentions, times, meetings.
std::string to_json(const Extraction&, std::string_view text, const Gazetteer&);

}  // namespace whomet
