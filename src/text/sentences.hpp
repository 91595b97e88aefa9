// SPDX-License-Identifier: Apache-2.0
// Sentences: where they end.
#pragma once

#include "whomet/text.hpp"

namespace whomet {

/// Fills `sentences` and `sentence_of` from the tokens. A sentence ends at a line break, or after `.`, `!`,
/// `?` or `…` (with the closing quotes and brackets glued to it) before a capital, a digit or an opening
/// mark, unless the dot belongs to an abbreviation or an initial.
void split_sentences(Text&, const SentenceRules&);

}  // namespace whomet
