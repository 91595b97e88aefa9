// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "curating/import.hpp"
#include "gazetteer/spelled.hpp"
#include "whomet/text.hpp"

namespace whomet {

void add_name(Entity& entity, std::string text, const std::string& language) {
  if (!is_valid_utf8(text)) return;
  text = to_nfc(text);
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  const bool there = std::any_of(entity.names.begin(), entity.names.end(),
                                 [&](const Name& n) { return n.text == text && n.language == language; });
  if (!there && has_letter_or_digit(text)) entity.names.push_back({text, language, false});
}

std::string slug_from(std::string_view text) {
  std::string slug;
  for (const char c : fold_bare(text)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain)
      slug += c;
    else if (!slug.empty() && slug.back() != '-')
      slug += '-';
  }
  if (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

std::optional<DateSpan> date_from(std::string text) {
  if (const std::size_t time = text.find('T'); time != std::string::npos) text.resize(time);
  if (text.find('/') != std::string::npos) return std::nullopt;
  const auto span = from_iso(text);
  return span && span->grain != Grain::week ? span : std::nullopt;
}

std::string kin_of(std::string_view relation, Gender gender) {
  struct Pair {
    std::string_view relation, man, woman;
  };
  constexpr std::array words{Pair{"child", "son", "daughter"}, Pair{"parent", "father", "mother"},
                             Pair{"spouse", "husband", "wife"}, Pair{"sibling", "brother", "sister"}};
  for (const Pair& w : words)
    if (w.relation == relation)
      return std::string(gender == Gender::masculine ? w.man : gender == Gender::feminine ? w.woman : "");
  return {};
}

Admission::Admission(const Gazetteer& gazetteer, const ImportOptions& options, ImportTotals& totals)
    : gazetteer_(gazetteer), options_(options), totals_(totals) {
  for (const Entity& entity : gazetteer.entities())
    if (!entity.iso.empty()) by_iso_.emplace(fold(entity.iso), entity.id);
}

bool Admission::known(const std::string& id) const {
  return gazetteer_.find(id) != no_entity || written_.contains(std::hash<std::string>{}(id));
}

bool Admission::admit(Entity& entity) {
  if (options_.kind && entity.kind != *options_.kind) return ++totals_.other, false;
  const bool in_gazetteer = gazetteer_.find(entity.id) != no_entity;
  if (written_.contains(std::hash<std::string>{}(entity.id)) || (in_gazetteer && !options_.known_too))
    return ++totals_.known, false;
  choose_names(entity);
  if (entity.names.empty()) return ++totals_.other, false;
  entity.label = entity.names.front().text;
  resolve_references(entity);
  written_.insert(std::hash<std::string>{}(entity.id));
  ++totals_.written;
  return true;
}

/// Those of the languages asked for, in their order; one of another language where there is none.
void Admission::choose_names(Entity& entity) const {
  if (options_.languages.empty()) return;
  const auto rank = [&](const Name& name) {
    return std::find(options_.languages.begin(), options_.languages.end(), name.language) -
           options_.languages.begin();
  };
  std::stable_sort(entity.names.begin(), entity.names.end(),
                   [&](auto& a, auto& b) { return rank(a) < rank(b); });
  const auto wanted = static_cast<std::ptrdiff_t>(options_.languages.size());
  auto end = std::find_if(entity.names.begin(), entity.names.end(),
                          [&](const Name& n) { return rank(n) == wanted; });
  if (end == entity.names.begin() && end != entity.names.end()) ++end;
  entity.names.erase(end, entity.names.end());
}

/// A country's code becomes its id. An id that nobody has is taken out, since a gazetteer with it is no sound
/// one.
bool Admission::resolve(std::string& reference) {
  if (reference.empty()) return true;
  if (const auto iso = by_iso_.find(fold(reference)); iso != by_iso_.end()) reference = iso->second;
  if (known(reference)) return true;
  reference.clear();
  ++totals_.references;
  return false;
}

void Admission::resolve_references(Entity& entity) {
  for (Office& office : entity.offices) {
    resolve(office.of);
    resolve(office.host);
  }
  std::erase_if(entity.kin, [&](Kin& kin) { return kin.is.empty() || !resolve(kin.of); });
  resolve(entity.in);
}

}  // namespace whomet
