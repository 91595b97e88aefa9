// SPDX-License-Identifier: Apache-2.0
#include "cli/progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "cli/output.hpp"

namespace whomet {
namespace {

constexpr std::size_t cells = 30;
constexpr std::chrono::milliseconds between_draws{100};

std::string bar(double share) {
  const auto filled = static_cast<std::size_t>(share * static_cast<double>(cells));
  return fmt::format("[{}{}] {:3.0f}%", std::string(filled, '#'), std::string(cells - filled, '.'),
                     100 * share);
}

}  // namespace

Progress::Progress(std::uint64_t total) : on_(is_terminal(stderr)), total_(total) {}

double Progress::seconds() const {
  return std::chrono::duration<double>(Clock::now() - start_).count();
}

void Progress::add(std::uint64_t bytes) {
  bytes_ += bytes;
  ++articles_;
  if (on_ && Clock::now() - last_ > between_draws) draw();
}

void Progress::draw() {
  last_ = Clock::now();
  drawn_ = true;
  const double megabytes = static_cast<double>(bytes_) / 1e6;
  const std::string share =
      total_ == 0 ? "" : bar(std::min(1.0, static_cast<double>(bytes_) / static_cast<double>(total_))) + "  ";
  fmt::print(stderr, "\r{}{} articles, {:.1f} MB, {:.1f} MB/s\033[K", share, articles_, megabytes,
             megabytes / seconds());
  std::fflush(stderr);
}

void Progress::clear() {
  if (!drawn_) return;
  fmt::print(stderr, "\r\033[K");
  std::fflush(stderr);
  drawn_ = false;
}

}  // namespace whomet
