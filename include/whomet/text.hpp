// SPDX-License-Identifier: Apache-2.0
// Text: tokens and sentences of a document, with byte offsets into it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "whomet/data.hpp"
#include "whomet/image.hpp"
#include "whomet/types.hpp"

namespace whomet {

using WordId = std::uint32_t;
inline constexpr WordId unknown_word = 0;

/// Lower-cased, apostrophes (’‘`´ʼ) and dashes (–—‑−) made one (' and -). NFC in, NFC out.
std::string fold(std::string_view utf8);
/// `fold`, and diacritics taken off (ł, ø, đ, ß too): *Zełenski* → *zelenski*.
std::string fold_bare(std::string_view utf8);
/// NFC of valid UTF-8 (the same text where it already is).
std::string to_nfc(std::string_view utf8);
bool is_valid_utf8(std::string_view bytes);

/// Every word that the gazetteer or a language pack knows, folded, under a small number. Filled while the
/// knowledge is compiled, then only read: one look-up a token, and all later stages compare numbers.
class Vocabulary {
 public:
  Vocabulary();
  Vocabulary(Vocabulary&&) noexcept = default;
  Vocabulary& operator=(Vocabulary&&) noexcept = default;
  ~Vocabulary() = default;
  /// The id of a folded word, made if new. Throws std::logic_error if it would be new to words read from an
  /// image, which several threads share.
  WordId intern(std::string_view folded);
  /// `unknown_word` if it is not known.
  WordId find(std::string_view folded) const;
  /// The view holds until the next `intern`.
  std::string_view word(WordId id) const {
    const std::uint32_t begin = id == 0 ? 0 : words_.ends[id - 1];
    return {words_.letters.data() + begin, words_.ends[id] - begin};
  }
  std::size_t size() const { return words_.ends.size(); }

  void write(ImageWriter&) const;
  /// The words that were written, under the same ids. The image must outlive them.
  static Vocabulary read(ImageReader&);

 private:
  /// Words one behind the other, and an open-addressing table of their ids with 32 bits of their hashes, so
  /// that a word that is not there is seldom compared with one that is.
  template <template <typename> typename Array>
  struct Table {
    Array<char> letters;
    Array<std::uint32_t> ends;
    Array<std::uint64_t> slots;
  };
  template <typename T>
  using Vector = std::vector<T>;
  template <typename T>
  using View = std::span<const T>;

  std::size_t slot_of(std::string_view folded, std::uint64_t hash) const;
  void grow();

  Table<Vector> own_;  // empty where the words lie in an image
  Table<View> words_;  // those in use, here or there
};

/// A token is a run of letters, a run of digits, or one other code point: *Steve'em* is three tokens
/// (Steve ' em), *14kwietnia* two, *Mar-a-Lago* five.
enum class TokenKind : std::uint8_t { word, number, symbol };
enum class Shape : std::uint8_t {
  lower,
  title,
  upper,
  mixed,
  none
};  ///< of a word; *A* is title; none: no word

struct Token {
  std::uint32_t begin = 0;  ///< bytes
  std::uint32_t end = 0;
  WordId word = unknown_word;  ///< of the folded token (symbols and numbers too)
  TokenKind kind = TokenKind::symbol;
  Shape shape = Shape::none;
  bool glued = false;       ///< nothing stands between it and the token before
  bool line_start = false;  ///< a line break stands before it (or the text begins)
};

/// A range [first, last) of tokens.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  friend bool operator==(const TokenRange&, const TokenRange&) = default;
};

struct Text {
  std::string_view source;
  std::vector<Token> tokens;
  std::vector<TokenRange> sentences;
  std::vector<std::uint32_t> sentence_of;  ///< by token

  std::string_view surface(std::uint32_t token) const {
    return source.substr(tokens[token].begin, tokens[token].end - tokens[token].begin);
  }
  std::string_view surface(TokenRange r) const {
    return source.substr(tokens[r.first].begin, tokens[r.last - 1].end - tokens[r.first].begin);
  }
  Span span(TokenRange r) const { return {tokens[r.first].begin, tokens[r.last - 1].end}; }
};

/// Which abbreviations a sentence does not end after (*gen.*, *ds.*) and which may end one before a capital
/// letter (*r.*, *proc.*). By word id.
struct SentenceRules {
  std::vector<bool> never_ends;
  std::vector<bool> may_end;
  /// From `abbreviations: {never-end: [...], may-end: [...]}` of a language pack's words.yaml.
  static SentenceRules compile(const Data& words, Vocabulary&, Faults&);
};

/// Tokens and sentences of `utf8`, which must outlive the result. Linear in its length.
Text analyse(std::string_view utf8, const Vocabulary&, const SentenceRules&);

/// Splits a name into folded tokens as `analyse` does and interns them: the key of a form.
std::vector<WordId> intern_tokens(std::string_view name, Vocabulary&);

/// From byte offsets to code points. Walks the text once, and at most `marks_apart` bytes for an offset before the last.
class CodePoints {
 public:
  explicit CodePoints(std::string_view utf8) : text_(utf8) {}
  std::uint32_t at(std::uint32_t byte);

 private:
  std::string_view text_;
  static constexpr std::size_t marks_apart = 512;
  std::vector<std::uint32_t> marks_;  ///< code points before every 512th byte that was passed
  std::uint32_t byte_ = 0;
  std::uint32_t point_ = 0;
};

}  // namespace whomet
