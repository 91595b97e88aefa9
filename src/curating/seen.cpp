// SPDX-License-Identifier: Apache-2.0
#include "curating/seen.hpp"

#include "store/open.hpp"
#include "text/tokens.hpp"
#include "whomet/curating.hpp"

namespace whomet {
namespace {

constexpr const char* mentions_of_people =
    "SELECT e.id, e.label, e.gender, e.provisional, m.document, m.cases, count(*),"
    "       substr(d.text, m.\"start\" + 1, m.\"end\" - m.\"start\") AS spelling"
    " FROM mention AS m JOIN entity AS e ON e.key = m.entity JOIN document AS d ON d.key = m.document"
    " WHERE e.kind = 'person' AND (m.how = 'variant' OR (e.provisional = 1 AND m.how NOT IN ('role', "
    "'pronoun')))"
    " GROUP BY e.id, m.document, spelling, m.cases ORDER BY e.id, m.document";

/// *gen/acc* as the database has it.
Cases cases_from(std::string_view text) {
  if (text == "any") return Cases::any();
  Cases cases;
  for (std::size_t begin = 0; begin < text.size(); begin += 4)
    if (const auto one = case_from(std::string(text.substr(begin, 3)))) cases = cases | *one;
  return cases;
}

SeenPerson person_at(const Statement& row) {
  SeenPerson person;
  person.id = row.text(0);
  person.label = row.text(1);
  person.gender = gender_from(std::string(row.text(2))).value_or(Gender::unknown);
  person.provisional = row.integer(3) != 0;
  return person;
}

std::unordered_set<std::string> mentioned(const Connection& db) {
  std::unordered_set<std::string> ids;
  Statement rows(db, "SELECT id FROM entity WHERE documents > 0");
  while (rows.step()) ids.emplace(rows.text(0));
  return ids;
}

}  // namespace

std::vector<SeenPerson> people_to_look_at(const std::filesystem::path& database) {
  const Connection db = open_for_reading(database);
  Statement rows(db, mentions_of_people);
  std::vector<SeenPerson> people;
  std::int64_t document = -1;
  while (rows.step()) {
    const bool next = people.empty() || people.back().id != rows.text(0);
    if (next) people.push_back(person_at(rows));
    SeenPerson& person = people.back();
    if (next || rows.integer(4) != document) ++person.documents;
    document = rows.integer(4);
    SpellingCount& spelling = person.spellings[std::string(rows.text(7))];
    spelling.times += static_cast<std::size_t>(rows.integer(6));
    spelling.cases = spelling.cases | cases_from(rows.text(5));
    person.mentions += static_cast<std::size_t>(rows.integer(6));
  }
  return people;
}

DoubtEvidence evidence_of(const std::filesystem::path& database) {
  const Connection db = open_for_reading(database);
  DoubtEvidence evidence{mentioned(db), {}, {}};
  Statement texts(db, "SELECT text FROM document");
  while (texts.step()) {
    for_each_token(texts.text(0), [&](const Token& token, std::string_view folded) {
      if (token.shape == Shape::lower) ++evidence.lower_case[std::string(folded)];
    });
  }
  return evidence;
}

}  // namespace whomet
