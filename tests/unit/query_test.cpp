// SPDX-License-Identifier: Apache-2.0
#include "whomet/query.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "query/search.hpp"
#include "whomet/merging.hpp"
#include "whomet/store.hpp"

namespace fs = std::filesystem;
using namespace whomet;

namespace {

constexpr const char* entities = R"(
- {id: anna-nowak, kind: person, names: {pl: [Anna Nowak]}, gender: f,
   offices: [{office: prime-minister, of: pl, from: 2019-01-01, to: 2024-12-31}]}
- {id: adam-nowak, kind: person, names: {pl: [Adam Nowak]}, gender: m}
- {id: jan-zelinski, kind: person, names: {pl: [Jan Żeliński]}, gender: m}
- {id: ewa-zelinska, kind: person, names: {pl: [Ewa Żelińska]}, gender: f}
- {id: steve-witkoff, kind: person, names: {en: [Steve Witkoff]}, gender: m}
- {id: dmitriev, kind: person, names: {pl: [Kiriłł Dmitrijew], ru: [Кирилл Дмитриев]}, gender: m}
- {id: piotr-lis, kind: person, names: {pl: [Piotr Lis]}, gender: m,
   offices: [{office: prime-minister, of: pl, from: 2025-01-01}]}
- {id: pl, kind: country, names: {pl: [Polska], en: [Poland]}, capital: wwa,
   adjective: {pl: polski, en: Polish}}
- {id: ua, kind: country, names: {pl: [Ukraina], en: [Ukraine]}, capital: kijow,
   adjective: {pl: ukraiński, en: Ukrainian}}
- {id: wwa, kind: place, names: {pl: [Warszawa], en: [Warsaw]}, in: pl}
- {id: belweder, kind: place, names: {pl: [Belweder]}, in: wwa}
- {id: kijow, kind: place, names: {pl: [Kijów], en: [Kyiv]}, in: ua}
)";

/// A gazetteer of a few entities with the real language packs, and a database of seven meetings.
class World {
 public:
  World() : folder_(fs::temp_directory_path() / ("whomet_query_" + std::to_string(::getpid()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    std::ofstream(folder_ / "entities.yaml") << entities;
    Faults faults;
    knowledge_ = load_knowledge(fs::path(WHOMET_ROOT) / "gazetteer", {folder_ / "entities.yaml"}, faults);
    for (const Fault& fault : faults.all()) MESSAGE(to_string(fault));
    REQUIRE(knowledge_);
    fill();
    asker_ = std::make_unique<Asker>(database(), *knowledge_, make_day(2026, 2, 10), faults);
    REQUIRE(faults.none());
  }
  ~World() { fs::remove_all(folder_); }
  const Asker& asker() const { return *asker_; }
  fs::path database() const { return folder_ / "test.db"; }
  const Knowledge& knowledge() const { return *knowledge_; }

 private:
  void fill() {
    Store store = Store::open(database(), {"test", "test"});
    tell(store, "a1", Status::held, {"steve-witkoff", "dmitriev"}, "belweder", "2025-12-05");
    tell(store, "a2", Status::held, {"steve-witkoff", "jan-zelinski"}, "kijow", "2026-01-20");
    tell(store, "a3", Status::held, {"anna-nowak", "jan-zelinski"}, "wwa", "2024-01-10");
    tell(store, "a4", Status::planned, {"steve-witkoff", "jan-zelinski"}, "wwa", "2026-02-20");
    tell(store, "a5", Status::held, {"ewa-zelinska", "ua"}, "", "");
    tell(store, "a6", Status::held, {"steve-witkoff", "new-person"}, "", "2025-11-01");
    tell(store, "a7", Status::held, {"adam-nowak", "dmitriev"}, "kijow", "2023-05-05");
    merge_meetings(store);
    store.finish();
  }

  EntityRef ref(const std::string& id, Extraction& told) const {
    const EntityRef known = knowledge_->gazetteer.find(id);
    if (known != no_entity) return known;
    Entity entity;
    entity.id = id;
    entity.label = "Marek Zawada";
    entity.names = {{entity.label, "pl"}};
    told.provisional = {entity};
    return static_cast<EntityRef>(knowledge_->gazetteer.size());
  }

  void tell(Store& store, const std::string& id, Status status, const std::vector<std::string>& parties,
            const std::string& place, const std::string& date) const {
    Document document;
    document.id = id;
    document.text = "Zdanie o spotkaniu.";
    Extraction told;
    told.document = id;
    told.published = from_iso("2026-02-01");
    Report report;
    report.status = status;
    report.evidence = {0, static_cast<std::uint32_t>(document.text.size())};
    report.rule = "test";
    report.date = from_iso(date);
    for (const std::string& party : parties) {
      report.sides.push_back({ref(party, told)});
      told.mentions.push_back({{0, 6}, report.sides.back()[0], {}, How::name, ""});
    }
    if (!place.empty()) report.place = ref(place, told);
    told.reports = {report};
    store.add(document, told, knowledge_->gazetteer);
  }

  fs::path folder_;
  std::unique_ptr<const Knowledge> knowledge_;
  std::unique_ptr<Asker> asker_;
};

const World& world() {
  static const World only;
  return only;
}

/// `who steve-witkoff @wwa 2025-12 held`: a question as it was understood, or what is wrong with it.
std::string understood(const std::string& text) {
  const Reading reading = world().asker().read(text);
  std::string line;
  for (const auto& name : reading.unknown) line += "?" + name.name + did_you_mean(name.near) + " ";
  for (const auto& word : reading.unread) line += "!" + word + " ";
  if (!reading.question) return line + "unread";
  const Question& q = *reading.question;
  line = to_string(q.asks);
  if (q.pick != Pick::all) line += std::string("/") + to_string(q.pick);
  for (const auto& e : q.parties) line += " " + e.id;
  for (const auto& e : q.places) line += " @" + e.id;
  for (const auto& p : q.on) line += " " + to_iso(p.span) + (p.every_year ? "*" : "");
  if (q.since) line += " >" + to_iso(day_span(*q.since));
  if (q.until) line += " <" + to_iso(day_span(*q.until));
  if (q.kind) line += std::string(" ") + to_string(*q.kind);
  if (q.in_person) line += " in-person";
  for (Status status : q.statuses) line += std::string(" ") + to_string(status);
  return line;
}

/// Ids of the parties met, each with the documents that tell of it.
std::string answered(const std::string& text) {
  const Reading reading = world().asker().read(text);
  REQUIRE(reading.question);
  Answer answer = world().asker().answer(*reading.question);
  world().asker().add_evidence(answer);
  std::string line;
  if (!asks_for_people(*reading.question))
    for (const MeetingFound& m : answer.meetings) line += (line.empty() ? "" : " ") + m.evidence.at(0).document;
  for (const PartyMet& met : answer.met) {
    line += (line.empty() ? "" : "; ") + met.party.id;
    for (std::size_t i : met.meetings)
      for (const Evidence& e : answer.meetings[i].evidence) line += " " + e.document;
  }
  return line;
}

}  // namespace

TEST_CASE("questions that can be read") {
  struct {
    const char *question, *meaning;
  } const table[] = {
      {"who met Witkoff", "who steve-witkoff held"},
      {"Who met Steve Witkoff?", "who steve-witkoff held"},
      {"kto spotkał się z Witkoffem?", "who steve-witkoff held"},
      {"z kim spotkał się Steve Witkoff", "who steve-witkoff held"},
      {"z kim rozmawiała Anna Nowak?", "who anna-nowak held"},
      {"kto spotkał się z Anną Nowak w Warszawie?", "who anna-nowak @wwa held"},
      {"kogo przyjął Piotr Lis w Belwederze", "who piotr-lis @belweder held"},
      {"did Witkoff meet Dmitriev?", "whether steve-witkoff dmitriev held"},
      {"czy Witkoff spotkał się z Dmitrijewem", "whether steve-witkoff dmitriev held"},
      {"where did Witkoff meet Dmitriev?", "where steve-witkoff dmitriev held"},
      {"gdzie Witkoff spotkał się z Dmitrijewem?", "where steve-witkoff dmitriev held"},
      {"when did Witkoff meet Dmitriev?", "when steve-witkoff dmitriev held"},
      {"kiedy Anna Nowak spotkała się z Kiriłłem Dmitrijewem?", "when anna-nowak dmitriev held"},
      {"meetings of Anna Nowak", "who anna-nowak held"},
      {"spotkania Anny Nowak w Kijowie", "who anna-nowak @kijow held"},
      {"Witkoff", "who steve-witkoff held"},
      // without diacritics, without capitals, in another spelling
      {"kto spotkal sie z Zelinskim", "who jan-zelinski held"},
      {"kto spotkal sie z zelinskim w kijowie", "who jan-zelinski @kijow held"},
      {"who met zelinska", "who ewa-zelinska held"},
      {"kto spotkał się z Dmitriewem", "who dmitriev held"},
      {"kto spotkał się z Kiryłem Dmitriewem", "who dmitriev held"},
      // people that only the texts know
      {"who met Marek Zawada", "who new-person held"},
      {"kto spotkał się z Markiem Zawadą", "who new-person held"},
      {"kto spotkal sie z zawada", "who new-person held"},
      // places and states
      {"who met in Warsaw", "who @wwa held"},
      {"kto spotkał się w Ukrainie", "who @ua held"},
      {"kto spotkał się z Ukrainą", "who ua held"},
      {"who met Witkoff in the Ukraine", "who steve-witkoff @ua held"},
      // days
      {"who met Witkoff in December 2025", "who steve-witkoff 2025-12 held"},
      {"kto spotkał się z Witkoffem w styczniu 2026?", "who steve-witkoff 2026-01 held"},
      {"kto spotkał się z Witkoffem w styczniu?", "who steve-witkoff 2026-01* held"},
      {"who met Witkoff on 5 December 2025", "who steve-witkoff 2025-12-05 held"},
      {"kto spotkał się z Witkoffem 5 grudnia", "who steve-witkoff 2025-12-05* held"},
      {"who met Witkoff last month?", "who steve-witkoff 2026-01 held"},
      {"kto spotkał się z Witkoffem wczoraj", "who steve-witkoff 2026-02-09 held"},
      {"who met Witkoff in 2025", "who steve-witkoff 2025 held"},
      {"who met Witkoff since 1 December 2025", "who steve-witkoff 2025-12-01/2026-02-10 held"},
      {"who met Witkoff before 2026", "who steve-witkoff <2025-12-31 held"},
      {"who met Witkoff after 5 December 2025", "who steve-witkoff >2025-12-06 held"},
      {"kto spotkał się z Witkoffem po 5 grudnia 2025", "who steve-witkoff >2025-12-06 held"},
      {"kto spotkał się z Witkoffem do 5 grudnia 2025", "who steve-witkoff <2025-12-05 held"},
      {"who met Witkoff between 1 and 5 December 2025?", "who steve-witkoff 2025-12-01/2025-12-05 held"},
      // status and kind
      {"who will meet Witkoff?", "who steve-witkoff planned possible held"},
      {"kto planuje spotkanie z Witkoffem", "who steve-witkoff planned possible"},
      {"kto spotka się z Witkoffem", "who steve-witkoff planned possible"},
      {"who might meet Witkoff", "who steve-witkoff possible"},
      {"kto odwołał spotkanie z Witkoffem", "who steve-witkoff cancelled"},
      {"which meetings of Witkoff were denied", "what steve-witkoff denied"},
      {"who talked to Witkoff by phone?", "who steve-witkoff call held"},
      {"kto dzwonił do Witkoffa", "who steve-witkoff call held"},
      {"who met Witkoff in person?", "who steve-witkoff in-person held"},
      // several, how often, which, the last
      {"who met both Witkoff and Jan Żeliński?", "who steve-witkoff jan-zelinski held"},
      {"kto spotkał się i z Witkoffem, i z Anną Nowak", "who steve-witkoff anna-nowak held"},
      {"how often did Witkoff meet Dmitriev?", "how-often steve-witkoff dmitriev held"},
      {"ile razy Witkoff spotkał się z Dmitrijewem?", "how-often steve-witkoff dmitriev held"},
      {"meetings of Witkoff and Dmitriev", "what steve-witkoff dmitriev held"},
      {"what was cancelled?", "what cancelled"},
      {"co odwołano w Warszawie", "what @wwa cancelled"},
      {"jakie spotkania zaplanowano na 20 lutego 2026", "what 2026-02-20 planned possible"},
      {"who does Witkoff meet most often?", "who/most steve-witkoff held"},
      {"z kim najczęściej spotyka się Witkoff", "who/most steve-witkoff held"},
      {"last meeting of Witkoff", "what/last steve-witkoff held"},
      {"kiedy ostatnio Witkoff spotkał się z Dmitrijewem", "when/last steve-witkoff dmitriev held"},
      {"who was in Warsaw on 10 January 2024?", "who-was-there @wwa 2024-01-10 held"},
      {"kto był w Kijowie w styczniu 2026", "who-was-there @kijow 2026-01 held"},
      {"how are Witkoff and Anna Nowak connected?", "how-connected steve-witkoff anna-nowak held"},
      {"co łączy Witkoffa z Anną Nowak?", "how-connected steve-witkoff anna-nowak held"},
      // who held an office then, and who speaks for a state
      {"who met the Polish prime minister in 2025?", "who piotr-lis 2025 held"},
      {"who met the prime minister of Poland in 2020?", "who anna-nowak 2020 held"},
      {"kto spotkał się z premierem Polski w 2020 roku?", "who anna-nowak 2020 held"},
      {"did the delegations of Poland and Ukraine meet?", "whether pl ua held"},
      {"when did the Polish and Ukrainian delegations meet?", "when pl ua held"},
  };
  for (const auto& row : table) {
    const std::string asked = row.question;
    CAPTURE(asked);
    std::string meaning = row.meaning;
    if (meaning.find("planned possible held") != std::string::npos) meaning.resize(meaning.size() - 5);
    CHECK(understood(row.question) == meaning);
  }
}

TEST_CASE("questions that cannot be read") {
  struct {
    const char *question, *why;
  } const table[] = {
      {"", "unread"},
      {"?", "unread"},
      {"who?", "unread"},
      {"kto się spotkał?", "unread"},
      {"why did Witkoff meet Dmitriev?", "!why unread"},
      {"dlaczego Witkoff spotkał się z Dmitrijewem", "!dlaczego unread"},
      {"who met 77", "!77 unread"},
      {"who met Wittkopf", "?Wittkopf; did you mean Steve Witkoff? unread"},
      {"kto spotkał się z Xyzzym", "?Xyzzym unread"},
  };
  for (const auto& row : table) {
    const std::string asked = row.question;
    CAPTURE(asked);
    CHECK(understood(row.question) == row.why);
  }
}

TEST_CASE("answers name each party once, with the documents that say so") {
  struct {
    const char *question, *answer;
  } const table[] = {
      {"who met Witkoff", "jan-zelinski a2; dmitriev a1; new-person a6"},
      {"who met Witkoff in Warsaw", "dmitriev a1"},
      {"who met Witkoff in Poland", "dmitriev a1"},
      {"who met Witkoff in January", "jan-zelinski a2"},
      {"kto spotkał się z Żelińskim w styczniu", "anna-nowak a3; steve-witkoff a2"},
      {"kto spotka się z Żelińskim", "steve-witkoff a4"},
      {"did Witkoff meet Jan Żeliński", "a2"},
      {"did Witkoff meet Anna Nowak", ""},
      {"kto spotkał się z Ukrainą", "ewa-zelinska a5"},
      {"who met in 2024", "anna-nowak a3; jan-zelinski a3"},
      {"who met Witkoff before 1 December 2025", "new-person a6"},
      {"who met both Witkoff and Anna Nowak", "jan-zelinski a3 a2"},
      {"who met both Witkoff and Piotr Lis", ""},
      {"how often did Witkoff meet", "a6 a1 a2"},
      {"last meeting of Witkoff", "a2"},
      {"z kim ostatnio spotkał się Witkoff", "jan-zelinski a2"},
      {"who was in Warsaw", "anna-nowak a3; jan-zelinski a3; dmitriev a1; steve-witkoff a1"},
      // Anna Nowak was prime minister then, and nobody is now whom a document mentions
      {"kto spotkał się z Polską", "jan-zelinski a3"},
      {"kto spotkał się z Polską w 2026 roku", ""},
  };
  for (const auto& row : table) {
    const std::string asked = row.question;
    CAPTURE(asked);
    CHECK(answered(row.question) == row.answer);
  }
}

TEST_CASE("an answer tells which meetings of another status there are") {
  const auto reading = world().asker().read("who met Jan Żeliński");
  REQUIRE(reading.question);
  Answer answer = world().asker().answer(*reading.question);
  world().asker().add_evidence(answer);
  REQUIRE(answer.others.size() == 1);
  CHECK(answer.others[0] == std::pair{Status::planned, std::size_t{1}});
  REQUIRE_FALSE(answer.meetings.empty());
  CHECK(answer.meetings[0].evidence.at(0).sentence == "Zdanie o spotkaniu.");
}

TEST_CASE("someone whom the gazetteer knows, but no document") {
  const auto reading = world().asker().read("who met Piotr Lis");
  REQUIRE(reading.question);
  CHECK(reading.question->parties.at(0).key == no_key);
  CHECK(world().asker().answer(*reading.question).meetings.empty());
}

TEST_CASE("nearest names") {
  const std::vector<std::string> names = {"Steve Witkoff", "Władimir Putin", "Rustem Umerow", "Steve Witt"};
  CHECK(nearest_names("Witkof", names) == std::vector<std::string>{"Steve Witkoff"});
  CHECK(nearest_names("pitun", names) == std::vector<std::string>{});
  CHECK(nearest_names("Puitn", names) == std::vector<std::string>{"Władimir Putin"});
  CHECK(nearest_names("Stev Witkof", names) == std::vector<std::string>{"Steve Witkoff"});
  CHECK(nearest_names("Xyz", names).empty());
  CHECK(did_you_mean({}) == "");
  CHECK(did_you_mean({"A", "B", "C"}) == "; did you mean A, B or C?");
}

TEST_CASE("a day of every year is sought in all years that there are") {
  Question question;
  question.on = {{day_span(make_day(2024, 2, 29)), true}};
  const std::string sql = answer_sql(question, {2023, 2024});
  CHECK(sql.find("(m.date_start <= '2023-02-28' AND m.date_end >= '2023-02-28') OR "
                 "(m.date_start <= '2024-02-29' AND m.date_end >= '2024-02-29')") != std::string::npos);
  CHECK(answer_sql(question, {1, 0}).find("FALSE") != std::string::npos);
}

TEST_CASE("a name cannot end a literal") {
  Question question;
  question.parties = {{1, "o'brien' OR 'a' = 'a", "O'Brien", Kind::person}};
  CHECK(readable_sql(question, {1, 0}).find("id = 'o''brien'' OR ''a'' = ''a'") != std::string::npos);
}

TEST_CASE("a surname of several is told") {
  const auto reading = world().asker().read("who met Nowak");
  REQUIRE(reading.shared.size() == 1);
  CHECK(reading.shared[0].taken_for == "Adam Nowak");
  CHECK(reading.shared[0].others == std::vector<std::string>{"Anna Nowak"});
  CHECK(world().asker().read("who met Anna Nowak").shared.empty());
  CHECK(world().asker().read("who met Witkoff").shared.empty());
}
