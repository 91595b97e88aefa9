// SPDX-License-Identifier: Apache-2.0
#include "export/chart.hpp"

#include <fmt/format.h>

namespace whomet {
namespace {

struct Writer {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(double number) const { return fmt::format("{:.6g}", number); }
  std::string operator()(bool flag) const { return flag ? "true" : "false"; }
};

}  // namespace

std::string to_string(const Value& value) {
  return std::visit(Writer(), value);
}

Chart chart_of(const Network& network, GraphShape shape) {
  return shape == GraphShape::people ? people_chart(network) : meetings_chart(network);
}

const char* type_name(ValueType type) {
  switch (type) {
    case ValueType::whole:
      return "long";
    case ValueType::real:
      return "double";
    case ValueType::flag:
      return "boolean";
    default:
      return "string";
  }
}

}  // namespace whomet
