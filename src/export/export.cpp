// SPDX-License-Identifier: Apache-2.0
#include "whomet/export.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>

namespace whomet {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& file, const std::string& why) {
  throw std::runtime_error(file.string() + ": cannot be written: " + why);
}

void write(const MeetingGraph& graph, const ExportFormat& format, const fs::path& file) {
  errno = 0;
  std::ofstream out(file, std::ios::binary);
  if (out) format.write(graph, out);
  out.close();
  if (!out) fail(file, errno ? std::strerror(errno) : "an unknown error");
}

/// A device or a pipe is written to, not replaced.
bool can_be_replaced(const fs::path& file) {
  std::error_code ignored;
  return !fs::exists(file, ignored) || fs::is_regular_file(file, ignored);
}

}  // namespace

void export_graph(const MeetingGraph& graph, const fs::path& file) {
  const ExportFormat& format = export_format_of(file);
  if (!can_be_replaced(file)) return write(graph, format, file);
  const fs::path part = file.string() + ".part";
  std::error_code error;
  try {
    write(graph, format, part);
  } catch (...) {
    fs::remove(part, error);
    throw;
  }
  fs::rename(part, file, error);
  if (error) fail(file, error.message());
}

}  // namespace whomet
