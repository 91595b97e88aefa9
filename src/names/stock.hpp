// SPDX-License-Identifier: Apache-2.0
// A stock of base forms, which tells how likely a word is to be one: by being in it, and by how many of it end
// like the word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "whomet/data.hpp"

namespace whomet::names {

class Stock {
 public:
  /// The words under `key`; an empty stock where there are none.
  static Stock read(const Data* map, std::string_view key, Faults&);

  bool has(std::string_view lower) const;
  /// How many of the stock end in `end`.
  std::size_t count(std::string_view end) const;

  /// Of words that one form may come from, which is the base form: the logarithm of each one's share of all
  /// words that end like one of them. As many letters before the letters in which they differ are regarded as
  /// leave enough words to count.
  std::vector<double> shares(const std::vector<std::string_view>& words) const;

 private:
  std::vector<std::string> backwards_;  ///< sorted, each word's bytes from its last to its first
};

}  // namespace whomet::names
