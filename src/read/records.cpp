// SPDX-License-Identifier: Apache-2.0
#include "read/records.hpp"

#include <fmt/format.h>

#include <utility>

#include "read/input.hpp"
#include "read/json_split.hpp"

namespace whomet {
namespace {

std::string too_large(std::size_t limit) {
  return limit >> 20U ? fmt::format("larger than {} MB, which one article never is; split it into articles",
                                    limit >> 20U)
                      : fmt::format("larger than {} bytes", limit);
}

RawDocument fault_at(std::string where, std::string message) {
  RawDocument raw;
  raw.where = std::move(where);
  raw.fault = std::move(message);
  return raw;
}

/// Adds `part` unless the record grows beyond the limit: then it is dropped and stays dropped.
class Bounded {
 public:
  explicit Bounded(std::size_t limit) : limit_(limit) {}
  void add(std::string_view part) {
    size_ += part.size();
    if (size_ <= limit_)
      bytes_.append(part);
    else
      bytes_ = {};
  }
  bool over() const { return size_ > limit_; }
  bool blank() const { return bytes_.find_first_not_of(" \t\r") == std::string::npos && !over(); }
  std::string take() {
    size_ = 0;
    return std::exchange(bytes_, {});
  }

 private:
  std::string bytes_;
  std::size_t size_ = 0;
  std::size_t limit_;
};

bool scan_text(const ArticleFile& file, const std::string& id, const TakeRecord& take, std::size_t limit) {
  Input input(file.path);
  Bounded text(limit);
  for (auto part = input.next(); !part.empty() && !text.over(); part = input.next()) text.add(part);
  if (!input.error().empty()) return take(fault_at(file.path, input.error()));
  if (text.over()) return take(fault_at(file.path, too_large(limit)));
  return take({RawDocument::Format::text, file.path, id, text.take(), {}});
}

/// Numbers the records of one file and hands them over.
class Handover {
 public:
  Handover(const ArticleFile& file, const std::string& id, const TakeRecord& take, std::size_t limit)
      : file_(file), id_(id), take_(take), limit_(limit) {}
  bool record(std::size_t line, Bounded& bytes) {
    any_ = true;
    if (bytes.over()) return bytes.take(), fault(line, too_large(limit_));
    return take_({RawDocument::Format::json, where(line), fmt::format("{}-{}", id_, line), bytes.take(), {}});
  }
  bool fault(std::size_t line, std::string message) {
    any_ = true;
    return take_(fault_at(where(line), std::move(message)));
  }
  /// Tells what went wrong with the file as a whole. An empty pipe is no fault: an engine's task may be
  /// empty.
  bool end(const Input& input) {
    if (!input.error().empty()) return take_(fault_at(file_.path, input.error()));
    if (any_ || file_.path == "-") return true;
    return take_(fault_at(file_.path, "empty: there is no article in it"));
  }

 private:
  std::string where(std::size_t line) const { return fmt::format("{}:{}", file_.path, line); }
  const ArticleFile& file_;
  const std::string& id_;
  const TakeRecord& take_;
  std::size_t limit_;
  bool any_ = false;
};

bool scan_lines(const ArticleFile& file, const std::string& id, const TakeRecord& take, std::size_t limit) {
  Input input(file.path);
  Handover out(file, id, take, limit);
  Bounded line(limit);
  std::size_t number = 1;
  for (auto part = input.next(); !part.empty(); part = input.next()) {
    for (auto end = part.find('\n'); end != std::string_view::npos; end = part.find('\n')) {
      line.add(part.substr(0, end));
      part.remove_prefix(end + 1);
      if (!line.blank() && !out.record(number, line)) return false;
      line.take();
      ++number;
    }
    line.add(part);
  }
  if (!line.blank() && !out.record(number, line)) return false;
  return out.end(input);
}

bool scan_objects(const ArticleFile& file, const std::string& id, const TakeRecord& take, std::size_t limit) {
  Input input(file.path);
  Handover out(file, id, take, limit);
  Bounded object(limit);
  ObjectSplitter splitter;
  for (auto part = input.next(); !part.empty(); part = input.next())
    while (!part.empty()) {
      const auto piece = splitter.next(part);
      object.add(part.substr(piece.begin, piece.end - piece.begin));
      part.remove_prefix(piece.consumed);
      if (piece.complete && !out.record(splitter.line_of_object(), object)) return false;
      if (splitter.lost())
        return out.fault(splitter.line(), "no JSON object begins here; the rest is passed over");
    }
  if (splitter.inside())
    return out.fault(splitter.line_of_object(), "broken JSON: the object that begins here has no end");
  return out.end(input);
}

}  // namespace

bool scan_file(const ArticleFile& file, const std::string& id, const TakeRecord& take, std::size_t limit) {
  switch (file.kind) {
    case ArticleFile::Kind::text:
      return scan_text(file, id, take, limit);
    case ArticleFile::Kind::lines:
      return scan_lines(file, id, take, limit);
    case ArticleFile::Kind::objects:
      return scan_objects(file, id, take, limit);
  }
  return true;
}

}  // namespace whomet
