// SPDX-License-Identifier: Apache-2.0
// Export: the meeting graph in the formats of other programs, one source file a format.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "whomet/graph.hpp"

namespace whomet {

/// No format has that ending; the message lists those there are. Bad usage.
struct UnknownFormat : std::invalid_argument {
  using std::invalid_argument::invalid_argument;
};

/// A format by the ending of its files, e.g. `.graphml`.
struct ExportFormat {
  std::string_view ending;
  std::string_view what;  ///< for --help: what opens it
  void (*write)(const MeetingGraph&, std::ostream&);
};

/// All formats, in the order of help texts.
const std::vector<ExportFormat>& export_formats();
/// The format of a file by its ending, letter case aside. Throws UnknownFormat.
const ExportFormat& export_format_of(const std::filesystem::path& file);
/// Writes the graph into `file` in the format of its ending; an old file is replaced only when the new one is
/// complete. Throws UnknownFormat; std::runtime_error, with the path and the reason, if it cannot be written.
void export_graph(const MeetingGraph&, const std::filesystem::path& file);

}  // namespace whomet
