// SPDX-License-Identifier: Apache-2.0
#include "text/sentences.hpp"
#include "text/tokens.hpp"
#include "whomet/text.hpp"

namespace whomet {

Text analyse(std::string_view utf8, const Vocabulary& words, const SentenceRules& rules) {
  Text text;
  text.source = utf8;
  text.tokens.reserve(utf8.size() / 5);
  for_each_token(utf8, [&](Token& token, std::string_view folded) {
    token.word = words.find(folded);
    text.tokens.push_back(token);
  });
  split_sentences(text, rules);
  return text;
}

std::vector<WordId> intern_tokens(std::string_view name, Vocabulary& words) {
  std::vector<WordId> ids;
  for_each_token(name, [&](Token&, std::string_view folded) { ids.push_back(words.intern(folded)); });
  return ids;
}

std::uint32_t CodePoints::at(std::uint32_t byte) {
  if (byte < byte_) {
    const std::size_t mark = byte / marks_apart;
    byte_ = static_cast<std::uint32_t>(mark * marks_apart);
    point_ = marks_[mark];
  }
  for (; byte_ < byte; ++byte_) {
    if (byte_ == marks_.size() * marks_apart) marks_.push_back(point_);
    if ((static_cast<unsigned char>(text_[byte_]) & 0xc0U) != 0x80U) ++point_;
  }
  return point_;
}

}  // namespace whomet
