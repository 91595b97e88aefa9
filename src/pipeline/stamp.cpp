// SPDX-License-Identifier: Apache-2.0
#include "pipeline/stamp.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <xxhash.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <system_error>

#include "gazetteer/files.hpp"
#include "pipeline/image_file.hpp"
#include "whomet/gazetteer.hpp"

namespace whomet {
namespace fs = std::filesystem;
namespace {

/// FAT counts times in two seconds, the coarsest of file systems in use.
constexpr std::int64_t coarsest_clock = 2;

struct Stamp {
  std::string text;         // equal for equal files
  std::int64_t newest = 0;  // the last change, in seconds since 1970
};

/// The time of the last change of the inode cannot be set by a program: `cp -p` and `touch -d` change it too.
void add(const fs::path& file, Stamp& stamp) {
  struct stat s {};
  if (::stat(file.c_str(), &s) != 0) return;
  stamp.text += fmt::format("{}\t{}\t{}\t{}.{}\t{}.{}\n", fs::absolute(file).string(), s.st_size, s.st_ino, s.st_mtim.tv_sec,
                            s.st_mtim.tv_nsec, s.st_ctim.tv_sec, s.st_ctim.tv_nsec);
  stamp.newest = std::max<std::int64_t>(stamp.newest, s.st_ctim.tv_sec);
}

Stamp stamp_of(const GazetteerFiles& files, Faults& faults) {
  Stamp stamp;
  const bool own = files.entities.empty();
  for (const fs::path& file : own ? yaml_files(files.folder, "languages", faults) : files.entities) add(file, stamp);
  for (const fs::path& file : yaml_files(files.folder / "languages", "", faults)) add(file, stamp);
  return stamp;
}

std::string hex_hash(std::string_view text) {
  return fmt::format("{:016x}", XXH3_64bits(text.data(), text.size()));
}

/// One memory a gazetteer, wherever the program is started.
fs::path memory_file(const GazetteerFiles& files, const fs::path& memory) {
  std::string names = fs::absolute(files.folder).string();
  for (const fs::path& file : files.entities) names += '\n' + fs::absolute(file).string();
  return memory / (hex_hash(names) + ".stamp");
}

void remember(const fs::path& file, const std::string& text) {
  try {
    write_file(file, text);
  } catch (const std::system_error&) {
    // A folder that cannot be written: the next start reads the files again.
  }
}

std::int64_t now() {
  using namespace std::chrono;
  return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

}  // namespace

std::string content_hash(const GazetteerFiles& files, const fs::path& memory, Faults& faults) {
  const Stamp stamp = stamp_of(files, faults);
  const fs::path remembered = memory_file(files, memory);
  std::string known, hash;
  if (std::ifstream(remembered) >> known >> hash && known == hex_hash(stamp.text)) return hash;
  const std::int64_t begun = now();
  hash = Gazetteer::hash_of_files(files.folder, files.entities, faults);
  if (faults.none() && stamp.newest + coarsest_clock < begun)
    remember(remembered, fmt::format("{} {}\n", hex_hash(stamp.text), hash));
  return hash;
}

}  // namespace whomet
