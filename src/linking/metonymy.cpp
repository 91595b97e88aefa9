// SPDX-License-Identifier: Apache-2.0
#include "linking/metonymy.hpp"

#include <algorithm>

namespace whomet {
namespace {

constexpr std::uint32_t reach = 4;  // tokens between a subject and its verb

class States {
 public:
  States(const Text& text, const LinkTable& table) : text_(text), table_(table) {}

  bool stands_for_state(const Mention& m) const {
    const TokenRange name = m.tokens;
    const std::string before = word_before(name.first);
    if (m.cases.only(Case::locative)) return false;
    // *z Kijowem* is with its government, *z Kijowa* from the city: the preposition's case decides
    if (const auto p = table_.rules.state_prepositions.find(before); p != table_.rules.state_prepositions.end())
      return !(p->second & m.cases).empty();
    if (table_.prepositions.contains(text_.tokens[name.first > 0 ? name.first - 1 : 0].word)) return false;
    if (table_.rules.place_prepositions.contains(before)) return false;
    if (m.cases.has(Case::genitive) && table_.rules.state_nouns.has(before)) return true;
    return m.cases.has(Case::nominative) && acts(name);
  }

 private:
  std::string word_before(std::uint32_t i) const {
    return i == 0 || text_.tokens[i].line_start ? std::string() : fold(text_.surface(i - 1));
  }

  bool is_act(std::uint32_t i) const {
    return text_.tokens[i].shape == Shape::lower && table_.rules.state_verbs.has(fold(text_.surface(i)));
  }

  bool ends_clause(std::uint32_t i) const {
    const std::string_view word = text_.surface(i);
    return text_.tokens[i].line_start || word == "," || word == ";" || word == "(";
  }

  /// A verb of will or of saying behind the name in its clause, or right before it.
  bool acts(TokenRange name) const {
    const std::uint32_t end = text_.sentences[text_.sentence_of[name.first]].last;
    for (std::uint32_t i = name.last; i < std::min(end, name.last + reach) && !ends_clause(i); ++i)
      if (is_act(i)) return true;
    return name.first > 0 && !text_.tokens[name.first].line_start && is_act(name.first - 1);
  }

  const Text& text_;
  const LinkTable& table_;
};

}  // namespace

void mark_states(const Text& text, const LinkTable& table, std::vector<Mention>& mentions) {
  const States states(text, table);
  for (Mention& m : mentions)
    if (m.use == Use::full && m.entity < table.gazetteer->size() && table.states[m.entity])
      m.for_state = states.stands_for_state(m);
}

}  // namespace whomet
