// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "whomet/store.hpp"

namespace whomet {

/// A 64-bit hash of all that an extraction depends on: the document's text and fields, the gazetteer, the
/// program.
std::int64_t content_hash(const Document&, const Provenance&);

}  // namespace whomet
