// SPDX-License-Identifier: Apache-2.0
// From a folder of YAML to one immutable gazetteer.
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <thread>
#include <tuple>

#include "gazetteer/check.hpp"
#include "gazetteer/entity.hpp"
#include "gazetteer/entity_store.hpp"
#include "gazetteer/files.hpp"
#include "gazetteer/pack.hpp"
#include "whomet/gazetteer.hpp"

namespace whomet {
namespace fs = std::filesystem;
namespace {

/// A running hash over names and contents of files.
class Hash {
 public:
  void add(std::string_view bytes) { value_ = XXH3_64bits_withSeed(bytes.data(), bytes.size(), value_); }
  std::string hex() const {
    std::array<char, 17> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(value_));
    return digits.data();
  }

 private:
  XXH64_hash_t value_ = 0;
};

/// In the order in which a person goes through the files.
void add_sorted(std::vector<Fault> found, Faults& faults) {
  const auto place = [](const Fault& f) { return std::tie(*f.where.file, f.where.line, f.where.column); };
  std::stable_sort(found.begin(), found.end(), [&](auto& a, auto& b) { return place(a) < place(b); });
  for (Fault& fault : found) faults.add(fault.where, std::move(fault.message));
}

struct Source {
  fs::path file;
  std::string text;
  Data data;
  Faults faults;
};

/// Reads and hashes files; their names count from `base`, so that it does not matter where the gazetteer
/// lies.
std::vector<Source> read_sources(const std::vector<fs::path>& files, const fs::path& base, Hash& hash,
                                 Faults& faults) {
  std::vector<Source> sources;
  for (const fs::path& file : files) {
    const auto text = read_file(file, faults);
    if (!text) continue;
    hash.add((base.empty() ? file.filename() : file.lexically_relative(base)).generic_string());
    hash.add(*text);
    sources.push_back({file, *text, {}, {}});
  }
  return sources;
}

/// Parsing is most of loading, and files are many: each thread takes the next that nobody has.
void parse_all(std::vector<Source>& sources) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < sources.size(); i = next++) {
      sources[i].data = parse_yaml(sources[i].text, sources[i].file.generic_string(), sources[i].faults);
    }
  };
  std::vector<std::jthread> threads;
  for (unsigned n = std::min(8U, std::thread::hardware_concurrency()); n > 1; --n) threads.emplace_back(work);
  work();
}

std::vector<Source> load_files(const std::vector<fs::path>& files, const fs::path& base, Hash& hash,
                               Faults& faults) {
  std::vector<Source> sources = read_sources(files, base, hash, faults);
  parse_all(sources);
  for (const Source& source : sources) {
    for (const Fault& fault : source.faults.all()) faults.add(fault.where, fault.message);
  }
  return sources;
}

void read_entities(const Data& data, std::vector<EntityRecord>& records, Faults& faults) {
  if (!data.is_list() && data.type != Data::Type::null) {
    faults.add(data, "a gazetteer file is a list of entities; begin each with '- id: …'");
  }
  for (const Data& item : data.items) {
    if (item.is_map())
      records.push_back(read_entity(item, faults));
    else
      faults.add(item, "no entity; write '- id: …' with `kind` and `names` below it");
  }
}

std::vector<EntityRecord> load_entities(const fs::path& folder, const std::vector<fs::path>& files,
                                        Hash& hash, Faults& faults) {
  std::vector<EntityRecord> records;
  Faults found;
  for (const Source& source : load_files(files, folder, hash, found))
    read_entities(source.data, records, found);
  check_records(records, found);
  add_sorted(found.all(), faults);
  return records;
}

std::map<std::string, LanguagePack> load_packs(const fs::path& folder, Hash& hash, Faults& faults) {
  std::map<std::string, PackFiles> files;
  for (Source& source : load_files(yaml_files(folder / "languages", "", faults), folder, hash, faults)) {
    files[source.file.parent_path().filename().string()].try_emplace(source.file.stem().string(),
                                                                     std::move(source.data));
  }
  std::map<std::string, LanguagePack> packs;
  for (auto& [code, trees] : files) packs.emplace(code, compile_pack(code, std::move(trees), faults));
  return packs;
}

}  // namespace

std::string Gazetteer::hash_of_files(const fs::path& folder, const std::vector<fs::path>& entities,
                                     Faults& faults) {
  Hash hash;
  if (entities.empty())
    read_sources(yaml_files(folder, "languages", faults), folder, hash, faults);
  else
    read_sources(entities, {}, hash, faults);
  read_sources(yaml_files(folder / "languages", "", faults), folder, hash, faults);
  return hash.hex();
}

Gazetteer Gazetteer::load(const fs::path& folder, Faults& faults) {
  return load(folder, {}, faults);
}

Gazetteer Gazetteer::load(const fs::path& folder, const std::vector<fs::path>& files, Faults& faults) {
  Gazetteer gazetteer;
  Hash hash;
  auto records = files.empty() ? load_entities(folder, yaml_files(folder, "languages", faults), hash, faults)
                               : load_entities({}, files, hash, faults);
  std::vector<Entity> entities;
  for (EntityRecord& record : records) entities.push_back(std::move(record.entity));
  gazetteer.store_ = std::make_unique<EntityStore>(std::move(entities));
  gazetteer.languages_ = load_packs(folder, hash, faults);
  gazetteer.hash_ = hash.hex();
  return gazetteer;
}

}  // namespace whomet
