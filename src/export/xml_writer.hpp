// SPDX-License-Identifier: Apache-2.0
// Writes XML, indented; everything is escaped, and what XML 1.0 forbids is left out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace whomet {

class XmlWriter {
 public:
  XmlWriter();
  XmlWriter& open(std::string_view element);
  /// Of the element that was opened last.
  XmlWriter& attribute(std::string_view name, std::string_view value);
  /// The content of an element without others in it.
  XmlWriter& text(std::string_view);
  XmlWriter& close();
  /// The whole document; everything must be closed.
  std::string finish() && { return std::move(out_); }

 private:
  void line();
  void end_tag();
  std::string out_;
  std::vector<std::string> elements_;
  bool in_tag_ = false;
  bool has_text_ = false;
};

}  // namespace whomet
