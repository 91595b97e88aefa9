// SPDX-License-Identifier: Apache-2.0
#include "names/stock.hpp"

#include <algorithm>
#include <cmath>

#include "names/letters.hpp"
#include "whomet/text.hpp"

namespace whomet::names {

namespace {

constexpr std::size_t enough = 5;        ///< words that a share rests on
constexpr std::size_t most_context = 4;  ///< letters regarded before the ends
constexpr double unseen = 0.2;           ///< what an end that no word has counts for

std::string backwards(std::string_view word) {
  return {word.rbegin(), word.rend()};
}

std::size_t common_front(const std::vector<std::string_view>& words) {
  std::size_t n = words.front().size();
  for (const std::string_view word : words) {
    const auto ends = std::mismatch(word.begin(), word.end(), words.front().begin(),
                                    words.front().begin() + static_cast<long>(n));
    n = static_cast<std::size_t>(ends.second - words.front().begin());
  }
  while (n > 0 && n < words.front().size() && continues(words.front(), n)) --n;
  return n;
}

/// `at` moved back by `letters`.
std::size_t back(std::string_view word, std::size_t at, std::size_t letters) {
  for (; letters > 0 && at > 0; --letters) {
    do --at;
    while (at > 0 && continues(word, at));
  }
  return at;
}

}  // namespace

Stock Stock::read(const Data* map, std::string_view key, Faults& faults) {
  Stock made;
  if (map == nullptr) return made;
  for (const std::string& word : words_at(*map, key, faults)) made.backwards_.push_back(backwards(fold(word)));
  std::sort(made.backwards_.begin(), made.backwards_.end());
  made.backwards_.erase(std::unique(made.backwards_.begin(), made.backwards_.end()), made.backwards_.end());
  return made;
}

bool Stock::has(std::string_view lower) const {
  return std::binary_search(backwards_.begin(), backwards_.end(), backwards(lower));
}

std::size_t Stock::count(std::string_view end) const {
  std::string first = backwards(end);
  const auto from = std::lower_bound(backwards_.begin(), backwards_.end(), first);
  first += '\xff';  // no byte of UTF-8: behind every word that begins so
  return static_cast<std::size_t>(std::lower_bound(from, backwards_.end(), first) - from);
}

std::vector<double> Stock::shares(const std::vector<std::string_view>& words) const {
  if (words.empty()) return {};
  const std::size_t front = common_front(words);
  std::vector<double> counts(words.size());
  for (std::size_t context = most_context;; --context) {
    const std::size_t from = back(words.front(), front, context);
    double sum = 0.0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      counts[i] = static_cast<double>(count(words[i].substr(from)));
      sum += counts[i];
    }
    if (sum < enough && context > 0) continue;
    for (double& n : counts)
      n = std::log((n + unseen) / (sum + unseen * static_cast<double>(words.size())));
    return counts;
  }
}

}  // namespace whomet::names
