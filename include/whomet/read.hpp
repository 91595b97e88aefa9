// SPDX-License-Identifier: Apache-2.0
// Reading: articles from files, folders and pipes. Work is cut in two, so that decoding can run on any
// thread: `scan` walks the inputs in order and hands over raw records, `decode` makes a document of one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "whomet/types.hpp"

namespace whomet {

/// Something that could not be read. The rest goes on.
struct ReadFault {
  std::string where;    ///< `path`, or `path:line` where records stand in a file; `-` is standard input
  std::string message;  ///< what is wrong, and what to do
};

/// `where: message`
std::string to_string(const ReadFault&);

/// One article as it stands in its file.
struct RawDocument {
  enum class Format : std::uint8_t { text, json };
  Format format = Format::text;
  std::string where;
  std::string id;  ///< used where the record itself bears none
  std::string bytes;
  std::optional<std::string> fault;  ///< set: nothing could be read here, and why; `bytes` is empty
};

/// A larger article (or JSON record) is told as a fault and passed over, so that memory stays bounded.
inline constexpr std::size_t max_document_bytes = std::size_t{64} << 20;

/// Receives one record; returns false to stop reading.
using TakeRecord = std::function<bool(RawDocument&&)>;

/// Walks `inputs` in order. An input is
///  - a text file: one article. Its id is the file name without .txt or .md;
///  - `.jsonl`, `.ndjson`, `.json`: one record after another, or an array of them. A record without an id
///  gets the
///    file's name and the line: `news-17`;
///  - a folder: its .txt, .md, .jsonl, .ndjson, .json and ending-less files, recursively, sorted by name,
///  hidden
///    ones passed over;
///  - `-`: standard input as JSON Lines.
/// Where two text files of the whole run have one name, their ids are the paths inside their folders. Memory
/// does not grow with the number of records (a few bytes a file for telling equal names apart). `limit` in
/// bytes, for one record.
void scan(const std::vector<std::string>& inputs, const TakeRecord& take,
          std::size_t limit = max_document_bytes);

/// The size of all files that `scan` would read; 0 if standard input is among them. For progress bars.
std::uint64_t input_bytes(const std::vector<std::string>& inputs);

struct Decoded {
  std::optional<Document> document;
  std::vector<ReadFault> faults;  ///< a document with an unreadable date comes with a fault, but comes
};

/// The document of a record: valid UTF-8 in NFC, without byte order mark. Text files lose carriage returns
/// before line feeds and their front matter (`---`, lines `key: value`, `---`), which gives title, published,
/// language, source and url; offsets count from behind it. JSON text is kept as it is. Pure; safe on any
/// thread.
Decoded decode(RawDocument&&);

/// `scan` and `decode` in one, on this thread.
void read_documents(const std::vector<std::string>& inputs, const std::function<void(Document&&)>& take,
                    const std::function<void(const ReadFault&)>& fault);

}  // namespace whomet
