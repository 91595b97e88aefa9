// SPDX-License-Identifier: Apache-2.0
// The engine of the time stage on a tiny grammar of its own; the shipped packs are tested in
// meetings_time_test.cpp.
#include "whomet/time.hpp"

#include <doctest/doctest.h>

#include "time/calendar.hpp"

using namespace whomet;
using namespace whomet::times;

namespace {

Data scalar(const std::string& text) {
  Data made;
  made.type = Data::Type::scalar;
  made.text = text;
  return made;
}

Data list(const std::vector<Data>& items) {
  Data made;
  made.type = Data::Type::list;
  made.items = items;
  return made;
}

Data map(const std::vector<std::pair<std::string, Data>>& entries) {
  Data made;
  made.type = Data::Type::map;
  for (const auto& [key, value] : entries) made.entries.emplace_back(scalar(key), value);
  return made;
}

Data numbers(const std::string& from, const std::string& to, const std::string& length) {
  return map({{"from", scalar(from)}, {"to", scalar(to)}, {"longest", scalar(length)}});
}

Data pattern(const std::string& match, const std::string& resolver) {
  return map({{"match", scalar(match)}, {"resolve", scalar(resolver)}});
}

/// A grammar with one month, one weekday, a past and a future verb.
Data grammar(const std::vector<Data>& patterns) {
  return map({
      {"numbers", map({{"day", numbers("1", "31", "2")}, {"year", numbers("1900", "2100", "4")}})},
      {"endings", map({{"e", list({scalar("e"), scalar("em")})}})},
      {"classes", map({{"month", map({{"1", list({scalar("januar")})}})},
                       {"weekday", map({{"3", list({scalar("mittwoch mittwochs")})}})},
                       {"relday", map({{"-1", list({scalar("gestern")})}, {"1", list({scalar("morgen")})}})},
                       {"past", list({scalar("traf+e sprach")})},
                       {"perfective", list({scalar("wird")})},
                       {"header", map({{"0", list({scalar("stand")})}})},
                       {"street", list({scalar("platz")})}})},
      {"macros", map({{"d", scalar("day ~'.'")}})},
      {"patterns", list(patterns)},
  });
}

Data small_grammar() {
  return grammar({pattern("['am'] [weekday [',']] {d} month [year]", "date"), pattern("weekday", "weekday"),
                  pattern("relday", "relday"), pattern("'heute'", "none")});
}

struct Fixture {
  explicit Fixture(const Data& data) : times(TimeGrammar::compile(data, vocabulary, faults)) {}
  Times read(const std::string& text, const std::string& published = "2026-01-08",
             std::vector<TokenRange> names = {}) {
    source = text;
    analysed = analyse(source, vocabulary, {});
    return times.read(analysed, published.empty() ? std::nullopt : from_iso(published), names);
  }
  std::string values(const std::string& text, const std::string& published = "2026-01-08") {
    std::string all;
    for (const TimeExpression& e : read(text, published).expressions) all += "[" + e.value + "]";
    return all;
  }
  Vocabulary vocabulary;
  Faults faults;
  TimeGrammar times;
  std::string source;
  Text analysed;
};

}  // namespace

TEST_CASE("the longest pattern wins and covers its words") {
  Fixture f(small_grammar());
  REQUIRE(f.faults.none());
  const Times times = f.read("Er traf ihn am Mittwoch, 7. Januar 2026 in Bern.");
  REQUIRE(times.expressions.size() == 1);
  CHECK(f.analysed.surface(times.expressions[0].tokens) == "am Mittwoch, 7. Januar 2026");
  CHECK(times.expressions[0].value == "2026-01-07");
  CHECK(times.expressions[0].date == day_span(make_day(2026, 1, 7)));
  CHECK_FALSE(times.expressions[0].weekday_clash);
}

TEST_CASE("a weekday that disagrees with its date is flagged") {
  Fixture f(small_grammar());
  CHECK(f.read("Mittwoch, 9. Januar 2026").expressions.at(0).weekday_clash);
}

TEST_CASE("the cheapest verb tells past from future") {
  Fixture f(small_grammar());
  CHECK(f.values("er traf ihn am Mittwoch in Bern") == "[2026-01-07]");
  CHECK(f.values("er wird ihn am Mittwoch in Bern treffen") == "[2026-01-14]");
  CHECK(f.values("er sprach lange und morgen wird er gehen") == "[2026-01-09]");
}

TEST_CASE("no value without a date, but where a header tells it") {
  Fixture f(small_grammar());
  CHECK(f.values("er sprach gestern am Mittwoch", "") == "[][]");
  CHECK_FALSE(f.read("er sprach gestern", "").published.has_value());
  const Times times = f.read("Stand: 8. Januar 2026\nEr sprach gestern.", "");
  REQUIRE(times.published.has_value());
  CHECK(to_iso(*times.published) == "2026-01-08");
  CHECK(times.expressions.at(1).value == "2026-01-07");
}

TEST_CASE("a month for a date leaves only what holds on all its days") {
  Fixture f(small_grammar());
  CHECK(f.values("er sprach gestern, 7. Januar 2026", "2026-01") == "[][2026-01-07]");
}

TEST_CASE("impossible dates, names and letters before digits are no dates") {
  Fixture f(small_grammar());
  CHECK(f.values("31. Januar 2026, 32. Januar 2026").find("2026-01-31") != std::string::npos);
  CHECK(f.values("B7. Januar 2026").empty());
  CHECK(f.read("am Mittwoch", "2026-01-08", {{0, 2}}).expressions.empty());
}

TEST_CASE("every fault of a grammar is told") {
  Fixture f(grammar({pattern("day nomonth", "date"), pattern("(day", "date"), pattern("day", "nothing"),
                     pattern("x=day", "date"), pattern("{none}", "date")}));
  CHECK(f.faults.all().size() == 5);
}

TEST_CASE("a pack without time words finds nothing") {
  Fixture f(map({}));
  CHECK(f.faults.none());
  CHECK(f.values("am Mittwoch, 7. Januar 2026").empty());
}

TEST_CASE("calendar") {
  CHECK(to_iso(day_span(easter(2026))) == "2026-04-05");
  CHECK(to_iso(day_span(easter(2025))) == "2025-04-20");
  CHECK(to_iso(month_from(make_day(2026, 1, 31), -1)) == "2025-12");
  CHECK(to_iso(day_span(add_months(make_day(2026, 1, 31), 1))) == "2026-02-28");
  CHECK(to_iso(day_span(weekday_before(make_day(2026, 1, 8), 4))) == "2026-01-01");
  CHECK(to_iso(day_span(weekday_from(make_day(2026, 1, 8), 4))) == "2026-01-08");
  CHECK_FALSE(day_at(2026, 2, 29).has_value());
}

TEST_CASE("doubling a hard text doubles the work at most") {
  Fixture f(small_grammar());
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "am Mittwoch 7. ";
  CHECK(f.read(text).expressions.size() == 20000);
}
