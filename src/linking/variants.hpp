// SPDX-License-Identifier: Apache-2.0
// Words under which a token may stand in another spelling; for people's names only.
#pragma once

#include <string_view>
#include <vector>

#include "whomet/image.hpp"
#include "whomet/names.hpp"
#include "whomet/text.hpp"

namespace whomet {

/// The words that have a key, by the key's hash. A chance collision (two keys in 2^48) only proposes a word.
class KeyIndex {
 public:
  struct Entry {
    std::uint32_t hash = 0;  ///< what the bucket does not tell of it
    WordId word = unknown_word;
    friend auto operator<=>(const Entry&, const Entry&) = default;
  };
  static void write(const SpellingKeys&, Strength, const Vocabulary&, const std::vector<WordId>& names,
                    ImageWriter&);
  static KeyIndex read(ImageReader&);
  std::span<const Entry> with(std::string_view key) const;

 private:
  std::span<const std::uint32_t> buckets_;  // where each begins, and one more
  std::span<const Entry> entries_;          // by bucket, then by hash
};

class VariantIndex {
 public:
  VariantIndex() = default;
  /// The words of people's names, in any order and more than once.
  static void write(const SpellingKeys&, const Vocabulary&, std::vector<WordId> names, ImageWriter&);
  VariantIndex(const SpellingKeys&, const Vocabulary&, ImageReader&);
  /// Known words that share a key of strength n1 (else n2) with the token; the token's own id is left out.
  std::vector<WordId> like(std::string_view folded) const;

 private:
  void look_up(const KeyIndex&, std::string_view folded, Strength, std::vector<WordId>& found) const;

  const SpellingKeys* keys_ = nullptr;
  const Vocabulary* words_ = nullptr;
  KeyIndex n1_, n2_;
};

}  // namespace whomet
