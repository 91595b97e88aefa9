// SPDX-License-Identifier: Apache-2.0
#include "whomet/types.hpp"

#include <array>
#include <utility>

namespace whomet {
namespace {

constexpr std::array kind_names{"person", "place", "country", "organization"};
constexpr std::array gender_names{"", "m", "f", "n"};
constexpr std::array case_names{"nom", "gen", "dat", "acc", "ins", "loc", "voc"};

template <typename Value, std::size_t N>
std::optional<Value> value_named(const std::array<const char*, N>& names, const std::string& name) {
  for (std::size_t i = 0; i < N; ++i)
    if (name == names[i]) return static_cast<Value>(i);
  return std::nullopt;
}

}  // namespace

const char* to_string(Kind kind) {
  return kind_names[static_cast<std::size_t>(kind)];
}
const char* to_string(Gender gender) {
  return gender_names[static_cast<std::size_t>(gender)];
}
const char* to_string(Case c) {
  return case_names[static_cast<std::size_t>(c)];
}

std::string to_string(Cases cases) {
  if (cases == Cases::any()) return "any";
  std::string text;
  for (std::size_t i = 0; i < case_names.size(); ++i)
    if (cases.has(static_cast<Case>(i))) text += (text.empty() ? "" : "/") + std::string(case_names[i]);
  return text;
}

std::optional<Kind> kind_from(const std::string& name) {
  return value_named<Kind>(kind_names, name);
}
std::optional<Case> case_from(const std::string& name) {
  return value_named<Case>(case_names, name);
}
std::optional<Gender> gender_from(const std::string& name) {
  if (name.empty()) return std::nullopt;
  return value_named<Gender>(gender_names, name);
}

}  // namespace whomet
