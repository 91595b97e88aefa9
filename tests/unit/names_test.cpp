// SPDX-License-Identifier: Apache-2.0
// The engine of names on a small language of its own; the rules of Polish are tested in
// gazetteer_names_test.cpp.
#include "whomet/names.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>

#include "names/alternation.hpp"
#include "names/letter_classes.hpp"
#include "names/letters.hpp"
#include "names/paradigm.hpp"
#include "names/rewriter.hpp"

namespace whomet {
namespace {

Data scalar(std::string text) {
  Data made;
  made.type = Data::Type::scalar;
  made.text = std::move(text);
  return made;
}

Data list(std::vector<Data> items) {
  Data made;
  made.type = Data::Type::list;
  made.items = std::move(items);
  return made;
}

struct Field;
Data map(std::initializer_list<Field> fields);

struct Field {
  Field(std::string k, std::string v) : key(std::move(k)), value(scalar(std::move(v))) {}
  Field(std::string k, Data v) : key(std::move(k)), value(std::move(v)) {}
  std::string key;
  Data value;
};

Data map(std::initializer_list<Field> fields) {
  Data made;
  made.type = Data::Type::map;
  for (const Field& field : fields) made.entries.emplace_back(scalar(field.key), field.value);
  return made;
}

Data small_paradigms(std::vector<Data> paradigms) {
  return map({{"letters", map({{"velar", "k g"}})},
              {"seams", list({map({{"stem", "<velar>"}, {"ending", "y"}, {"becomes", "*i"}})})},
              {"alternations", map({{"soft", map({{"k", "ce"}, {"sk", "szcze"}, {"^rok", "roku"}})},
                                    {"fleeting", map({{"0", "0"}, {"ek", "k ek"}})}})},
              {"paradigms", list(std::move(paradigms))},
              {"gender", map({{"feminine-given", "a"}, {"masculine-given", "b k"}})},
              {"words", map({{"particles", "von"}, {"suffixes", "jr"}, {"regnal", "ii"}})},
              {"given-names", map({{"masculine", "Bob"}, {"feminine", "Ada"}})}});
}

Data noun_in_a() {
  return map({{"name", "noun-a"},
              {"for", "given surname noun"},
              {"agrees", "m f"},
              {"ends", "a"},
              {"drop", "a"},
              {"forms", map({{"gen", "y"}, {"loc", "~soft"}, {"acc", "ę"}, {"ins", "ą"}})}});
}

Data noun_in_k() {
  return map({{"name", "noun-k"},
              {"for", "given surname noun"},
              {"agrees", "m"},
              {"ends", "<velar> b"},
              {"stem", "fleeting"},
              {"forms", map({{"gen", "a"}, {"acc", "=gen"}, {"dat", "owi (u)"}, {"ins", "+'em"}})}});
}

Inflector compiled(std::vector<Data> paradigms) {
  Faults faults;
  Inflector made = Inflector::compile(small_paradigms(std::move(paradigms)), faults);
  for (const Fault& fault : faults.all()) FAIL_CHECK(fault.message);
  return made;
}

bool has(const std::vector<Form>& forms, std::string_view text) {
  return std::any_of(forms.begin(), forms.end(), [&](const Form& f) { return f.text == text; });
}

}  // namespace

TEST_CASE("the longest stem end decides an alternation") {
  const names::Alternation soft({{"k", false, {"ce"}}, {"sk", false, {"szcze"}}, {"rok", true, {"roku"}}});
  CHECK(soft.find("lak")->to.front() == "ce");
  CHECK(soft.find("bosk")->to.front() == "szcze");
  CHECK(soft.find("rok")->to.front() == "roku");
  CHECK(soft.find("krok")->to.front() == "ce");
  CHECK(soft.find("lat") == nullptr);
}

TEST_CASE("what a stem alternation can meet behind a known end") {
  const names::Alternation soft({{"k", false, {"ce"}}, {"sk", false, {"szcze"}}, {"t", false, {"cie"}}});
  const auto all = soft.meetings("k");
  REQUIRE(all.size() == 2);
  CHECK(all[0].first == "sk");
  CHECK(all[1].first == "k");
}

TEST_CASE("letters: capitals of the original stay on the inflected form") {
  CHECK(names::with_capitals("McDonald", "mcdonald", "mcdonalda") == "McDonalda");
  CHECK(names::with_capitals("Łódź", "łódź", "łodzi") == "Łodzi");
  CHECK(names::with_capitals("Ćma", "ćma", "mie") == "Mie");
  CHECK(names::plain_marks("Kennedy’ego – al‑Dżulani") == "Kennedy'ego - al-Dżulani");
  CHECK(names::is_all_capitals("XVI"));
  CHECK_FALSE(names::is_all_capitals("Xvi"));
  CHECK(names::capitalised("żaneta") == "Żaneta");
}

TEST_CASE("forms follow paradigms, seams and alternations; the base form is first") {
  const Inflector inflector = compiled({noun_in_a()});
  const auto forms = inflector.name("Laka", Kind::place);
  REQUIRE(forms.size() == 5);
  CHECK(forms.front().text == "Laka");
  CHECK(forms.front().rule == "noun-a");
  CHECK(forms.front().cases == Cases(Case::nominative));
  CHECK(has(forms, "Laki"));
  CHECK(has(forms, "Lace"));
  CHECK(has(forms, "Lakę"));
}

TEST_CASE("both stems of a fleeting vowel, copied cases united, marks as written") {
  const Inflector inflector = compiled({noun_in_k()});
  const auto forms = inflector.person("Marek", Gender::masculine);
  REQUIRE(has(forms, "Marka"));
  CHECK(has(forms, "Mareka"));
  CHECK(has(forms, "Mark'em"));
  for (const Form& form : forms) {
    if (form.text == "Marka") CHECK(form.cases == Cases{Case::genitive, Case::accusative});
  }
}

TEST_CASE("two rare forms of different words do not meet") {
  Data other = noun_in_k();
  other.entries[0].second = scalar("noun-b");
  other.entries[3].second = scalar("b");
  Data first = noun_in_k();
  first.entries[3].second = scalar("k");
  const Inflector inflector = compiled({first, other});
  const auto forms = inflector.person("Lak Rab", Gender::masculine);
  CHECK(has(forms, "Lakowi Rabowi"));
  CHECK(has(forms, "Lakowi Rabu"));
  CHECK_FALSE(has(forms, "Laku Rabu"));
}

TEST_CASE("particles, suffixes and initials do not inflect") {
  const Inflector inflector = compiled({noun_in_k()});
  CHECK(has(inflector.person("Bob J. von Rak Jr.", Gender::masculine), "Boba J. von Raka Jr."));
  const auto surname = inflector.surname("Bob J. von Rak Jr.", Gender::masculine);
  CHECK(surname.front().text == "von Rak");
  CHECK(has(surname, "Raka"));
  CHECK(inflector.surname("Bob", Gender::masculine).empty());
  CHECK(inflector.surname("Bob II", Gender::masculine).empty());
  CHECK(has(inflector.given_name("Bob von Rak", Gender::masculine), "Boba"));
}

TEST_CASE("a word that no paradigm takes stands in every case") {
  const Inflector inflector = compiled({noun_in_a()});
  const auto forms = inflector.name("Xyz", Kind::place);
  REQUIRE(forms.size() == 1);
  CHECK(forms.front().cases == Cases::any());
}

TEST_CASE("gender: the lists first, then the ending") {
  const Inflector inflector = compiled({noun_in_a()});
  CHECK(inflector.gender_of("Bob") == Gender::masculine);
  CHECK(inflector.gender_of("Ada") == Gender::feminine);
  CHECK(inflector.gender_of("Ruda") == Gender::feminine);
  CHECK(inflector.gender_of("Rudo") == Gender::unknown);
}

TEST_CASE("base forms: what generates the surface, and the surface itself") {
  const Inflector inflector = compiled({noun_in_a(), noun_in_k()});
  const auto guesses = inflector.base_forms("Boba Raka", Cases::any(), Gender::unknown);
  REQUIRE_FALSE(guesses.empty());
  CHECK(guesses.front().text == "Bob Rak");
  CHECK(guesses.front().gender == Gender::masculine);
  CHECK(guesses.front().cases == Cases{Case::genitive, Case::accusative});
  const auto itself = [](const BaseForm& b) { return b.text == "Boba Raka"; };
  CHECK(std::any_of(guesses.begin(), guesses.end(), itself));
  CHECK(inflector.base_forms("", Cases::any(), Gender::unknown).empty());
}

TEST_CASE("faults of paradigms are collected, each with its remedy") {
  Data bad = noun_in_a();
  bad.entries[1].second = scalar("noun bird");
  bad.entries[3].second = scalar("<vowel>a ob");
  bad.entries[5].second = map({{"gen", "~hard"}, {"abl", "a"}});
  Faults faults;
  Inflector::compile(small_paradigms({bad}), faults);
  CHECK(faults.all().size() == 5);
}

TEST_CASE("rewriting: the first rule that fits, its context, its readings") {
  Faults faults;
  const auto classes = names::LetterClasses::read(map({{"vowel", "a o"}}), faults);
  const auto rules =
      list({map({{"from", "sz"}, {"to", "S"}}), map({{"from", "s"}, {"to", "z s"}, {"after", "<vowel>"}}),
            map({{"from", "h"}, {"to", "0"}, {"at", "end"}}),
            map({{"from", "e"}, {"to", "0"}, {"before-end", "r"}, {"longer", "3"}})});
  const auto rewriter = names::Rewriter::read(rules, classes, faults);
  CHECK(faults.none());
  CHECK(rewriter.readings("szash", 8) == std::vector<std::string>{"Saz", "Sas"});
  CHECK(rewriter.readings("merer", 8) == std::vector<std::string>{"merr"});
  CHECK(rewriter.readings("ber", 8) == std::vector<std::string>{"ber"});
  CHECK(rewriter.readings("asasas", 4).size() == 4);
  std::string out;
  CHECK_FALSE(rewriter.rewrite("bad", out));
}

TEST_CASE("romanisation: word by word, capitals kept, nothing for Latin or an unknown language") {
  Faults faults;
  const auto table =
      map({{"language", "ru"},
           {"rules", list({map({{"from", "а"}, {"to", "a"}}), map({{"from", "н"}, {"to", "n"}})})}});
  const auto romaniser = Romaniser::compile(map({{"tables", list({table})}}), faults);
  CHECK(romaniser.romanise("Анна Ан-Ан", "ru") == std::vector<std::string>{"Anna An-An"});
  CHECK(romaniser.romanise("Anna", "ru").empty());
  CHECK(romaniser.romanise("Анна", "uk").empty());
}

}  // namespace whomet
