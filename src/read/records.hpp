// SPDX-License-Identifier: Apache-2.0
// Cuts a file into raw records: all of it, its lines, or its JSON objects.
#pragma once

#include <string>

#include "whomet/read.hpp"

namespace whomet {

/// A file that holds articles.
struct ArticleFile {
  enum class Kind : std::uint8_t { text, lines, objects };
  std::string path;  ///< as it is opened and told in faults; `-` is standard input
  std::string
      relative;      ///< inside the folder that was given, without ending: *2026/01/witkoff*; else as `stem`
  std::string stem;  ///< the file's name without ending
  Kind kind = Kind::text;
};

/// Hands over the records of one file; returns false if `take` did. `id` is the article's, or what the
/// records' ids begin with.
bool scan_file(const ArticleFile&, const std::string& id, const TakeRecord& take, std::size_t limit);

}  // namespace whomet
