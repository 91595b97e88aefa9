// SPDX-License-Identifier: Apache-2.0
#include "export/schema_notes.hpp"

#include <optional>

namespace whomet {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// The name that `CREATE TABLE name (` makes; nothing for other lines.
std::optional<std::string> created(std::string_view line) {
  for (std::string_view start : {"CREATE TABLE ", "CREATE VIEW ", "CREATE VIRTUAL TABLE "})
    if (line.starts_with(start)) {
      line.remove_prefix(start.size());
      return std::string(line.substr(0, line.find_first_of(" (")));
    }
  return std::nullopt;
}

class Notes {
 public:
  void read(std::string_view line) {
    if (line.starts_with("--")) return above(trimmed(line.substr(2)));
    if (auto name = created(line)) {
      all_.push_back({std::move(*name), comment_, {}});
      inside_ = true;
    } else if (line.starts_with(")")) {
      inside_ = false;
    } else if (inside_) {
      column(line);
    }
    comment_.clear();
  }
  std::vector<TableNotes> take() { return std::move(all_); }

 private:
  void above(std::string_view text) { comment_ += (comment_.empty() ? "" : " ") + std::string(text); }

  void column(std::string_view line) {
    const std::size_t comment = line.find("-- ");
    const std::string_view words = trimmed(line.substr(0, comment));
    if (comment == std::string_view::npos || words.empty()) return;
    std::string name(words.substr(0, words.find_first_of(" ,")));
    if (name.front() == '"') name = name.substr(1, name.size() - 2);
    all_.back().columns.emplace_back(std::move(name), trimmed(line.substr(comment + 3)));
  }

  std::vector<TableNotes> all_;
  std::string comment_;
  bool inside_ = false;
};

}  // namespace

std::vector<TableNotes> schema_notes(std::string_view sql) {
  Notes notes;
  while (!sql.empty()) {
    const std::size_t end = sql.find('\n');
    notes.read(sql.substr(0, end));
    sql.remove_prefix(end == std::string_view::npos ? sql.size() : end + 1);
  }
  return notes.take();
}

}  // namespace whomet
