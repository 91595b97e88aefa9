// SPDX-License-Identifier: Apache-2.0
#include "store/spellings.hpp"

#include <algorithm>

namespace whomet {
namespace {

/// Names of many words with many readings each would have thousands of keys; the first ones tell enough.
constexpr std::size_t most_keys = 64;

std::vector<std::string_view> words_of(std::string_view name) {
  std::vector<std::string_view> words;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    if (end > 0) words.push_back(name.substr(0, end));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return words;
}

/// Every key so far with every key of the next word behind it.
std::vector<std::string> extended(const std::vector<std::string>& keys, const std::vector<std::string>& next) {
  std::vector<std::string> all;
  for (const std::string& key : keys)
    for (const std::string& word : next)
      if (all.size() < most_keys) all.push_back(key + (key.empty() ? "" : " ") + word);
  return all;
}

std::vector<std::string> keys_of(const std::vector<std::string_view>& words, const SpellingKeys& spelling) {
  std::vector<std::string> keys = {""};
  for (std::string_view word : words) keys = extended(keys, spelling.keys(word, Strength::n1));
  return keys;
}

}  // namespace

std::vector<std::string> spellings(std::string_view full_name, const Gazetteer& gazetteer) {
  std::vector<std::string> all;
  const auto words = words_of(full_name);
  if (words.size() < 2) return all;  // a surname alone is no person's name
  for (const auto& [code, pack] : gazetteer.languages())
    if (pack.files.contains("spelling"))
      for (std::string& key : keys_of(words, pack.spelling)) all.push_back(std::move(key));
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace whomet
