// SPDX-License-Identifier: Apache-2.0
// Where in their files entities, their names and their offices stand.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "whomet/data.hpp"

namespace whomet {

/// Reads the files once more: the gazetteer itself keeps no places, which only a check needs.
class EntitySources {
 public:
  explicit EntitySources(const std::vector<std::filesystem::path>& files);
  /// An entity, a name of it, its nth office; the nearest place that is known where there is none of that
  /// kind.
  Where entity(const std::string& id) const;
  Where name(const std::string& id, std::string_view text) const;
  Where office(const std::string& id, std::size_t nth) const;

 private:
  const Data* find(const std::string& id) const;
  std::vector<Data> files_;
  std::unordered_map<std::string, const Data*> by_id_;
};

}  // namespace whomet
