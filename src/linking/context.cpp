// SPDX-License-Identifier: Apache-2.0
#include "linking/context.hpp"

#include <algorithm>

namespace whomet {
namespace {

constexpr std::size_t shared_bytes = 5;  // *Pakistanu*, *pakistański*; *Niemiec*, *niemiecki*

/// Whether two folded words may be a country and its adjective: they begin alike, and for most of the shorter.
bool alike(std::string_view a, std::string_view b) {
  const auto [x, y] = std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin());
  const auto common = static_cast<std::size_t>(x - a.begin());
  (void)y;
  return common >= shared_bytes && common + 3 >= std::min(a.size(), b.size());
}

template <class Test>
bool any_word(std::string_view name, Test test) {
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    if (end > 0 && test(name.substr(0, end))) return true;
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return false;
}

/// Whether some name of the entity has a word like this one that the mention itself does not have.
bool names_say(const Entity& entity, std::string_view word, std::string_view mention) {
  return std::any_of(entity.names.begin(), entity.names.end(), [&](const Name& name) {
    return any_word(name.text, [&](std::string_view part) {
      const std::string folded = fold(part);
      return alike(folded, word) &&
             !any_word(mention, [&](std::string_view own) { return alike(folded, fold(own)); });
    });
  });
}

constexpr int levels = 4;  // of places in places: *Doral* in Florida in the United States

/// The countries, places and bodies that the entity belongs to, by id.
template <class Test>
bool any_home(const Gazetteer& gazetteer, const Entity& entity, Test test) {
  if (test(entity.stands_for)) return true;
  std::string_view in = entity.in;
  for (int level = 0; level < levels && !in.empty(); ++level) {
    if (test(in)) return true;
    const EntityRef ref = gazetteer.find(in);
    in = ref == no_entity ? std::string_view{} : std::string_view(gazetteer[ref].in);
  }
  return std::any_of(entity.offices.begin(), entity.offices.end(), [&](const Office& o) { return test(o.of); });
}

bool is_of(const Gazetteer& gazetteer, const Entity& entity, const Entity& place) {
  return any_home(gazetteer, entity, [&](std::string_view id) { return !id.empty() && id == place.id; });
}

bool country_says(const Gazetteer& gazetteer, const Entity& entity, std::string_view word) {
  return any_home(gazetteer, entity, [&](std::string_view id) {
    const EntityRef ref = id.empty() ? no_entity : gazetteer.find(id);
    if (ref == no_entity) return false;
    const Entity& home = gazetteer[ref];
    const auto like = [&](std::string_view part) { return alike(fold(part), word); };
    for (const auto& [language, words] : home.words)
      if (like(words.adjective)) return true;
    return std::any_of(home.names.begin(), home.names.end(), [&](const Name& n) { return any_word(n.text, like); });
  });
}

bool told_by(const Text& text, std::uint32_t i, TokenRange name, const Entity& entity, const LinkTable& table) {
  const Token& token = text.tokens[i];
  if (token.kind != TokenKind::word || token.end - token.begin < shared_bytes) return false;
  const std::string word = fold(text.surface(i));
  return names_say(entity, word, text.surface(name)) || country_says(*table.gazetteer, entity, word);
}

bool office_before(const Text& text, TokenRange name, const Entity& entity, const LinkTable& table) {
  if (name.first == 0 || text.tokens[name.first].line_start) return false;
  const auto offices = table.office_words.find(text.tokens[name.first - 1].word);
  if (offices == table.office_words.end()) return false;
  return std::any_of(entity.offices.begin(), entity.offices.end(), [&](const Office& held) {
    return std::find(offices->second.begin(), offices->second.end(), held.office) != offices->second.end();
  });
}

/// The words beside the name, a preposition behind it passed over: *Sąd Najwyższy w Pakistanie*.
bool beside(const Text& text, TokenRange name, const Entity& entity, const LinkTable& table) {
  const auto size = static_cast<std::uint32_t>(text.tokens.size());
  if (name.first > 0 && !text.tokens[name.first].line_start && told_by(text, name.first - 1, name, entity, table)) return true;
  for (std::uint32_t i = name.last; i < std::min(size, name.last + 2); ++i) {
    if (text.tokens[i].line_start) return false;
    if (text.tokens[i].shape == Shape::title && told_by(text, i, name, entity, table)) return true;
    if (text.tokens[i].end - text.tokens[i].begin > 2) return false;
  }
  return false;
}

bool about(const Entity& entity, const DocumentNames& names, const LinkTable& table, std::string_view mention) {
  if (names.about == no_entity) return false;
  const Entity& place = (*table.gazetteer)[names.about];
  return is_of(*table.gazetteer, entity, place) || names_say(entity, fold(place.label), mention);
}

}  // namespace

int context_of(const Text& text, TokenRange name, const Entity& entity, const DocumentNames& names,
               const LinkTable& table) {
  if (beside(text, name, entity, table) || office_before(text, name, entity, table)) return 2;
  return about(entity, names, table, text.surface(name)) ? 1 : 0;
}

}  // namespace whomet
