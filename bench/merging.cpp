// SPDX-License-Identifier: Apache-2.0
// How long it takes to merge a million reports, and to add a thousand more:
//   whomet_bench_merging [REPORTS [FILE.db]]      REPORTS 0: only a thousand more, into the file of an earlier run
// The reports are made up: of three years, by people of the gazetteer who meet by Zipf's law (few of them often),
// each meeting told by one to six articles that leave out or blur its date, its place, a side, or tell it before.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <random>
#include <stdexcept>

#include "whomet/merging.hpp"
#include "whomet/pipeline.hpp"
#include "whomet/store.hpp"

namespace {

using namespace whomet;

using Random = std::mt19937_64;

constexpr int days = 3 * 365;
const Day first_day = make_day(2023, 1, 1);

/// Numbers below `count`, the small ones often: the n-th with a weight of 1 / (n + 10).
class Zipf {
 public:
  explicit Zipf(std::size_t count) {
    std::vector<double> weights;
    for (std::size_t i = 0; i < count; ++i) weights.push_back(1.0 / static_cast<double>(i + 10));
    numbers_ = std::discrete_distribution<std::size_t>(weights.begin(), weights.end());
  }
  std::size_t operator()(Random& random) { return numbers_(random); }

 private:
  std::discrete_distribution<std::size_t> numbers_;
};

struct World {
  explicit World(const Gazetteer& known) : gazetteer(known) {
    for (EntityRef ref = 0; ref < known.size(); ++ref) {
      if (known[ref].kind == Kind::person) people.push_back(ref);
      if (known[ref].kind == Kind::place) places.push_back(ref);
    }
    Random random(1);
    std::shuffle(people.begin(), people.end(), random);
  }
  EntityRef state_of(EntityRef person) const {
    const auto& offices = gazetteer[person].offices;
    const EntityRef state = offices.empty() ? no_entity : gazetteer.find(offices.front().of);
    return state == no_entity ? person : state;
  }
  const Gazetteer& gazetteer;
  std::vector<EntityRef> people, places;
};

class Maker {
 public:
  Maker(const World& world, unsigned seed)
      : world_(world), random_(seed), person_(world.people.size()), place_(world.places.size()) {}

  /// Calls `tell` with articles that tell of meetings between two days, until so many reports are told.
  template <typename Tell>
  void make(std::size_t reports, int from, int to, Tell tell) {
    for (std::size_t told = 0; told < reports;) {
      const Report meeting = random_meeting(from, to);
      for (std::size_t i = 1 + below(6); i > 0 && told < reports; --i, ++told) tell_of(meeting, tell);
    }
  }

 private:
  std::size_t below(std::size_t n) { return random_() % n; }
  EntityRef person() { return world_.people[person_(random_)]; }

  Report random_meeting(int from, int to) {
    Report r;
    r.sides = {{person()}, {person()}};
    if (below(3) == 0) r.sides[below(2)].push_back(person());
    r.place = world_.places[place_(random_)];
    r.date = day_span(first_day + std::chrono::days{from + static_cast<int>(below(to - from))});
    r.kind = static_cast<MeetingKind>(below(4));
    r.evidence = r.at = {0, 7};
    r.rule = "bench";
    r.confidence = 0.8;
    return r;
  }

  template <typename Tell>
  void tell_of(Report report, Tell tell) {
    const Day day = report.date->first;
    const bool before = below(10) == 0;
    if (before) report.status = Status::planned;
    if (below(6) == 0) report.date.reset();
    if (below(10) == 0) report.date = month(day);
    if (below(3) == 0) report.place = no_entity;
    if (below(12) == 0) report.sides[0] = {world_.state_of(report.sides[0].front())};
    if (below(12) == 0) report.sides[1] = {world_.state_of(report.sides[1].front())};
    Document document;
    document.id = "d" + std::to_string(random_());
    document.text = "met all";
    Extraction told;
    told.document = document.id;
    told.language = "pl";
    told.published = day_span(day + std::chrono::days{before ? -2 : static_cast<int>(below(3))});
    told.reports.push_back(std::move(report));
    tell(document, told);
  }

  static DateSpan month(Day day) {
    const std::chrono::year_month_day date{day};
    return month_span(static_cast<int>(date.year()), static_cast<unsigned>(date.month()));
  }

  const World& world_;
  Random random_;
  Zipf person_, place_;
};

/// Seconds by the wall and of the processor, which differ where others use the machine, too.
struct Seconds {
  double wall = 0.0;
  double processor = 0.0;
};

class Watch {
 public:
  /// Since the last lap.
  Seconds lap() {
    const Seconds before = last_;
    last_ = now();
    return {last_.wall - before.wall, last_.processor - before.processor};
  }

 private:
  static Seconds now() {
    return {std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(),
            static_cast<double>(std::clock()) / CLOCKS_PER_SEC};
  }
  Seconds last_ = now();
};

void tell(const std::string& what, const Seconds& took) {
  std::printf("%-64s %7.2f s, %7.2f s of the processor\n", what.c_str(), took.wall, took.processor);
  std::fflush(stdout);
}

void run(const World& world, std::size_t reports, const std::filesystem::path& file) {
  if (reports > 0) std::filesystem::remove(file);
  Store store = Store::open(file, {world.gazetteer.hash(), "bench"});
  const auto add = [&](const Document& d, const Extraction& e) { store.add(d, e, world.gazetteer); };
  Watch watch;
  if (reports > 0) {
    Maker(world, 1).make(reports, 0, days, add);
    store.unmerged();  // commits
    tell(std::to_string(reports) + " reports written", watch.lap());
    const MergeSummary all = merge_meetings(store);
    tell("merged to " + std::to_string(all.meetings) + " meetings", watch.lap());
  }
  const auto seed = static_cast<unsigned>(store.report_count());  // other articles than those that stand there
  const auto more = [&](const std::string& when, unsigned own, int from) {
    Maker(world, own).make(1000, from, days, add);
    store.unmerged();
    tell("1000 more " + when + " written", watch.lap());
    const MergeSummary summary = merge_meetings(store);
    tell("merged, " + std::to_string(summary.meetings) + " meetings changed", watch.lap());
  };
  more("of the last two days", seed + 1, days - 2);
  more("of all three years", seed + 2, 0);
  store.finish();
  tell("finished: " + std::to_string(std::filesystem::file_size(file) / 1000000) + " MB", watch.lap());
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t reports = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1000000;
  const std::filesystem::path file =
      argc > 2 ? argv[2] : std::filesystem::temp_directory_path() / "whomet-bench-merging.db";
  Faults faults;
  const Gazetteer gazetteer = Gazetteer::load(WHOMET_ROOT "/gazetteer", faults);
  if (!faults.none()) throw std::runtime_error(to_string(faults.all().front()));
  run(World(gazetteer), reports, file);
  if (argc <= 2) std::filesystem::remove(file);
}
