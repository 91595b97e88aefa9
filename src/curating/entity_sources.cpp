// SPDX-License-Identifier: Apache-2.0
#include "curating/entity_sources.hpp"

#include "gazetteer/files.hpp"
#include "whomet/curating.hpp"

namespace whomet {
namespace {

const Data* scalar_with(const Data& data, std::string_view text) {
  if (data.is_scalar()) return data.text == text ? &data : nullptr;
  for (const Data& item : data.items)
    if (const Data* found = scalar_with(item, text)) return found;
  for (const Data::Entry& entry : data.entries)
    if (const Data* found = scalar_with(entry.second, text)) return found;
  return nullptr;
}

}  // namespace

EntitySources::EntitySources(const std::vector<std::filesystem::path>& files) {
  Faults ignored;  // those of a gazetteer that was loaded: none
  for (const auto& file : files) files_.push_back(load_yaml(file, ignored));
  for (const Data& file : files_)
    for (const Data& entity : file.items)
      if (const Data* id = entity.find("id")) by_id_.emplace(id->text, &entity);
}

const Data* EntitySources::find(const std::string& id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : found->second;
}

Where EntitySources::entity(const std::string& id) const {
  const Data* data = find(id);
  return data ? data->find("id")->where : Where{std::make_shared<const std::string>(id), 0, 0};
}

Where EntitySources::name(const std::string& id, std::string_view text) const {
  const Data* data = find(id);
  for (const char* key : {"names", "generic", "adjective", "demonyms"})
    if (const Data* names = data ? data->find(key) : nullptr)
      if (const Data* name = scalar_with(*names, text)) return name->where;
  return entity(id);
}

Where EntitySources::office(const std::string& id, std::size_t nth) const {
  const Data* data = find(id);
  const Data* offices = data ? data->find("offices") : nullptr;
  if (offices && offices->is_map()) return offices->where;
  return offices && nth < offices->items.size() ? offices->items[nth].where : entity(id);
}

std::vector<std::filesystem::path> entity_files(const std::filesystem::path& folder) {
  Faults ignored;
  return yaml_files(folder, "languages", ignored);
}

}  // namespace whomet
