// SPDX-License-Identifier: Apache-2.0
// The languages' stages: in an image what takes long to compile, the rest compiled from the packs when needed.
#pragma once

#include <string>

#include "whomet/pipeline.hpp"

namespace whomet {

/// The language of documents that name none and of those in a language without a pack.
inline constexpr const char* default_language = "pl";

/// The image of the words of all languages and of their names. All faults of the packs are found.
std::string compile_languages(const Gazetteer&, Faults&);
/// Fills `words` and `languages` of the knowledge, whose gazetteer is loaded. The image must outlive it. Throws
/// BadImage.
void read_languages(ImageReader&, Knowledge&);

}  // namespace whomet
