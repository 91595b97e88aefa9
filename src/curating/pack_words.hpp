// SPDX-License-Identifier: Apache-2.0
// The words that a language pack knows as words: of time, of offices, of verbs, prepositions.
#pragma once

#include <string>
#include <unordered_map>

#include "whomet/gazetteer.hpp"

namespace whomet {

/// Every word that stands in small letters in the pack's files about texts, with the place where it first
/// does.
std::unordered_map<std::string, Where> pack_words(const LanguagePack&);

}  // namespace whomet
