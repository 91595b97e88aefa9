// SPDX-License-Identifier: Apache-2.0
// Work on many threads, results in the order of the input.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace whomet {

/// Hands what `produce` pushes to `work` on `jobs` threads and the results, in order, to `consume` on the
/// calling thread. Only a small window of items is in flight, so memory does not grow with their number; an
/// item's result is consumed as soon as it and those before it are done. The first exception of any part
/// stops all and is thrown.
template <class In, class Out>
class InOrder {
 public:
  using Push = std::function<bool(In&&)>;  ///< returns false when no more is wanted

  InOrder(unsigned jobs, std::function<Out(In&&)> work) : jobs_(jobs), work_(std::move(work)) {}

  void run(const std::function<void(const Push&)>& produce, const std::function<void(Out&&)>& consume) {
    if (jobs_ == 1) {
      produce([&](In&& in) { return consume(work_(std::move(in))), true; });
      return;
    }
    std::vector<std::jthread> threads;
    threads.emplace_back(
        [&] { guarded([&] { produce([this](In&& in) { return push(std::move(in)); }); }, true); });
    for (unsigned i = 0; i < jobs_; ++i) threads.emplace_back([&] { guarded([&] { work_off(); }, false); });
    guarded([&] { consume_all(consume); }, false);
    threads.clear();
    if (error_) std::rethrow_exception(error_);
  }

 private:
  static constexpr std::size_t in_flight_per_job = 32;
  struct Slot {
    In in;
    std::optional<Out> out;
  };

  /// Runs one part; its exception stops the others.
  template <class Part>
  void guarded(Part part, bool is_producer) {
    std::exception_ptr error;
    try {
      part();
    } catch (...) {
      error = std::current_exception();
    }
    const std::lock_guard lock(mutex_);
    if (is_producer) produced_ = true;
    if (error && !error_) error_ = error;
    if (error) stopped_ = true;
    if (error || is_producer) changed_.notify_all(), room_.notify_all(), done_.notify_all();
  }

  bool push(In&& in) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || slots_.size() < jobs_ * in_flight_per_job; });
    if (stopped_) return false;
    slots_.push_back(std::make_unique<Slot>(Slot{std::move(in), {}}));
    todo_.push_back(slots_.back().get());
    changed_.notify_one();
    return true;
  }

  void work_off() {
    while (Slot* slot = next_slot()) {
      std::optional<Out> out(work_(std::move(slot->in)));
      const std::lock_guard lock(mutex_);
      slot->out = std::move(out);
      if (slot == slots_.front().get()) done_.notify_one();
    }
  }

  Slot* next_slot() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return stopped_ || produced_ || !todo_.empty(); });
    if (stopped_ || todo_.empty()) return nullptr;
    Slot* slot = todo_.front();
    todo_.pop_front();
    return slot;
  }

  void consume_all(const std::function<void(Out&&)>& consume) {
    while (std::unique_ptr<Slot> slot = first_done()) consume(std::move(*slot->out));
  }

  std::unique_ptr<Slot> first_done() {
    std::unique_lock lock(mutex_);
    const auto ready = [&] { return !slots_.empty() && slots_.front()->out.has_value(); };
    done_.wait(lock, [&] { return stopped_ || ready() || (produced_ && slots_.empty()); });
    if (stopped_ || slots_.empty()) return nullptr;
    std::unique_ptr<Slot> slot = std::move(slots_.front());
    slots_.pop_front();
    room_.notify_one();
    return slot;
  }

  const unsigned jobs_;
  const std::function<Out(In&&)> work_;
  std::mutex mutex_;
  std::condition_variable changed_, room_, done_;
  std::deque<std::unique_ptr<Slot>> slots_;  ///< in input order; a slot stays until it is consumed
  std::deque<Slot*> todo_;
  bool produced_ = false;
  bool stopped_ = false;
  std::exception_ptr error_;
};

}  // namespace whomet
