// SPDX-License-Identifier: Apache-2.0
#include "store/report_id.hpp"

#include <array>
#include <cstdio>

namespace whomet {
namespace {

/// FNV-1a with 64 bits (draft-eastlake-fnv): written down here, so that ids never change with a library.
std::uint64_t fnv(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash;
}

}  // namespace

std::string report_id(std::string_view document, std::int64_t at, std::uint32_t nth) {
  const std::string where = std::string(document) + '\n' + std::to_string(at) + '\n' + std::to_string(nth);
  std::array<char, 18> id{};
  std::snprintf(id.data(), id.size(), "m%016llx", static_cast<unsigned long long>(fnv(where)));
  return id.data();
}

}  // namespace whomet
