// SPDX-License-Identifier: Apache-2.0
// The time words of the shipped language packs, on one-line texts: tests/cases/time/LANGUAGE.tsv.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "whomet/gazetteer.hpp"
#include "whomet/time.hpp"

using namespace whomet;

namespace {

struct Pack {
  explicit Pack(const std::string& language) {
    const std::filesystem::path folder =
        std::filesystem::path(WHOMET_ROOT) / "gazetteer/languages" / language;
    sentences = SentenceRules::compile(load_yaml(folder / "words.yaml", faults), vocabulary, faults);
    times.emplace(TimeGrammar::compile(load_yaml(folder / "time.yaml", faults), vocabulary, faults));
    for (const Fault& f : faults.all()) MESSAGE(to_string(f));
  }

  std::string read(const std::string& published, const std::string& utf8) const {
    const Text text = analyse(utf8, vocabulary, sentences);
    const auto day = published == "-" ? std::nullopt : from_iso(published);
    std::string found;
    for (const TimeExpression& e : times->read(text, day, {}).expressions) {
      found += (found.empty() ? "" : "; ") + std::string(text.surface(e.tokens)) + "=" + e.value +
               (e.weekday_clash ? "!" : "");
    }
    return found;
  }

  Vocabulary vocabulary;
  Faults faults;
  SentenceRules sentences;
  std::optional<TimeGrammar> times;
};

/// `\n` in a case stands for a line break.
std::string with_breaks(std::string text) {
  for (std::size_t at; (at = text.find("\\n")) != std::string::npos;) text.replace(at, 2, "\n");
  return text;
}

void check_cases(const std::string& language, std::size_t at_least) {
  const Pack pack(language);
  REQUIRE(pack.faults.none());
  std::ifstream file(std::string(WHOMET_ROOT) + "/tests/cases/time/" + language + ".tsv");
  std::size_t cases = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
    REQUIRE_MESSAGE(second != std::string::npos, line);
    const std::string text = line.substr(first + 1, second - first - 1);
    CHECK_MESSAGE(pack.read(line.substr(0, first), with_breaks(text)) == line.substr(second + 1), text);
    ++cases;
  }
  CHECK(cases >= at_least);
}

}  // namespace

TEST_CASE("Polish time expressions") {
  check_cases("pl", 260);
}
TEST_CASE("English time expressions") {
  check_cases("en", 120);
}
TEST_CASE("Ukrainian, Russian and German dates") {
  for (const char* language : {"uk", "ru", "de"}) check_cases(language, 14);
}
