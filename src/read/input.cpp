// SPDX-License-Identifier: Apache-2.0
#include "read/input.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace whomet {
namespace {

constexpr std::size_t chunk = std::size_t{256} << 10;  // larger buffers read no faster

std::string system_message() {
  return "cannot be read: " + std::generic_category().message(errno);
}

}  // namespace

Input::Input(const std::string& path) : buffer_(chunk) {
  file_ = path == "-" ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file_ < 0) error_ = system_message();
}

Input::~Input() {
  if (file_ >= 0) ::close(file_);
}

std::string_view Input::next() {
  if (file_ < 0 || !error_.empty()) return {};
  ssize_t got = 0;
  do got = ::read(file_, buffer_.data(), buffer_.size());
  while (got < 0 && errno == EINTR);
  if (got < 0) error_ = system_message();
  return {buffer_.data(), got > 0 ? static_cast<std::size_t>(got) : 0};
}

}  // namespace whomet
