// SPDX-License-Identifier: Apache-2.0
// Context: how well an entity fits the words around a name that several bear, and what its document is about.
#pragma once

#include "linking/document.hpp"

namespace whomet {

/// 2: the word before or behind the name says its country (*pakistański Sąd Najwyższy, MSZ Ukrainy*) or its office
/// (*premier Morawiecki*); 1: the document is about its country; 0: nothing.
int context_of(const Text&, TokenRange, const Entity&, const DocumentNames&, const LinkTable&);

}  // namespace whomet
