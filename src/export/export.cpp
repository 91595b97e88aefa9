// SPDX-License-Identifier: Apache-2.0
#include "whomet/export.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "export/pairs.hpp"

namespace whomet {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& file, const std::string& why) {
  throw std::runtime_error(file.string() + ": cannot be written: " + why);
}

void write(const std::string& text, const fs::path& file) {
  errno = 0;
  std::ofstream out(file, std::ios::binary);
  if (out) out.write(text.data(), static_cast<std::streamsize>(text.size()));
  out.close();
  if (!out) fail(file, errno ? std::strerror(errno) : "an unknown error");
}

/// A device or a pipe is written to, not replaced.
bool can_be_replaced(const fs::path& file) {
  std::error_code ignored;
  return !fs::exists(file, ignored) || fs::is_regular_file(file, ignored);
}

void replace(const std::string& text, const fs::path& file) {
  if (!can_be_replaced(file)) return write(text, file);
  const fs::path part = file.string() + ".part";
  std::error_code error;
  try {
    write(text, part);
  } catch (...) {
    fs::remove(part, error);
    throw;
  }
  fs::rename(part, file, error);
  if (error) fail(file, error.message());
}

/// `news.neo4j.csv` and `.nodes`: `news.nodes.neo4j.csv`, so that the ending stays.
fs::path beside(const fs::path& file, const ExportFormat& format, const std::string& infix) {
  const std::string name = file.string();
  const std::size_t stem = name.size() - format.ending.size();
  return name.substr(0, stem) + infix + name.substr(stem);
}

}  // namespace

std::vector<fs::path> export_network(const Network& network, GraphShape shape, const fs::path& file) {
  const ExportFormat& format = export_format_of(file);
  std::vector<fs::path> names;
  for (const ExportedFile& exported : format.write(network, shape)) {
    names.push_back(beside(file, format, exported.infix));
    replace(exported.text, names.back());
  }
  return names;
}

GraphSize size_of(const Network& network, GraphShape shape) {
  std::size_t seats = 0, places = 0;
  std::vector<bool> met(network.entities.size());
  for (const GraphMeeting& meeting : network.meetings) {
    places += meeting.place ? 1 : 0;
    for (const auto& side : meeting.sides) {
      seats += side.size();
      for (std::size_t party : side) met[party] = true;
    }
  }
  if (shape == GraphShape::meetings) return {met.size() + network.meetings.size(), seats + places};
  return {static_cast<std::size_t>(std::count(met.begin(), met.end(), true)), encounters(network).size()};
}

}  // namespace whomet
