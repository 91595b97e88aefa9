// SPDX-License-Identifier: Apache-2.0
// Finds the objects of a JSON file, one or an array of them, without holding the file: only braces and
// strings are looked at; what stands inside is for the parser.
#pragma once

#include <cstddef>
#include <string_view>

namespace whomet {

class ObjectSplitter {
 public:
  /// [begin, end) of the bytes given is a part of an object; `complete` if it is the last part.
  struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t consumed = 0;
    bool complete = false;
  };
  /// Goes on with `part`, at most to the end of one object.
  Piece next(std::string_view part);
  bool inside() const { return depth_ > 0; }
  /// Something stands between the objects that is no array of them.
  bool lost() const { return lost_; }
  std::size_t line() const { return line_; }
  std::size_t line_of_object() const { return line_of_object_; }

 private:
  void step_inside(char c);
  void step_between(char c);
  std::size_t line_ = 1;
  std::size_t line_of_object_ = 1;
  std::size_t depth_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
  bool in_array_ = false;
  bool lost_ = false;
};

}  // namespace whomet
