// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>

#include "whomet/query.hpp"
#include "whomet/text.hpp"

namespace whomet {
namespace {

constexpr std::size_t most_names = 3;

/// How many letters may be added, left out, changed, or swapped with their neighbour: one in three.
std::size_t tolerance(std::string_view word) {
  return std::clamp<std::size_t>(word.size() / 3, 1, 3);
}

/// Damerau's distance without edits inside a swap, of bare words; above `most`, any number above it.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most) return most + 1;
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), 0U);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

/// From the whole name, or from one of its words: *Witkof* is one letter from *Steve Witkoff*.
std::size_t distance_from_name(std::string_view word, std::string_view name, std::size_t most) {
  std::size_t least = distance(word, name, most);
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    least = std::min(least, distance(word, name.substr(begin, end - begin), most));
    begin = end + 1;
  }
  return least;
}

}  // namespace

std::vector<std::string> nearest_names(std::string_view name, const std::vector<std::string>& names) {
  const std::string word = fold_bare(name);
  const std::size_t most = tolerance(word);
  std::vector<std::pair<std::size_t, const std::string*>> near;
  for (const std::string& candidate : names)
    if (const std::size_t d = distance_from_name(word, fold_bare(candidate), most); d <= most)
      near.emplace_back(d, &candidate);
  std::stable_sort(near.begin(), near.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> result;
  for (const auto& [d, candidate] : near)
    if (result.size() < most_names && std::find(result.begin(), result.end(), *candidate) == result.end())
      result.push_back(*candidate);
  return result;
}

std::string did_you_mean(const std::vector<std::string>& names) {
  if (names.empty()) return {};
  std::string text = "; did you mean " + names[0];
  for (std::size_t i = 1; i < names.size(); ++i) text += (i + 1 == names.size() ? " or " : ", ") + names[i];
  return text + "?";
}

}  // namespace whomet
