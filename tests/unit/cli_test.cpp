// SPDX-License-Identifier: Apache-2.0
#include "whomet/cli.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>

#include "cli/answer_text.hpp"
#include "cli/article_view.hpp"
#include "cli/extraction_json.hpp"
#include "cli/help_texts.hpp"
#include "cli/in_order.hpp"
#include "cli/json_writer.hpp"
#include "cli/progress.hpp"
#include "cli/table.hpp"

using namespace whomet;

namespace {

/// A gazetteer with no entities: all of a test's are provisional, so that their refs begin at 0.
const Gazetteer& nobody() {
  static const Gazetteer gazetteer;
  return gazetteer;
}

Entity entity(const std::string& id, const std::string& label, Kind kind) {
  Entity e;
  e.id = id;
  e.label = label;
  e.kind = kind;
  return e;
}

/// What `Łucja Nowak była 5 maja w Łodzi u Jana.` tells, by hand.
Document document() {
  Document d;
  d.id = "a1";
  d.text = "Łucja Nowak była 5 maja w Łodzi u Jana.";
  return d;
}

Span span_of(const std::string& part) {
  const auto begin = document().text.find(part);
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + part.size())};
}

Extraction extraction() {
  Extraction told;
  told.document = "a1";
  told.language = "pl";
  told.published = from_iso("2026-05");
  told.provisional = {entity("n", "Łucja Nowak", Kind::person), entity("lodz", "Łódź", Kind::place),
                      entity("j", "Jan \"Jaś\" Lis", Kind::person)};
  told.mentions = {{span_of("Łucja Nowak"), 0, Case::nominative, How::name, ""},
                   {span_of("Łodzi"), 1, {Case::genitive, Case::locative}, How::inflected, ""},
                   {span_of("Jana"), 2, Case::genitive, How::inflected, ""}};
  told.times = {{span_of("5 maja"), "2026-05-05"}};
  Report report;
  report.at = span_of("była");
  report.kind = MeetingKind::visit;
  report.sides = {{0}, {2}};
  report.place = 1;
  report.date = from_iso("2026-05-05");
  report.evidence = {0, static_cast<std::uint32_t>(document().text.size())};
  report.rule = "pl/test";
  report.confidence = 0.85;
  told.reports = {report};
  return told;
}

/// Numbers through InOrder, slow ones first.
std::vector<int> doubled(unsigned jobs, int count) {
  std::vector<int> results;
  InOrder<int, int> work(jobs, [](int&& n) {
    if (n % 7 == 0) std::this_thread::sleep_for(std::chrono::microseconds(300));
    return 2 * n;
  });
  work.run(
      [&](const auto& push) {
        for (int i = 0; i < count && push(int{i}); ++i) {
        }
      },
      [&](int&& n) { results.push_back(n); });
  return results;
}

Question about(const NamedEntity& party) {
  Question question;
  question.parties = {party};
  return question;
}

/// Anna met Ewa once, in two documents.
Answer answer() {
  const NamedEntity anna{1, "anna", "Anna \"A\" Nowak", Kind::person}, ewa{2, "ewa", "Ewa Lis", Kind::person};
  MeetingFound meeting;
  meeting.id = "m1";
  meeting.date = "2026-01";
  meeting.sides = {{anna}, {ewa}};
  meeting.documents = 2;
  meeting.evidence = {{"Zdanie, jedno.", "a1", "", "", "2026-01-02"}, {"Inne.", "b7", "", "", ""}};
  Answer all;
  all.meetings = {meeting};
  all.met = {{anna, {0}}};
  all.others = {{Status::planned, 2}, {Status::denied, 1}};
  return all;
}

const NamedEntity ewa{2, "ewa", "Ewa Lis", Kind::person};

}  // namespace

TEST_CASE("results come in the order of the input, on any number of threads") {
  std::vector<int> wanted;
  for (int i = 0; i < 500; ++i) wanted.push_back(2 * i);
  for (unsigned jobs : {1U, 2U, 7U}) CHECK(doubled(jobs, 500) == wanted);
  CHECK(doubled(3, 0).empty());
}

TEST_CASE("an exception of any part stops the others and is thrown") {
  for (unsigned jobs : {1U, 3U}) {
    const auto run = [&](int bad_in, int bad_work, int bad_out) {
      InOrder<int, int> work(jobs,
                             [&](int&& n) { return n == bad_work ? throw std::runtime_error("work") : n; });
      work.run(
          [&](const auto& push) {
            for (int i = 0; push(int{i}); ++i)
              if (i == bad_in) throw std::runtime_error("in");
          },
          [&](int&& n) {
            if (n == bad_out) throw std::runtime_error("out");
          });
    };
    CHECK_THROWS_WITH(run(50, -1, -1), "in");
    CHECK_THROWS_WITH(run(-1, 50, -1), "work");
    CHECK_THROWS_WITH(run(-1, -1, 50), "out");
  }
}

TEST_CASE("JSON is escaped and separated") {
  std::string line;
  JsonWriter json(line);
  json.begin_object()
      .key("a")
      .text("\"\\\n\x01ż")
      .key("b")
      .begin_list()
      .number(-7)
      .fraction(0.85)
      .null()
      .end_list();
  json.key("c").begin_object().end_object().key("d").text_or_null("").end_object();
  CHECK(line == R"({"a": "\"\\\n\u0001ż", "b": [-7, 0.85, null], "c": {}, "d": null})");
}

TEST_CASE("an extraction as JSON: code points, fixed order of fields") {
  CHECK(
      to_json(extraction(), document().text, nobody()) ==
      R"({"doc": "a1", "published": "2026-05", "language": "pl", "mentions": [)"
      R"({"start": 0, "end": 11, "surface": "Łucja Nowak", "entity": "n", "name": "Łucja Nowak", "kind": "person", )"
      R"("case": "nom", "how": "name"}, )"
      R"({"start": 26, "end": 31, "surface": "Łodzi", "entity": "lodz", "name": "Łódź", "kind": "place", )"
      R"("case": "gen/loc", "how": "inflected"}, )"
      R"({"start": 34, "end": 38, "surface": "Jana", "entity": "j", "name": "Jan \"Jaś\" Lis", "kind": "person", )"
      R"("case": "gen", "how": "inflected"}], )"
      R"("times": [{"start": 17, "end": 23, "surface": "5 maja", "value": "2026-05-05"}], "meetings": [)"
      R"({"at": 12, "kind": "visit", "status": "held", "sides": [[{"entity": "n", "name": "Łucja Nowak", )"
      R"("kind": "person"}], [{"entity": "j", "name": "Jan \"Jaś\" Lis", "kind": "person"}]], )"
      R"("place": {"entity": "lodz", "name": "Łódź", "kind": "place"}, "date": "2026-05-05", )"
      R"("evidence": [{"start": 0, "end": 39}], "rule": "pl/test", "confidence": 0.85}]})");
}

TEST_CASE("what is not known is null") {
  Extraction empty;
  empty.document = "a";
  CHECK(to_json(empty, "", nobody()) ==
        R"({"doc": "a", "published": null, "language": "", "mentions": [], "times": [], "meetings": []})");
}

TEST_CASE("an article with its marks") {
  const std::string view = article_view(document(), extraction(), nobody(), Paint(nullptr));
  CHECK(view ==
        "a1  published 2026-05  pl\n\n"
        "[Łucja Nowak] <1: była> {5 maja = 2026-05-05} w [Łodzi = Łódź] u [Jana = Jan \"Jaś\" Lis].\n\n"
        "<1> visit, held, 2026-05-05, Łódź\n"
        "    Łucja Nowak | Jan \"Jaś\" Lis\n"
        "    \"Łucja Nowak była 5 maja w Łodzi u Jana.\"\n"
        "    pl/test (0.85)\n");
}

TEST_CASE("an answer as a table") {
  CHECK(answer_table(about(ewa), answer(), Paint(nullptr), 120) ==
        "Ewa Lis: 1 meeting held\n"
        "\n"
        "  Anna \"A\" Nowak    1  2026-01\n"
        "\n"
        "2026-01  -  Anna \"A\" Nowak | Ewa Lis\n"
        "    \"Zdanie, jedno.\"\n"
        "    meeting, held, 2 documents: a1, 2026-01-02; also b7\n"
        "\n"
        "Also 2 planned, 1 denied: use the word in the question to see them.\n");
}

TEST_CASE("an answer as CSV: quoted where it has to be") {
  CHECK(answer_csv(about(ewa), answer()) ==
        "who,who_id,date,place,kind,status,documents,meeting,evidence,document\n"
        "\"Anna \"\"A\"\" Nowak\",anna,2026-01,,meeting,held,2,m1,\"Zdanie, jedno.\",a1\n");
}

TEST_CASE("the conditions of a question") {
  Question question = about(ewa);
  question.places = {{3, "wwa", "Warszawa", Kind::place}};
  question.on = {{*from_iso("2026-01"), true}, {*from_iso("2025"), false}};
  question.since = make_day(2025, 12, 1);
  CHECK(conditions_text(question) == "Ewa Lis, Warszawa, 01 of any year, 2025, since 2025-12-01");
  CHECK(conditions_text({}).empty());
}

TEST_CASE("progress tells the rate and the time left, and fits its line") {
  CHECK(progress_text({25'000'000, 100'000'000, 10'000, 5}, 0) ==
        "[#######.......................]  25%  10000 articles, 25.0 MB, 5.0 MB/s, 15 s left");
  CHECK(progress_text({25'000'000, 0, 10'000, 5}, 0) == "10000 articles, 25.0 MB, 5.0 MB/s");
  CHECK(progress_text({25'000'000, 100'000'000, 10'000, 5}, 60) ==
        "10000 articles, 25.0 MB, 5.0 MB/s, 15 s left");
  CHECK(width(progress_text({25'000'000, 100'000'000, 10'000, 5}, 20)) == 20);
  CHECK(progress_text({1, 2, 1, 0.1}, 0).find("left") == std::string::npos);
  CHECK(progress_text({0, 0, 0, 0}, 0) == "0 articles, 0.0 MB, 0.0 MB/s");
}

TEST_CASE("durations in the two units that matter") {
  CHECK(duration_text(49.6) == "50 s");
  CHECK(duration_text(200) == "3 min 20 s");
  CHECK(duration_text(7500) == "2 h 5 min");
}

TEST_CASE("texts are cut by code points") {
  CHECK(cut("Zełenski", 8) == "Zełenski");
  CHECK(cut("Zełenski", 5) == "Zełe\u2026");
  CHECK(cut("ab", 1) == "\u2026");
}

TEST_CASE("a table is cut where it is widest") {
  AlignedTable table({{"n", AlignedTable::Align::right}, {"members"}});
  table.add({"7", "Wołodymyr Zełenski, Keir Starmer"});
  table.add({"12", "-"});
  const Paint plain(nullptr);
  CHECK(table.text(plain, 0) == " n  members\n 7  Wołodymyr Zełenski, Keir Starmer\n12  -\n");
  CHECK(table.text(plain, 20) == " n  members\n 7  Wołodymyr Zełen\u2026\n12  -\n");
}

TEST_CASE("a man page escapes what roff would read") {
  const std::vector<CommandText> commands = {{"whomet", "Finds", "", {}, {1}},
                                             {"whomet ask",
                                              "Ask",
                                              ".dot\n'quote \\ --x",
                                              {{{"-o", "--out"}, "FILE", "", {}, "To", false, false}},
                                              {}}};
  const std::string page = man_page(commands, "1");
  for (const char* part :
       {"\n\\&.dot\n", "\n\\&'quote \\e \\-\\-x\n", "\\fB\\-o, \\-\\-out\\fR \\fIFILE\\fR"}) {
    CAPTURE(part);
    CHECK(page.find(part) != std::string::npos);
  }
}
