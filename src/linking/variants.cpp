// SPDX-License-Identifier: Apache-2.0
#include "linking/variants.hpp"

#include <algorithm>
#include <bit>
#include <future>
#include <numeric>

#include "whomet/hash.hpp"

namespace whomet {
namespace {

constexpr std::size_t entries_a_bucket = 4;

std::size_t bucket_of(std::uint64_t hash, std::size_t buckets) {
  return hash >> (64 - static_cast<unsigned>(std::countr_zero(buckets)));
}

std::vector<std::pair<std::uint64_t, WordId>> hashed_keys(const SpellingKeys& keys, Strength strength,
                                                          const Vocabulary& words,
                                                          const std::vector<WordId>& names) {
  std::vector<std::pair<std::uint64_t, WordId>> hashed;
  for (WordId id : names)
    for (const std::string& key : keys.keys(words.word(id), strength)) hashed.emplace_back(hash_of(key), id);
  return hashed;
}

}  // namespace

void KeyIndex::write(const SpellingKeys& keys, Strength strength, const Vocabulary& words,
                     const std::vector<WordId>& names, ImageWriter& image) {
  auto hashed = hashed_keys(keys, strength, words, names);
  const std::size_t buckets = std::bit_ceil(std::max<std::size_t>(hashed.size() / entries_a_bucket, 2));
  const auto place = [&](const auto& key) {
    return std::pair{bucket_of(key.first, buckets), Entry{static_cast<std::uint32_t>(key.first), key.second}};
  };
  std::sort(hashed.begin(), hashed.end(),
            [&](const auto& a, const auto& b) { return place(a) < place(b); });
  std::vector<std::uint32_t> begins(buckets + 1);
  std::vector<Entry> entries;
  for (const auto& key : hashed) {
    ++begins[place(key).first + 1];
    entries.push_back(place(key).second);
  }
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  image.array<std::uint32_t>(begins);
  image.array<Entry>(entries);
}

KeyIndex KeyIndex::read(ImageReader& image) {
  KeyIndex index;
  index.buckets_ = image.array<std::uint32_t>();
  index.entries_ = image.array<Entry>();
  if (index.buckets_.size() < 3 || !std::has_single_bit(index.buckets_.size() - 1) ||
      index.buckets_.back() != index.entries_.size())
    throw BadImage("the index of spellings contradicts itself");
  return index;
}

std::span<const KeyIndex::Entry> KeyIndex::with(std::string_view key) const {
  const std::uint64_t hash = hash_of(key);
  const std::size_t bucket = bucket_of(hash, buckets_.size() - 1);
  const auto all = entries_.subspan(buckets_[bucket], buckets_[bucket + 1] - buckets_[bucket]);
  const auto rest = static_cast<std::uint32_t>(hash);
  const auto first = std::find_if(all.begin(), all.end(), [&](const Entry& e) { return e.hash == rest; });
  const auto last = std::find_if(first, all.end(), [&](const Entry& e) { return e.hash != rest; });
  return {first, last};
}

VariantIndex::VariantIndex(const SpellingKeys& keys, const Vocabulary& words, ImageReader& image)
    : keys_(&keys), words_(&words), n1_(KeyIndex::read(image)), n2_(KeyIndex::read(image)) {}

void VariantIndex::write(const SpellingKeys& keys, const Vocabulary& words, std::vector<WordId> names,
                         ImageWriter& image) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  ImageWriter other;
  auto second = std::async(std::launch::async,
                           [&] { KeyIndex::write(keys, Strength::n2, words, names, other); });
  KeyIndex::write(keys, Strength::n1, words, names, image);
  second.get();
  image.append(other.take());
}

void VariantIndex::look_up(const KeyIndex& index, std::string_view folded, Strength strength,
                           std::vector<WordId>& found) const {
  for (const std::string& key : keys_->keys(folded, strength))
    for (const auto& [hash, id] : index.with(key))
      if (words_->word(id) != folded && !keys_->vetoed(folded, words_->word(id))) found.push_back(id);
}

std::vector<WordId> VariantIndex::like(std::string_view folded) const {
  std::vector<WordId> found;
  look_up(n1_, folded, Strength::n1, found);
  if (found.empty()) look_up(n2_, folded, Strength::n2, found);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace whomet
