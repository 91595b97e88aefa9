// SPDX-License-Identifier: Apache-2.0
// The parts of linking that need no gazetteer; how names are found is told by tests/cases/linking.
#include <doctest/doctest.h>

#include <algorithm>

#include "linking/foreign_endings.hpp"
#include "linking/linking_words.hpp"
#include "linking/stems.hpp"

namespace whomet {
namespace {

TEST_CASE("a star ends a stem, without one the whole word counts") {
  const StemList list({"spół*", "firma", "firm*owy", "a*"});
  CHECK(list.has("spółka"));
  CHECK(list.has("spół"));
  CHECK(list.has("firma"));
  CHECK(list.has("arka"));
  CHECK_FALSE(list.has("firmy"));
  CHECK_FALSE(list.has("spó"));
  CHECK_FALSE(list.has(""));
  CHECK_FALSE(StemList().has("spółka"));
}

ForeignEndings endings_of(const std::string& yaml, Faults& faults) {
  return ForeignEndings::compile(parse_yaml(yaml, "foreign.yaml", faults), faults);
}

TEST_CASE("endings propose base forms, the word itself first, and leave two letters") {
  Faults faults;
  const ForeignEndings endings =
      endings_of("{cyrillic: ru, languages: {ru: [{from: а ом, to: 0}, {from: ой, to: а ая}]}}", faults);
  REQUIRE(faults.none());
  CHECK(endings.of_cyrillic() == "ru");
  CHECK(endings.bases("путина", "ru") == std::vector<std::string>{"путина", "путин"});
  CHECK(endings.bases("обамой", "ru") == std::vector<std::string>{"обамой", "обама", "обамая"});
  CHECK(endings.bases("она", "ru") == std::vector<std::string>{"она", "он"});
  CHECK(endings.bases("да", "ru") == std::vector<std::string>{"да"});
  CHECK(endings.bases("путина", "uk") == std::vector<std::string>{"путина"});
}

TEST_CASE("a pack without the file knows no endings") {
  Faults faults;
  const ForeignEndings endings = endings_of("{}", faults);
  CHECK(faults.none());
  CHECK(endings.bases("путина", "ru") == std::vector<std::string>{"путина"});
}

Entity body(std::vector<std::string> names) {
  Entity made;
  made.kind = Kind::organization;
  for (std::string& name : names) made.names.push_back({std::move(name), "pl", false});
  return made;
}

TEST_CASE("a numbered name that a company has without its legal form is its product") {
  LinkingWords words;
  words.legal_forms = {"ag"};
  const Entity stream = body({"Nord Stream 2 AG", "Nord Stream 2"});
  CHECK(words.is_thing_of_company(stream, "Nord Stream 2"));
  CHECK(words.is_thing_of_company(stream, "Nord Stream-2"));
  CHECK_FALSE(words.is_thing_of_company(stream, "Nord Stream 2 AG"));
  CHECK_FALSE(words.is_thing_of_company(body({"Unilever AG", "Unilever"}), "Unilever"));
  CHECK_FALSE(words.is_thing_of_company(body({"Canal 5"}), "Canal 5"));
}

}  // namespace
}  // namespace whomet
