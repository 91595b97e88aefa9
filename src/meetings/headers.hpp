// SPDX-License-Identifier: Apache-2.0
// What heads a paragraph: *2 grudnia, Moskwa.* or *Berlin (PAP)* sets the date and the place of what follows in it.
#pragma once

#include <vector>

#include "meetings/setting.hpp"

namespace whomet::meetings {

class Headers {
 public:
  explicit Headers(const Article& article);
  /// What the head of the sentence's paragraph sets; nothing where it has none.
  const Setting& of(std::uint32_t sentence) const { return by_sentence_[sentence]; }
  /// Whether the sentence is itself such a head.
  bool is_header(std::uint32_t sentence) const { return header_[sentence]; }

 private:
  std::vector<Setting> by_sentence_;
  std::vector<bool> header_;
};

}  // namespace whomet::meetings
