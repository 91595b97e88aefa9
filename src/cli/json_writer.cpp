// SPDX-License-Identifier: Apache-2.0
#include "cli/json_writer.hpp"

#include <fmt/format.h>

#include <iterator>

namespace whomet {
namespace {

bool plain(char c) {
  return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\t':
      out += "\\t";
      break;
    case '\r':
      out += "\\r";
      break;
    default:
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
  }
}

}  // namespace

void JsonWriter::separate() {
  if (!first_) out_ += ", ";
  first_ = false;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  out_ += bracket;
  first_ = false;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  text(name);
  out_ += ": ";
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view utf8) {
  separate();
  out_ += '"';
  while (!utf8.empty()) {
    std::size_t run = 0;
    while (run < utf8.size() && plain(utf8[run])) ++run;
    out_ += utf8.substr(0, run);
    if (run < utf8.size()) append_escaped(out_, utf8[run++]);
    utf8.remove_prefix(run);
  }
  out_ += '"';
  return *this;
}

JsonWriter& JsonWriter::number(std::int64_t n) {
  separate();
  out_ += fmt::format_int(n).c_str();
  return *this;
}

JsonWriter& JsonWriter::fraction(double x) {
  separate();
  fmt::format_to(std::back_inserter(out_), "{:.3g}", x);
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  separate();
  out_ += "null";
  return *this;
}

}  // namespace whomet
