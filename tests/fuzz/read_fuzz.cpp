// SPDX-License-Identifier: Apache-2.0
// Foreign bytes as an article: whatever they are, there comes a sound document or a fault that says why not.
#include <cstddef>
#include <cstdint>
#include <string>

#include "require.hpp"
#include "whomet/read.hpp"
#include "whomet/text.hpp"

namespace {

using whomet::RawDocument;

void check_text(const std::string& text) {
  require(whomet::is_valid_utf8(text), "a document's text is UTF-8");
  require(whomet::to_nfc(text) == text, "a document's text is in NFC");
  const whomet::Vocabulary none;
  const whomet::Text analysed = whomet::analyse(text, none, whomet::SentenceRules{});
  std::uint32_t end = 0;
  for (const whomet::Token& token : analysed.tokens) {
    require(token.begin >= end && token.end > token.begin, "tokens stand in order and none is empty");
    end = token.end;
  }
  require(end <= text.size(), "tokens stand inside the text");
}

void check(RawDocument::Format format, const std::string& bytes) {
  RawDocument raw;
  raw.format = format;
  raw.where = raw.id = "fuzz";
  raw.bytes = bytes;
  const whomet::Decoded decoded = whomet::decode(std::move(raw));
  require(decoded.document || !decoded.faults.empty(), "no document without a reason");
  for (const auto& fault : decoded.faults) require(!fault.message.empty(), "a fault says what is wrong");
  if (decoded.document) check_text(decoded.document->text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  check(RawDocument::Format::text, bytes);
  check(RawDocument::Format::json, bytes);
  return 0;
}
