// SPDX-License-Identifier: Apache-2.0
#include "cli/named_entities.hpp"

#include "whomet/text.hpp"

namespace whomet {

void NamedEntities::index() {
  for (EntityRef ref = 0; ref < gazetteer_.size(); ++ref)
    for (const Name& name : gazetteer_[ref].names) {
      std::vector<EntityRef>& bearers = by_name_[fold_bare(name.text)];
      if (bearers.empty() || bearers.back() != ref) bearers.push_back(ref);
    }
}

std::vector<EntityRef> NamedEntities::find(const std::string& name) {
  if (const EntityRef ref = gazetteer_.find(name); ref != no_entity) return {ref};
  if (by_name_.empty()) index();
  const auto found = by_name_.find(fold_bare(name));
  return found == by_name_.end() ? std::vector<EntityRef>{} : found->second;
}

}  // namespace whomet
