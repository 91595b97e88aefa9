// SPDX-License-Identifier: Apache-2.0
// Entities as bytes.
#pragma once

#include <string>
#include <string_view>

#include "whomet/gazetteer.hpp"

namespace whomet {

std::string to_record(Entity);
/// Throws BadImage.
Entity entity_from(std::string_view record);
/// Its id alone, which stands first.
std::string_view id_in(std::string_view record);

}  // namespace whomet
