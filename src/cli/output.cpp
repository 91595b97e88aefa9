// SPDX-License-Identifier: Apache-2.0
#include "cli/output.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <stdexcept>
#include <system_error>

namespace whomet {
namespace {

std::runtime_error failure(const std::string& name) {
  return std::runtime_error(
      fmt::format("{}: cannot be written: {}", name, std::generic_category().message(errno)));
}

}  // namespace

Output::Output(const std::string& path)
    : name_(path.empty() || path == "-" ? "standard output" : path),
      owned_(nullptr, std::fclose),
      file_(stdout) {
  if (path.empty() || path == "-") return;
  owned_.reset(std::fopen(path.c_str(), "wb"));
  if (!owned_) throw failure(name_);
  file_ = owned_.get();
}

void Output::write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) throw failure(name_);
}

void Output::flush() {
  if (std::fflush(file_) != 0) throw failure(name_);
}

bool is_terminal(std::FILE* file) {
  return ::isatty(::fileno(file)) == 1;
}

Paint::Paint(std::FILE* file) {
  const char* no_color = std::getenv("NO_COLOR");
  on_ = file != nullptr && is_terminal(file) && (no_color == nullptr || *no_color == '\0');
}

std::string Paint::painted(std::string_view code, std::string_view text) const {
  return on_ ? fmt::format("\033[{}m{}\033[0m", code, text) : std::string(text);
}

std::size_t width(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

std::string padded(std::string text, std::size_t cells) {
  const std::size_t used = width(text);
  if (used < cells) text.append(cells - used, ' ');
  return text;
}

std::string counted(std::size_t n, std::string_view noun) {
  return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s");
}

}  // namespace whomet
