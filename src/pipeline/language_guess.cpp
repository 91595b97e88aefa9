// SPDX-License-Identifier: Apache-2.0
#include "pipeline/language_guess.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "text/tokens.hpp"

namespace whomet {
namespace {

constexpr std::size_t most_languages = 32;
constexpr int least_words = 3;
constexpr std::array<std::size_t, 2> read_bytes = {600, 4000};

std::vector<std::string> telling_words(const LanguagePack& pack, Faults& faults) {
  return words_at(pack.file("words"), "telling", faults);
}

/// As much of the text, not cut inside a letter.
std::string_view beginning(std::string_view utf8, std::size_t bytes) {
  if (bytes >= utf8.size()) return utf8;
  while (bytes > 0 && (static_cast<unsigned char>(utf8[bytes]) & 0xc0U) == 0x80U) --bytes;
  return utf8.substr(0, bytes);
}

}  // namespace

void LanguageGuess::intern(const LanguagePack& pack, Vocabulary& words) {
  Faults told;  // when the pack's words are compiled
  for (const std::string& word : telling_words(pack, told)) words.intern(fold(word));
}

LanguageGuess::LanguageGuess(const Gazetteer& gazetteer, const Vocabulary& words) : words_(words) {
  Faults told;
  for (const auto& [code, pack] : gazetteer.languages()) {
    if (codes_.size() == most_languages) break;
    for (const std::string& word : telling_words(pack, told)) {
      const WordId id = words.find(fold(word));
      if (tells_.size() <= id) tells_.resize(id + 1);
      tells_[id] |= 1U << codes_.size();
    }
    codes_.push_back(code);
  }
  if (!tells_.empty()) tells_[unknown_word] = 0;
}

const std::string& LanguageGuess::of(std::string_view utf8) const {
  for (const std::size_t bytes : read_bytes) {
    std::array<int, most_languages + 1> count{};
    for_each_token(beginning(utf8, bytes), [&](Token& token, std::string_view folded) {
      if (token.kind != TokenKind::word || token.shape == Shape::upper) return;
      const WordId id = words_.find(folded);
      for (std::uint32_t bits = id < tells_.size() ? tells_[id] : 0; bits != 0; bits &= bits - 1)
        ++count[static_cast<std::size_t>(std::countr_zero(bits))];
    });
    const auto best = std::max_element(count.begin(), count.end());
    const int most = std::exchange(*best, 0);
    if (most >= least_words && most >= 2 * *std::max_element(count.begin(), count.end()))
      return codes_[static_cast<std::size_t>(best - count.begin())];
    if (bytes >= utf8.size()) break;
  }
  return none_;
}

}  // namespace whomet
