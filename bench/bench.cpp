// SPDX-License-Identifier: Apache-2.0
// How fast each step is, in bytes of article text a second: whomet_bench [--benchmark_filter=linking]
// Measured on the articles of examples/, many times over; with WHOMET_CORPUS=FILE_OR_FOLDER on those instead.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "whomet/merging.hpp"
#include "whomet/pipeline.hpp"
#include "whomet/read.hpp"
#include "whomet/store.hpp"

namespace {

using namespace whomet;

constexpr std::size_t corpus_bytes = 4U << 20U;

std::unique_ptr<const Knowledge> load() {
  Faults faults;
  auto knowledge = load_knowledge(WHOMET_ROOT "/gazetteer", {}, faults);
  if (!knowledge) throw std::runtime_error(to_string(faults.all().front()));
  return knowledge;
}

const Knowledge& knowledge() {
  static const auto loaded = load();
  return *loaded;
}

std::string corpus_path() {
  const char* given = std::getenv("WHOMET_CORPUS");
  return given != nullptr ? given : WHOMET_ROOT "/examples";
}

std::vector<Document> read_once() {
  std::vector<Document> documents;
  read_documents({corpus_path()}, [&](Document&& document) { documents.push_back(std::move(document)); },
                 [](const ReadFault& fault) { throw std::runtime_error(to_string(fault)); });
  return documents;
}

std::size_t bytes_of(const std::vector<Document>& documents) {
  std::size_t bytes = 0;
  for (const Document& document : documents) bytes += document.text.size();
  return bytes;
}

/// The corpus over and over, under ids of their own.
std::vector<Document> repeated(std::size_t wanted) {
  const std::vector<Document> once = read_once();
  std::vector<Document> documents;
  std::size_t bytes = 0;
  for (std::size_t round = 0; bytes < wanted; ++round) {
    for (Document document : once) {
      document.id += '-' + std::to_string(round);
      bytes += document.text.size();
      documents.push_back(std::move(document));
    }
  }
  return documents;
}

const std::vector<Document>& corpus() {
  static const std::vector<Document> documents = repeated(corpus_bytes);
  return documents;
}

void count(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes_of(corpus())));
  state.counters["articles/s"] = benchmark::Counter(static_cast<double>(state.iterations() * corpus().size()),
                                                    benchmark::Counter::kIsRate);
}

void loading(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(load());
}

void analysing(benchmark::State& state) {
  const auto& language = knowledge().language("pl");
  for (auto _ : state) {
    for (const Document& document : corpus()) {
      benchmark::DoNotOptimize(analyse(document.text, knowledge().words, *language.sentences));
    }
  }
  count(state);
}

std::vector<Text> analysed() {
  std::vector<Text> texts;
  for (const Document& document : corpus()) {
    texts.push_back(analyse(document.text, knowledge().words, *knowledge().language("pl").sentences));
  }
  return texts;
}

void linking(benchmark::State& state) {
  const auto& language = knowledge().language("pl");
  const std::vector<Text> texts = analysed();
  for (auto _ : state) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      benchmark::DoNotOptimize(language.linker->link(texts[i], corpus()[i].published));
    }
  }
  count(state);
}

void extracting(benchmark::State& state) {
  knowledge();
  for (auto _ : state) {
    for (const Document& document : corpus()) benchmark::DoNotOptimize(extract(document, knowledge()));
  }
  count(state);
}

/// The corpus as a single article of so many bytes, or a little more: bytes a second should not fall with its length.
Document long_article(std::size_t bytes) {
  Document article = corpus().front();
  article.text.clear();
  for (std::size_t i = 0; article.text.size() < bytes; i = (i + 1) % corpus().size()) {
    article.text += corpus()[i].text;
    article.text += "\n\n";
  }
  return article;
}

void one_article(benchmark::State& state) {
  knowledge();
  const Document article = long_article(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(extract(article, knowledge()));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * article.text.size()));
}

void build(const std::filesystem::path& file) {
  Store store = Store::open(file, {knowledge().gazetteer.hash(), "bench"});
  for (const Document& document : corpus()) {
    store.add(document, extract(document, knowledge()), knowledge().gazetteer);
  }
  merge_meetings(store);
  store.finish();
}

void building(benchmark::State& state) {
  const auto file = std::filesystem::temp_directory_path() / "whomet-bench.db";
  knowledge();
  for (auto _ : state) {
    state.PauseTiming();
    std::filesystem::remove(file);
    state.ResumeTiming();
    build(file);
  }
  std::filesystem::remove(file);
  count(state);
}

BENCHMARK(loading)->Unit(benchmark::kMillisecond);
BENCHMARK(analysing)->Unit(benchmark::kMillisecond);
BENCHMARK(linking)->Unit(benchmark::kMillisecond);
BENCHMARK(extracting)->Unit(benchmark::kMillisecond);
BENCHMARK(one_article)->RangeMultiplier(10)->Range(1'000, 10'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(building)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
