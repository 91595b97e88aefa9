// SPDX-License-Identifier: Apache-2.0
#include "names/letters.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace whomet::names {

namespace {

UChar32 code_point_at(std::string_view text, std::size_t& at) {
  UChar32 c = 0;
  auto i = static_cast<std::int32_t>(at);
  U8_NEXT(text.data(), i, static_cast<std::int32_t>(text.size()), c);
  at = static_cast<std::size_t>(i);
  return c;
}

void append(std::string& out, UChar32 c) {
  std::array<char, U8_MAX_LENGTH> bytes{};
  std::int32_t n = 0;
  U8_APPEND_UNSAFE(bytes.data(), n, c);
  out.append(bytes.data(), static_cast<std::size_t>(n));
}

/// Bytes that `a` and `b` share at the front, cut at a code point.
std::size_t shared_front(std::string_view a, std::string_view b) {
  std::size_t n = 0;
  while (n < a.size() && n < b.size() && a[n] == b[n]) ++n;
  while (n > 0 && n < a.size() && continues(a, n)) --n;
  return n;
}

constexpr bool is_apostrophe(UChar32 c) {
  return c == 0x2019 || c == 0x2018 || c == 0x60 || c == 0xB4 || c == 0x2BC;
}
constexpr bool is_dash(UChar32 c) {
  return c == 0x2010 || c == 0x2011 || (c >= 0x2013 && c <= 0x2014) || c == 0x2212;
}

}  // namespace

std::size_t code_point_bytes(unsigned char lead) {
  if (lead < 0x80U) return 1;
  if (lead < 0xE0U) return 2;
  return lead < 0xF0U ? 3 : 4;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string_view first_letter(std::string_view text) {
  return text.empty() ? text : text.substr(0, code_point_bytes(static_cast<unsigned char>(text.front())));
}

bool is_capitalised(std::string_view word) {
  std::size_t at = 0;
  return !word.empty() && u_isupper(code_point_at(word, at)) != 0;
}

bool is_all_capitals(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const UChar32 c = code_point_at(word, at);
    if (u_islower(c)) return false;
    letters += u_isupper(c) ? 1U : 0U;
  }
  return letters > 0;
}

bool is_cyrillic(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = code_point_at(text, at);
    if (c >= 0x400 && c < 0x530) return true;
  }
  return false;
}

std::string capitalised(std::string_view word) {
  if (word.empty()) return {};
  std::size_t at = 0;
  std::string out;
  append(out, u_toupper(code_point_at(word, at)));
  out.append(word.substr(at));
  return out;
}

std::string plain_marks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const UChar32 c = code_point_at(text, at);
    if (is_apostrophe(c)) {
      out += '\'';
    } else if (is_dash(c)) {
      out += '-';
    } else {
      out.append(text.substr(begin, at - begin));
    }
  }
  return out;
}

std::string with_capitals(std::string_view original, std::string_view lower, std::string_view form) {
  const std::size_t shared = shared_front(lower, form);
  if (shared == 0) return is_capitalised(original) ? capitalised(form) : std::string(form);
  std::size_t kept = shared;
  if (original.size() != lower.size()) {
    kept = 0;
    for (std::size_t n = code_points(lower.substr(0, shared)); n > 0 && kept < original.size(); --n) {
      kept += code_point_bytes(static_cast<unsigned char>(original[kept]));
    }
  }
  std::string out;
  out.reserve(kept + form.size() - shared);
  out.append(original.substr(0, kept));
  out.append(form.substr(shared));
  return out;
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(at), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

}  // namespace whomet::names
