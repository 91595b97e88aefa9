// SPDX-License-Identifier: Apache-2.0
// Folding: the written variants of one word (capitals, apostrophes, dashes) made one.
#include "text/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <stdexcept>

namespace whomet {
namespace {

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no NFC data: reinstall the ICU library");
  return *normalizer;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Letters that NFD does not take apart: ł ø đ ħ ß æ œ ı.
void append_bare(std::string& out, UChar32 c) {
  switch (c) {
    case 0x142:
      out += 'l';
      return;
    case 0xf8:
      out += 'o';
      return;
    case 0x111:
      out += 'd';
      return;
    case 0x127:
      out += 'h';
      return;
    case 0xdf:
      out += "ss";
      return;
    case 0xe6:
      out += "ae";
      return;
    case 0x153:
      out += "oe";
      return;
    case 0x131:
      out += 'i';
      return;
    default:
      append_code_point(out, c);
  }
}

}  // namespace

char32_t fold_code_point(char32_t c) {
  switch (c) {
    case 0x2019:
    case 0x2018:
    case 0x60:
    case 0xb4:
    case 0x2bc:
    case 0x2032:
      return '\'';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return '-';
    default:
      return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  }
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
  UChar32 c = 0;
  auto i = static_cast<std::int32_t>(at);
  U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), i, static_cast<std::int32_t>(text.size()), c);
  at = static_cast<std::size_t>(i);
  return c < 0 ? 0xfffd : static_cast<char32_t>(c);
}

void append_code_point(std::string& out, std::int32_t c) {
  char buffer[4];
  std::int32_t n = 0;
  U8_APPEND_UNSAFE(buffer, n, c);
  out.append(buffer, static_cast<std::size_t>(n));
}

void fold_into(std::string& out, std::string_view text) {
  out.clear();
  for (std::size_t i = 0; i < text.size();) {
    const char byte = text[i];
    if (static_cast<unsigned char>(byte) < 0x80) {
      out += byte == '`' ? '\'' : byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
      ++i;
    } else {
      append_code_point(out, static_cast<std::int32_t>(fold_code_point(next_code_point(text, i))));
    }
  }
}

std::string fold(std::string_view utf8) {
  std::string out;
  fold_into(out, utf8);
  return out;
}

std::string fold_bare(std::string_view utf8) {
  const std::string folded = fold(utf8);
  if (is_ascii(folded)) return folded;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no NFD data: reinstall the ICU library");
  const icu::UnicodeString apart = nfd->normalize(icu::UnicodeString::fromUTF8(folded), status);
  std::string out;
  for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1))
    if (const UChar32 c = apart.char32At(i); u_charType(c) != U_NON_SPACING_MARK) append_bare(out, c);
  return out;
}

std::string to_nfc(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece piece(utf8.data(), static_cast<std::int32_t>(utf8.size()));
  if (is_ascii(utf8) || nfc().isNormalizedUTF8(piece, status)) return std::string(utf8);
  std::string out;
  nfc().normalize(icu::UnicodeString::fromUTF8(piece), status).toUTF8String(out);
  return out;
}

bool is_valid_utf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int64_t>(bytes.size());
  for (std::int64_t i = 0; i < size;) {
    if (data[i] < 0x80) {
      ++i;
      continue;
    }
    UChar32 c = 0;
    std::int32_t n = 0;
    const auto left = static_cast<std::int32_t>(std::min<std::int64_t>(size - i, 4));
    U8_NEXT(data + i, n, left, c);
    if (c < 0) return false;
    i += n;
  }
  return true;
}

}  // namespace whomet
