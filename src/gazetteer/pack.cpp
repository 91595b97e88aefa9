// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/pack.hpp"

namespace whomet {
namespace {

const Data& empty_map() {
  static const Data empty = [] {
    Data map;
    map.type = Data::Type::map;
    return map;
  }();
  return empty;
}

const Data& tree(const PackFiles& files, const std::string& name) {
  const auto found = files.find(name);
  return found == files.end() || found->second->type == Data::Type::null ? empty_map() : *found->second;
}

void add_entry(Data& map, const char* name, const Data& value) {
  Data key;
  key.type = Data::Type::scalar;
  key.text = name;
  key.where = value.where;
  map.entries.emplace_back(std::move(key), value);
}

/// The inflector reads one map: the paradigms, and the lists of names under keys of their own.
Data with_names(Data paradigms, const Data& given_names, const Data& known_names) {
  add_entry(paradigms, "given-names", given_names);
  add_entry(paradigms, "known-names", known_names);
  return paradigms;
}

}  // namespace

LanguagePack compile_pack(const std::string& code, PackFiles files, Faults& faults) {
  const Data paradigms = files.contains("paradigms")
                             ? with_names(tree(files, "paradigms"), tree(files, "given_names"),
                                          tree(files, "known_names"))
                             : empty_map();
  Faults absent;  // of files that a pack may do without: rules that are not there cannot be wrong
  const auto told = [&](const char* name) -> Faults& { return files.contains(name) ? faults : absent; };
  auto inflector = Inflector::compile(paradigms, told("paradigms"));
  auto romaniser = Romaniser::compile(tree(files, "romanisation"), told("romanisation"));
  auto spelling = SpellingKeys::compile(tree(files, "spelling"), told("spelling"));
  return {code, std::move(inflector), std::move(romaniser), std::move(spelling), std::move(files)};
}

const Data& LanguagePack::file(const std::string& name) const {
  return tree(files, name);
}

}  // namespace whomet
