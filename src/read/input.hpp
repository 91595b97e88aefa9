// SPDX-License-Identifier: Apache-2.0
// A file or standard input, read in chunks as they come: a pipe's line is seen when it is written, not when a
// buffer is full.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace whomet {

class Input {
 public:
  /// Opens `path`; `-` is standard input. See `error` for whether it could be opened.
  explicit Input(const std::string& path);
  ~Input();
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  /// The next bytes, valid until the next call; empty at the end or after an error.
  std::string_view next();
  /// What the system says went wrong; empty if nothing did.
  const std::string& error() const { return error_; }

 private:
  int file_ = -1;
  std::string error_;
  std::vector<char> buffer_;
};

}  // namespace whomet
