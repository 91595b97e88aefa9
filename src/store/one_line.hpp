// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace whomet {

/// Line feeds and runs of blanks become one blank; none stands at either end.
std::string on_one_line(std::string_view text);

}  // namespace whomet
