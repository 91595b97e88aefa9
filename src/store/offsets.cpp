// SPDX-License-Identifier: Apache-2.0
#include "store/offsets.hpp"

#include <algorithm>

namespace whomet {
namespace {

std::vector<std::uint32_t> named_bytes(const Extraction& extraction) {
  std::vector<std::uint32_t> bytes;
  const auto add = [&](const Span& span) { bytes.insert(bytes.end(), {span.begin, span.end}); };
  for (const auto& mention : extraction.mentions) add(mention.span);
  for (const auto& relation : extraction.relations) add(relation.evidence);
  for (const auto& report : extraction.reports) {
    add(report.at);
    add(report.evidence);
  }
  std::sort(bytes.begin(), bytes.end());
  bytes.erase(std::unique(bytes.begin(), bytes.end()), bytes.end());
  return bytes;
}

}  // namespace

Offsets::Offsets(std::string_view text, const Extraction& extraction) : bytes_(named_bytes(extraction)) {
  CodePoints count(text);
  points_.reserve(bytes_.size());
  for (std::uint32_t byte : bytes_) points_.push_back(count.at(byte));
}

std::int64_t Offsets::point(std::uint32_t byte) const {
  return points_[static_cast<std::size_t>(std::lower_bound(bytes_.begin(), bytes_.end(), byte) -
                                          bytes_.begin())];
}

}  // namespace whomet
