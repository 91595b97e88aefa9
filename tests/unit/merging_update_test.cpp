// SPDX-License-Identifier: Apache-2.0
// Whatever way the documents came in, the meetings are those of reading all at once.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "whomet/merging.hpp"
#include "whomet/store.hpp"

using namespace whomet;

namespace {

constexpr unsigned people = 6;

/// A document with up to three reports of few people in few days, so that much of it belongs together.
struct Told {
  Document document;
  Extraction extraction;
};

Entity person(unsigned number) {
  Entity e;
  e.id = e.label = std::string("person-") + static_cast<char>('a' + number);
  return e;
}

Report random_report(std::mt19937& random) {
  const auto below = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
  Report r;
  const unsigned first = below(people);
  r.sides = {{first}, {(first + 1 + below(people - 1)) % people}};
  if (below(4) == 0) r.sides[0].push_back((r.sides[1][0] + 1) % people);
  if (r.sides[0].size() == 2 && r.sides[0][1] == first) r.sides[0].pop_back();
  if (below(3) != 0) r.date = day_span(make_day(2026, 1, 1 + below(12)));
  if (below(6) == 0) r.date = month_span(2026, 1);
  if (below(3) == 0) r.place = people + below(3);
  r.status = static_cast<Status>(below(5));
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
  t.extraction.published = day_span(make_day(2026, 1, 1 + static_cast<unsigned>(random() % 14)));
  for (unsigned i = 0; i < people; ++i) t.extraction.provisional.push_back(person(i));
  for (const char* id : {"x", "y", "z"}) {
    Entity place;
    place.kind = Kind::place;
    place.id = place.label = id;
    t.extraction.provisional.push_back(place);
  }
  for (unsigned i = static_cast<unsigned>(random() % 4); i > 0; --i)
    t.extraction.reports.push_back(random_report(random));
  return t;
}

void add(Store& store, const Told& told) {
  store.add(told.document, told.extraction, Gazetteer());
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
                  std::to_string(m.confidence);
  }
  return all;
}

std::vector<std::string> all_at_once(const std::vector<Told>& documents) {
  auto store = Store::open(":memory:", {});
  for (const Told& told : documents) add(store, told);
  merge_meetings(store);
  return meetings_in(store);
}

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
      if (random() % 4 == 0) merge_meetings(store);
    }
    merge_meetings(store);
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
    merge_meetings(store);
    for (const Told& told : documents) add(store, told);
    add(store, random_document(random, 99));
    merge_meetings(store);
    CHECK(store.forget("d99"));
    merge_meetings(store);
    CHECK(meetings_in(store) == all_at_once(documents));
  }
}

TEST_CASE("nothing new, nothing to do") {
  std::mt19937 random(7);
  auto store = Store::open(":memory:", {});
  CHECK(merge_meetings(store).reports == 0);
  for (int i = 0; i < 10; ++i) add(store, random_document(random, i));
  CHECK(merge_meetings(store).reports > 0);
  CHECK(merge_meetings(store).reports == 0);
}
