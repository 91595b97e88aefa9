// SPDX-License-Identifier: Apache-2.0
// Tokens: runs of letters, runs of digits, single symbols.
#pragma once

#include <string_view>

#include "whomet/text.hpp"

namespace whomet {

/// Calls `each(Token&, std::string_view folded)` for every token of the text in order; `folded` lives until
/// the next call.
template <typename Each>
void for_each_token(std::string_view utf8, Each each);

}  // namespace whomet

#include "text/tokens_impl.hpp"
