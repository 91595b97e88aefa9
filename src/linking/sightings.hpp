// SPDX-License-Identifier: Apache-2.0
// Sightings: stretches that look like the name of a person whom the gazetteer lacks, and what showed it.
#pragma once

#include <vector>

#include "linking/document.hpp"

namespace whomet {

/// What shows that a stretch is a person's name: a given name; a title before it; what it says or who says it; that
/// its last word comes again; *von* inside it; or that somebody sighted before bears the surname.
enum class Sign : std::uint8_t { given, title, cue, repeated, particle };

struct Sighting {
  TokenRange tokens;
  Sign sign = Sign::given;
  Gender gender = Gender::unknown;
};

/// Full names first: those of one word, a surname behind a title or beside a verb of saying, stand only where no
/// sighting of several words ends in the same word. In text order. Linear in the text.
std::vector<Sighting> find_sightings(const Text&, const DocumentNames&, const LinkTable&, const std::vector<Mention>&);

}  // namespace whomet
