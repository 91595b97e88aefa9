// SPDX-License-Identifier: Apache-2.0
#include "linking/brackets.hpp"

#include <algorithm>

namespace whomet {
namespace {

bool is(const Text& text, std::uint32_t i, std::string_view symbol) {
  return text.surface(i) == symbol && !text.tokens[i].line_start;
}

/// The cases of the person's given name as it stands at the token; none if it is not there.
Cases given_name_at(const Text& text, std::uint32_t i, const Entity& person, const LinkTable& table) {
  Cases cases;
  if (text.tokens[i].shape != Shape::title) return cases;
  const std::string word = fold(text.surface(i));
  for (const Form& form : table.pack->inflector.given_name(person.label, person.gender))
    if (fold(form.text) == word) cases = cases | form.cases;
  return cases;
}

bool is_surname_of(const Mention& mention, const LinkTable& table) {
  return mention.use == Use::surname && mention.entity < table.gazetteer->size() &&
         (*table.gazetteer)[mention.entity].kind == Kind::person;
}

}  // namespace

void add_bracketed(const Text& text, const LinkTable& table, std::vector<Mention>& mentions) {
  std::vector<Mention> all;
  for (Mention mention : mentions) {
    const std::uint32_t first = mention.tokens.first;
    if (first >= 2 && is(text, first - 1, ")") && is_surname_of(mention, table)) {
      const Cases given = given_name_at(text, first - 2, (*table.gazetteer)[mention.entity], table);
      const bool alone = first >= 3 && is(text, first - 3, "(");
      const bool taken = !all.empty() && all.back().tokens.last == first - 1;
      const bool same = taken && all.back().entity == mention.entity && all.back().use == Use::given;
      if (!given.empty() && alone && (!taken || same)) {
        if (taken) all.pop_back();
        mention.tokens.first = first - 3;
      } else if (!given.empty() && !taken) {
        Mention name = mention;
        name.tokens = {first - 2, first - 1};
        name.cases = given;
        name.use = Use::given;
        name.rule = {};
        all.push_back(name);
      }
    }
    all.push_back(mention);
  }
  mentions = std::move(all);
}

}  // namespace whomet
