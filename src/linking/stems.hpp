// SPDX-License-Identifier: Apache-2.0
// Word lists of a language pack in which `*` ends a stem: *spół** is spółka, spółki, spółkami.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "whomet/data.hpp"

namespace whomet {

class StemList {
 public:
  StemList() = default;
  explicit StemList(const std::vector<std::string>& entries);
  /// Whether the folded word is listed or begins with a listed stem. Logarithmic in the list.
  bool has(std::string_view folded) const;

 private:
  struct Entry {
    std::string text;
    bool stem = false;
    friend bool operator<(const Entry& a, const Entry& b) { return a.text < b.text; }
  };
  std::vector<Entry> entries_;  // sorted
  std::size_t longest_ = 0;
};

}  // namespace whomet
