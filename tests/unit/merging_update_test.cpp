// SPDX-License-Identifier: Apache-2.0
// Whatever way the documents came in, the meetings are those of reading all at once.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>

#include "whomet/merging.hpp"
#include "whomet/store.hpp"

namespace fs = std::filesystem;
using namespace whomet;

namespace {

/// Two states with their people and places, so that states stand for people and dates can contradict each other.
const char* const world = R"(
- {id: x, kind: country, names: {pl: Xland}, iso: RU}
- {id: y, kind: country, names: {pl: Yland}, iso: US}
- {id: p, kind: place, names: {pl: Pe}, in: x}
- {id: q, kind: place, names: {pl: Qu}, in: y}
- {id: a, kind: person, names: {pl: Adam Aaa}, offices: [{office: president, of: x}]}
- {id: b, kind: person, names: {pl: Bogdan Bbb}, offices: [{office: minister, of: x}]}
- {id: c, kind: person, names: {pl: Cezary Ccc}, offices: [{office: president, of: y}]}
- {id: d, kind: person, names: {pl: Damian Ddd}, offices: [{office: minister, of: y}]}
- {id: e, kind: person, names: {pl: Edward Eee}}
)";

Gazetteer load_world() {
  const fs::path folder = fs::temp_directory_path() / "whomet-merging-update";
  fs::create_directories(folder / "people");
  fs::create_directories(folder / "languages/pl");
  std::ofstream(folder / "people/world.yaml") << world;
  Faults faults;
  Gazetteer gazetteer = Gazetteer::load(folder, faults);
  for (const Fault& fault : faults.all()) FAIL_CHECK(to_string(fault));
  fs::remove_all(folder);
  return gazetteer;
}

const Gazetteer& gazetteer() {
  static const Gazetteer loaded = load_world();
  return loaded;
}

/// A document with up to three reports of few people in few days, so that much of it belongs together.
struct Told {
  Document document;
  Extraction extraction;
};

Report random_report(std::mt19937& random) {
  const auto below = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
  const auto one_of = [&](std::string_view ids) { return gazetteer().find(ids.substr(below(ids.size()), 1)); };
  Report r;
  r.sides = {{one_of("aabx")}, {one_of("ccdy")}};
  if (below(3) == 0) r.sides[0].push_back(one_of("be"));
  if (below(5) == 0) r.sides.push_back({one_of("abcde")});
  if (below(3) != 0) r.date = day_span(make_day(2026, 1, 22 + below(8)));
  if (below(6) == 0) r.date = month_span(2026, 1);
  if (below(2) == 0) r.place = one_of("ppqx");
  r.status = static_cast<Status>(below(2) == 0 ? 0 : below(5));
  r.moved = r.status == Status::planned && r.date && below(2) == 0;
  r.kind = static_cast<MeetingKind>(below(4));
  r.confidence = 0.1 * (1 + below(9));
  r.at = {below(5), 6};
  r.evidence = {0, 6};
  return r;
}

Told random_document(std::mt19937& random, int number) {
  Told t;
  t.document.id = t.extraction.document = "d" + std::to_string(number);
  t.document.text = "abcdef";
  t.extraction.published = day_span(make_day(2026, 1, 18) + std::chrono::days{random() % 16});
  for (unsigned i = static_cast<unsigned>(random() % 4); i > 0; --i)
    t.extraction.reports.push_back(random_report(random));
  return t;
}

void add(Store& store, const Told& told) {
  store.add(told.document, told.extraction, gazetteer());
}

std::string told_sides(const Meeting& m, const Facts& facts) {
  std::string text;
  for (const auto& side : m.sides) {
    std::vector<std::string> ids;
    for (EntityKey key : side) ids.push_back(facts.at(key).id);
    std::sort(ids.begin(), ids.end());
    for (const auto& id : ids) text += " " + id;
    text += " |";
  }
  return text;
}

std::vector<std::string> meetings_in(const Store& store) {
  const Facts facts = store.facts();
  std::vector<std::string> all;
  for (const Meeting& m : store.meetings()) {
    all.push_back(m.id + ' ' + to_string(m.kind) + ' ' + to_string(m.status) + told_sides(m, facts));
    all.back() += (m.place ? " @" + facts.at(m.place).id : "") + (m.date ? ' ' + to_iso(*m.date) : "") + ' ' +
                  std::to_string(m.confidence) + ' ' + std::to_string(m.documents);
  }
  return all;
}

std::vector<std::string> all_at_once(const std::vector<Told>& documents) {
  auto store = Store::open(":memory:", {});
  for (const Told& told : documents) add(store, told);
  merge_meetings(store);
  return meetings_in(store);
}

/// Never all at once: only what new reports can touch is merged again.
const MergeRules rules{3, 0};

}  // namespace

TEST_CASE("in any order and in any portions") {
  for (unsigned seed = 0; seed < 30; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::vector<Told> documents;
    for (int i = 0; i < 40; ++i) documents.push_back(random_document(random, i));
    const auto expected = all_at_once(documents);
    std::shuffle(documents.begin(), documents.end(), random);
    auto store = Store::open(":memory:", {});
    for (const Told& told : documents) {
      add(store, told);
      if (random() % 4 == 0) merge_meetings(store, rules);
    }
    merge_meetings(store, rules);
    CHECK(meetings_in(store) == expected);
  }
}

TEST_CASE("with documents replaced and forgotten on the way") {
  for (unsigned seed = 0; seed < 30; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::vector<Told> documents;
    for (int i = 0; i < 30; ++i) documents.push_back(random_document(random, i));
    auto store = Store::open(":memory:", {});
    for (int i = 0; i < 30; ++i) add(store, random_document(random, i));
    merge_meetings(store, rules);
    for (const Told& told : documents) add(store, told);
    add(store, random_document(random, 99));
    merge_meetings(store, rules);
    CHECK(store.forget("d99"));
    merge_meetings(store, rules);
    CHECK(meetings_in(store) == all_at_once(documents));
  }
}

TEST_CASE("nothing new, nothing to do") {
  std::mt19937 random(7);
  auto store = Store::open(":memory:", {});
  CHECK(merge_meetings(store, rules).reports == 0);
  for (int i = 0; i < 10; ++i) add(store, random_document(random, i));
  CHECK(merge_meetings(store, rules).reports > 0);
  CHECK(merge_meetings(store, rules).reports == 0);
}
