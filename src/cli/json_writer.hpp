// SPDX-License-Identifier: Apache-2.0
// Writes JSON straight into a string. The JSON library would make a tree of some hundred little objects of
// every article and throw it away again; the writer needs no memory but the line, and the fields stand in the
// order in which they are told.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace whomet {

class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_list() { return open('['); }
  JsonWriter& end_list() { return close(']'); }
  JsonWriter& key(std::string_view name);
  JsonWriter& text(std::string_view utf8);
  JsonWriter& number(std::int64_t);
  JsonWriter& fraction(double);  ///< at most three digits behind the point
  JsonWriter& boolean(bool);
  JsonWriter& null();
  /// The text, or null if it is empty.
  JsonWriter& text_or_null(std::string_view utf8) { return utf8.empty() ? null() : text(utf8); }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();
  std::string& out_;
  bool first_ = true;  ///< no comma is due: a value follows its key, or the bracket was just opened
};

}  // namespace whomet
