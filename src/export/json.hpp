// SPDX-License-Identifier: Apache-2.0
// JSON as the formats write it: by nlohmann's library, fields in the order in which they are told.
#pragma once

#include <nlohmann/json.hpp>

#include "export/text.hpp"

namespace whomet {

using Json = nlohmann::ordered_json;

/// The value in quotes, with the control characters left out that JSON could only escape.
inline Json json_text(std::string_view text) {
  return xml_characters(text);
}
/// Bytes that are no UTF-8 become U+FFFD. `indent` -1: on one line.
inline std::string to_string(const Json& json, int indent = -1) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace whomet
