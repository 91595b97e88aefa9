// SPDX-License-Identifier: Apache-2.0
// Export: the meetings in the formats of other programs, one source file a format.
#pragma once

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "whomet/graph.hpp"

namespace whomet {

/// What becomes a node.
enum class GraphShape : std::uint8_t {
  people,   ///< parties; one edge a pair that met, with weights and counts
  meetings  ///< parties, meetings and places; an edge for each that took part, and to the place
};

/// No format has that ending; the message lists those there are. Bad usage.
struct UnknownFormat : std::invalid_argument {
  using std::invalid_argument::invalid_argument;
};

/// The text of one file of an export, beside the others.
struct ExportedFile {
  std::string infix;  ///< what its name has before the ending that was chosen: "", or `.nodes`
  std::string text;
};

/// A format by the ending of its files, e.g. `.graphml`.
struct ExportFormat {
  std::string_view ending;
  std::string_view what;  ///< for --help: what opens it
  GraphShape usual = GraphShape::people;
  std::vector<ExportedFile> (*write)(const Network&, GraphShape);
};

/// All formats, in the order of help texts.
const std::vector<ExportFormat>& export_formats();
/// The format of a file by its ending, the longest that fits, letter case aside. Throws UnknownFormat.
const ExportFormat& export_format_of(const std::filesystem::path& file);
/// Writes the network into `file` in the format of its ending, and what else belongs to it beside it; old
/// files are replaced only when the new ones are complete. Returns the names of all files. Throws
/// UnknownFormat; std::runtime_error, with the path and the reason, if one cannot be written.
std::vector<std::filesystem::path> export_network(const Network&, GraphShape,
                                                  const std::filesystem::path& file);

/// How many nodes and edges the network has in a shape.
struct GraphSize {
  std::size_t nodes = 0, edges = 0;
};
GraphSize size_of(const Network&, GraphShape);

}  // namespace whomet
