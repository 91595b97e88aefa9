// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/files.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace whomet {
namespace fs = std::filesystem;
namespace {

/// The file as a whole: line 0.
Where whole(const fs::path& file) {
  return {std::make_shared<const std::string>(file.generic_string()), 0, 0};
}

bool hidden(const fs::path& path) {
  return path.filename().string().starts_with(".");
}

}  // namespace

std::optional<std::string> read_file(const fs::path& path, Faults& faults) {
  std::ifstream file(path, std::ios::binary);
  std::error_code none;
  if (!file || fs::is_directory(path, none)) {
    faults.add(whole(path), "cannot be read; check the path and its permissions");
    return std::nullopt;
  }
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::vector<fs::path> yaml_files(const fs::path& folder, const std::string& without, Faults& faults) {
  std::error_code none;
  if (!fs::is_directory(folder, none)) {
    faults.add(whole(folder), "no such folder; give the folder that holds languages/ and people/");
    return {};
  }
  std::vector<fs::path> files;
  for (auto at = fs::recursive_directory_iterator(folder); at != fs::recursive_directory_iterator(); ++at) {
    if (at->is_directory() && (hidden(*at) || (at.depth() == 0 && at->path().filename() == without))) {
      at.disable_recursion_pending();
    } else if (at->is_regular_file() && at->path().extension() == ".yaml" && !hidden(*at)) {
      files.push_back(at->path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace whomet
