// SPDX-License-Identifier: Apache-2.0
#include "read/json_split.hpp"

namespace whomet {
namespace {

constexpr std::string_view between_objects = " \t\r\n,\xEF\xBB\xBF";  // and the bytes of a byte order mark

}  // namespace

void ObjectSplitter::step_inside(char c) {
  if (in_string_) {
    in_string_ = escaped_ || c != '"';
    escaped_ = !escaped_ && c == '\\';
  } else if (c == '"') {
    in_string_ = true;
  } else if (c == '{' || c == '[') {
    ++depth_;
  } else if (c == '}' || c == ']') {
    --depth_;
  }
}

void ObjectSplitter::step_between(char c) {
  if (c == '{') {
    depth_ = 1;
    line_of_object_ = line_;
  } else if (c == (in_array_ ? ']' : '[')) {
    in_array_ = !in_array_;
  } else if (between_objects.find(c) == std::string_view::npos) {
    lost_ = true;
  }
}

ObjectSplitter::Piece ObjectSplitter::next(std::string_view part) {
  Piece piece;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const bool was_inside = inside();
    if (part[i] == '\n') ++line_;
    was_inside ? step_inside(part[i]) : step_between(part[i]);
    if (lost_) return {0, 0, i, false};
    if (!was_inside && inside()) piece.begin = i;
    if (was_inside && !inside()) return {piece.begin, i + 1, i + 1, true};
  }
  if (!inside()) piece.begin = part.size();
  return {piece.begin, part.size(), part.size(), false};
}

}  // namespace whomet
