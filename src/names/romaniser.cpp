// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "names/letters.hpp"
#include "names/rewriter.hpp"
#include "whomet/names.hpp"
#include "whomet/text.hpp"

namespace whomet {

namespace {

constexpr std::size_t most_readings = 8;

using names::Rewriter;

/// The readings of one word, or of the parts of a hyphenated one, appended to each of `all`.
void append_word(const Rewriter& table, std::string_view word, std::string_view before,
                 std::vector<std::string>& all) {
  const std::vector<std::string> readings = table.readings(fold(word), most_readings);
  const bool capital = names::is_capitalised(word);
  std::vector<std::string> longer;
  for (const std::string& text : all) {
    for (const std::string& reading : readings) {
      if (longer.size() == most_readings) break;
      longer.push_back(names::joined({text, before, capital ? names::capitalised(reading) : reading}));
    }
  }
  all = std::move(longer);
}

std::vector<std::string> romanised(const Rewriter& table, std::string_view name) {
  std::vector<std::string> all(1);
  for (const std::string_view word : names::split(name, ' ')) {
    bool first = true;
    for (const std::string_view part : names::split(word, '-')) {
      append_word(table, part, all.front().empty() ? "" : (first ? " " : "-"), all);
      first = false;
    }
  }
  return all;
}

}  // namespace

struct Romaniser::Rules {
  struct Table {
    std::string language;
    Rewriter rewriter;
  };
  std::vector<Table> tables;
};

Romaniser::Romaniser() = default;
Romaniser::Romaniser(Romaniser&&) noexcept = default;
Romaniser& Romaniser::operator=(Romaniser&&) noexcept = default;
Romaniser::~Romaniser() = default;

Romaniser Romaniser::compile(const Data& data, Faults& faults) {
  auto rules = std::make_unique<Rules>();
  static const Data none;
  const Data* letters = data.find("letters");
  const auto classes = names::LetterClasses::read(letters == nullptr ? none : *letters, faults);
  if (const Data* tables = data.find("tables")) {
    for (const Data& table : tables->items) {
      const Data* rows = table.find("rules");
      if (rows == nullptr) faults.add(table, "a table needs `language` and `rules`");
      rules->tables.push_back({scalar_at(table, "language", faults),
                               Rewriter::read(rows == nullptr ? none : *rows, classes, faults)});
    }
  }
  Romaniser made;
  made.rules_ = std::move(rules);
  return made;
}

std::vector<std::string> Romaniser::romanise(std::string_view name, std::string_view language) const {
  std::vector<std::string> all;
  if (!names::is_cyrillic(name)) return all;
  for (const Rules::Table& table : rules_->tables) {
    if (table.language != language) continue;
    for (std::string& text : romanised(table.rewriter, name)) {
      if (std::find(all.begin(), all.end(), text) == all.end()) all.push_back(std::move(text));
    }
  }
  return all;
}

}  // namespace whomet
