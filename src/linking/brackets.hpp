// SPDX-License-Identifier: Apache-2.0
// Given names in brackets, which an editor has put before a surname that was said alone.
#pragma once

#include "linking/choose.hpp"

namespace whomet {

/// *(Donalda) Trumpa* is one mention, brackets and all; *(prezydent Rosji Władimir) Putin* are two of one person. Linear
/// in the mentions.
void add_bracketed(const Text&, const LinkTable&, std::vector<Mention>&);

}  // namespace whomet
