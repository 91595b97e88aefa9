// SPDX-License-Identifier: Apache-2.0
#include "names/inflection.hpp"

#include "names/letters.hpp"
#include "whomet/text.hpp"

namespace whomet::names {

NameWord name_word(std::string_view text) {
  NameWord word{plain_marks(text), {}};
  word.lower = fold(word.text);
  return word;
}

std::vector<NameWord> name_words(std::string_view name) {
  std::vector<NameWord> words;
  for (const std::string_view part : split(name, ' ')) words.push_back(name_word(part));
  return words;
}

Slot inflected(const Inflection& by, const NameWord& word, Roles roles, Agreements agreements,
               Numbers numbers) {
  Slot slot{" ", by.paradigms.forms(word.lower, roles, agreements, numbers)};
  for (WordForm& form : slot.forms) form.text = with_capitals(word.text, word.lower, form.text);
  return slot;
}

Slot frozen(const NameWord& word) {
  return {" ", {{word.text, Cases::any(), false, false, nullptr}}};
}

void add_slots(const Inflection& by, const NameWord& word, std::string_view before, Roles roles,
               Agreements agreements, Numbers numbers, std::vector<Slot>& slots) {
  std::vector<NameWord> parts;
  for (const std::string_view part : split(word.text, '-')) parts.push_back(name_word(part));
  if (parts.size() < 2) parts = {word};
  bool all_inflect = true;
  for (const NameWord& part : parts) {
    all_inflect = all_inflect && is_capitalised(part.text) && code_points(part.text) > 2;
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool is_last = i + 1 == parts.size();
    // towns that grew together keep their genders: Bielsko-Biała, Bielsku-Białej
    const bool own_gender = !is_last && roles == role_noun;
    const Agreements agree = own_gender ? Agreements{agree_m | agree_f | agree_n | agree_pl} : agreements;
    // *Papua-Nowa Gwinea*: a noun may be joined to an adjective
    const bool noun = roles == role_adjective && !is_last && by.paradigms.select(parts[i].lower, roles, agree).empty();
    slots.push_back(all_inflect || is_last
                        ? inflected(by, parts[i], noun ? Roles{role_noun} : roles, agree, numbers)
                        : frozen(parts[i]));
    slots.back().before = i == 0 ? before : "-";
  }
}

}  // namespace whomet::names
