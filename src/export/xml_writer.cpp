// SPDX-License-Identifier: Apache-2.0
#include "export/xml_writer.hpp"

#include "export/text.hpp"

namespace whomet {
namespace {

/// Line feeds and tabs, too: a reader would make blanks of them in an attribute.
std::string_view escape(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    default:
      return {};
  }
}

void append(std::string& out, std::string_view text) {
  for (char c : xml_characters(text)) {
    const std::string_view escaped = escape(c);
    if (escaped.empty())
      out += c;
    else
      out += escaped;
  }
}

}  // namespace

XmlWriter::XmlWriter() : out_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") {}

void XmlWriter::line() {
  out_.append(2 * elements_.size(), ' ');
}

void XmlWriter::end_tag() {
  if (in_tag_) out_ += ">\n";
  in_tag_ = false;
}

XmlWriter& XmlWriter::open(std::string_view element) {
  end_tag();
  line();
  out_ += '<';
  out_ += element;
  elements_.emplace_back(element);
  in_tag_ = true;
  return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, std::string_view value) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  append(out_, value);
  out_ += '"';
  return *this;
}

XmlWriter& XmlWriter::text(std::string_view content) {
  out_ += '>';
  append(out_, content);
  in_tag_ = false;
  has_text_ = true;
  return *this;
}

XmlWriter& XmlWriter::close() {
  const std::string element = std::move(elements_.back());
  elements_.pop_back();
  if (in_tag_) {
    out_ += "/>\n";
  } else {
    if (!has_text_) line();
    out_ += "</" + element + ">\n";
  }
  in_tag_ = has_text_ = false;
  return *this;
}

}  // namespace whomet
