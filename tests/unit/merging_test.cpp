// SPDX-License-Identifier: Apache-2.0
#include "whomet/merging.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <sstream>

using namespace whomet;

namespace {

/// A small world: `name kind [in PLACE] [for BODY [from] [to]]`.
const char* const world = R"(
usa country
russia country
ukraine country
poland country
nato organization
moscow place in russia
kremlin place in moscow
geneva place in swiss
swiss country
davos place in swiss
kyiv place in ukraine
witkoff person for usa
kushner person for usa
trump person for usa 2025-01-20
biden person for usa 2021-01-20 2025-01-20
putin person for russia
dmitriev person for russia
umerov person for ukraine
zelensky person for ukraine
tusk person for poland
rutte person for nato
nowak person
)";

/// The wall. Each case: a title, reports, and what must come out of them in any order.
///   report:   NAME PUBLISHED KIND STATUS SIDES [@PLACE] [DATE]       (a1 and a2 stand in the same document)
///   meeting:  = REPORTS KIND STATUS SIDES [@PLACE] [DATE]
const char* const wall = R"(
one report is one meeting
a 2026-01-22 meeting held witkoff|dmitriev @davos 2026-01-20
= a meeting held dmitriev|witkoff @davos 2026-01-20

two articles of one day
a 2026-01-22 meeting held witkoff|dmitriev @davos 2026-01-20
b 2026-01-21 meeting held dmitriev|witkoff @davos 2026-01-20
= b+a meeting held dmitriev|witkoff @davos 2026-01-20

different days are different rounds
a 2026-01-20 meeting held witkoff|dmitriev @davos 2026-01-20
b 2026-01-21 meeting held witkoff|dmitriev @davos 2026-01-21
= a meeting held dmitriev|witkoff @davos 2026-01-20
= b meeting held dmitriev|witkoff @davos 2026-01-21

different days at no certain place are different rounds
a 2026-01-22 meeting held witkoff|dmitriev @swiss 2026-01-20
b 2026-01-22 meeting held witkoff|dmitriev @swiss 2026-01-21
= a meeting held dmitriev|witkoff @swiss 2026-01-20
= b meeting held dmitriev|witkoff @swiss 2026-01-21

two outlets, two dates
a 2026-01-22 meeting held witkoff|dmitriev @davos 2026-01-20
b 2026-01-22 meeting held witkoff|dmitriev @davos 2026-01-21
= a+b meeting held dmitriev|witkoff @davos 2026-01-20

the date of most documents
a 2026-01-22 meeting held witkoff|dmitriev @davos 2026-01-20
b 2026-01-22 meeting held witkoff|dmitriev @davos 2026-01-21
c 2026-01-23 meeting held witkoff|dmitriev @davos 2026-01-21
= a+b+c meeting held dmitriev|witkoff @davos 2026-01-21

but one document tells of two rounds
a 2026-01-22 meeting held witkoff|dmitriev @davos 2026-01-20
b1 2026-01-22 meeting held witkoff|dmitriev @davos 2026-01-20
b2 2026-01-22 meeting held witkoff|dmitriev @davos 2026-01-21
= a+b1 meeting held dmitriev|witkoff @davos 2026-01-20
= b2 meeting held dmitriev|witkoff @davos 2026-01-21

of three days in a row only two can be one
a 2026-01-24 meeting held witkoff|dmitriev @davos 2026-01-20
b 2026-01-24 meeting held witkoff|dmitriev @davos 2026-01-21
c 2026-01-24 meeting held witkoff|dmitriev @davos 2026-01-22
= a+b meeting held dmitriev|witkoff @davos 2026-01-20
= c meeting held dmitriev|witkoff @davos 2026-01-22

a plan that was moved
a 2026-01-10 meeting planned witkoff|putin @moscow 2026-01-20
b 2026-01-15 meeting moved witkoff|putin 2026-02-03
= a+b meeting planned putin|witkoff 2026-02-03

moved, then held
a 2026-01-10 meeting planned witkoff|putin @moscow 2026-01-20
b 2026-01-15 meeting moved witkoff|putin @moscow 2026-02-03
c 2026-02-04 meeting held witkoff|putin @moscow 2026-02-03
= a+b+c meeting held putin|witkoff @moscow 2026-02-03

moved twice
a 2026-01-10 meeting planned witkoff|putin 2026-01-20
b 2026-01-15 meeting moved witkoff|putin 2026-01-27
c 2026-01-21 meeting moved witkoff|putin 2026-02-03
= a+b+c meeting planned putin|witkoff 2026-02-03

what was held was not moved
a 2026-01-21 meeting held witkoff|putin @moscow 2026-01-20
b 2026-01-22 meeting moved witkoff|putin @moscow 2026-02-03
= a meeting held putin|witkoff @moscow 2026-01-20
= b meeting planned putin|witkoff @moscow 2026-02-03

two plans, none of which was moved
a 2026-01-10 meeting planned witkoff|putin @moscow 2026-01-20
b 2026-01-15 meeting planned witkoff|putin @moscow 2026-02-03
= a meeting planned putin|witkoff @moscow 2026-01-20
= b meeting planned putin|witkoff @moscow 2026-02-03

two known places on one day
a 2026-01-22 meeting held witkoff|dmitriev @davos 2026-01-20
b 2026-01-22 meeting held witkoff|dmitriev @moscow 2026-01-20
= a meeting held dmitriev|witkoff @davos 2026-01-20
= b meeting held dmitriev|witkoff @moscow 2026-01-20

a country holds its city and the city its castle
a 2026-01-22 meeting held witkoff|putin @russia 2026-01-22
b 2026-01-22 meeting held witkoff|putin @moscow 2026-01-22
c 2026-01-22 meeting held witkoff|putin @kremlin 2026-01-22
= a+b+c meeting held putin|witkoff @kremlin 2026-01-22

no place fits any place
a 2026-01-22 meeting held witkoff|putin 2026-01-22
b 2026-01-22 meeting held witkoff|putin @moscow 2026-01-22
= a+b meeting held putin|witkoff @moscow 2026-01-22

the country goes to the one city that fits
a 2026-01-22 meeting held witkoff|umerov @geneva 2026-01-20
b 2026-01-22 meeting held witkoff|umerov @kyiv 2026-01-20
c 2026-01-22 meeting held witkoff|umerov @ukraine 2026-01-20
= a meeting held umerov|witkoff @geneva 2026-01-20
= b+c meeting held umerov|witkoff @kyiv 2026-01-20

a month and a day in it
a 2026-01-10 meeting held witkoff|putin 2025-12
b 2025-12-03 meeting held witkoff|putin @moscow 2025-12-02
= b+a meeting held putin|witkoff @moscow 2025-12-02

a month and a day outside it
a 2026-01-10 meeting held witkoff|putin 2025-11
b 2025-12-03 meeting held witkoff|putin @moscow 2025-12-02
= a meeting held putin|witkoff 2025-11
= b meeting held putin|witkoff @moscow 2025-12-02

a month goes to one of two rounds, not to both
a 2025-12-03 meeting held witkoff|putin 2025-12-02
b 2025-12-17 meeting held witkoff|putin 2025-12-16
c 2025-12-18 meeting held witkoff|putin 2025-12
= a meeting held putin|witkoff 2025-12-02
= b+c meeting held putin|witkoff 2025-12-16

two intervals leave their common days
a 2026-01-24 meeting held witkoff|putin 2026-01-20/2026-01-22
b 2026-01-24 meeting held witkoff|putin 2026-01-21/2026-01-23
= a+b meeting held putin|witkoff 2026-01-21/2026-01-22

no dates, published two days apart
a 2026-01-22 meeting held witkoff|putin
b 2026-01-24 meeting held witkoff|putin @moscow
= a+b meeting held putin|witkoff @moscow

no dates, published weeks apart
a 2026-01-02 meeting held witkoff|putin
b 2026-01-24 meeting held witkoff|putin
= a meeting held putin|witkoff
= b meeting held putin|witkoff

no dates, a story of many days is no chain
a 2026-01-01 meeting held witkoff|putin
b 2026-01-03 meeting held witkoff|putin
c 2026-01-05 meeting held witkoff|putin
d 2026-01-07 meeting held witkoff|putin
= a+b meeting held putin|witkoff
= c+d meeting held putin|witkoff

no date, published the day after a dated one
a 2026-01-23 meeting held witkoff|putin
b 2026-01-22 meeting held witkoff|putin @moscow 2026-01-22
= b+a meeting held putin|witkoff @moscow 2026-01-22

held cannot have been told before the day
a 2026-01-21 meeting held witkoff|putin
b 2026-01-23 meeting held witkoff|putin 2026-01-22
= a meeting held putin|witkoff
= b meeting held putin|witkoff 2026-01-22

an old meeting told again does not draw in the new one
a 2026-01-22 meeting held witkoff|putin 2025-12-02
b 2026-01-22 meeting held witkoff|putin
= a meeting held putin|witkoff 2025-12-02
= b meeting held putin|witkoff

no dates at all and no publication
a - meeting held witkoff|putin
b - meeting held witkoff|putin
= a meeting held putin|witkoff
= b meeting held putin|witkoff

of the publication only the year is known
a 2018 meeting held trump|putin
b 2018 meeting held trump|putin
= a meeting held putin|trump
= b meeting held putin|trump

dates without any publication do
a - meeting held witkoff|putin 2026-01-22
b - meeting held witkoff|putin 2026-01-22
= a+b meeting held putin|witkoff 2026-01-22

a call is no meeting
a 2026-01-22 call held witkoff|putin 2026-01-22
b 2026-01-22 meeting held witkoff|putin @moscow 2026-01-22
= a call held putin|witkoff 2026-01-22
= b meeting held putin|witkoff @moscow 2026-01-22

two calls
a 2026-01-22 call held witkoff|putin 2026-01-22
b 2026-01-22 call held putin|witkoff 2026-01-22
= a+b call held putin|witkoff 2026-01-22

planned, then held
a 2026-01-20 meeting planned witkoff|putin 2026-01-22
b 2026-01-23 meeting held witkoff|putin @moscow 2026-01-22
= a+b meeting held putin|witkoff @moscow 2026-01-22

planned without a date, then held
a 2026-01-20 meeting planned witkoff|putin @moscow
b 2026-01-23 meeting held witkoff|putin @moscow 2026-01-22
= a+b meeting held putin|witkoff @moscow 2026-01-22

the next one planned after one was held
a 2026-01-23 meeting held witkoff|putin 2026-01-22
b 2026-01-24 meeting planned witkoff|putin
= a meeting held putin|witkoff 2026-01-22
= b meeting planned putin|witkoff

planned for another day than held
a 2026-01-20 meeting planned witkoff|putin 2026-01-25
b 2026-01-23 meeting held witkoff|putin 2026-01-22
= a meeting planned putin|witkoff 2026-01-25
= b meeting held putin|witkoff 2026-01-22

possible, then planned
a 2026-01-20 meeting possible trump|putin
b 2026-01-21 meeting planned trump|putin 2026-02-10
= a+b meeting planned putin|trump 2026-02-10

planned, then cancelled
a 2026-01-20 meeting planned trump|putin 2026-02-10
b 2026-01-21 meeting cancelled trump|putin 2026-02-10
= a+b meeting cancelled putin|trump 2026-02-10

cancelled and held are two
a 2026-01-20 meeting cancelled trump|putin 2026-01-21
b 2026-01-22 meeting held trump|putin 2026-01-21
= a meeting cancelled putin|trump 2026-01-21
= b meeting held putin|trump 2026-01-21

denied stays apart
a 2026-01-22 meeting denied trump|putin 2026-01-21
b 2026-01-22 meeting held trump|putin 2026-01-21
= a meeting denied putin|trump 2026-01-21
= b meeting held putin|trump 2026-01-21

the same two states
a 2026-01-22 meeting held usa|russia 2026-01-22
b 2026-01-22 meeting held russia|usa @davos 2026-01-22
= a+b meeting held russia|usa @davos 2026-01-22

a state for its people
a 2026-01-22 meeting held usa|russia 2026-01-22
b 2026-01-22 meeting held witkoff|dmitriev @davos 2026-01-22
= a+b meeting held dmitriev|witkoff @davos 2026-01-22

a state on one side only
a 2026-01-22 meeting held witkoff|russia 2026-01-22
b 2026-01-22 meeting held witkoff|dmitriev 2026-01-22
= a+b meeting held dmitriev|witkoff 2026-01-22

a visit to the state
a 2026-01-22 visit held witkoff|russia @moscow 2026-01-22
b 2026-01-22 meeting held witkoff|putin @moscow 2026-01-22
= a+b meeting held putin|witkoff @moscow 2026-01-22

states without dates are too vague
a 2026-01-22 meeting held usa|russia
b 2026-01-22 meeting held witkoff|dmitriev
= a meeting held russia|usa
= b meeting held dmitriev|witkoff

states in a month are too vague
a 2026-01-22 meeting held usa|russia 2026-01-22
b 2026-01-25 meeting held witkoff|dmitriev 2026-01
= a meeting held russia|usa 2026-01-22
= b meeting held dmitriev|witkoff 2026-01

two meetings of their people are not one because of the states
a 2026-01-22 meeting held witkoff|dmitriev 2026-01-22
b 2026-01-22 meeting held kushner|putin 2026-01-22/2026-01-23
c 2026-01-22 meeting held usa|russia @davos 2026-01-22
= a+c meeting held dmitriev|witkoff @davos 2026-01-22
= b meeting held kushner|putin 2026-01-22/2026-01-23

a state by whom it had in office then
a 2022-06-10 meeting held usa|poland 2022-06-09
b 2022-06-10 meeting held trump|tusk 2022-06-09
c 2022-06-10 meeting held biden|tusk 2022-06-09
= b meeting held trump|tusk 2022-06-09
= a+c meeting held biden|tusk 2022-06-09

people of the same states who met others
a 2026-01-22 meeting held witkoff|dmitriev 2026-01-22
b 2026-01-22 meeting held kushner|putin 2026-01-22
= a meeting held dmitriev|witkoff 2026-01-22
= b meeting held kushner|putin 2026-01-22

an organisation and its head
a 2026-01-22 meeting held nato|tusk 2026-01-22
b 2026-01-22 meeting held rutte|tusk 2026-01-22
= a+b meeting held rutte|tusk 2026-01-22

delegations are joined
a 2026-01-22 meeting held witkoff|putin 2026-01-22
b 2026-01-22 meeting held witkoff,kushner|putin,dmitriev @moscow 2026-01-22
= a+b meeting held dmitriev,putin|kushner,witkoff @moscow 2026-01-22

three sides are joined from two reports
a 2026-01-23 meeting held witkoff|umerov @geneva 2026-01-23
b 2026-01-23 meeting held witkoff|umerov|dmitriev 2026-01-23
= a+b meeting held dmitriev|umerov|witkoff @geneva 2026-01-23

a state stays where nobody of it is named
a 2026-01-22 meeting held witkoff|umerov|russia 2026-01-22
b 2026-01-22 meeting held witkoff|umerov 2026-01-22
= a+b meeting held russia|umerov|witkoff 2026-01-22

who sat together did not meet
a 2026-01-22 meeting held witkoff,kushner|putin 2026-01-22
b 2026-01-22 meeting held witkoff|kushner 2026-01-22
= a meeting held kushner,witkoff|putin 2026-01-22
= b meeting held kushner|witkoff 2026-01-22

a premier and his own government
a 2026-01-22 meeting held tusk|poland 2026-01-22
= a meeting held poland|tusk 2026-01-22

nobody sits on two sides
a 2026-01-22 meeting held witkoff|witkoff,putin 2026-01-22
= a meeting held putin|witkoff 2026-01-22

nobody in common
a 2026-01-22 meeting held witkoff|putin @moscow 2026-01-22
b 2026-01-22 meeting held tusk|zelensky @kyiv 2026-01-22
= a meeting held putin|witkoff @moscow 2026-01-22
= b meeting held tusk|zelensky @kyiv 2026-01-22

one in common is not enough
a 2026-01-22 meeting held witkoff|putin 2026-01-22
b 2026-01-22 meeting held witkoff|zelensky 2026-01-22
= a meeting held putin|witkoff 2026-01-22
= b meeting held witkoff|zelensky 2026-01-22

two reports of one document are two meetings
a1 2026-01-22 meeting held witkoff|putin @moscow
a2 2026-01-22 meeting held witkoff|putin
= a1 meeting held putin|witkoff @moscow
= a2 meeting held putin|witkoff

but a repetition on the same day
a1 2026-01-22 meeting held witkoff|putin @moscow 2026-01-22
a2 2026-01-22 meeting held witkoff|putin 2026-01-22
= a1+a2 meeting held putin|witkoff @moscow 2026-01-22

an undated one goes to the nearest article
a 2026-01-10 meeting held witkoff|putin 2026-01-10
b 2026-01-13 meeting held witkoff|putin 2026-01-13
c 2026-01-13 meeting held witkoff|putin
= a meeting held putin|witkoff 2026-01-10
= b+c meeting held putin|witkoff 2026-01-13

a date of many years belongs to nothing
a 2026-01-10 meeting held nowak|putin 2014-01-01/2020-12-31
b 2016-01-10 meeting held nowak|putin 2016-01-10
= a meeting held nowak|putin 2014-01-01/2020-12-31
= b meeting held nowak|putin 2016-01-10

most reports name the kind
a 2026-01-22 visit held tusk|zelensky @kyiv 2026-01-22
b 2026-01-22 summit held tusk|zelensky @kyiv 2026-01-22
c 2026-01-22 visit held tusk|zelensky @kyiv 2026-01-22
= a+b+c visit held tusk|zelensky @kyiv 2026-01-22
)";

std::vector<std::string> words(const std::string& line) {
  std::istringstream in(line);
  std::vector<std::string> all;
  for (std::string word; in >> word;) all.push_back(word);
  return all;
}

std::vector<std::string> split(const std::string& text, char by) {
  std::istringstream in(text);
  std::vector<std::string> all;
  for (std::string part; std::getline(in, part, by);) all.push_back(part);
  return all;
}

class World {
 public:
  World() {
    for (const std::string& line : split(world, '\n'))
      if (const auto w = words(line); !w.empty()) key(w[0]);
    for (const std::string& line : split(world, '\n'))
      if (const auto w = words(line); !w.empty()) read(w);
  }
  EntityKey key(const std::string& name) {
    const auto [at, fresh] = keys_.try_emplace(name, static_cast<EntityKey>(keys_.size() + 1));
    if (fresh) facts[at->second].id = facts[at->second].label = name;
    return at->second;
  }
  const std::string& name(EntityKey key) const { return facts.at(key).id; }
  Facts facts;

 private:
  void read(const std::vector<std::string>& w) {
    EntityFacts& f = facts[key(w[0])];
    f.kind = *kind_from(w[1]);
    if (w.size() > 3 && w[2] == "in") f.within = key(w[3]);
    if (w.size() < 4 || w[2] != "for") return;
    f.affiliations.push_back({key(w[3]), {}, {}});
    if (w.size() > 4) f.affiliations.back().from = from_iso(w[4])->first;
    if (w.size() > 5) f.affiliations.back().to = from_iso(w[5])->first;
  }
  std::map<std::string, EntityKey> keys_;
};

struct Example {
  std::string title;
  std::vector<std::string> names;  ///< of the reports; report i has key i + 1
  std::vector<ReportRecord> reports;
  std::vector<std::string> meetings;
};

ReportRecord read_report(const std::string& line, World& world_, ReportKey key) {
  const auto w = words(line);
  ReportRecord r;
  r.key = key;
  r.document = w[0].substr(0, 1);
  r.published = from_iso(w[1]);
  r.at = static_cast<std::uint32_t>(key);
  r.id = "m" + w[0];
  r.kind = *meeting_kind_from(w[2]);
  r.moved = w[3] == "moved";  // a plan, moved to its date from another
  r.status = r.moved ? Status::planned : *status_from(w[3]);
  r.confidence = 0.5;
  for (const auto& side : split(w[4], '|')) {
    r.sides.emplace_back();
    for (const auto& party : split(side, ',')) r.sides.back().push_back(world_.key(party));
  }
  for (std::size_t i = 5; i < w.size(); ++i)
    if (w[i][0] == '@') {
      r.place = world_.key(w[i].substr(1));
    } else {
      r.date = from_iso(w[i]);
    }
  return r;
}

Example read_case(const std::string& text, World& world_) {
  Example c;
  for (const std::string& line : split(text, '\n')) {
    if (line.empty()) continue;
    if (c.title.empty()) {
      c.title = line;
    } else if (line[0] == '=') {
      c.meetings.push_back(line.substr(2));
    } else {
      c.names.push_back(words(line)[0]);
      c.reports.push_back(read_report(line, world_, static_cast<ReportKey>(c.names.size())));
    }
  }
  std::sort(c.meetings.begin(), c.meetings.end());
  return c;
}

std::vector<Example> read_wall(World& world_) {
  std::vector<Example> cases;
  std::string text(wall);
  for (std::size_t at = 0, end; at < text.size(); at = end + 2) {
    end = std::min(text.find("\n\n", at), text.size());
    cases.push_back(read_case(text.substr(at, end - at), world_));
  }
  return cases;
}

std::string told_reports(const Meeting& m, const Example& c) {
  std::vector<std::pair<std::string, std::string>> by_day;
  for (ReportKey key : m.reports) {
    const auto i = static_cast<std::size_t>(key - 1);
    by_day.emplace_back(c.reports[i].published ? to_iso(*c.reports[i].published) : "", c.names[i]);
  }
  std::sort(by_day.begin(), by_day.end());
  std::string text;
  for (const auto& [day, name] : by_day) text += (text.empty() ? "" : "+") + name;
  return text;
}

std::string told_sides(const Meeting& m, const World& world_) {
  std::string text;
  for (const auto& side : m.sides) {
    text += text.empty() ? "" : "|";
    for (EntityKey party : side) text += (party == side.front() ? "" : ",") + world_.name(party);
  }
  return text;
}

std::string told(const Meeting& m, const Example& c, const World& world_) {
  std::string text =
      told_reports(m, c) + ' ' + to_string(m.kind) + ' ' + to_string(m.status) + ' ' + told_sides(m, world_);
  if (m.place != no_key) text += " @" + world_.name(m.place);
  if (m.date) text += ' ' + to_iso(*m.date);
  return text;
}

std::vector<std::string> merged(const Example& c, const std::vector<ReportRecord>& reports,
                                const World& world_) {
  std::vector<std::string> all;
  for (const Meeting& m : merge(reports, world_.facts)) all.push_back(told(m, c, world_));
  std::sort(all.begin(), all.end());
  return all;
}

ReportRecord meeting_of(ReportKey key, EntityKey a, EntityKey b, Day day) {
  ReportRecord r;
  r.key = key;
  r.document = "d" + std::to_string(key);
  r.id = "m-" + r.document;
  r.published = r.date = day_span(day);
  r.sides = {{a}, {b}};
  r.confidence = 0.5;
  return r;
}

}  // namespace

TEST_CASE("the wall of small cases, in every order of the reports") {
  World small;
  const auto cases = read_wall(small);
  CHECK(cases.size() >= 25);
  for (const Example& c : cases) {
    CAPTURE(c.title);
    std::vector<std::size_t> order(c.reports.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    do {
      std::vector<ReportRecord> reports;
      for (std::size_t i : order) reports.push_back(c.reports[i]);
      CHECK(merged(c, reports, small) == c.meetings);
    } while (std::next_permutation(order.begin(), order.end()));
  }
}

TEST_CASE("nothing comes of nothing") {
  CHECK(merge({}, {}).empty());
}

TEST_CASE("a meeting's id comes from its first report, not from keys or order") {
  World w;
  const Day day = make_day(2026, 1, 22);
  auto one = meeting_of(1, w.key("witkoff"), w.key("putin"), day);
  auto two = meeting_of(2, w.key("putin"), w.key("witkoff"), day);
  const auto before = merge({one, two}, w.facts);
  one.key = 70;
  two.key = 60;
  const auto after = merge({two, one}, w.facts);
  REQUIRE(before.size() == 1);
  CHECK(before[0].id == after[0].id);
  CHECK(before[0].id == "m-d1");
  CHECK(after[0].reports == std::vector<ReportKey>{60, 70});
  CHECK(after[0].best == 70);
  CHECK(after[0].confidence == doctest::Approx(0.75));
}

TEST_CASE("many reports of one pair are merged day by day") {
  World w;
  std::vector<ReportRecord> reports;
  for (int i = 0; i < 20000; ++i)
    reports.push_back(meeting_of(i + 1, w.key("witkoff"), w.key("putin"),
                                 make_day(2020, 1, 1) + std::chrono::days{i % 1000}));
  CHECK(merge(reports, w.facts).size() == 1000);
}
