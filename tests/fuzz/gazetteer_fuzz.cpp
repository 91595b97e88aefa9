// SPDX-License-Identifier: Apache-2.0
// Foreign bytes as a gazetteer file: every fault is told with a place inside the file, and a file without faults
// loads as entities that can be looked up.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <unistd.h>

#include "require.hpp"
#include "whomet/gazetteer.hpp"

namespace {

/// A folder of this process that goes when the process ends.
struct Folder {
  std::filesystem::path path = std::filesystem::temp_directory_path() / ("whomet-fuzz-" + std::to_string(getpid()));
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
};

void check_faults(const whomet::Faults& faults, std::string_view bytes) {
  const auto lines = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n')) + 1;
  for (const whomet::Fault& fault : faults.all()) {
    require(!fault.message.empty(), "a fault says what is wrong");
    require(fault.where.line <= lines + 1, "a fault stands inside the file");
  }
}

void check_tree(std::string_view bytes) {
  whomet::Faults faults;
  whomet::parse_yaml(bytes, "fuzz.yaml", faults);
  check_faults(faults, bytes);
}

void check_entities(std::string_view bytes) {
  static const Folder folder;
  const std::filesystem::path file = folder.path / "fuzz.yaml";
  std::ofstream(file, std::ios::binary) << bytes;
  whomet::Faults faults;
  const whomet::Gazetteer gazetteer = whomet::Gazetteer::load(folder.path, {file}, faults);
  check_faults(faults, bytes);
  if (!faults.none()) return;
  for (std::size_t i = 0; i < gazetteer.size(); ++i) {
    require(gazetteer.find(gazetteer.entities()[i].id) == i, "ids are unique");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check_tree(bytes);
  check_entities(bytes);
  return 0;
}
