// SPDX-License-Identifier: Apache-2.0
// People who do not exist, as many as are wanted, always the same.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace whomet::bench {

/// Full names. Given names and surnames are as unevenly spread as real ones: a few are very common.
std::vector<std::string> people(std::size_t count);
/// As a gazetteer file.
std::string gazetteer_of(const std::vector<std::string>& people);
/// The text with three of five capitalised words, first words of sentences aside, replaced by surnames.
std::string with_names(const std::string& text, const std::vector<std::string>& people);

}  // namespace whomet::bench
