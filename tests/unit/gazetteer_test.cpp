// SPDX-License-Identifier: Apache-2.0
#include "whomet/gazetteer.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "gazetteer/nearest.hpp"
#include "gazetteer/spelled.hpp"

namespace fs = std::filesystem;
using namespace whomet;

namespace {

/// A gazetteer folder on disk that goes when the test ends.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("whomet-gazetteer-" + std::to_string(++count_))) {
    fs::remove_all(path_);
    fs::create_directories(path_ / "languages" / "pl");
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const fs::path& path() const { return path_; }
  fs::path write(const std::string& name, const std::string& text) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name) << text;
    return path_ / name;
  }

 private:
  static inline int count_ = 0;
  fs::path path_;
};

/// The faults of one gazetteer file, as `line:column: message`.
std::vector<std::string> faults_of(const std::string& yaml) {
  Folder folder;
  const std::string file = folder.write("people/test.yaml", yaml).generic_string();
  Faults faults;
  Gazetteer::load(folder.path(), faults);
  std::vector<std::string> told;
  for (const Fault& fault : faults.all()) told.push_back(to_string(fault).substr(file.size() + 1));
  return told;
}

bool has_form(const std::vector<NameForm>& forms, const std::string& text, Use use) {
  return std::any_of(forms.begin(), forms.end(), [&](auto& f) { return f.text == text && f.use == use; });
}

const char* const good = R"(
- id: Q212
  kind: country
  names: {pl: Ukraina, en: Ukraine}
  iso: UA
  capital: Q1899
  adjective: {pl: ukraiński}
  demonyms: {pl: {m: Ukrainiec, f: Ukrainka, pl: Ukraińcy}}
- {id: Q1899, kind: place, names: {pl: Kijów}, in: Q212, at: [50.45, 30.52], population: 2952301}
- id: rada
  kind: organization
  names: {pl: Rada Najwyższa Ukrainy}
  generic: {pl: [Rada]}
  members: Q212
  class: parliament
- id: jan
  kind: person
  names: {pl: [Jan Kowalski, Johann Kowalski], uk: Ян Ковальський}
  gender: m
  offices:
    - {office: president, of: Q212, from: 2019-05, to: unknown}
    - {office: ambassador, of: Q212, from: 2010, to: 2014-08-06, host: Q212}
  kin: {is: son-in-law, of: anna}
  off: [Janem Kowalskim]
- {id: anna, kind: person, names: {pl: Anna Kowalska}, gender: f}
)";

}  // namespace

TEST_CASE("YAML becomes a tree with places") {
  Faults faults;
  const Data data = parse_yaml("# note\n- id: a\n  names: {pl: [x, 'y z'], en: }\n", "t.yaml", faults);
  CHECK(faults.none());
  REQUIRE(data.is_list());
  const Data& item = data.items.at(0);
  CHECK(scalar_at(item, "id", faults) == "a");
  const Data* names = item.find("names");
  REQUIRE(names);
  CHECK(scalars_at(*names, "pl", faults) == std::vector<std::string>{"x", "y z"});
  CHECK(names->find("en")->type == Data::Type::null);
  CHECK(*names->where.file == "t.yaml");
  CHECK(names->where.line == 3);
  CHECK(names->where.column == 10);
}

TEST_CASE("broken YAML is told with its place and a remedy") {
  struct Row {
    const char* yaml;
    const char* told;
  };
  const Row rows[] = {
      {"a: 1\na: 2\n", "t:2:1: the key 'a' stands already in line 1; keep one of the two"},
      {"a: [1, 2\nb: 3\n", "close every"},
      {"a: \"open\n", "t:1:4: this quote never closes; close it"},
      {"a: b: c\n", "t:1:5"},
      {"- x\n- y: {\xff}\n", "t:2:7: this is not UTF-8"},
      {"a: 1\n---\nb: 2\n", "take the line '---' out"},
      {"a: &x 1\nb: *x\n", "write the value out"},
      {"[a, b]: c\n", "a key must be a plain word"},
  };
  for (const Row& row : rows) {
    Faults faults;
    parse_yaml(row.yaml, "t", faults);
    CAPTURE(row.yaml);
    REQUIRE_FALSE(faults.none());
    CAPTURE(to_string(faults.all().front()));
    CHECK(to_string(faults.all().front()).find(row.told) != std::string::npos);
  }
}

TEST_CASE("an absent file is a fault, an empty one is not") {
  Faults faults;
  CHECK(load_yaml("/no/such/file.yaml", faults).type == Data::Type::null);
  CHECK(faults.all().size() == 1);
  Faults none;
  CHECK(parse_yaml("# nothing yet\n", "t", none).type == Data::Type::null);
  CHECK(none.none());
}

TEST_CASE("a good gazetteer") {
  Folder folder;
  folder.write("people/a.yaml", good);
  Faults faults;
  const Gazetteer gazetteer = Gazetteer::load(folder.path(), faults);
  for (const Fault& fault : faults.all()) MESSAGE(to_string(fault));
  REQUIRE(faults.none());
  REQUIRE(gazetteer.size() == 5);
  const Entity& jan = gazetteer[gazetteer.find("jan")];
  CHECK(jan.label == "Jan Kowalski");
  CHECK(jan.names.size() == 3);
  CHECK(jan.gender == Gender::masculine);
  REQUIRE(jan.offices.size() == 2);
  CHECK(jan.offices[0].end_unknown);
  CHECK(to_iso(*jan.offices[0].from) == "2019-05");
  CHECK(jan.offices[1].host == "Q212");
  CHECK(jan.kin.at(0).is == "son-in-law");
  const Entity& ukraine = gazetteer[gazetteer.find("Q212")];
  CHECK(ukraine.words.at("pl").people == "Ukraińcy");
  CHECK(gazetteer[gazetteer.find("Q1899")].population == 2952301);
  CHECK(gazetteer[gazetteer.find("rada")].names.at(1).generic);
  CHECK(gazetteer[gazetteer.find("rada")].class_ == "parliament");
  CHECK(gazetteer.find("nobody") == no_entity);
}

TEST_CASE("every fault of an entity is told with a remedy") {
  const auto told = faults_of(R"(
- id: a
  knd: person
  kind: persn
  names: {pl: Anna}
- kind: place
  names: {polish: Kijów, pl: ""}
  at: [123, 4]
- id: a
  kind: person
  names: {pl: "--"}
  iso: PL
  offices: [{office: President, of: Ania, from: 2020-13}, {office: mayor, from: 2020, to: 2019}, mayor]
  kin: [{is: brother}]
)");
  const char* const expected[] = {
      "3:3: unknown key 'knd'; did you mean 'kind'?",
      "4:9: 'persn' is no kind; did you mean 'person'?",
      "6:3: `id` is missing; write the Wikidata id, else a slug: `id: anna-kowalska`",
      "7:11: 'polish' is no language code; write two or three letters: pl",
      "7:31: the name '' has no letter or digit; write a name or take it out",
      "8:7: `at` is no position; write [latitude, longitude] in degrees: [52.23, 21.01]",
      "9:7: the id 'a' is taken at ",
      "11:15: the name '--' has no letter or digit; write a name or take it out",
      "12:3: a person has no `iso`; take it out, or correct `kind`",
      "13:22: 'President' is no slug; write small letters, digits and hyphens: foreign-minister",
      "13:37: no entity has the id 'Ania'; add an entity with that id or correct it",
      "13:49: '2020-13' is no date; write a day, a month or a year: 2025-01-20, 2025-01, 2025",
      "13:91: `to` lies before `from`; exchange or correct the two dates",
      "13:98: an item of `offices` is no map; write {…: …}",
      "14:9: `of` is missing; write the id of the relative",
  };
  REQUIRE(told.size() == std::size(expected));
  for (std::size_t i = 0; i < told.size(); ++i) {
    CAPTURE(told[i]);
    CHECK(told[i].starts_with(expected[i]));
  }
}

TEST_CASE("dangling ids: the name written for the id, the mistyped id, the wrong kind") {
  const auto told = faults_of(R"(
- {id: Q159, kind: country, names: {pl: Rosja}, capital: Q1590}
- {id: jan, kind: person, names: {pl: Jan Kowalski}, offices: {office: president, of: Rosja}, kin: {is: son, of: Q159}}
- {id: dom, kind: place, names: {pl: Dom}, in: jan}
)");
  REQUIRE(told.size() == 4);
  CHECK(told[0] == "2:58: no entity has the id 'Q1590'; did you mean 'Q159'?");
  CHECK(told[1] == "3:87: no entity has the id 'Rosja'; write the id of that name: Q159");
  CHECK(told[2] == "3:114: 'Q159' under `of` is no person; write the id of a person");
  CHECK(told[3] == "4:48: 'jan' under `in` is no place or country; write the id of a place or country");
}

TEST_CASE("files that are no list, and a folder that is not there") {
  CHECK(faults_of("id: a\n").at(0) ==
        "1:1: a gazetteer file is a list of entities; begin each with '- id: …'");
  CHECK(faults_of("- a\n").at(0) == "1:3: no entity; write '- id: …' with `kind` and `names` below it");
  Faults faults;
  Gazetteer::load("/no/such/folder", faults);
  CHECK_FALSE(faults.none());
}

TEST_CASE("the hash knows names and contents, not where the folder lies") {
  const auto hash = [](const std::string& name, const std::string& text) {
    Folder folder;
    folder.write(name, text);
    Faults faults;
    return Gazetteer::load(folder.path(), faults).hash();
  };
  CHECK(hash("people/a.yaml", good).size() == 16);
  CHECK(hash("people/a.yaml", good) == hash("people/a.yaml", good));
  CHECK(hash("people/a.yaml", good) != hash("people/b.yaml", good));
  CHECK(hash("people/a.yaml", good) != hash("people/a.yaml", good + std::string("#\n")));
}

TEST_CASE("other entities instead of the folder's, in the flow style that programs write") {
  Folder folder;
  folder.write("people/a.yaml", good);
  const auto file =
      folder.write("other.yml", R"(- {"id": "PER-X", "kind": "person", "names": {"pl": ["Jan Nowak"]}})");
  Faults faults;
  const Gazetteer gazetteer = Gazetteer::load(folder.path(), {file}, faults);
  CHECK(faults.none());
  REQUIRE(gazetteer.size() == 1);
  CHECK(gazetteer[0].label == "Jan Nowak");
}

TEST_CASE("forms by a pack without paradigms are the base forms") {
  Folder folder;
  folder.write("people/a.yaml", good);
  folder.write("languages/pl/words.yaml", "a: b\n");
  Faults faults;
  const Gazetteer gazetteer = Gazetteer::load(folder.path(), faults);
  for (const Fault& fault : faults.all()) MESSAGE(to_string(fault));
  const auto forms = gazetteer.forms(gazetteer[gazetteer.find("jan")], "pl");
  CHECK(has_form(forms, "Jan Kowalski", Use::full));
  CHECK(has_form(forms, "Ян Ковальський", Use::full));
  CHECK(gazetteer.forms(gazetteer[0], "xx").empty());
  CHECK(has_form(gazetteer.forms(gazetteer[gazetteer.find("rada")], "pl"), "Rada", Use::generic));
  CHECK(scalar_at(gazetteer.languages().at("pl").file("words"), "a", faults) == "b");
  CHECK(gazetteer.languages().at("pl").file("none").is_map());
}

TEST_CASE("the gazetteer that ships") {
  Faults faults;
  const Gazetteer gazetteer = Gazetteer::load(fs::path(WHOMET_ROOT) / "gazetteer", faults);
  for (const Fault& fault : faults.all()) MESSAGE(to_string(fault));
  REQUIRE(faults.none());
  struct Row {
    const char* label;
    const char* form;
    Use use;
  };
  // One of each kind of name that has failed somewhere: spellings, seats, generic aliases, surnames that
  // stand first, popes, foreign spellings inflected, adjectives and demonyms.
  const Row rows[] = {
      {"Kiriłł Dmitrijew", "Kiryłem Dmitriewem", Use::full},
      {"Rustem Umerow", "Rusłana Umierowa", Use::full},
      {"Andrij Hnatow", "Gnatowowi", Use::surname},
      {"Wołodymyr Zełenski", "Volodymyrem Zelenskym", Use::full},
      {"Wołodymyr Zełenski", "Володимир Зеленський", Use::full},
      {"Steve Witkoff", "Witkoffem", Use::surname},
      {"Xi Jinping", "Xi", Use::generic},
      {"Leon XIV", "Leonem", Use::given},
      {"Kreml", "Kremlem", Use::full},
      {"Stany Zjednoczone", "USA", Use::full},
      {"Stany Zjednoczone", "Stanach", Use::generic},
      {"Stany Zjednoczone", "Amerykanie", Use::demonym},
      {"Rosja", "rosyjskiego", Use::adjective},
      {"NATO", "Sojuszu", Use::generic},
      {"koalicja chętnych", "koalicji chętnych", Use::full},
      {"Światowe Forum Ekonomiczne", "Światowego Forum Ekonomicznego", Use::full},
      {"Departament Stanu", "Departamentem Stanu", Use::full},
      {"Abu Zabi", "Abu Zabi", Use::full},
      {"Moskwa", "Moskwie", Use::full},
      {"Axios", "Axios", Use::full},
  };
  for (const Row& row : rows) {
    CAPTURE(row.label);
    CAPTURE(row.form);
    const auto found = std::find_if(gazetteer.entities().begin(), gazetteer.entities().end(),
                                    [&](const Entity& e) { return e.label == row.label; });
    REQUIRE(found != gazetteer.entities().end());
    CHECK(has_form(gazetteer.forms(*found, "pl"), row.form, row.use));
  }
}

TEST_CASE("the nearest word") {
  CHECK(nearest("presdient", {"president", "minister"}) == "president");
  CHECK(nearest("offcies", {"office", "offices"}) == "offices");
  CHECK(nearest("xyz", {"president", "minister"}).empty());
}

TEST_CASE("scripts") {
  CHECK(script_of("Łódź") == Script::latin);
  CHECK(script_of("«Київ»") == Script::cyrillic);
  CHECK(script_of("東京") == Script::other);
  CHECK(has_letter_or_digit("Ł"));
  CHECK(has_letter_or_digit("27"));
  CHECK_FALSE(has_letter_or_digit("– …"));
  CHECK(is_roman_number("XIV"));
  CHECK_FALSE(is_roman_number("Iwan"));
}
