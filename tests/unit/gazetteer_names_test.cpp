// SPDX-License-Identifier: Apache-2.0
// The Polish pack's rules for names, on real names: a wall of base form, form and case.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "whomet/gazetteer.hpp"
#include "whomet/names.hpp"

namespace whomet {
namespace {

Data pack_file(const std::string& name, Faults& faults) {
  return load_yaml(std::filesystem::path(WHOMET_ROOT) / "gazetteer" / "languages" / "pl" / name, faults);
}

void expect_none(const Faults& faults) {
  for (const Fault& fault : faults.all()) FAIL_CHECK(to_string(fault));
}

const Inflector& polish() {
  static const Inflector inflector = [] {
    Faults faults;
    Data data = pack_file("paradigms.yaml", faults);
    for (const auto& [name, file] : {std::pair{"given-names", "given_names.yaml"}, {"known-names", "known_names.yaml"}}) {
      Data key;
      key.type = Data::Type::scalar;
      key.text = name;
      data.entries.emplace_back(key, pack_file(file, faults));
    }
    Inflector made = Inflector::compile(data, faults);
    expect_none(faults);
    return made;
  }();
  return inflector;
}

const SpellingKeys& spelling() {
  static const SpellingKeys keys = [] {
    Faults faults;
    SpellingKeys made = SpellingKeys::compile(pack_file("spelling.yaml", faults), faults);
    expect_none(faults);
    return made;
  }();
  return keys;
}

const Romaniser& romaniser() {
  static const Romaniser made = [] {
    Faults faults;
    Romaniser compiled = Romaniser::compile(pack_file("romanisation.yaml", faults), faults);
    expect_none(faults);
    return compiled;
  }();
  return made;
}

/// what: m, f (a person's full name), u (of unknown gender), s (surname of a man), w (of a woman), g (given
/// name), n (place, organisation), a (adjective), d (demonym), D (plural demonym)
struct Row {
  char what;
  const char* base;
  const char* form;
  const char* grammatical_case;
};

std::vector<Form> forms_of(char what, const std::string& base) {
  switch (what) {
    case 'm':
      return polish().person(base, Gender::masculine);
    case 'f':
      return polish().person(base, Gender::feminine);
    case 'u':
      return polish().person(base, Gender::unknown);
    case 's':
      return polish().surname(base, Gender::masculine);
    case 'w':
      return polish().surname(base, Gender::feminine);
    case 'g':
      return polish().given_name(base, Gender::unknown);
    case 'a':
      return polish().adjective(base);
    case 'd':
      return polish().demonym(base, false);
    case 'D':
      return polish().demonym(base, true);
    default:
      return polish().name(base, Kind::place);
  }
}

/// Whether the form stands for the case (`any`: for every one) by the paradigms of its base form.
bool made(const Row& row) {
  const std::vector<Form> forms = forms_of(row.what, row.base);
  return std::any_of(forms.begin(), forms.end(), [&row](const Form& form) {
    const auto wanted = case_from(row.grammatical_case);
    const bool case_fits = wanted ? form.cases.has(*wanted) : form.cases == Cases::any();
    return form.text == row.form && case_fits;
  });
}

const std::vector<Row> good = {
    // adjectival surnames
    {'m', "Wołodymyr Zełenski", "Wołodymyra Zełenskiego", "gen"},
    {'m', "Wołodymyr Zełenski", "Wołodymyrowi Zełenskiemu", "dat"},
    {'m', "Wołodymyr Zełenski", "Wołodymyrem Zełenskim", "ins"},
    {'m', "Wołodymyr Zełenski", "Wołodymyrze Zełenskim", "loc"},
    {'m', "Wałerij Załużny", "Wałerija Załużnego", "acc"},
    {'m', "Wałerij Załużny", "Wałerijem Załużnym", "ins"},
    {'m', "Włodzimierz Czarzasty", "Włodzimierzem Czarzastym", "ins"},
    {'m', "Karol Nawrocki", "Karolowi Nawrockiemu", "dat"},
    {'m', "Silvio Berlusconi", "Silvia Berlusconiego", "gen"},
    {'m', "Abbas Arakczi", "Abbasem Arakczim", "ins"},
    {'u', "Maria Zacharowa", "Marii Zacharowej", "gen"},
    {'u', "Maria Zacharowa", "Marię Zacharową", "acc"},
    {'u', "Swiatłana Cichanouska", "Swiatłanie Cichanouskiej", "dat"},
    {'u', "Kaja Kallas", "Kai Kallas", "gen"},
    {'u', "Kaja Kallas", "Kają Kallas", "ins"},
    // consonants
    {'m', "Kiriłł Dmitrijew", "Kiriłła Dmitrijewa", "gen"},
    {'m', "Kiriłł Dmitrijew", "Kiriłłem Dmitrijewem", "ins"},
    {'m', "Siergiej Ławrow", "Siergieja Ławrowa", "gen"},
    {'m', "Siergiej Ławrow", "Siergieju Ławrowie", "loc"},
    {'m', "Donald Tusk", "Donaldem Tuskiem", "ins"},
    {'m', "Donald Tusk", "Donaldzie Tusku", "loc"},
    {'m', "Donald Trump", "Donaldowi Trumpowi", "dat"},
    {'m', "Donald Trump", "Donalda Trumpa", "acc"},
    {'m', "Keir Starmer", "Keirze Starmerze", "loc"},
    {'m', "Friedrich Merz", "Friedrichem Merzem", "ins"},
    {'m', "Friedrich Merz", "Friedrichu Merzu", "loc"},
    {'m', "Steve Witkoff", "Steve'a Witkoffa", "gen"},
    {'m', "Steve Witkoff", "Steve'em Witkoffem", "ins"},
    {'m', "Steve Witkoff", "Stevem Witkoffem", "ins"},
    {'m', "Steve Witkoff", "Stevem Witkoff", "ins"},
    {'m', "Jared Kushner", "Jareda Kushnera", "gen"},
    {'m', "Emmanuel Macron", "Emmanuelowi Macronowi", "dat"},
    {'m', "Joe Biden", "Joe Bidena", "gen"},
    {'m', "Viktor Orbán", "Viktorze Orbánie", "loc"},
    {'m', "Marek Dudek", "Marka Dudka", "gen"},
    {'m', "Paweł Kozieł", "Pawła Kozła", "acc"},
    {'m', "Jan Niemiec", "Janem Niemcem", "ins"},
    {'m', "Jan Kwiecień", "Jana Kwietnia", "gen"},
    {'s', "Aleksandar Vučić", "Vučića", "gen"},
    {'s', "Karl Marx", "Marksa", "gen"},
    {'s', "Mike Waltz", "Waltzem", "ins"},
    // -a, -o, -e, -y of men
    {'m', "Andrzej Duda", "Andrzejem Dudą", "ins"},
    {'m', "Dmytro Kułeba", "Dmytra Kułeby", "gen"},
    {'m', "Dmytro Kułeba", "Dmytrze Kułebie", "loc"},
    {'m', "Dawid Arachamia", "Dawida Arachamii", "gen"},
    {'m', "Dawid Arachamia", "Dawidem Arachamią", "ins"},
    {'m', "Petro Poroszenko", "Petra Poroszenki", "gen"},
    {'m', "Petro Poroszenko", "Petrem Poroszenką", "ins"},
    {'s', "Robert Fico", "Ficem", "ins"},
    {'s', "Giuseppe Conte", "Contego", "acc"},
    {'s', "Mark Rutte", "Ruttem", "ins"},
    {'s', "J. D. Vance", "Vance'a", "gen"},
    {'s', "J. D. Vance", "Vance'em", "ins"},
    {'s', "Mike Pence", "Pensie", "loc"},
    {'s', "John Kerry", "Kerry'ego", "gen"},
    {'s', "John Kennedy", "Kennedym", "ins"},
    {'s', "John Healey", "Healeyowi", "dat"},
    {'s', "Marco Rubio", "Rubio", "any"},
    {'s', "Marco Rubio", "Rubiem", "ins"},
    {'g', "Antoni Nowak", "Antoniego", "gen"},
    {'g', "Jerzy Nowak", "Jerzym", "loc"},
    {'g', "Otto Braun", "Ottona", "gen"},
    // women
    {'u', "Angela Merkel", "Angeli Merkel", "gen"},
    {'u', "Angela Merkel", "Angelą Merkel", "ins"},
    {'w', "Angela Merkel", "Merkel", "any"},
    {'w', "Giorgia Meloni", "Meloni", "any"},
    {'w', "Beata Szydło", "Szydło", "any"},
    {'w', "Ewa Duda", "Dudzie", "dat"},
    {'u', "Ursula von der Leyen", "Ursulą von der Leyen", "ins"},
    {'w', "Ursula von der Leyen", "von der Leyen", "any"},
    {'w', "Ursula von der Leyen", "Leyen", "any"},
    {'u', "Małgorzata Kidawa-Błońska", "Małgorzatą Kidawą-Błońską", "ins"},
    {'u', "Małgorzata Kidawa-Błońska", "Małgorzacie Kidawie-Błońskiej", "dat"},
    {'u', "Condoleezza Rice", "Condoleezzy Rice", "gen"},
    // names of many words
    {'m', "Frank-Walter Steinmeier", "Frankiem-Walterem Steinmeierem", "ins"},
    {'m', "Frank-Walter Steinmeier", "Frank-Walterem Steinmeierem", "ins"},
    {'m', "Muhammad bin Salman", "Muhammada bin Salmana", "gen"},
    {'m', "Leon XIV", "Leonem XIV", "ins"},
    {'m', "Jan Paweł II", "Jana Pawła II", "gen"},
    {'m', "Robert Kennedy Jr.", "Roberta Kennedy'ego Jr.", "gen"},
    {'m', "Jan III Sobieski", "Janowi III Sobieskiemu", "dat"},
    {'m', "Kim Dzong Un", "Kim Dzong Una", "gen"},
    {'m', "książę William", "księcia Williama", "gen"},
    {'u', "królowa Camilla", "królową Camillą", "ins"},
    {'m', "Al Gore", "Ala Gore'a", "gen"},
    // places
    {'n', "Warszawa", "Warszawie", "loc"},
    {'n', "Moskwa", "Moskwę", "acc"},
    {'n', "Genewa", "Genewie", "loc"},
    {'n', "Rijad", "Rijadzie", "loc"},
    {'n', "Kijów", "Kijowa", "gen"},
    {'n', "Londyn", "Londynu", "gen"},
    {'n', "Berlin", "Berlinie", "loc"},
    {'n', "Paryż", "Paryżu", "loc"},
    {'n', "Wiedeń", "Wiedniu", "loc"},
    {'n', "Wiedeń", "Wiedniem", "ins"},
    {'n', "Wrocław", "Wrocławia", "gen"},
    {'n', "Łódź", "Łodzi", "loc"},
    {'n', "Bydgoszcz", "Bydgoszczy", "gen"},
    {'n', "Białoruś", "Białorusią", "ins"},
    {'n', "Świat", "Świecie", "loc"},
    {'n', "Polska", "Polsce", "loc"},
    {'n', "Rosja", "Rosji", "gen"},
    {'n', "Ukraina", "Ukrainą", "ins"},
    {'n', "Korea", "Korei", "gen"},
    {'n', "Wielka Brytania", "Wielkiej Brytanii", "loc"},
    {'n', "Stany Zjednoczone", "Stanów Zjednoczonych", "gen"},
    {'n', "Stany Zjednoczone", "Stanach Zjednoczonych", "loc"},
    {'n', "Niemcy", "Niemiec", "gen"},
    {'n', "Niemcy", "Niemczech", "loc"},
    {'n', "Włochy", "Włoszech", "loc"},
    {'n', "Węgry", "Węgier", "gen"},
    {'n', "Chiny", "Chin", "gen"},
    {'n', "Indie", "Indii", "gen"},
    {'n', "Helsinki", "Helsinek", "gen"},
    {'n', "Katowice", "Katowicach", "loc"},
    {'n', "Zakopane", "Zakopanem", "loc"},
    {'n', "Popasna", "Popasnej", "loc"},
    {'n', "Rubiżne", "Rubiżnego", "gen"},
    {'n', "Kosowo", "Kosowie", "loc"},
    {'n', "Chicago", "Chicago", "any"},
    {'n', "Opole", "Opola", "gen"},
    {'n', "Nowy Jork", "Nowym Jorku", "loc"},
    {'n', "Abu Zabi", "Abu Zabi", "any"},
    {'n', "Bielsko-Biała", "Bielsku-Białej", "loc"},
    {'n', "Bośnia i Hercegowina", "Bośni i Hercegowiny", "gen"},
    {'n', "Korea Południowa", "Koreą Południową", "ins"},
    {'n', "Republika Południowej Afryki", "Republice Południowej Afryki", "loc"},
    {'n', "Biały Dom", "Białego Domu", "gen"},
    {'n', "Biały Dom", "Białym Domem", "ins"},
    {'n', "Kreml", "Kremlu", "loc"},
    // organisations
    {'n', "Departament Stanu", "Departamentem Stanu", "ins"},
    {'n', "Ministerstwo Spraw Zagranicznych", "Ministerstwie Spraw Zagranicznych", "loc"},
    {'n', "Unia Europejska", "Unią Europejską", "ins"},
    {'n', "Światowa Organizacja Zdrowia", "Światowej Organizacji Zdrowia", "gen"},
    {'n', "Rada Bezpieczeństwa Narodowego i Obrony Ukrainy",
     "Rady Bezpieczeństwa Narodowego i Obrony Ukrainy", "gen"},
    {'n', "Sąd Najwyższy", "Sądzie Najwyższym", "loc"},
    {'n', "Urząd Ochrony Danych Osobowych", "Urzędu Ochrony Danych Osobowych", "gen"},
    {'n', "Kancelaria Prezydenta", "Kancelarii Prezydenta", "gen"},
    {'n', "Agencja Reutera", "Agencję Reutera", "acc"},
    {'n', "Powstanie Warszawskie", "Powstania Warszawskiego", "gen"},
    {'n', "Zgromadzenie Ogólne", "Zgromadzeniem Ogólnym", "ins"},
    {'n', "Talibowie", "Talibom", "dat"},
    {'n', "Liberalni Demokraci", "Liberalnych Demokratów", "gen"},
    {'n', "Konferencja Biskupia", "Konferencji Biskupiej", "gen"},
    {'n', "Nord Stream", "Nord Streamem", "ins"},
    {'n', "PiS", "PiS-u", "gen"},
    {'n', "PiS", "PiS-em", "ins"},
    {'n', "PiS", "PiS", "any"},
    {'n', "NATO", "NATO", "any"},
    {'n', "Kościół Katolicki", "Kościoła Katolickiego", "gen"},
    {'n', "Kościół Katolicki", "Kościele Katolickim", "loc"},
    // adjectives and demonyms
    {'a', "rosyjski", "rosyjscy", "nom"},
    {'a', "rosyjski", "rosyjskiej", "loc"},
    {'a', "rosyjski", "rosyjskim", "dat"},
    {'a', "chiński", "chińskimi", "ins"},
    {'d', "Rosjanin", "Rosjaninem", "ins"},
    {'d', "Ukrainka", "Ukraince", "dat"},
    {'d', "Polak", "Polakowi", "dat"},
    {'d', "Niemiec", "Niemca", "gen"},
    {'d', "Węgier", "Węgrem", "ins"},
    {'D', "Rosjanie", "Rosjan", "gen"},
    {'D', "Włosi", "Włochów", "gen"},
    {'D', "Czesi", "Czechom", "dat"},
    {'D', "Łotysze", "Łotyszami", "ins"},
    {'D', "obywatele Watykanu", "obywateli Watykanu", "gen"},
    {'D', "Polacy", "Polakom", "dat"},
    {'D', "Niemcy", "Niemców", "gen"},
    {'D', "Brytyjczycy", "Brytyjczykami", "ins"},
    {'D', "Szwedzi", "Szwedów", "acc"},
};

const std::vector<Row> bad = {
    {'u', "Angela Merkel", "Angeli Merkela", "gen"},
    {'u', "Angela Merkel", "Angelą Merkelą", "ins"},
    {'m', "Donald Tusk", "Donaldem Tuskem", "ins"},
    {'m', "Wołodymyr Zełenski", "Wołodymyra Zełenskigo", "gen"},
    {'m', "Wołodymyr Zełenski", "Wołodymyrem Zełenski", "nom"},
    {'u', "Maria Zacharowa", "Marią Zacharową", "acc"},
    {'u', "Ursula von der Leyen", "Ursulą vonem der Leyen", "ins"},
    {'m', "Leon XIV", "Leona XIVa", "gen"},
    {'n', "Wielka Brytania", "Wielka Brytanii", "gen"},
    {'n', "Wielka Brytania", "Wielki Brytanii", "gen"},
    {'n', "Departament Stanu", "Departamentem Stanem", "ins"},
    {'n', "Departament Stanu", "Departament Stanu", "gen"},
    {'n', "Niemcy", "Niemców", "gen"},
    {'n', "Polska", "Polskiej", "gen"},
    {'n', "Warszawa", "Warszawa", "gen"},
    {'n', "Stany Zjednoczone", "Stany Zjednoczonych", "gen"},
    {'n', "Unia Europejska", "Unią Europejska", "ins"},
    {'D', "Niemcy", "Niemiec", "gen"},
    {'D', "Polacy", "Polaców", "gen"},
    {'D', "Szwedzi", "Szwedziów", "gen"},
};

}  // namespace

TEST_CASE("Polish forms") {
  for (const Row& row : good) {
    INFO(std::string(row.base), " → ", std::string(row.form), " ", std::string(row.grammatical_case));
    CHECK(made(row));
  }
}

TEST_CASE("forms that Polish has not") {
  for (const Row& row : bad) {
    INFO(std::string(row.base), " → ", std::string(row.form), " ", std::string(row.grammatical_case));
    CHECK_FALSE(made(row));
  }
}

TEST_CASE("the base form is first and no form stands twice") {
  for (const Row& row : good) {
    INFO(std::string(row.base));
    std::vector<Form> forms = forms_of(row.what, row.base);
    REQUIRE_FALSE(forms.empty());
    if (row.what != 's' && row.what != 'w' && row.what != 'g') CHECK(forms.front().text == row.base);
    std::vector<std::string> texts;
    for (const Form& form : forms) {
      CHECK_FALSE(form.cases.empty());
      texts.push_back(form.text);
    }
    std::sort(texts.begin(), texts.end());
    CHECK(std::adjacent_find(texts.begin(), texts.end()) == texts.end());
  }
}

TEST_CASE("odd names are taken as they come") {
  for (const char* odd : {"",
                          " ",
                          "-",
                          "'",
                          "–",
                          "A",
                          "ą",
                          "I",
                          "II",
                          "Jr.",
                          "von",
                          "i",
                          "…",
                          "123",
                          "Łł-",
                          "-ski",
                          "'a",
                          "O'",
                          "Кирилл Дмитриев",
                          "東京",
                          "A-B-C-D",
                          "x y z ż ź",
                          "İstanbul",
                          "ẞ",
                          "Prawo i",
                          "a e i o u y"}) {
    const std::string name = odd;
    INFO(name);
    for (const char what : {'m', 'f', 'u', 's', 'w', 'g', 'n', 'a', 'd', 'D'}) {
      for (const Form& form : forms_of(what, name)) CHECK_FALSE(form.cases.empty());
    }
    for (const BaseForm& base : polish().base_forms(name, Cases::any(), Gender::unknown))
      CHECK_FALSE(base.cases.empty());
    CHECK_NOTHROW(spelling().same_person(name, "Jan Kowalski", Strength::n3));
    CHECK_NOTHROW(romaniser().romanise(name, "ru"));
  }
}

TEST_CASE("genders of given names") {
  for (const char* man : {"Wołodymyr", "Barnaba", "Luca", "Steve", "Nikita", "Bartek", "Jean-Luc"}) {
    INFO(std::string(man));
    CHECK(polish().gender_of(man) == Gender::masculine);
  }
  for (const char* woman : {"Maria", "Meghan", "Ursula", "Kaja", "Condoleezza"}) {
    INFO(std::string(woman));
    CHECK(polish().gender_of(woman) == Gender::feminine);
  }
  CHECK(polish().gender_of("Kim") == Gender::unknown);
}

TEST_CASE("base forms of names that stand in a text") {
  struct Guess {
    const char* surface;
    Cases expected;
    const char* base;
    Gender gender;
  };
  const Cases any = Cases::any();
  const std::vector<Guess> guesses = {
      {"Steve'em Witkoffem", any, "Steve Witkoff", Gender::masculine},
      {"Kiriłła Dmitrijewa", any, "Kiriłł Dmitrijew", Gender::masculine},
      {"Karolem Nawrockim", any, "Karol Nawrocki", Gender::masculine},
      {"Marka Kłopotka", any, "Marek Kłopotek", Gender::masculine},
      {"Dmytrem Kułebą", any, "Dmytro Kułeba", Gender::masculine},
      {"Giorgią Meloni", any, "Giorgia Meloni", Gender::feminine},
      {"Marii Zacharowej", any, "Maria Zacharowa", Gender::feminine},
      {"Anny Kowalskiej", any, "Anna Kowalska", Gender::feminine},
      {"Andrzejowi Dudzie", any, "Andrzej Duda", Gender::masculine},
      {"Joe Bidena", any, "Joe Biden", Gender::masculine},
      {"Małgorzatą Kidawą-Błońską", any, "Małgorzata Kidawa-Błońska", Gender::feminine},
      {"Jana Pawła II", any, "Jan Paweł II", Gender::masculine},
      {"Ursulę von der Leyen", any, "Ursula von der Leyen", Gender::feminine},
      {"Donald Tusk", any, "Donald Tusk", Gender::masculine},
      {"Nawrockiego", Cases{Case::genitive}, "Nawrocki", Gender::masculine},
      {"Witkoffem", Cases{Case::instrumental}, "Witkoff", Gender::masculine},
      {"Macronowi", Cases{Case::dative}, "Macron", Gender::masculine},
      {"Zacharowej", Cases{Case::genitive}, "Zacharowa", Gender::feminine},
  };
  for (const Guess& guess : guesses) {
    INFO(std::string(guess.surface));
    const auto all = polish().base_forms(guess.surface, guess.expected, Gender::unknown);
    REQUIRE_FALSE(all.empty());
    CHECK(all.front().text == guess.base);
    CHECK(all.front().gender == guess.gender);
  }
}

TEST_CASE("romanisation as Polish newspapers write") {
  struct Row2 {
    const char* name;
    const char* language;
    const char* polish;
  };
  const std::vector<Row2> rows = {
      {"Кирилл Дмитриев", "ru", "Kiriłł Dmitrijew"},
      {"Сергей Лавров", "ru", "Siergiej Ławrow"},
      {"Дмитрий Песков", "ru", "Dmitrij Pieskow"},
      {"Сергей Шойгу", "ru", "Siergiej Szojgu"},
      {"Юрий Ушаков", "ru", "Jurij Uszakow"},
      {"Владимир Мединский", "ru", "Władimir Miedinski"},
      {"Эльвира Набиуллина", "ru", "Elwira Nabiullina"},
      {"Игорь Костюков", "ru", "Igor Kostiukow"},
      {"Володимир Зеленський", "uk", "Wołodymyr Zełenski"},
      {"Валерій Залужний", "uk", "Wałerij Załużny"},
      {"Андрій Єрмак", "uk", "Andrij Jermak"},
      {"Рустем Умєров", "uk", "Rustem Umierow"},
      {"Денис Шмигаль", "uk", "Denys Szmyhal"},
      {"Олександр Сирський", "uk", "Ołeksandr Syrski"},
      {"Аляксандр Лукашэнка", "be", "Alaksandr Łukaszenka"},
      {"Святлана Ціханоўская", "be", "Swiatłana Cichanouska"},
      {"Румен Радев", "bg", "Rumen Radew"},
      {"Александар Вучић", "sr", "Aleksandar Vučić"},
      {"Христијан Мицкоски", "mk", "Christijan Mickoski"},
  };
  for (const Row2& row : rows) {
    INFO(std::string(row.name));
    const auto all = romaniser().romanise(row.name, row.language);
    REQUIRE_FALSE(all.empty());
    CHECK(all.front() == row.polish);
  }
  CHECK(romaniser().romanise("Lavrov", "ru").empty());
}

TEST_CASE("spellings of one person, and people who are not one") {
  const std::vector<std::vector<std::string>> people = {
      {"Kiriłł Dmitrijew", "Kirył Dmitriew", "Kirill Dmitriev", "Кирилл Дмитриев"},
      {"Wołodymyr Zełenski", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy", "Володимир Зеленський"},
      {"Siergiej Ławrow", "Sergey Lavrov", "Sergei Lavrov", "Сергей Лавров"},
      {"Rustem Umierow", "Rustem Umerov", "Рустем Умєров"},
      {"Siergiej Szojgu", "Sergei Shoigu", "Сергей Шойгу"},
      {"Steve Witkoff", "Steven Witkoff", "Стив Виткофф"},
      {"Igor Kostiukow", "Igor Kostyukov", "Игорь Костюков"},
      {"Jewgienij Prigożyn", "Yevgeny Prigozhin", "Евгений Пригожин"},
  };
  for (std::size_t i = 0; i < people.size(); ++i) {
    for (const std::string& a : people[i]) {
      for (const std::string& b : people[i]) {
        INFO(a, " = ", b);
        CHECK(spelling().same_person(a, b, Strength::n2));
      }
      for (std::size_t j = 0; j < people.size(); ++j) {
        if (j == i) continue;
        for (const std::string& b : people[j]) CHECK_FALSE(spelling().same_person(a, b, Strength::n2));
      }
    }
  }
  CHECK_FALSE(spelling().same_person("Maria Kerr", "Maria Kerry", Strength::n2));
  CHECK_FALSE(spelling().same_person("Iwan Zieliński", "Iwan Zełenski", Strength::n2));
  CHECK_FALSE(spelling().same_person("Oleg Kuzniecow", "Oleg Kuzniecowa", Strength::n2));
  CHECK(spelling().same_person("Donald Trump", "Дональд Трамп", Strength::n3));
  CHECK_FALSE(spelling().same_person("Donald Trump Jr.", "Donald Trump", Strength::n2));
  CHECK(spelling().same_person("Donald Trump Jr.", "Donald Trump junior", Strength::n2));
  CHECK(spelling().same_person("D. Trump", "Donald Trump", Strength::n1));
  CHECK_FALSE(spelling().same_person("M. Trump", "Donald Trump", Strength::n1));
}

TEST_CASE("surnames that look alike and are not one name") {
  const std::vector<std::pair<std::string, std::string>> pairs = {
      {"Putin", "Patin"},   {"Petrow", "Piotrow"},       {"Zełenski", "Zieliński"}, {"Ławrow", "Ławrin"},
      {"Kerr", "Kerry"},    {"Kuzniecow", "Kuzniecowa"}, {"Maria", "Mario"},        {"Kowal", "Kowalow"},
      {"Merkel", "Markel"}, {"Sobolew", "Sobolow"},      {"Walker", "Volker"},      {"Wołodymyr", "Władimir"},
      {"Nowak", "Nowik"},   {"Biden", "Baden"},          {"Tusk", "Task"},
  };
  for (const auto& [a, b] : pairs) {
    INFO(a, " and ", b);
    std::vector<std::string> common;
    const auto left = spelling().keys(a, Strength::n2);
    const auto right = spelling().keys(b, Strength::n2);
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(common));
    CHECK(common.empty());
  }
}

TEST_CASE("given names that are two names in two languages") {
  CHECK(spelling().vetoed("Wołodymyr", "Władimir"));
  CHECK(spelling().vetoed("Владимир", "Volodymyr"));
  CHECK(spelling().vetoed("Serhij", "Siergiej"));
  CHECK_FALSE(spelling().vetoed("Wołodymyr", "Volodymyr"));
  CHECK_FALSE(spelling().same_person("Wołodymyr Putin", "Władimir Patin", Strength::n3));
}

TEST_CASE("keys are sorted, single and few") {
  for (const char* token : {"Zełenski", "Chodorkowski", "Czcschthgeq", "Шевченко", "x", ""}) {
    for (const Strength strength : {Strength::n1, Strength::n2, Strength::n3}) {
      const auto keys = spelling().keys(token, strength);
      CHECK(std::is_sorted(keys.begin(), keys.end()));
      CHECK(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
      CHECK(keys.size() <= 64);
    }
  }
}

}  // namespace whomet
