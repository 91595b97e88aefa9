// SPDX-License-Identifier: Apache-2.0
#include "cli/name_lines.hpp"

#include <iostream>

namespace whomet {

void for_each_name(const std::string& name, const std::function<void(const std::string&)>& each) {
  if (name != "-") return each(name);
  for (std::string line; std::getline(std::cin, line);) {
    if (line.ends_with('\r')) line.pop_back();
    if (!line.empty()) each(line);
  }
}

}  // namespace whomet
