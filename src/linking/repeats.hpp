// SPDX-License-Identifier: Apache-2.0
// People whom the document has introduced and then calls by less than their surname.
#pragma once

#include "linking/document.hpp"

namespace whomet {

/// Adds given names alone (*Asia pracowała w polu*, after Asia Bibi) and initials before a colon, as interviews
/// have them (*RG: Tak*), where one introduced person bears them and no mention stands there yet.
void add_repeats(const Text&, const DocumentNames&, const LinkTable&, Links&);

}  // namespace whomet
