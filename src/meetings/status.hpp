// SPDX-License-Identifier: Apache-2.0
// Whether a meeting was held, is planned or possible, was cancelled or denied: from tense, modality, wording.
#pragma once

#include "meetings/clause.hpp"

namespace whomet::meetings {

/// Also whether a plan was moved to the date that is named, whether the wording is a *weak* one, which goes with any
/// report of the same parties (*przed spotkaniem*), and whether it may be an echo of a plan (*spotykają się*).
struct Told {
  Status status = Status::held;
  bool weak = false;
  bool moved = false;  ///< see Report::moved
  bool echo = false;
};

Told status_of(const Article&, const Event&);

}  // namespace whomet::meetings
