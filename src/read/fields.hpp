// SPDX-License-Identifier: Apache-2.0
// The fields of an article under the names that its makers give them.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "whomet/read.hpp"

namespace whomet {

enum class Field : std::uint8_t { id, title, text, published, language, source, url, none };

/// A field's names as other tools write them, the preferred first (news-please, trafilatura, FollowTheMoney
/// …).
struct FieldName {
  std::string_view name;
  Field field;
  std::uint8_t rank;  ///< the lowest that is filled wins, in whatever order they stand
};

FieldName field_of(std::string_view name);

/// The fields that were met in one record.
class Fields {
 public:
  /// Keeps `value` if no better name of that field was met; blank values count as absent.
  void set(const FieldName&, std::string value);
  bool has(Field field) const { return ranks_[index(field)] != unset; }
  std::string take(Field field) { return std::move(values_[index(field)]); }

 private:
  static constexpr std::uint8_t unset = 0xff;
  static constexpr std::size_t size = static_cast<std::size_t>(Field::none);
  static std::size_t index(Field field) { return static_cast<std::size_t>(field); }
  std::array<std::string, size> values_;
  std::array<std::uint8_t, size> ranks_{unset, unset, unset, unset, unset, unset, unset};
};

/// A day, month or year: ISO 8601, with or without a time behind `T` or a blank, or `DD.MM.YYYY`. Nothing if
/// it is no such date.
std::optional<DateSpan> read_published(std::string_view value);

/// The document of these fields; a fault for a date that cannot be read. `text` is not checked here.
void fill(Document&, Fields&, const std::string& where, std::vector<ReadFault>&);

}  // namespace whomet
