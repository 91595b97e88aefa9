// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace whomet {

/// What a report is called in every database: by its document, the code point of the word that tells of it, and
/// how many reports of the document have stood at that word before.
std::string report_id(std::string_view document, std::int64_t at, std::uint32_t nth);

}  // namespace whomet
