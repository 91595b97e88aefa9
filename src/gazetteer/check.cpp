// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/check.hpp"

#include <algorithm>
#include <unordered_map>

#include "gazetteer/nearest.hpp"

namespace whomet {
namespace {

using Index = std::unordered_map<std::string_view, const EntityRecord*>;

std::string line_of(const Where& where) {
  return *where.file + ":" + std::to_string(where.line);
}

Index index_of(const std::vector<EntityRecord>& records, Faults& faults) {
  Index index;
  for (const EntityRecord& record : records) {
    if (record.entity.id.empty()) continue;
    const auto [first, fresh] = index.emplace(record.entity.id, &record);
    if (fresh) continue;
    faults.add(record.where, "the id '" + record.entity.id + "' is taken at " +
                                 line_of(first->second->where) +
                                 "; unite the two entities or give this one another id");
  }
  return index;
}

/// People write the name where the id belongs: `of: Rosja`.
std::string id_of_label(const std::string& label, const std::vector<EntityRecord>& records) {
  for (const EntityRecord& record : records) {
    for (const Name& name : record.entity.names) {
      if (name.text == label) return record.entity.id;
    }
  }
  return {};
}

std::string remedy(const Reference& reference, const std::vector<EntityRecord>& records, const Index& index) {
  const std::string id = id_of_label(reference.id, records);
  if (!id.empty()) return "; write the id of that name: " + id;
  std::vector<std::string_view> ids;
  for (const auto& entry : index) ids.push_back(entry.first);
  std::sort(ids.begin(), ids.end());
  return did_you_mean(reference.id, ids, "; add an entity with that id or correct it");
}

void tell_wrong_kind(const Reference& reference, const char* wanted, Faults& faults) {
  faults.add(reference.where, "'" + reference.id + "' under `" + reference.key + "` is no " + wanted +
                                  "; write the id of a " + wanted);
}

void check_kind(const EntityRecord& from, const Reference& reference, const Entity& to, Faults& faults) {
  const bool kin = reference.key == "of" && to.kind != Kind::person &&
                   std::any_of(from.entity.kin.begin(), from.entity.kin.end(),
                               [&](const Kin& k) { return k.of == reference.id; });
  if (kin) tell_wrong_kind(reference, "person", faults);
  if (reference.key == "capital" && to.kind != Kind::place) tell_wrong_kind(reference, "place", faults);
  if (reference.key == "in" && to.kind != Kind::place && to.kind != Kind::country) {
    tell_wrong_kind(reference, "place or country", faults);
  }
}

}  // namespace

void check_records(const std::vector<EntityRecord>& records, Faults& faults) {
  const Index index = index_of(records, faults);
  for (const EntityRecord& record : records) {
    for (const Reference& reference : record.references) {
      const auto to = index.find(reference.id);
      if (to != index.end()) {
        check_kind(record, reference, to->second->entity, faults);
      } else {
        faults.add(reference.where,
                   "no entity has the id '" + reference.id + "'" + remedy(reference, records, index));
      }
    }
  }
}

}  // namespace whomet
