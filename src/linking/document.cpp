// SPDX-License-Identifier: Apache-2.0
#include "linking/document.hpp"

#include <algorithm>
#include <limits>

namespace whomet {
namespace {

/// A full name that several entities share introduces none of them.
bool ambiguous(const Hit& hit, const LinkTable& table) {
  EntityRef first = no_entity;
  for (std::uint32_t f : table.trie.at(hit.node)) {
    const FormRecord& form = table.forms[f];
    if (form.use != Use::full) continue;
    if (first != no_entity && form.entity != first) return true;
    first = form.entity;
  }
  return false;
}

void survey_words(const Text& text, DocumentNames& names) {
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
    const Token& token = text.tokens[i];
    if (token.word == unknown_word || token.kind != TokenKind::word) continue;
    if (token.shape == Shape::lower)
      names.lower.insert(token.word);
    else if (!sentence_initial(text, i))
      names.capital.insert(token.word);
  }
}

void introduce(const Text& text, const Hit& hit, const LinkTable& table, DocumentNames& names) {
  if (ambiguous(hit, table)) return;
  for (std::uint32_t f : table.trie.at(hit.node)) {
    const FormRecord& form = table.forms[f];
    const bool person = (*table.gazetteer)[form.entity].kind == Kind::person;
    if (form.use != Use::full || !fits(text, hit, form, table)) continue;
    if (hit.variant && (!person || form.words < 2)) continue;
    if (is_title_alone(text, hit, (*table.gazetteer)[form.entity], table)) continue;
    if (table.rules.is_thing_of_company((*table.gazetteer)[form.entity], text.surface(hit.tokens))) continue;
    names.introduced.insert(form.entity);
    names.full_at[form.entity].push_back(hit.tokens.first);
  }
}

/// The place that is said at least as often as all others together, its adjective and people counted in.
EntityRef place_told_of(const Text& text, const std::vector<Hit>& hits, const LinkTable& table) {
  std::unordered_map<EntityRef, std::uint32_t> count;
  std::uint32_t all = 0;
  for (const Hit& hit : hits) {
    EntityRef place = no_entity;
    for (std::uint32_t f : table.trie.at(hit.node)) {
      const FormRecord& form = table.forms[f];
      const Kind kind = (*table.gazetteer)[form.entity].kind;
      if ((kind == Kind::country || kind == Kind::place) && !hit.variant && fits(text, hit, form, table)) place = form.entity;
    }
    if (place == no_entity) continue;
    ++count[place];
    ++all;
  }
  const auto most = std::max_element(count.begin(), count.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second < b.second : a.first > b.first;
  });
  return most != count.end() && most->second >= 2 && most->second * 3 >= all ? most->first : no_entity;
}

}  // namespace

bool is_title_alone(const Text& text, const Hit& hit, const Entity& entity, const LinkTable& table) {
  return entity.kind == Kind::person && hit.tokens.last - hit.tokens.first == 1 &&
         table.is_title_word(text.tokens[hit.tokens.first].word) && !table.is_title_word(table.words->find(fold(entity.label)));
}

bool sentence_initial(const Text& text, std::uint32_t i) {
  if (text.sentences[text.sentence_of[i]].first == i || text.tokens[i].line_start) return true;
  return text.tokens[i - 1].kind == TokenKind::symbol && text.surface(i - 1) != "," && text.surface(i - 1) != "-";
}

std::uint32_t DocumentNames::since(EntityRef entity, std::uint32_t token) const {
  constexpr auto far = std::numeric_limits<std::uint32_t>::max();
  const auto known = full_at.find(entity);
  if (known == full_at.end()) return far;
  const auto next = std::upper_bound(known->second.begin(), known->second.end(), token);
  return next == known->second.begin() ? far : token - *(next - 1);
}

DocumentNames survey(const Text& text, const std::vector<Hit>& hits, const LinkTable& table,
                     const std::optional<DateSpan>& published) {
  DocumentNames names;
  names.published = published;
  survey_words(text, names);
  for (const Hit& hit : hits) introduce(text, hit, table, names);
  names.about = place_told_of(text, hits, table);
  return names;
}

}  // namespace whomet
