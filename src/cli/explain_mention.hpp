// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "whomet/evidence.hpp"
#include "whomet/gazetteer.hpp"

namespace whomet {

/// Those of a document's mentions that stand there as `words` (all, if it is empty): whom each means, by which name
/// and paradigm, and who else the gazetteer knows by that form. Empty if there is none.
std::string explain_mentions(const std::vector<MentionText>&, const std::string& words, const Gazetteer&);

}  // namespace whomet
