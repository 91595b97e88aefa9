// SPDX-License-Identifier: Apache-2.0
#include "read/walk.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

namespace whomet {
namespace {

namespace fs = std::filesystem;
using FileKind = ArticleFile::Kind;

/// `.txt` of *witkoff.TXT*; empty where what follows the last dot does not look like an ending
/// (*brexit_pl.txt_file_102*, *rozmowa z 12. stycznia*).
std::string ending_of(const std::string& name) {
  const auto dot = name.rfind('.');
  if (dot == std::string::npos || dot == 0 || name.size() - dot > 8) return {};
  std::string ending = name.substr(dot);
  for (char& c : ending) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c != '.' && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) return {};
  }
  return ending;
}

/// Nothing for an ending that no article has.
std::optional<FileKind> kind_of(const std::string& ending) {
  if (ending.empty() || ending == ".txt" || ending == ".md") return FileKind::text;
  if (ending == ".jsonl" || ending == ".ndjson") return FileKind::lines;
  if (ending == ".json") return FileKind::objects;
  return std::nullopt;
}

std::string without(const std::string& ending, std::string path) {
  path.resize(path.size() - ending.size());
  return path;
}

ArticleFile article_file(const fs::path& path, const std::string& relative, FileKind kind) {
  const std::string name = path.filename().string();
  std::string ending = ending_of(name);
  if (!kind_of(ending)) ending.clear();
  return {path.string(), without(ending, relative), without(ending, name), kind};
}

struct Entry {
  std::string name;
  bool folder = false;
  friend bool operator<(const Entry& a, const Entry& b) { return a.name < b.name; }
};

class Folder {
 public:
  Folder(const fs::path& root, const WalkTo& to) : root_(root), to_(to) {}

  bool walk() {
    if (!inside(root_)) return false;
    if (files_ > 0) return true;
    return to_.fault(
        {root_.string(), "no articles in this folder; they end in .txt, .md, .jsonl, .ndjson or .json"});
  }

 private:
  bool inside(const fs::path& folder) {
    std::error_code error;
    std::vector<Entry> entries = list(folder, error);
    if (error) return ++files_, to_.fault({folder.string(), "cannot be read: " + error.message()});
    std::sort(entries.begin(), entries.end());
    return std::all_of(entries.begin(), entries.end(),
                       [&](const Entry& e) { return visit(folder / e.name, e); });
  }

  /// Links to folders are not followed: they may lead in a circle.
  static std::vector<Entry> list(const fs::path& folder, std::error_code& error) {
    std::vector<Entry> entries;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
      std::error_code ignored;
      const bool real_folder = at->is_directory(ignored) && !at->is_symlink(ignored);
      std::string name = at->path().filename().string();
      if (name.front() != '.' && (real_folder || at->is_regular_file(ignored)))
        entries.push_back({std::move(name), real_folder});
    }
    return entries;
  }

  bool visit(const fs::path& path, const Entry& entry) {
    if (entry.folder) return inside(path);
    const auto kind = kind_of(ending_of(entry.name));
    if (!kind) return true;
    ++files_;
    return to_.file(article_file(path, path.lexically_relative(root_).generic_string(), *kind));
  }

  const fs::path root_;
  const WalkTo& to_;
  std::size_t files_ = 0;
};

bool walk_input(const std::string& input, const WalkTo& to) {
  if (input == "-") return to.file({"-", "stdin", "stdin", FileKind::lines});
  std::error_code error;
  const fs::file_status status = fs::status(input, error);
  if (!fs::exists(status))
    return to.fault({input, error && status.type() == fs::file_type::none
                                ? "cannot be read: " + error.message()
                                : "there is no such file or folder"});
  if (fs::is_directory(status)) return Folder(input, to).walk();
  const fs::path path(input);
  const FileKind kind = kind_of(ending_of(path.filename().string())).value_or(FileKind::text);
  return to.file(article_file(path, path.filename().string(), kind));
}

}  // namespace

bool walk(const std::vector<std::string>& inputs, const WalkTo& to) {
  return std::all_of(inputs.begin(), inputs.end(),
                     [&](const std::string& input) { return walk_input(input, to); });
}

}  // namespace whomet
