// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "text/fold.hpp"

namespace whomet {

enum class CharClass : std::uint8_t { space, line_break, lower, upper, letter, mark, digit, symbol };

/// Of one code point: `letter` has no case, `mark` goes on with the letter before it.
CharClass char_class(char32_t c);

/// Gathers the shape of a word from its letters.
class ShapeOf {
 public:
  void add(CharClass c) {
    if (c == CharClass::mark) return;
    const bool is_upper = c == CharClass::upper;
    if (count_ == 0)
      first_upper_ = is_upper;
    else if (is_upper)
      ++later_upper_;
    else
      ++later_lower_;
    ++count_;
  }
  Shape shape() const {
    if (!first_upper_) return later_upper_ > 0 ? Shape::mixed : Shape::lower;
    if (later_upper_ == 0) return Shape::title;
    return later_lower_ == 0 ? Shape::upper : Shape::mixed;
  }

 private:
  int count_ = 0, later_upper_ = 0, later_lower_ = 0;
  bool first_upper_ = false;
};

template <typename Each>
void for_each_token(std::string_view utf8, Each each) {
  std::string folded;
  bool line_start = true;
  bool glued = false;
  std::size_t at = 0;
  while (at < utf8.size()) {
    std::size_t next = at;
    char32_t c = next_code_point(utf8, next);
    CharClass kind = char_class(c);
    if (kind == CharClass::space || kind == CharClass::line_break) {
      line_start = line_start || kind == CharClass::line_break;
      glued = false;
      at = next;
      continue;
    }
    Token token;
    token.begin = static_cast<std::uint32_t>(at);
    token.line_start = line_start;
    token.glued = glued;
    folded.clear();
    const bool word = kind == CharClass::lower || kind == CharClass::upper || kind == CharClass::letter;
    token.kind = word ? TokenKind::word : kind == CharClass::digit ? TokenKind::number : TokenKind::symbol;
    ShapeOf shape;
    for (;;) {
      if (word) shape.add(kind);
      append_code_point(folded, static_cast<std::int32_t>(fold_code_point(c)));
      at = next;
      if (token.kind == TokenKind::symbol || at >= utf8.size()) break;
      c = next_code_point(utf8, next);
      kind = char_class(c);
      const bool letter = kind == CharClass::lower || kind == CharClass::upper || kind == CharClass::letter ||
                          kind == CharClass::mark;
      if (word ? !letter : kind != CharClass::digit) break;
    }
    token.shape = word ? shape.shape() : Shape::none;
    token.end = static_cast<std::uint32_t>(at);
    each(token, std::string_view(folded));
    line_start = false;
    glued = true;
  }
}

}  // namespace whomet
