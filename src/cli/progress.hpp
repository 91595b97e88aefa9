// SPDX-License-Identifier: Apache-2.0
// A progress bar, on a terminal only.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace whomet {

/// How far a long work is.
struct Done {
  std::uint64_t bytes = 0, total = 0;  ///< total 0: not known
  std::uint64_t articles = 0;
  double seconds = 0;
};
/// *[####......] 40%  512 articles, 1.2 MB, 0.3 MB/s, 6 s left*, in at most `line` cells; 0: any number.
std::string progress_text(const Done&, std::size_t line);
/// *50 s*, *3 min 20 s*, *2 h 5 min*
std::string duration_text(double seconds);

class Progress {
 public:
  /// `total` bytes; 0: not known (standard input).
  explicit Progress(std::uint64_t total);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void add(std::uint64_t bytes);
  /// Shows instead what is being done now that all is read: *merging*.
  void phase(const std::string& name);
  /// Takes the bar away, so that something else can be printed; it comes back with the next `add`.
  void clear();
  /// Whether anything is shown at all.
  bool on() const { return on_; }
  double seconds() const;

 private:
  using Clock = std::chrono::steady_clock;
  void draw();
  void show(const std::string& text);
  bool on_;
  bool drawn_ = false;
  std::uint64_t total_;
  std::uint64_t bytes_ = 0;
  std::uint64_t articles_ = 0;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_;
};

}  // namespace whomet
