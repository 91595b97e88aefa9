// SPDX-License-Identifier: Apache-2.0
// A value that is made when it is first asked for, by whichever thread asks first.
#pragma once

#include <functional>
#include <mutex>
#include <optional>

namespace whomet {

template <typename T>
class Lazy {
 public:
  explicit Lazy(std::function<T()> make) : make_(std::move(make)) {}
  /// One that is there already.
  explicit Lazy(T value) {
    std::call_once(made_, [&] { value_.emplace(std::move(value)); });
  }
  /// What `make` throws, as often as it is asked.
  const T& operator*() const {
    std::call_once(made_, [this] { value_.emplace(make_()); });
    return *value_;
  }
  const T* operator->() const { return &**this; }

 private:
  std::function<T()> make_;
  mutable std::once_flag made_;
  mutable std::optional<T> value_;
};

}  // namespace whomet
