// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "whomet/meetings.hpp"

namespace whomet {
namespace {

constexpr std::array kind_names{"meeting", "call", "visit", "summit"};
constexpr std::array status_names{"held", "planned", "possible", "cancelled", "denied"};

template <typename Value, std::size_t N>
std::optional<Value> value_named(const std::array<const char*, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i)
    if (name == names[i]) return static_cast<Value>(i);
  return std::nullopt;
}

}  // namespace

const char* to_string(MeetingKind kind) {
  return kind_names[static_cast<std::size_t>(kind)];
}
const char* to_string(Status status) {
  return status_names[static_cast<std::size_t>(status)];
}
std::optional<MeetingKind> meeting_kind_from(std::string_view name) {
  return value_named<MeetingKind>(kind_names, name);
}
std::optional<Status> status_from(std::string_view name) {
  return value_named<Status>(status_names, name);
}

}  // namespace whomet
