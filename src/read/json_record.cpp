// SPDX-License-Identifier: Apache-2.0
// Read event by event: no tree is built of fields that nobody asks for.
#include "read/json_record.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace whomet {
namespace {

using nlohmann::json;

class RecordHandler : public nlohmann::json_sax<json> {
 public:
  explicit RecordHandler(Fields& fields) : fields_(fields) {}
  std::optional<std::string> fault;

  bool null() override { return value(); }
  bool boolean(bool) override { return value(); }
  bool number_integer(number_integer_t n) override { return value(std::to_string(n)); }
  bool number_unsigned(number_unsigned_t n) override { return value(std::to_string(n)); }
  bool number_float(number_float_t, const string_t& text) override { return value(text); }
  bool string(string_t& text) override { return value(std::move(text)); }
  bool binary(binary_t&) override { return value(); }
  bool start_object(std::size_t) override { return open(); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return depth_ == 0 ? no_object() : open(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    if (depth_ == 1) field_ = field_of(name);
    return true;
  }
  bool parse_error(std::size_t byte, const std::string&, const nlohmann::detail::exception& e) override {
    fault = fmt::format("broken JSON at byte {}: {}", byte, reason(e.what()));
    return false;
  }

 private:
  bool value(std::string text = {}) {
    if (depth_ == 0) return no_object();
    if (depth_ == 1) fields_.set(field_, std::move(text));
    return true;
  }
  bool no_object() {
    fault = "the record is no JSON object; write one {\"id\": …, \"text\": …} a line";
    return false;
  }
  bool open() {
    ++depth_;
    return true;
  }
  bool close() {
    --depth_;
    return true;
  }
  /// The library's message without its error number and place.
  static std::string reason(std::string_view what) {
    const auto at = what.find(": ", what.find("column"));
    return std::string(at == std::string_view::npos ? what : what.substr(at + 2));
  }

  Fields& fields_;
  FieldName field_{"", Field::none, 0};
  int depth_ = 0;
};

}  // namespace

std::optional<std::string> parse_record(std::string_view text, Fields& fields) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  RecordHandler handler(fields);
  json::sax_parse(text, &handler);
  return std::move(handler.fault);
}

}  // namespace whomet
