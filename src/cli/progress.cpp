// SPDX-License-Identifier: Apache-2.0
#include "cli/progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "cli/layout.hpp"
#include "cli/output.hpp"
#include "cli/table.hpp"

namespace whomet {
namespace {

constexpr std::size_t cells = 30;
constexpr std::chrono::milliseconds between_draws{100};

std::string bar(double share) {
  const auto filled = static_cast<std::size_t>(share * static_cast<double>(cells));
  return fmt::format("[{}{}] {:3.0f}%  ", std::string(filled, '#'), std::string(cells - filled, '.'),
                     100 * share);
}

/// At the rate so far; not guessed from the first second.
std::string time_left(const Done& done) {
  constexpr double soonest = 1;
  if (done.total <= done.bytes || done.bytes == 0 || done.seconds < soonest) return {};
  const double each = done.seconds / static_cast<double>(done.bytes);
  return ", " + duration_text(each * static_cast<double>(done.total - done.bytes)) + " left";
}

}  // namespace

std::string duration_text(double seconds) {
  const auto all = static_cast<std::uint64_t>(seconds + 0.5);
  if (all < 60) return fmt::format("{} s", all);
  if (all < 3600) return fmt::format("{} min {} s", all / 60, all % 60);
  return fmt::format("{} h {} min", all / 3600, all / 60 % 60);
}

std::string progress_text(const Done& done, std::size_t line) {
  const double megabytes = static_cast<double>(done.bytes) / 1e6;
  const std::string counts = fmt::format("{} articles, {:.1f} MB, {:.1f} MB/s{}", done.articles, megabytes,
                                         done.seconds > 0 ? megabytes / done.seconds : 0, time_left(done));
  if (done.total == 0) return line == any_width ? counts : cut(counts, line);
  const double share = static_cast<double>(done.bytes) / static_cast<double>(done.total);
  const std::string all = bar(std::min(1.0, share)) + counts;
  return line == any_width || width(all) <= line ? all : cut(counts, line);
}

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
  // A character in the last cell would break the line on some terminals.
  const std::size_t line = line_width(stderr);
  show(progress_text({bytes_, total_, articles_, seconds()}, line == any_width ? line : line - 1));
}

void Progress::phase(const std::string& name) {
  if (on_) show(fmt::format("{} after {}", name, counted(articles_, "article")));
}

void Progress::show(const std::string& text) {
  drawn_ = true;
  fmt::print(stderr, "\r{}\033[K", text);
  std::fflush(stderr);
}

void Progress::clear() {
  if (!drawn_) return;
  fmt::print(stderr, "\r\033[K");
  std::fflush(stderr);
  drawn_ = false;
}

}  // namespace whomet
