// SPDX-License-Identifier: Apache-2.0
// Values as bytes, one behind the other: numbers seven bits a byte, texts after their length.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "whomet/image.hpp"

namespace whomet {

class RecordWriter {
 public:
  explicit RecordWriter(std::string& out) : out_(out) {}
  /// LEB128: the least significant bits first, the high bit where more follow.
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7U) out_ += static_cast<char>((value & 0x7fU) | 0x80U);
    out_ += static_cast<char>(value);
  }
  void text(std::string_view text) {
    number(text.size());
    out_ += text;
  }

 private:
  std::string& out_;
};

/// Reads what a writer wrote. Throws BadImage where the bytes end too early.
class RecordReader {
 public:
  explicit RecordReader(std::string_view bytes) : bytes_(bytes) {}
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const auto byte = static_cast<unsigned char>(take(1).front());
      value |= std::uint64_t{byte & 0x7fU} << shift;
      if (byte < 0x80) break;
    }
    return value;
  }
  std::string_view text() { return take(number()); }

 private:
  std::string_view take(std::size_t size) {
    if (size > bytes_.size()) throw BadImage("a record ends too early");
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }
  std::string_view bytes_;
};

}  // namespace whomet
