// SPDX-License-Identifier: Apache-2.0
// Hits: every stretch of tokens at which some form ends, before any choice.
#pragma once

#include <vector>

#include "linking/table.hpp"

namespace whomet {

struct Hit {
  TokenRange tokens;
  Node node = no_node;
  bool variant = false;  ///< another spelling of the form's words
};

/// All hits in text order, the longest of one start first.
std::vector<Hit> find_hits(const Text&, const LinkTable&);

/// Whether this form may stand at that hit, as far as capitals tell.
bool fits(const Text&, const Hit&, const FormRecord&, const LinkTable&);

/// The tokens that hold two words in capitals side by side with this one: a headline in capitals.
bool in_capitals(const Text&, std::uint32_t token);

}  // namespace whomet
