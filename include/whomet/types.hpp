// SPDX-License-Identifier: Apache-2.0
// The plain values that every stage speaks: spans, kinds, cases, documents.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>

#include "whomet/date.hpp"

namespace whomet {

/// A stretch [begin, end) of a document's text, in bytes of UTF-8. Code points, which the JSON output
/// counts, are computed only where something is printed (`CodePoints` in text.hpp).
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

enum class Kind : std::uint8_t { person, place, country, organization };
enum class Gender : std::uint8_t { unknown, masculine, feminine, neuter };

enum class Case : std::uint8_t { nominative, genitive, dative, accusative, instrumental, locative, vocative };

/// A set of grammatical cases: a form may stand for several of them, and a preposition governs several.
class Cases {
 public:
  constexpr Cases() = default;
  constexpr Cases(Case c) : bits_(bit(c)) {}  // NOLINT(google-explicit-constructor): a case is a set of one
  constexpr Cases(std::initializer_list<Case> cases) {
    for (Case c : cases) bits_ = static_cast<std::uint8_t>(bits_ | bit(c));
  }
  /// Every case: an indeclinable name.
  static constexpr Cases any() { return from_bits(0x7f); }
  static constexpr Cases from_bits(std::uint8_t bits) {
    Cases all;
    all.bits_ = bits;
    return all;
  }
  constexpr std::uint8_t bits() const { return bits_; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr bool has(Case c) const { return (bits_ & bit(c)) != 0; }
  constexpr bool only(Case c) const { return bits_ == bit(c); }
  friend constexpr Cases operator&(Cases a, Cases b) {
    return from_bits(static_cast<std::uint8_t>(a.bits_ & b.bits_));
  }
  friend constexpr Cases operator|(Cases a, Cases b) {
    return from_bits(static_cast<std::uint8_t>(a.bits_ | b.bits_));
  }
  friend constexpr bool operator==(Cases, Cases) = default;

 private:
  static constexpr std::uint8_t bit(Case c) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(c));
  }
  std::uint8_t bits_ = 0;
};

/// One article. `text` is valid UTF-8 in NFC; offsets everywhere count into it.
struct Document {
  std::string id;
  std::string title;
  std::string text;
  std::string language;  ///< ISO 639-1; empty: not told
  std::string source;
  std::string url;
  std::optional<DateSpan> published;  ///< a day, a month or a year
};

const char* to_string(Kind);    ///< person | place | country | organization
const char* to_string(Gender);  ///< "m", "f", "n", or ""
const char* to_string(Case);    ///< nom gen dat acc ins loc voc
std::string to_string(Cases);   ///< the cases joined by '/', "any" for all seven

/// The value whose name (as `to_string` writes it) is `name`; nothing if there is none.
std::optional<Kind> kind_from(const std::string& name);
std::optional<Case> case_from(const std::string& name);
std::optional<Gender> gender_from(const std::string& name);

}  // namespace whomet
