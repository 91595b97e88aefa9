// SPDX-License-Identifier: Apache-2.0
#include "whomet/store.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "store/offsets.hpp"
#include "store/open.hpp"
#include "store/schema.hpp"

namespace fs = std::filesystem;
using namespace whomet;

namespace {

/// A folder that goes when the test ends.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("whomet-store-" + std::to_string(++count_))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  fs::path file(const std::string& name) const { return path_ / name; }
  fs::path write(const std::string& name, const std::string& text) const {
    fs::create_directories(file(name).parent_path());
    std::ofstream(file(name)) << text;
    return file(name);
  }

 private:
  static inline int count_ = 0;
  fs::path path_;
};

const char* const people = R"(
- {id: Q159, kind: country, names: {pl: Rosja, en: Russia}, iso: RU}
- {id: Q30, kind: country, names: {pl: Stany Zjednoczone}, iso: US}
- {id: Q649, kind: place, names: {pl: Moskwa}, in: Q159, at: [55.75, 37.62]}
- id: Q1
  kind: person
  names: {pl: [Kiriłł Dmitrijew, Kirył Dmitriew], ru: Кирилл Дмитриев}
  gender: m
  offices: [{office: special-envoy, of: Q159, from: 2025-02-23}]
- id: Q2
  kind: person
  names: {pl: Steve Witkoff}
  gender: m
  kin: [{is: friend, of: Q1}]
)";

struct Loaded {
  Folder folder;
  Gazetteer gazetteer;
  Loaded() {
    folder.write("people/people.yaml", people);
    fs::create_directories(folder.file("languages/pl"));
    Faults faults;
    gazetteer = Gazetteer::load(folder.file(""), faults);
    for (const Fault& fault : faults.all()) FAIL_CHECK(to_string(fault));
    REQUIRE(gazetteer.size() == 5);
  }
};

/// An article and what is told in it. Entities are written by id; an unknown id is a provisional person.
struct Article {
  const Gazetteer& gazetteer;
  Document document;
  Extraction extraction;

  Article(const Gazetteer& known, const std::string& id, const std::string& text) : gazetteer(known) {
    document.id = extraction.document = id;
    document.text = text;
    document.published = extraction.published = from_iso("2026-01-22");
    extraction.language = "pl";
  }
  EntityRef ref(const std::string& id) {
    if (const EntityRef known = gazetteer.find(id); known != no_entity) return known;
    for (std::size_t i = 0; i < extraction.provisional.size(); ++i)
      if (extraction.provisional[i].id == id) return static_cast<EntityRef>(gazetteer.size() + i);
    Entity entity;
    entity.id = entity.label = id;
    extraction.provisional.push_back(entity);
    return static_cast<EntityRef>(gazetteer.size() + extraction.provisional.size() - 1);
  }
  Span span(const std::string& words) const {
    const auto at = document.text.find(words);
    REQUIRE(at != std::string::npos);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }
  Article& mention(const std::string& words, const std::string& id, How how = How::name) {
    extraction.mentions.push_back({span(words), ref(id), Case::nominative, how, ""});
    return *this;
  }
  Article& met(const std::string& word, const std::string& a, const std::string& b,
               const std::string& place = "", const char* date = "") {
    Report report;
    report.at = span(word);
    report.sides = {{ref(a)}, {ref(b)}};
    if (!place.empty()) report.place = ref(place);
    report.date = from_iso(date);
    report.evidence = {0, static_cast<std::uint32_t>(document.text.size())};
    report.rule = "pl/test";
    report.confidence = 0.9;
    extraction.reports.push_back(report);
    return *this;
  }
  void add_to(Store& store) const { store.add(document, extraction, gazetteer); }
};

Article davos(const Gazetteer& gazetteer) {
  return Article(gazetteer, "davos", "Żółć! Dmitrijew spotkał się z Witkoffem w Moskwie.")
      .mention("Dmitrijew", "Q1", How::surname)
      .mention("Witkoffem", "Q2", How::inflected)
      .met("spotkał", "Q1", "Q2", "Q649", "2026-01");
}

/// All rows of a query, a line each, columns joined by '|'.
std::vector<std::string> rows(const fs::path& file, const std::string& sql, int columns) {
  Connection db(file, Access::read);
  Statement query(db, sql);
  std::vector<std::string> all;
  while (query.step()) {
    std::string line;
    for (int i = 0; i < columns; ++i) line += (i ? "|" : "") + std::string(query.text(i));
    all.push_back(line);
  }
  return all;
}

using Rows = std::vector<std::string>;

Meeting meeting_of(const ReportRecord& report) {
  Meeting m;
  m.id = "m1";
  m.sides = report.sides;
  m.place = report.place;
  m.date = report.date;
  m.reports = {report.key};
  m.best = report.key;
  m.confidence = report.confidence;
  return m;
}

void write_meetings(Store& store) {
  std::vector<ReportKey> keys;
  std::vector<Meeting> meetings;
  for (const ReportRecord& report : store.reports()) {
    keys.push_back(report.key);
    meetings.push_back(meeting_of(report));
    meetings.back().id += std::to_string(report.key);
  }
  store.replace_meetings(keys, meetings);
}

}  // namespace

TEST_CASE("an article becomes rows that can be read") {
  Loaded known;
  const fs::path file = known.folder.file("a.db");
  auto store = Store::open(file, {"g1", "v1"});
  davos(known.gazetteer).add_to(store);
  write_meetings(store);
  store.finish();

  CHECK(rows(file, "SELECT id, language, published, published_end FROM document", 4) ==
        Rows{"davos|pl|2026-01-22|2026-01-22"});
  CHECK(rows(file, "SELECT start, end, label, how, cases FROM mention JOIN entity ON key = entity", 5) ==
        Rows{"6|15|Kiriłł Dmitrijew|surname|nom", "30|39|Steve Witkoff|inflected|nom"});
  CHECK(rows(file,
             "SELECT substr(text, at + 1, at_end - at), status, date, date_start, date_end, rule FROM report "
             "JOIN document ON document.key = document",
             6) == Rows{"spotkał|held|2026-01|2026-01-01|2026-01-31|pl/test"});
  CHECK(rows(file, "SELECT person, met, place, date_end, reports, evidence, document FROM who_met_whom", 7)
            .size() == 2);
  CHECK(rows(file, "SELECT met, place, reports, evidence FROM who_met_whom WHERE person = 'Steve Witkoff'",
             4) == Rows{"Kiriłł Dmitrijew|Moskwa|1|Żółć! Dmitrijew spotkał się z Witkoffem w Moskwie."});
  CHECK(rows(file, "SELECT value FROM property ORDER BY name", 1) == Rows{"g1", "v1", std::to_string(schema_version)});
}

TEST_CASE("entities come with names, places and relations") {
  Loaded known;
  const fs::path file = known.folder.file("a.db");
  auto store = Store::open(file, {"g1", "v1"});
  davos(known.gazetteer).add_to(store);
  store.finish();
  CHECK(rows(file, "SELECT id, kind, gender, provisional, documents FROM entity ORDER BY id", 5) ==
        Rows{"Q1|person|m|0|1", "Q159|country||0|0", "Q2|person|m|0|1", "Q649|place||0|0"});
  CHECK(rows(file,
             "SELECT name, language, folded FROM entity_name JOIN entity ON key = entity WHERE id = 'Q1' "
             "ORDER BY name",
             3) == Rows{"Kiriłł Dmitrijew|pl|kirill dmitrijew", "Kirył Dmitriew|pl|kiryl dmitriew",
                        "Кирилл Дмитриев|ru|кирилл дмитриев"});
  CHECK(rows(file, "SELECT o.id FROM entity e JOIN entity o ON o.key = e.within WHERE e.id = 'Q649'", 1) ==
        Rows{"Q159"});
  CHECK(rows(file,
             "SELECT s.id, relation, o.id, role, date_start, date_end FROM relation JOIN entity s ON s.key = "
             "subject JOIN entity o ON o.key = object ORDER BY role",
             6) == Rows{"Q2|friend|Q1|kin||", "Q1|special-envoy|Q159|office|2025-02-23|"});
  const Facts facts = Store::read(file).facts();
  for (const auto& [key, f] : facts) CHECK(f.affiliations.size() == (f.id == "Q1" ? 1 : 0));
}

TEST_CASE("what a document tells of two people stands with its sentence and its day") {
  Loaded known;
  const fs::path file = known.folder.file("a.db");
  {
    auto store = Store::open(file, {});
    Article article = davos(known.gazetteer);
    article.extraction.relations.push_back(
        {article.ref("Q1"), "special-envoy", article.ref("Q159"), article.span("Dmitrijew spotkał się")});
    article.add_to(store);
    store.finish();
  }
  const std::string told = "SELECT s.id, relation, o.id, date_start, date_end, substr(text, evidence_start + 1, "
                           "evidence_end - evidence_start) FROM relation JOIN entity AS s ON s.key = subject JOIN "
                           "entity AS o ON o.key = object JOIN document AS d ON d.key = document WHERE role = 'told'";
  CHECK(rows(file, told, 6) == Rows{"Q1|special-envoy|Q159|2026-01-22|2026-01-22|Dmitrijew spotkał się"});
  auto again = Store::change(file);
  CHECK(again.forget("davos"));
  again.finish();
  CHECK(rows(file, told, 6).empty());
  CHECK(rows(file, "SELECT id FROM entity", 1).empty());
}

TEST_CASE("evidence is found with and without diacritics") {
  Loaded known;
  const fs::path file = known.folder.file("a.db");
  auto store = Store::open(file, {});
  davos(known.gazetteer).add_to(store);
  store.finish();
  for (const char* word : {"spotkał", "spotkal", "SPOTKAL", "zolc", "żółć", "spotkał się z witkoffem",
                           "Witkoff", "kirill dmitrijew", "Kirył"}) {
    CAPTURE(word);
    CHECK(rows(file, std::string("SELECT rowid FROM evidence WHERE evidence MATCH '\"") + word + "\"'", 1)
              .size() == 1);
  }
}

TEST_CASE("what stands there already is not read again") {
  Loaded known;
  const fs::path file = known.folder.file("a.db");
  const Article article = davos(known.gazetteer);
  Article changed = davos(known.gazetteer);
  changed.document.text += " Koniec.";
  {
    auto store = Store::open(file, {"g1", "v1"});
    CHECK(!store.is_current(article.document));
    article.add_to(store);
    CHECK(store.is_current(article.document));
    CHECK(!store.is_current(changed.document));
    store.finish();
  }
  CHECK(Store::open(file, {"g1", "v1"}).is_current(article.document));
  CHECK(!Store::open(file, {"g1", "v2"}).is_current(article.document));
  CHECK(!Store::open(file, {"g2", "v1"}).is_current(article.document));
}

TEST_CASE("a changed article replaces the old one, also within one batch") {
  Loaded known;
  const fs::path file = known.folder.file("a.db");
  auto store = Store::open(file, {});
  davos(known.gazetteer).add_to(store);
  write_meetings(store);
  for (const char* text : {"Nowak był w Moskwie.", "Kowalski był w Moskwie."})
    Article(known.gazetteer, "davos", text)
        .mention("Moskwie", "Q649")
        .mention(std::string(text).substr(0, std::string(text).find(' ')), std::string(text).substr(0, 3))
        .add_to(store);
  CHECK(store.reports().empty());
  CHECK(store.meetings().empty());
  store.finish();
  CHECK(rows(file, "SELECT text FROM document", 1) == Rows{"Kowalski był w Moskwie."});
  CHECK(rows(file, "SELECT rowid FROM evidence", 1).empty());
  CHECK(rows(file, "SELECT id FROM entity WHERE documents > 0 ORDER BY id", 1) == Rows{"Kow", "Q649"});
  CHECK(rows(file, "SELECT id FROM entity WHERE id = 'Now'", 1).empty());
}

TEST_CASE("a provisional person is one person in all documents") {
  Loaded known;
  const fs::path file = known.folder.file("a.db");
  {
    auto store = Store::open(file, {});
    Article(known.gazetteer, "a", "Jan Nowak")
        .mention("Jan Nowak", "jan-nowak", How::provisional)
        .add_to(store);
    store.finish();
  }
  auto store = Store::open(file, {});
  Article(known.gazetteer, "b", "Jan Nowak")
      .mention("Jan Nowak", "jan-nowak", How::provisional)
      .add_to(store);
  store.finish();
  CHECK(rows(file, "SELECT id, provisional, documents FROM entity", 3) == Rows{"jan-nowak|1|2"});
  const Totals totals = store.totals();
  CHECK(totals.documents == 2);
  CHECK(totals.mentions == 2);
  CHECK(totals.people == 1);
  CHECK(totals.provisional == 1);
  CHECK(totals.meetings == 0);
}

TEST_CASE("a provisional entity never changes a curated one") {
  Loaded known;
  const fs::path file = known.folder.file("a.db");
  auto store = Store::open(file, {});
  davos(known.gazetteer).add_to(store);
  const Gazetteer none;
  Article(none, "b", "Dmitrijew").mention("Dmitrijew", "Q1", How::provisional).add_to(store);
  store.finish();
  CHECK(rows(file, "SELECT label, provisional, documents FROM entity WHERE id = 'Q1'", 3) ==
        Rows{"Kiriłł Dmitrijew|0|2"});
}

TEST_CASE("forgetting a document takes all that only it told") {
  Loaded known;
  const fs::path file = known.folder.file("a.db");
  auto store = Store::open(file, {});
  davos(known.gazetteer).add_to(store);
  Article(known.gazetteer, "b", "Nowak i Kowalski")
      .mention("Nowak", "nowak")
      .met("i", "nowak", "Q2")
      .add_to(store);
  write_meetings(store);
  CHECK(store.forget("b"));
  CHECK(!store.forget("b"));
  store.finish();
  CHECK(rows(file, "SELECT id FROM document", 1) == Rows{"davos"});
  CHECK(rows(file, "SELECT id FROM entity WHERE provisional", 1).empty());
  CHECK(store.meetings().size() == 1);
  CHECK(rows(file, "PRAGMA foreign_key_check", 1).empty());
}

TEST_CASE("a run that is killed leaves whole batches only") {
  Loaded known;
  const fs::path file = known.folder.file("a.db");
  {
    auto store = Store::open(file, {});
    for (int i = 0; i < 1500; ++i)
      Article(known.gazetteer, std::to_string(i), "Nowak").mention("Nowak", "nowak").add_to(store);
  }  // no finish(): as if killed
  CHECK(rows(file, "SELECT count(*) FROM document", 1) == Rows{"1000"});
  CHECK(rows(file, "SELECT documents FROM entity", 1) == Rows{"1000"});
  auto store = Store::open(file, {});
  Document next;
  next.id = "999";
  next.text = "Nowak";
  next.published = from_iso("2026-01-22");
  CHECK(store.is_current(next));
  next.id = "1000";
  CHECK(!store.is_current(next));
}

TEST_CASE("reports come back as they were told") {
  Loaded known;
  auto store = Store::open(":memory:", {});
  Article(known.gazetteer, "x", "Ż rozmawiał, rozmawiał")
      .met("rozmawiał", "Q1", "Q2")
      .met("rozmawiał", "Q2", "Q1")
      .add_to(store);
  davos(known.gazetteer).add_to(store);
  const auto reports = store.reports();
  REQUIRE(reports.size() == 3);
  CHECK(reports[0].at == 2);
  CHECK(reports[0].nth == 0);
  CHECK(reports[1].nth == 1);
  CHECK(reports[0].place == no_key);
  CHECK(!reports[0].date);
  CHECK(reports[2].document == "davos");
  CHECK(to_iso(*reports[2].date) == "2026-01");
  CHECK(to_iso(*reports[2].published) == "2026-01-22");
  CHECK(reports[2].sides.size() == 2);
  CHECK(reports[2].confidence == doctest::Approx(0.9));
  CHECK(store.unmerged() == std::vector<ReportKey>{1, 2, 3});
}

TEST_CASE("offsets are counted in one walk, in whatever order they come") {
  Loaded known;
  const Article article = davos(known.gazetteer);
  const Offsets points(article.document.text, article.extraction);
  const Points word = points(article.span("spotkał"));
  CHECK(word.begin == 16);
  CHECK(word.end == 23);
  CHECK(points({0, static_cast<std::uint32_t>(article.document.text.size())}).end == 50);
}

TEST_CASE("files that are no database of ours") {
  Folder folder;
  const fs::path text = folder.write("article.txt", std::string(2000, 'x'));
  CHECK_THROWS_AS(Store::open(text, {}), BadDatabase);
  CHECK_THROWS_AS(Store::read(text), BadDatabase);
  CHECK(fs::file_size(text) == 2000);
  CHECK_THROWS_AS(Store::read(folder.file("missing.db")), BadDatabase);
  CHECK_THROWS_AS(Store::open(folder.file(""), {}), BadDatabase);
  CHECK_THROWS_AS(Store::open(folder.file("no/such/folder.db"), {}), StoreError);
  Connection(folder.file("other.db"), Access::build).execute("CREATE TABLE t (x)");
  CHECK_THROWS_WITH_AS(Store::open(folder.file("other.db"), {}), doctest::Contains("another program"),
                       BadDatabase);
}

TEST_CASE("another schema is refused, not converted") {
  Folder folder;
  const fs::path file = folder.file("old.db");
  Store::open(file, {}).finish();
  Connection(file, Access::build).execute("PRAGMA user_version = 999");
  CHECK_THROWS_WITH_AS(Store::open(file, {}), doctest::Contains("build it anew"), WrongSchema);
  CHECK_THROWS_AS(Store::read(file), WrongSchema);
}

TEST_CASE("an empty file is a new database; a finished one is a single file") {
  Folder folder;
  const fs::path file = folder.write("new.db", "");
  auto store = Store::open(file, {"g", "v"});
  CHECK(fs::exists(folder.file("new.db-wal")));
  store.finish();
  CHECK(!fs::exists(folder.file("new.db-wal")));
  CHECK(rows(file, "PRAGMA user_version", 1) == Rows{std::to_string(schema_version)});
}

TEST_CASE("the schema says its version twice and comments every table and column") {
  Connection db(":memory:", Access::build);
  db.execute(schema_sql);
  CHECK(db.integer("SELECT value FROM property WHERE name = 'schema_version'") == schema_version);
  CHECK(db.integer("PRAGMA application_id") == schema_application);
  CHECK(db.integer(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%STRICT%' AND name "
            "NOT LIKE 'evidence%' AND name NOT LIKE 'sqlite_%'") == 0);
}
