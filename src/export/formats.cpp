// SPDX-License-Identifier: Apache-2.0
#include "export/formats.hpp"

#include <algorithm>

#include "whomet/export.hpp"

namespace whomet {
namespace {

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

std::string known_endings() {
  std::string all;
  for (const ExportFormat& format : export_formats())
    all += (all.empty() ? "" : ", ") + std::string(format.ending);
  return all;
}

}  // namespace

const std::vector<ExportFormat>& export_formats() {
  static const std::vector<ExportFormat> all = {
      {".graphml", "GraphML: Gephi, yEd, Cytoscape, NetworkX, igraph", write_graphml},
      {".csv", "a table of edges: Gephi, spreadsheets", write_csv},
  };
  return all;
}

const ExportFormat& export_format_of(const std::filesystem::path& file) {
  const std::string name = lower(file.filename().string());
  for (const ExportFormat& format : export_formats())
    if (name.size() > format.ending.size() && name.ends_with(format.ending)) return format;
  throw UnknownFormat(file.string() + ": the ending of a file tells its format; known are " +
                      known_endings());
}

}  // namespace whomet
