// SPDX-License-Identifier: Apache-2.0
// Compiled names by their number: whomet_bench_names
// How fast they are compiled, how many bytes a form takes, how long loading takes, and how fast texts are linked: the
// articles of examples/ as they are, and with names of the list in them, which is hard on the processor's caches.
// One size at a time for its peak memory: whomet_bench_names --benchmark_filter=compiling/1000000
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <unordered_map>

#include "people.hpp"
#include "whomet/pipeline.hpp"
#include "whomet/read.hpp"

namespace {

using namespace whomet;
namespace fs = std::filesystem;

constexpr std::size_t forms_a_person = 12;  // about; the counters say how many there are
constexpr std::size_t corpus_bytes = 4U << 20U;
constexpr const char* language = "pl";

/// A gazetteer of so many people beside the shipped language packs, and a cache for it.
struct Made {
  fs::path folder;
  std::vector<std::string> people;
  Cache cache;

  explicit Made(std::size_t forms)
      : folder(fs::temp_directory_path() / ("whomet-bench-" + std::to_string(forms))),
        people(bench::people(std::max<std::size_t>(1, forms / forms_a_person))),
        cache{folder / "cache", "bench", {}} {
    fs::create_directories(folder);
    std::ofstream(file()) << bench::gazetteer_of(people);
  }
  ~Made() { fs::remove_all(folder); }
  Made(const Made&) = delete;
  Made& operator=(const Made&) = delete;

  fs::path file() const { return folder / "people.yaml"; }
  Compiled compile() const {
    Faults faults;
    const auto compiled = compile_knowledge(WHOMET_ROOT "/gazetteer", {file()}, faults, cache);
    if (!compiled) throw std::runtime_error(to_string(faults.all().front()));
    return *compiled;
  }
  std::unique_ptr<const Knowledge> load() const {
    Faults faults;
    return load_knowledge(WHOMET_ROOT "/gazetteer", {file()}, faults, cache);
  }
};

const Made& made(std::int64_t forms) {
  static std::map<std::int64_t, Made> all;
  return all.try_emplace(forms, static_cast<std::size_t>(forms)).first->second;
}

const Knowledge& knowledge(std::int64_t forms) {
  static std::map<std::int64_t, std::unique_ptr<const Knowledge>> all;
  auto& one = all[forms];
  if (!one) one = made(forms).load();
  return *one;
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// What the packs take without a name: one person's image.
std::uintmax_t bytes_without_names() {
  static const std::uintmax_t bytes = made(1).compile().bytes;
  return bytes;
}

void compiling(benchmark::State& state) {
  const Made& gazetteer = made(state.range(0));
  Compiled compiled;
  for (auto _ : state) compiled = gazetteer.compile();
  state.counters["forms"] = static_cast<double>(compiled.forms);
  state.counters["forms/s"] = benchmark::Counter(static_cast<double>(state.iterations() * compiled.forms),
                                                 benchmark::Counter::kIsRate);
  state.counters["peak MB"] = peak_megabytes();
  state.counters["bytes/form"] =
      static_cast<double>(compiled.bytes - bytes_without_names()) / static_cast<double>(compiled.forms);
}

void loading(benchmark::State& state) {
  const Made& gazetteer = made(state.range(0));
  gazetteer.load();
  for (auto _ : state) benchmark::DoNotOptimize(gazetteer.load());
}

std::vector<std::string> corpus(bool named, std::int64_t forms) {
  std::vector<std::string> texts;
  std::size_t bytes = 0;
  while (bytes < corpus_bytes)
    read_documents({WHOMET_ROOT "/examples"},
                   [&](Document&& document) {
                     texts.push_back(named ? bench::with_names(document.text, made(forms).people) : document.text);
                     bytes += texts.back().size();
                   },
                   [](const ReadFault& fault) { throw std::runtime_error(to_string(fault)); });
  return texts;
}

void link(benchmark::State& state, bool named) {
  const Knowledge& known = knowledge(state.range(0));
  const Knowledge::Language& pack = known.language(language);
  const std::vector<std::string> texts = corpus(named, state.range(0));
  std::vector<Text> analysed;
  std::size_t bytes = 0, mentions = 0;
  for (const std::string& text : texts) {
    analysed.push_back(analyse(text, known.words, *pack.sentences));
    bytes += text.size();
  }
  for (auto _ : state) {
    mentions = 0;
    for (const Text& text : analysed) mentions += pack.linker->link(text, std::nullopt).mentions.size();
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes));
  state.counters["mentions/kB"] = 1000.0 * static_cast<double>(mentions) / static_cast<double>(bytes);
}

void linking(benchmark::State& state) {
  link(state, false);
}
void linking_names(benchmark::State& state) {
  link(state, true);
}

/// What a plain hash map of the forms' texts does with the same articles: every run of up to five tokens from a
/// capital letter on is looked up.
void looking_up(benchmark::State& state) {
  const Knowledge& known = knowledge(state.range(0));
  std::unordered_map<std::string, std::uint32_t> map;
  for (const Entity& entity : known.gazetteer.entities())
    for (const NameForm& form : known.gazetteer.forms(entity, language)) map.emplace(form.text, 0);
  const std::vector<std::string> texts = corpus(true, state.range(0));
  std::vector<Text> analysed;
  std::size_t bytes = 0;
  for (const std::string& text : texts) {
    analysed.push_back(analyse(text, known.words, *known.language(language).sentences));
    bytes += text.size();
  }
  std::size_t found = 0;
  for (auto _ : state)
    for (const Text& text : analysed)
      for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
        if (text.tokens[i].shape != Shape::title && text.tokens[i].shape != Shape::upper) continue;
        for (std::uint32_t n = 1; n <= 5 && i + n <= text.tokens.size(); ++n)
          found += map.count(std::string(text.surface({i, i + n})));
      }
  benchmark::DoNotOptimize(found);
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes));
}

#define SIZES Arg(1'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond)
BENCHMARK(compiling)->SIZES;
BENCHMARK(loading)->SIZES;
BENCHMARK(linking)->SIZES;
BENCHMARK(linking_names)->SIZES;
BENCHMARK(looking_up)->SIZES;

}  // namespace

BENCHMARK_MAIN();
