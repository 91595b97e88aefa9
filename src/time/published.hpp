// SPDX-License-Identifier: Apache-2.0
// The day of a document, from its own words, where no field of the document tells it.
#pragma once

#include <optional>
#include <vector>

#include "time/matcher.hpp"
#include "time/resolution.hpp"

namespace whomet::times {

/// Days told with their year, or with a weekday that settles which of the years told in the text it is; in
/// text order.
std::vector<Pin> pinned_days(const std::vector<Match>&);

/// From a header (*Publikacja: 08.01.2026 21:58*; `header` is the class of such words, of value 0, and of
/// words like *Aktualizacja*, of a higher value, which count only where there is no better one), a line that
/// holds but a date, a dateline, or *dziś, 8 stycznia 2026 r.* Nothing where none of these stands.
std::optional<Day> derive_published(const Text&, const Lexicon&, std::optional<ClassId> header,
                                    const std::vector<Match>&);

}  // namespace whomet::times
