// SPDX-License-Identifier: Apache-2.0
// How long answers take over a million reports of 300,000 meetings, told by articles of 2,500 letters (a file of 3 GB
// in the temporary folder), when what they need is in memory: whomet_bench --benchmark_filter=ask
// WHOMET_BENCH_REPORTS makes it smaller.
#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "graph/measures.hpp"
#include "query/answer.hpp"
#include "store/open.hpp"

namespace {

using namespace whomet;
namespace fs = std::filesystem;

constexpr std::int64_t asked = 1, people = 40'000, meetings_of_asked = 1000, reports_a_meeting = 3;

/// `insert`, with the numbers from 1 to `count` as n.i.
std::string for_each_number(std::int64_t count, const std::string& insert) {
  return fmt::format(
      "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < {}) INSERT INTO {} FROM n;\n", count,
      insert);
}

/// Every so-manieth meeting is of the one who is asked about; the others are spread over all.
std::string rows(std::int64_t reports) {
  const std::int64_t meetings = reports / reports_a_meeting, every = std::max<std::int64_t>(meetings / meetings_of_asked, 1);
  const std::string day = "date('2023-01-01', '+' || (i % 1095) || ' days')";
  const std::string told = fmt::format("date('2023-01-01', '+' || ((i / {}) % 1095) || ' days')", reports_a_meeting);
  const std::string meeting = fmt::format("1 + (i - 1) / {}", reports_a_meeting);
  return for_each_number(people, "entity SELECT i, 'Q' || i, 'person', 'Person ' || i, 'm', 0, NULL, NULL, '', NULL, "
                                 "NULL, 1, NULL") +
         for_each_number(reports, "document SELECT i, 'd' || i, 'A title', substr(replace(hex(zeroblob(1250)), '0', "
                                  "'a'), 1, 2500), 'en', '', 'https://news.example/' || i, " +
                                      told + ", " + told + ", " + told + ", i") +
         for_each_number(reports, "report SELECT i, 'm' || i, i, 1000, 1003, 'meeting', 'held', NULL, " + told + ", " +
                                      told + ", " + told + ", 1000, 1150, 'bench', 0.8, 0") +
         for_each_number(meetings, fmt::format("meeting SELECT i, 'm' || (1 + (i - 1) * {0}), 'meeting', iif(i % 17, "
                                               "'held', 'planned'), NULL, {1}, {1}, {1}, 1 + (i - 1) * {0}, 0.9, {0}",
                                               reports_a_meeting, day)) +
         for_each_number(meetings, fmt::format("meeting_party SELECT i, 0, iif(i % {}, 2 + i * 7919 % 19998, {})", every,
                                               asked)) +
         for_each_number(meetings, "meeting_party SELECT i, 1, 20000 + i * 104729 % 20000") +
         for_each_number(reports, "meeting_report SELECT " + meeting + ", i");
}

class Made {
 public:
  Made() : file_(fs::temp_directory_path() / fmt::format("whomet-bench-ask-{}.db", ::getpid())) {
    const char* told = std::getenv("WHOMET_BENCH_REPORTS");
    Connection db = open_for_building(file_);
    db.execute("PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF; BEGIN;\n" +
               rows(told ? std::strtoll(told, nullptr, 10) : 1'000'000) + "COMMIT; ANALYZE");
  }
  ~Made() { fs::remove(file_); }
  const fs::path& file() const { return file_; }

 private:
  fs::path file_;
};

const fs::path& database() {
  static const Made made;
  return made.file();
}

NamedEntity person(std::int64_t key) {
  return {key, fmt::format("Q{}", key), fmt::format("Person {}", key), Kind::person};
}

void run(benchmark::State& state, const Question& question) {
  const Connection db = open_for_reading(database());
  std::size_t found = find_answer(db, question).meetings.size();  // now it is in memory
  for (auto _ : state) benchmark::DoNotOptimize(found = find_answer(db, question).meetings.size());
  state.counters["meetings"] = static_cast<double>(found);
}

void ask_who_met(benchmark::State& state) {
  Question question;
  question.parties = {person(asked)};
  run(state, question);
}

/// The same with the sentences of all its reports.
void ask_who_met_and_who_says_so(benchmark::State& state) {
  const Connection db = open_for_reading(database());
  Question question;
  question.parties = {person(asked)};
  for (auto _ : state) {
    Answer answer = find_answer(db, question);
    add_evidence(db, answer);
    benchmark::DoNotOptimize(answer);
  }
}

void ask_did_meet(benchmark::State& state) {
  Question question;
  question.asks = Asks::whether;
  question.parties = {person(asked), person(20'005)};
  run(state, question);
}

void ask_how_connected(benchmark::State& state) {
  Question question;
  question.asks = Asks::connection;
  question.parties = {person(asked), person(77)};
  run(state, question);
}

void ask_page_rank(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(page_ranks(compact_graph(read_contacts(database()), Repeats::kept)));
}

BENCHMARK(ask_who_met)->Unit(benchmark::kMillisecond);
BENCHMARK(ask_who_met_and_who_says_so)->Unit(benchmark::kMillisecond);
BENCHMARK(ask_did_meet)->Unit(benchmark::kMillisecond);
BENCHMARK(ask_how_connected)->Unit(benchmark::kMillisecond);
BENCHMARK(ask_page_rank)->Unit(benchmark::kMillisecond);

}  // namespace
