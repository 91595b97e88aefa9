// SPDX-License-Identifier: Apache-2.0
// Did you mean: the known word that a mistyped one is nearest to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace whomet {

/// The candidate with the fewest single-byte edits (insert, delete, change, swap neighbours) from `word`, the
/// first of equals; empty if even that takes more than a third of the word's length, or more than three.
std::string nearest(std::string_view word, const std::vector<std::string_view>& candidates);

/// `; did you mean 'candidate'?` or, where none is near, `otherwise`.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates,
                         const std::string& otherwise);

}  // namespace whomet
