// SPDX-License-Identifier: Apache-2.0
// Who bears a name in the gazetteer.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "whomet/gazetteer.hpp"

namespace whomet {

class NamedEntities {
 public:
  explicit NamedEntities(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {}
  /// By id, else all with that name in the base form, letter case and diacritics aside.
  std::vector<EntityRef> find(const std::string& name);

 private:
  void index();
  const Gazetteer& gazetteer_;
  std::unordered_map<std::string, std::vector<EntityRef>> by_name_;
};

}  // namespace whomet
