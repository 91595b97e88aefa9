// SPDX-License-Identifier: Apache-2.0
// Where a command writes to: standard output or a file, with colour or without.
#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace whomet {

/// Standard output, or a file that is written anew. Throws when it cannot be opened or written.
class Output {
 public:
  /// An empty path or `-` is standard output.
  explicit Output(const std::string& path);
  void write(std::string_view bytes);
  /// Everything up to here is seen by a reader of the pipe.
  void flush();

 private:
  std::string name_;
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> owned_;
  std::FILE* file_;
};

/// Marks up text for a terminal, or leaves it plain.
class Paint {
 public:
  /// Colour if `file` is a terminal and NO_COLOR (no-color.org) is not set; none for nullptr.
  explicit Paint(std::FILE* file);
  bool on() const { return on_; }
  std::string bold(std::string_view text) const { return painted("1", text); }
  std::string dim(std::string_view text) const { return painted("2", text); }
  std::string name(std::string_view text) const { return painted("36", text); }
  std::string date(std::string_view text) const { return painted("33", text); }
  std::string event(std::string_view text) const { return painted("1;32", text); }

 private:
  std::string painted(std::string_view code, std::string_view text) const;
  bool on_;
};

bool is_terminal(std::FILE*);

/// How many cells of a terminal a text takes, one a code point: names are in scripts without wide characters.
std::size_t width(std::string_view utf8);
/// `text` with blanks behind it, `cells` wide.
std::string padded(std::string text, std::size_t cells);
/// `1 document`, `2 documents`
std::string counted(std::size_t n, std::string_view noun);

}  // namespace whomet
