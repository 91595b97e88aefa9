// SPDX-License-Identifier: Apache-2.0
#include "pipeline/cache.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>

namespace whomet {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kept = 16;  // of each sort: gazetteers of one's own are few, those of tests many
constexpr const char* image_ending = ".image";

std::uint64_t program_hash(const Cache& cache) {
  return XXH3_64bits(cache.program.data(), cache.program.size());
}

void take_out_oldest(const fs::path& folder, const std::string& ending) {
  std::error_code ignored;
  std::vector<std::pair<fs::file_time_type, fs::path>> files;
  for (const fs::directory_entry& file : fs::directory_iterator(folder, ignored))
    if (file.path().extension() == ending) files.emplace_back(file.last_write_time(ignored), file.path());
  std::sort(files.rbegin(), files.rend());
  for (std::size_t i = kept; i < files.size(); ++i) fs::remove(files[i].second, ignored);
}

}  // namespace

fs::path image_path(const Cache& cache, const std::string& gazetteer_hash) {
  return cache.folder / fmt::format("{}-{:016x}{}", gazetteer_hash, program_hash(cache), image_ending);
}

ImageBytes find_image(const Cache& cache, const std::string& gazetteer_hash) {
  const fs::path path = image_path(cache, gazetteer_hash);
  try {
    return map_image(path, program_hash(cache));
  } catch (const BadImage& bad) {
    if (cache.tell) cache.tell(fmt::format("{}: {}; the gazetteer is compiled anew", path.string(), bad.what()));
    return {};
  }
}

void keep_image(const Cache& cache, const std::string& gazetteer_hash, std::string_view image) {
  write_image(image_path(cache, gazetteer_hash), program_hash(cache), image);
  take_out_oldest(cache.folder, image_ending);
  take_out_oldest(cache.folder, ".stamp");
}

}  // namespace whomet
