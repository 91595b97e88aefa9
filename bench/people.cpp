// SPDX-License-Identifier: Apache-2.0
#include "people.hpp"

#include <array>
#include <cctype>
#include <cmath>
#include <random>

namespace whomet::bench {
namespace {

using Random = std::mt19937_64;
constexpr std::array onsets{"b", "br", "d", "dr", "g", "gr", "k", "kr", "l", "m", "n", "p", "r", "s", "t", "w", "z", "st"};
constexpr std::array vowels{"a", "e", "i", "o", "u", "y"};
constexpr std::array endings{"ski", "cki", "wicz", "uk", "ak", "iak", "czyk", "ek", "icz", "owski", "n", "r", "t", "sen"};

template <typename Array>
const char* any_of(const Array& all, std::uint64_t number) {
  return all[number % all.size()];
}

/// Word number `rank`: the same rank is always the same word.
std::string word(std::uint64_t rank, int syllables) {
  Random random(rank);
  std::string word;
  for (int i = 0; i < syllables; ++i) word += std::string(any_of(onsets, random())) + any_of(vowels, random());
  word += any_of(endings, random());
  word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
  return word;
}

/// A rank below `most`, the small ones likelier: logarithmically even, as names are.
std::uint64_t rank(Random& random, double most) {
  std::uniform_real_distribution<double> even(0, std::log(most));
  return static_cast<std::uint64_t>(std::exp(even(random)));
}

bool sentence_begins(const std::string& text, std::size_t at) {
  return at < 2 || text[at - 2] == '.' || text[at - 1] == '\n';
}

}  // namespace

std::vector<std::string> people(std::size_t count) {
  Random random(1);
  std::vector<std::string> names;
  // One surname in three people is borne by nobody else.
  for (std::size_t i = 0; i < count; ++i) {
    const std::string given = word(rank(random, 3000), 1);
    names.push_back(given + ' ' + (i % 3 == 0 ? word((std::uint64_t{1} << 32U) + i, 3) : word(7 + rank(random, 1e6), 2)));
  }
  return names;
}

std::string gazetteer_of(const std::vector<std::string>& people) {
  std::string yaml;
  for (std::size_t i = 0; i < people.size(); ++i)
    yaml += "- {id: p" + std::to_string(i) + ", kind: person, gender: m, names: {pl: [" + people[i] + "]}}\n";
  return yaml;
}

std::string with_names(const std::string& text, const std::vector<std::string>& people) {
  Random random(2);
  std::string named;
  for (std::size_t i = 0; i < text.size();) {
    const bool capital = std::isupper(static_cast<unsigned char>(text[i])) != 0 && i > 0 && text[i - 1] == ' ';
    std::size_t end = i + 1;
    while (capital && end < text.size() && (std::isalpha(static_cast<unsigned char>(text[end])) != 0 || (text[end] & 0x80) != 0)) ++end;
    const std::string& person = people[random() % people.size()];
    if (capital && !sentence_begins(text, i) && random() % 5 < 3)
      named += person.substr(person.find(' ') + 1);
    else
      named += text.substr(i, end - i);
    i = end;
  }
  return named;
}

}  // namespace whomet::bench
