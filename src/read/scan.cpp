// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <functional>
#include <system_error>
#include <unordered_map>

#include "read/walk.hpp"

namespace whomet {
namespace {

/// Tells files of one name apart: the name alone is the id, unless two files of the run bear it; then the
/// path inside the folder; and if that is not enough, the whole path. Keeps hashes only.
class Ids {
 public:
  explicit Ids(const std::vector<std::string>& inputs) {
    const auto go_on = [](const ReadFault&) { return true; };
    const auto count = [this](const ArticleFile& file) {
      ++stems_[hash_(file.stem)];
      ++relatives_[hash_(file.relative)];
      return true;
    };
    walk(inputs, {count, go_on});
  }
  std::string id(const ArticleFile& file) const {
    if (alone(stems_, file.stem)) return file.stem;
    return alone(relatives_, file.relative) ? file.relative : file.path;
  }

 private:
  using Counts = std::unordered_map<std::size_t, unsigned>;
  /// A file that came into being since the first walk is alone.
  bool alone(const Counts& counts, const std::string& name) const {
    const auto found = counts.find(hash_(name));
    return found == counts.end() || found->second == 1;
  }
  std::hash<std::string> hash_;
  Counts stems_, relatives_;
};

}  // namespace

void scan(const std::vector<std::string>& inputs, const TakeRecord& take, std::size_t limit) {
  const Ids ids(inputs);
  const auto on_file = [&](const ArticleFile& file) { return scan_file(file, ids.id(file), take, limit); };
  const auto on_fault = [&](const ReadFault& fault) {
    RawDocument raw;
    raw.where = fault.where;
    raw.fault = fault.message;
    return take(std::move(raw));
  };
  walk(inputs, {on_file, on_fault});
}

std::uint64_t input_bytes(const std::vector<std::string>& inputs) {
  if (std::find(inputs.begin(), inputs.end(), "-") != inputs.end()) return 0;
  std::uint64_t total = 0;
  const auto add = [&](const ArticleFile& file) {
    std::error_code not_a_plain_file;
    const auto size = std::filesystem::file_size(file.path, not_a_plain_file);
    if (!not_a_plain_file) total += size;
    return true;
  };
  walk(inputs, {add, [](const ReadFault&) { return true; }});
  return total;
}

}  // namespace whomet
