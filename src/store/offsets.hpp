// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "whomet/pipeline.hpp"

namespace whomet {

/// A span in code points, as the database counts.
struct Points {
  std::int64_t begin = 0;
  std::int64_t end = 0;
};

/// The code points of every byte offset that an extraction names: they come in no order (a sentence begins
/// before the word that was told of first), yet the text is walked only once.
class Offsets {
 public:
  Offsets(std::string_view text, const Extraction&);
  Points operator()(const Span& span) const { return {point(span.begin), point(span.end)}; }

 private:
  std::int64_t point(std::uint32_t byte) const;

  std::vector<std::uint32_t> bytes_;  ///< rising
  std::vector<std::uint32_t> points_;
};

}  // namespace whomet
