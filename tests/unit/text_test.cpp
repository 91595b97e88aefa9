// SPDX-License-Identifier: Apache-2.0
#include "whomet/text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace whomet {
namespace {

std::string joined(const Text& text) {
  std::string all;
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) all += (i ? "|" : "") + std::string(text.surface(i));
  return all;
}

std::vector<std::string> sentences(const std::string& source) {
  Vocabulary words;
  SentenceRules rules;
  const auto flag = [&](std::vector<bool>& flags, const char* word) {
    const WordId id = words.intern(word);
    if (flags.size() <= id) flags.resize(id + 1);
    flags[id] = true;
  };
  flag(rules.never_ends, "gen");
  flag(rules.may_end, "r");
  const Text text = analyse(source, words, rules);
  std::vector<std::string> all;
  for (const TokenRange sentence : text.sentences) all.emplace_back(text.surface(sentence));
  return all;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("tokens are runs of letters, runs of digits and single symbols") {
  const Vocabulary words;
  const auto tokens = [&](const std::string& s) { return joined(analyse(s, words, {})); };
  CHECK(tokens("Steve'em Witkoffem") == "Steve|'|em|Witkoffem");
  CHECK(tokens("14kwietnia 2026r.") == "14|kwietnia|2026|r|.");
  CHECK(tokens("Mar-a-Lago, Łódź") == "Mar|-|a|-|Lago|,|Łódź");
  CHECK(tokens("") == "");
  CHECK(tokens(" \n\t ") == "");
}

TEST_CASE("a token knows its capitals, and whether it is glued or begins a line") {
  const Vocabulary words;
  const std::string source = "USA i McCain\nMiami A. nato";
  const Text text = analyse(source, words, {});
  const std::vector<Shape> shapes{Shape::upper, Shape::lower, Shape::mixed, Shape::title,
                                  Shape::title, Shape::none,  Shape::lower};
  REQUIRE(text.tokens.size() == shapes.size());
  for (std::size_t i = 0; i < shapes.size(); ++i) CHECK(text.tokens[i].shape == shapes[i]);
  CHECK(text.tokens[0].line_start);
  CHECK(text.tokens[3].line_start);
  CHECK_FALSE(text.tokens[4].line_start);
  CHECK(text.tokens[5].glued);
  CHECK_FALSE(text.tokens[6].glued);
}

TEST_CASE("a sentence ends at a mark before a capital, not behind an abbreviation or an initial") {
  CHECK(sentences("Rozmawiali długo. Potem wyszli.") == Strings{"Rozmawiali długo.", "Potem wyszli."});
  CHECK(sentences("Przyszedł gen. Nowak i J. Kowal.") == Strings{"Przyszedł gen. Nowak i J. Kowal."});
  CHECK(sentences("Było to w 2025 r. Potem wyszli.") == Strings{"Było to w 2025 r.", "Potem wyszli."});
  CHECK(sentences("Było to w 2025 r. w Bernie.") == Strings{"Było to w 2025 r. w Bernie."});
  CHECK(sentences("„Tak.” Wyszedł.") == Strings{"„Tak.”", "Wyszedł."});
  CHECK(sentences("Nagłówek\nTreść") == Strings{"Nagłówek", "Treść"});
  CHECK(sentences("Wyszli o 12.30 Polacy") == Strings{"Wyszli o 12.30 Polacy"});
}

TEST_CASE("folding makes capitals, apostrophes and dashes one; bare folding takes the marks off") {
  CHECK(fold("ŁÓDŹ’a—B") == "łódź'a-b");
  CHECK(fold_bare("Zełenski") == "zelenski");
  CHECK(fold_bare("Støre, Erdoğan, Müßig") == "store, erdogan, mussig");
  CHECK(fold("Дмитриев") == "дмитриев");
}

TEST_CASE("UTF-8 is valid or not") {
  CHECK(is_valid_utf8("Żółć 🙂"));
  CHECK_FALSE(is_valid_utf8("\xff\xfe"));
  CHECK_FALSE(is_valid_utf8("ab\xc5"));
  CHECK_FALSE(is_valid_utf8("\xed\xa0\x80"));  // a surrogate
}

TEST_CASE("code points are counted from bytes, in any order of asking") {
  CodePoints points("aż🙂b");
  CHECK(points.at(0) == 0);
  CHECK(points.at(3) == 2);
  CHECK(points.at(7) == 3);
  CHECK(points.at(1) == 1);
}

TEST_CASE("dates are written as they were told and read back") {
  for (const char* iso : {"2026-01-07", "2026-01", "2026", "2026-W03", "2020-W53", "2026-01-23/2026-01-24",
                          "2025-03/2025-04"}) {
    const auto date = from_iso(iso);
    REQUIRE_MESSAGE(date, iso);
    CHECK(to_iso(*date) == iso);
  }
  CHECK(to_iso(*from_iso("2026-01-09T00:01")) == "2026-01-09");
  for (const char* bad :
       {"", "2026-13", "2026-02-30", "2026-1-1", "26", "2026-W54", "2026-01-02/2026-01-01", "jutro"})
    CHECK_MESSAGE(!from_iso(bad), bad);
}

TEST_CASE("a week is the ISO week, a span joins in the finer grain") {
  CHECK(to_iso(week_span(make_day(2026, 1, 1))) == "2026-W01");
  CHECK(to_iso(week_span(make_day(2027, 1, 1))) == "2026-W53");
  CHECK(to_iso(join(month_span(2025, 12), day_span(make_day(2026, 1, 3)))) == "2025-12-01/2026-01-03");
  CHECK(overlap(month_span(2026, 1), day_span(make_day(2026, 1, 31))));
  CHECK_FALSE(overlap(month_span(2026, 1), day_span(make_day(2026, 2, 1))));
}

TEST_CASE("cases are sets") {
  const Cases governed{Case::genitive, Case::instrumental};
  CHECK((governed & Cases{Case::instrumental, Case::locative}).only(Case::instrumental));
  CHECK((governed & Case::dative).empty());
  CHECK(to_string(governed) == "gen/ins");
  CHECK(to_string(Cases::any()) == "any");
  CHECK(case_from("loc") == Case::locative);
  CHECK_FALSE(case_from("lok"));
}

}  // namespace whomet
