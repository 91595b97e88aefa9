// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace whomet {

/// The three letters of ISO 639-3 for a language told by two of ISO 639-1 (*pl*: *pol*); "" if there are none.
std::string language_iso3(const std::string& iso_639_1);

}  // namespace whomet
