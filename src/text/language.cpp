// SPDX-License-Identifier: Apache-2.0
#include "text/language.hpp"

#include <unicode/uloc.h>

namespace whomet {

std::string language_iso3(const std::string& iso_639_1) {
  return uloc_getISO3Language(iso_639_1.c_str());
}

}  // namespace whomet
