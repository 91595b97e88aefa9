// SPDX-License-Identifier: Apache-2.0
// Metonymy: whether a place is itself or the government that sits there.
#pragma once

#include "linking/document.hpp"

namespace whomet {

/// Sets `for_state` on mentions of countries, of their capitals and of seats: *Kijów odrzucił propozycję*, not *w
/// Kijowie*. Decided by the case of the form, the preposition before it and the verb or noun beside it.
void mark_states(const Text&, const LinkTable&, std::vector<Mention>&);

}  // namespace whomet
