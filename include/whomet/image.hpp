// SPDX-License-Identifier: Apache-2.0
// Images: compiled knowledge as one run of bytes without pointers, so that a file of them can be mapped into
// memory and used as it lies. What one stage writes, the same stage reads, in the same order.
#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace whomet {

/// The bytes are no image of what was to be read: too short, or they contradict themselves.
struct BadImage : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// What may stand in an image: bits that mean the same wherever they lie, without padding, which would make
/// equal knowledge unequal bytes.
template <typename T>
concept Plain = std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T>;

/// Values begin at multiples of eight bytes, counted from the start of the image.
class ImageWriter {
 public:
  template <Plain T>
  void array(std::span<const T> values) {
    const std::uint64_t count = values.size();
    add(&count, sizeof count);
    add(values.data(), values.size_bytes());
  }
  void text(std::string_view text) { array(std::span(text.data(), text.size())); }
  void number(std::uint64_t value) { add(&value, sizeof value); }
  /// What another writer wrote.
  void append(std::string_view image) { bytes_ += image; }
  std::string take() { return std::move(bytes_); }

 private:
  void add(const void* data, std::size_t size) {
    if (size > 0) bytes_.append(static_cast<const char*>(data), size);
    bytes_.resize((bytes_.size() + 7) & ~std::size_t{7});
  }
  std::string bytes_;
};

/// Reads what a writer wrote without copying it: all views live as long as the bytes, which must begin at a
/// multiple of eight. Throws BadImage.
class ImageReader {
 public:
  explicit ImageReader(std::string_view bytes) : bytes_(bytes) {}

  template <Plain T>
  std::span<const T> array() {
    const std::uint64_t count = number();
    if (count > bytes_.size() / sizeof(T)) throw BadImage("an array is longer than the image");
    return {reinterpret_cast<const T*>(take(count * sizeof(T)).data()), static_cast<std::size_t>(count)};
  }
  std::string_view text() {
    const std::span<const char> letters = array<char>();
    return {letters.data(), letters.size()};
  }
  std::uint64_t number() {
    std::uint64_t value = 0;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }

 private:
  std::string_view take(std::size_t size) {
    const std::size_t padded = (size + 7) & ~std::size_t{7};
    if (padded > bytes_.size()) throw BadImage("the image ends too early");
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(padded);
    return taken;
  }
  std::string_view bytes_;
};

/// Many texts by number, in an image, as `write_texts` puts them there.
class TextTable {
 public:
  static TextTable read(ImageReader& image) {
    TextTable table;
    table.ends_ = image.array<std::uint32_t>();
    table.letters_ = image.text();
    if (!table.ends_.empty() && table.ends_.back() != table.letters_.size())
      throw BadImage("texts do not end where they should");
    return table;
  }
  std::size_t size() const { return ends_.size(); }
  std::string_view operator[](std::size_t i) const {
    const std::uint32_t begin = i == 0 ? 0 : ends_[i - 1];
    return letters_.substr(begin, ends_[i] - begin);
  }

 private:
  std::span<const std::uint32_t> ends_;
  std::string_view letters_;
};

/// Throws std::length_error for more than four gigabytes.
template <typename Texts>
void write_texts(const Texts& texts, ImageWriter& image) {
  std::vector<std::uint32_t> ends;
  std::string letters;
  for (const auto& text : texts) {
    letters += text;
    if (letters.size() > 0xffffffff) throw std::length_error("the texts are longer than an image may have");
    ends.push_back(static_cast<std::uint32_t>(letters.size()));
  }
  image.array<std::uint32_t>(ends);
  image.text(letters);
}

}  // namespace whomet
