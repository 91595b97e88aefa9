// SPDX-License-Identifier: Apache-2.0
// A progress bar, on a terminal only.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace whomet {

class Progress {
 public:
  /// `total` bytes; 0: not known (standard input).
  explicit Progress(std::uint64_t total);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void add(std::uint64_t bytes);
  /// Takes the bar away, so that something else can be printed; it comes back with the next `add`.
  void clear();
  /// Whether anything is shown at all.
  bool on() const { return on_; }
  double seconds() const;

 private:
  using Clock = std::chrono::steady_clock;
  void draw();
  bool on_;
  bool drawn_ = false;
  std::uint64_t total_;
  std::uint64_t bytes_ = 0;
  std::uint64_t articles_ = 0;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_;
};

}  // namespace whomet
