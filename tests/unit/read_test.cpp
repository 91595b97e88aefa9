// SPDX-License-Identifier: Apache-2.0
#include "whomet/read.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "read/fields.hpp"
#include "read/json_split.hpp"
#include "whomet/text.hpp"

namespace fs = std::filesystem;
using namespace whomet;

namespace {

/// A folder that goes when the test ends.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("whomet_read_" + std::to_string(::getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  std::string with(const std::string& name, const std::string& content) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << content;
    return (path_ / name).string();
  }
  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

struct Seen {
  std::vector<Document> documents;
  std::vector<std::string> faults;
  std::string ids() const {
    std::string all;
    for (const auto& d : documents) all += (all.empty() ? "" : " ") + d.id;
    return all;
  }
};

Seen read_all(const std::vector<std::string>& inputs) {
  Seen seen;
  read_documents(
      inputs, [&](Document&& d) { seen.documents.push_back(std::move(d)); },
      [&](const ReadFault& f) { seen.faults.push_back(to_string(f)); });
  return seen;
}

Decoded decode_as(RawDocument::Format format, std::string bytes) {
  return decode({format, "here", "id", std::move(bytes), {}});
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("good text files") {
  struct {
    std::string bytes, text, published, title;
  } const table[] = {
      {"Anna Nowak przyjechała.", "Anna Nowak przyjechała.", "", ""},
      {"\xEF\xBB\xBFGen. Łoś", "Gen. Łoś", "", ""},
      {"a\r\nb\rc\r\n", "a\nb\rc\n", "", ""},
      {"Z\xC5\x82o\xCC\x81", "Złó", "", ""},
      {" date 2026-01-22 W Davos", " date 2026-01-22 W Davos", "", ""},
      {"---\npublished: 2026-01-22\ntitle: \"W Davos: rozmowy\"\n---\nTekst", "Tekst", "2026-01-22",
       "W Davos: rozmowy"},
      {"---\r\ndate: 2026-01\r\ntags:\r\n - a\r\n---\r\nTekst", "Tekst", "2026-01", ""},
      {"---\npublished: 2026-01-22\nbez końca", "---\npublished: 2026-01-22\nbez końca", "", ""},
      {"---\nTo nie jest nagłówek\n---\nTekst", "---\nTo nie jest nagłówek\n---\nTekst", "", ""},
  };
  for (const auto& row : table) {
    CAPTURE(row.bytes);
    const Decoded d = decode_as(RawDocument::Format::text, row.bytes);
    REQUIRE(d.document);
    CHECK(d.document->text == row.text);
    CHECK(d.document->title == row.title);
    CHECK((d.document->published ? to_iso(*d.document->published) : "") == row.published);
    CHECK(d.faults.empty());
  }
}

TEST_CASE("bad text files") {
  struct {
    std::string bytes, message;
  } const table[] = {
      {"", "empty"},
      {" \n\t\n", "empty"},
      {"---\ntitle: a\n---\n", "empty"},
      {"\xEF\xBB\xBF", "empty"},
      {std::string("PK\0\1", 4), "byte 2 is NUL"},
      {"Za\xBF\xF3\xB3\xE6", "byte 2 (0xbf)"},
      {"dobrze \xC5", "byte 7 (0xc5)"},
      {"\xC0\xAF", "byte 0 (0xc0)"},
  };
  for (const auto& row : table) {
    CAPTURE(row.message);
    const Decoded d = decode_as(RawDocument::Format::text, row.bytes);
    CHECK_FALSE(d.document);
    REQUIRE(d.faults.size() == 1);
    CHECK(has(to_string(d.faults[0]), "here: "));
    CHECK(has(d.faults[0].message, row.message));
  }
}

TEST_CASE("good JSON records, under the names that other tools give the fields") {
  struct {
    std::string json, id, text, published, language;
  } const table[] = {
      {R"({"id": "a1", "text": "Tekst", "published": "2026-01-22", "language": "pl"})", "a1", "Tekst",
       "2026-01-22", "pl"},
      {R"({"text": "Tekst", "published": "2026"})", "id", "Tekst", "2026", ""},
      {R"({"text": "Tekst", "published": 2018, "id": 17})", "17", "Tekst", "2018", ""},
      {R"({"maintext": "Tekst", "date_publish": "2026-01-22 10:00:00", "language": "PL-pl"})", "id", "Tekst",
       "2026-01-22", "pl"},
      {R"({"date_download": "2026-02-02", "date_publish": "2026-02-01", "body": "B", "content": "C"})", "id",
       "B", "2026-02-01", ""},
      {R"({"text": "", "body": "B", "date": "2026-01-22T10:00:00+01:00"})", "id", "B", "2026-01-22", ""},
      {R"({"text": "a", "published": null, "authors": [{"text": "inny"}], "more": {"id": "x"}})", "id", "a",
       "", ""},
      {R"({"text": "\u017b\u00f3\u0142w\r\n", "published": "22.01.2026"})", "id", "Żółw\r\n", "2026-01-22",
       ""},
  };
  for (const auto& row : table) {
    CAPTURE(row.json);
    const Decoded d = decode_as(RawDocument::Format::json, row.json);
    REQUIRE(d.document);
    CHECK(d.document->id == row.id);
    CHECK(d.document->text == row.text);
    CHECK(d.document->language == row.language);
    CHECK((d.document->published ? to_iso(*d.document->published) : "") == row.published);
    CHECK(d.faults.empty());
  }
}

TEST_CASE("bad JSON records") {
  struct {
    std::string json, message;
  } const table[] = {
      {R"({"text": "a)", "broken JSON at byte 12"},
      {R"({"text": "a"} x)", "broken JSON at byte 15"},
      {"{\"text\": \"a\xB3\"}", "ill-formed UTF-8"},
      {R"(["text"])", "no JSON object"},
      {R"("text")", "no JSON object"},
      {R"({"title": "a"})", "has no text"},
      {R"({"text": "  "})", "has no text"},
      {R"({"text": {"pl": "a"}})", "has no text"},
      {R"({"text": "a\u0000b"})", "NUL"},
  };
  for (const auto& row : table) {
    CAPTURE(row.json);
    const Decoded d = decode_as(RawDocument::Format::json, row.json);
    CHECK_FALSE(d.document);
    REQUIRE(d.faults.size() == 1);
    CHECK(has(d.faults[0].message, row.message));
  }
}

TEST_CASE("an unreadable date is told, and the article is read all the same") {
  for (const char* date : {"wczoraj", "2026-13-01", "22/01/2026", "2026-02-30", "1769076000"}) {
    CAPTURE(date);
    const Decoded d =
        decode_as(RawDocument::Format::json, std::string(R"({"text": "a", "published": ")") + date + "\"}");
    REQUIRE(d.document);
    CHECK_FALSE(d.document->published);
    REQUIRE(d.faults.size() == 1);
    CHECK(has(d.faults[0].message, date));
  }
}

TEST_CASE("a folder is read in sorted order, hidden and other files passed over") {
  const Folder folder;
  folder.with("b.txt", "b");
  folder.with("a.md", "a");
  folder.with("brexit_pl.txt_file_102", "bez końcówki");
  folder.with("c/d.TXT", "d");
  folder.with("c/.hidden.txt", "h");
  folder.with(".git/e.txt", "e");
  folder.with("photo.jpg", "\xFF");
  folder.with("n.jsonl", "{\"text\": \"x\"}\n\n{\"id\": \"own\", \"text\": \"y\"}");
  const Seen seen = read_all({folder.path()});
  CHECK(seen.ids() == "a b brexit_pl.txt_file_102 d n-1 own");
  CHECK(seen.faults.empty());
}

TEST_CASE("files of one name get their paths as ids") {
  const Folder folder;
  folder.with("styczen/witkoff.txt", "1");
  folder.with("luty/witkoff.txt", "2");
  folder.with("luty/inny.txt", "3");
  CHECK(read_all({folder.path()}).ids() == "inny luty/witkoff styczen/witkoff");
  const std::string january = folder.path() + "/styczen", february = folder.path() + "/luty";
  CHECK(read_all({january, february}).ids() == january + "/witkoff.txt inny " + february + "/witkoff.txt");
}

TEST_CASE("what cannot be read is told, and the rest goes on") {
  const Folder folder;
  const std::string lines =
      folder.with("l.jsonl", "{\"text\": \"a\"}\n{\"text\": \n{\"title\": \"b\"}\n{\"text\": \"c\"}\n");
  const std::string empty = folder.with("empty.txt", "");
  const std::string none = folder.with("none.jsonl", "\n\n");
  folder.with("pictures/a.jpg", "x");
  const Seen seen =
      read_all({lines, empty, none, folder.path() + "/pictures", folder.path() + "/absent.txt"});
  CHECK(seen.ids() == "l-1 l-4");
  REQUIRE(seen.faults.size() == 6);
  CHECK(has(seen.faults[0], "l.jsonl:2: broken JSON"));
  CHECK(has(seen.faults[1], "l.jsonl:3: the record has no text"));
  CHECK(has(seen.faults[2], "empty.txt: empty"));
  CHECK(has(seen.faults[3], "none.jsonl: empty"));
  CHECK(has(seen.faults[4], "pictures: no articles"));
  CHECK(has(seen.faults[5], "absent.txt: there is no such file"));
}

TEST_CASE("JSON files: one object, several, an array") {
  const Folder folder;
  struct {
    std::string json, ids, fault;
  } const table[] = {
      {"{\n \"text\": \"a {\"\n}\n", "f-1", ""},
      {"[\n{\"text\": \"a\"},\n{\"text\": \"b \\\" ]\"}\n]", "f-2 f-3", ""},
      {"{\"text\": \"a\"}\n{\"text\": \"b\", \"x\": [{}, [1]]}\n", "f-1 f-2", ""},
      {"[]", "", "empty"},
      {"[{\"text\": \"a\"}, 7]", "f-1", ":1: no JSON object begins here"},
      {"[{\"text\": \"a\"},\n {\"text\": ", "f-1", ":2: broken JSON"},
      {"text", "", ":1: no JSON object"},
  };
  for (const auto& row : table) {
    CAPTURE(row.json);
    const Seen seen = read_all({folder.with("f.json", row.json)});
    CHECK(seen.ids() == row.ids);
    REQUIRE(seen.faults.size() == (row.fault.empty() ? 0 : 1));
    if (!row.fault.empty()) CHECK(has(seen.faults[0], row.fault));
  }
}

TEST_CASE("the object splitter does not depend on how the bytes are cut") {
  const std::string json = "[{\"a\": \"}\\\\\\\"\"}, {\"b\": {\"c\": []}}]";
  for (std::size_t step = 1; step <= json.size(); ++step) {
    ObjectSplitter splitter;
    std::string all;
    for (std::size_t at = 0; at < json.size();) {
      const std::string_view part = std::string_view(json).substr(at, step);
      const auto piece = splitter.next(part);
      all += part.substr(piece.begin, piece.end - piece.begin);
      if (piece.complete) all += '|';
      at += piece.consumed;
    }
    CHECK(all == "{\"a\": \"}\\\\\\\"\"}|{\"b\": {\"c\": []}}|");
  }
}

TEST_CASE("a record beyond the limit is passed over") {
  const Folder folder;
  const std::string large = "{\"text\": \"" + std::string(1000, 'a') + "\"}";
  for (const char* name : {"f.jsonl", "f.json"}) {
    const std::string path = folder.with(name, large + "\n{\"text\": \"b\"}\n" + large);
    std::vector<std::string> seen;
    const auto take = [&](RawDocument&& raw) {
      seen.push_back(raw.where.substr(path.size()) + (raw.fault ? " fault" : ""));
      return true;
    };
    scan({path}, take, 500);
    CHECK(seen == std::vector<std::string>{":1 fault", ":2", ":3 fault"});
  }
  bool told = false;
  scan(
      {folder.with("f.txt", large)}, [&](RawDocument&& raw) { return told = raw.fault.has_value(); }, 500);
  CHECK(told);
}

TEST_CASE("reading stops when the taker says so") {
  const Folder folder;
  folder.with("a.jsonl", "{\"text\": \"a\"}\n{\"text\": \"b\"}\n");
  folder.with("b.txt", "c");
  int taken = 0;
  scan({folder.path()}, [&](RawDocument&&) { return ++taken < 1; });
  CHECK(taken == 1);
}
