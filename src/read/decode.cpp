// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "read/fields.hpp"
#include "read/json_record.hpp"
#include "read/text_file.hpp"
#include "whomet/text.hpp"

namespace whomet {
namespace {

constexpr std::string_view blanks = " \t\r\n";

Decoded failed(const RawDocument& raw, std::string message) {
  return {std::nullopt, {{raw.where, std::move(message)}}};
}

/// What makes a text unfit, or nothing.
std::optional<std::string> unfit(std::string_view text) {
  if (text.find_first_not_of(blanks) == std::string_view::npos) return "empty: there is no text to read";
  if (const auto nul = text.find('\0'); nul != std::string_view::npos)
    return fmt::format("not text: byte {} is NUL; convert it to plain text first", nul);
  return std::nullopt;
}

Decoded decode_text(RawDocument&& raw) {
  if (auto wrong = unfit(raw.bytes)) return failed(raw, std::move(*wrong));
  if (const auto bad = invalid_utf8_at(raw.bytes))
    return failed(
        raw, fmt::format("not UTF-8: byte {} ({:#04x}) is no part of a character; convert the file to UTF-8",
                         *bad, static_cast<unsigned char>(raw.bytes[*bad])));
  Decoded result;
  Fields fields;
  Document document;
  document.id = std::move(raw.id);
  document.text = to_nfc(text_of_file(std::move(raw.bytes), fields));
  fill(document, fields, raw.where, result.faults);
  if (auto wrong = unfit(document.text)) return failed(raw, std::move(*wrong));
  result.document = std::move(document);
  return result;
}

Decoded decode_json(RawDocument&& raw) {
  Fields fields;
  if (auto wrong = parse_record(raw.bytes, fields)) return failed(raw, std::move(*wrong));
  if (!fields.has(Field::text))
    return failed(raw, "the record has no text; put it under \"text\" (or body, content, maintext)");
  Decoded result;
  Document document;
  document.id = std::move(raw.id);
  document.text = to_nfc(fields.take(Field::text));
  fill(document, fields, raw.where, result.faults);
  if (auto wrong = unfit(document.text)) return failed(raw, std::move(*wrong));
  result.document = std::move(document);
  return result;
}

}  // namespace

std::string to_string(const ReadFault& fault) {
  return fault.where + ": " + fault.message;
}

Decoded decode(RawDocument&& raw) {
  if (raw.fault) return failed(raw, std::move(*raw.fault));
  return raw.format == RawDocument::Format::json ? decode_json(std::move(raw)) : decode_text(std::move(raw));
}

void read_documents(const std::vector<std::string>& inputs, const std::function<void(Document&&)>& take,
                    const std::function<void(const ReadFault&)>& fault) {
  scan(inputs, [&](RawDocument&& raw) {
    Decoded decoded = decode(std::move(raw));
    for (const ReadFault& f : decoded.faults) fault(f);
    if (decoded.document) take(std::move(*decoded.document));
    return true;
  });
}

}  // namespace whomet
