// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "names/inflection.hpp"
#include "names/letters.hpp"

namespace whomet::names {

namespace {

/// A person's name taken apart: [given … particles … surname] suffixes.
struct PersonName {
  std::vector<NameWord> words;
  std::size_t particles = 0;  ///< first particle that stands before the surname, else `surname`
  std::size_t surname = 0;    ///< its last word; `end` where the name has no surname (*Leon XIV*)
  std::size_t end = 0;        ///< suffixes (*Jr.*, *XIV*) begin here
};

bool is_initial(const NameWord& word) {
  return word.text.ends_with('.') || (code_points(word.text) == 1 && is_capitalised(word.text));
}

std::string_view without_mark(std::string_view lower) {
  while (lower.ends_with('.') || lower.ends_with(',')) lower.remove_suffix(1);
  return lower;
}

PersonName take_apart(const Lexicon& lexicon, std::string_view base) {
  PersonName name;
  name.words = name_words(base);
  name.end = name.words.size();
  bool regnal = false;
  while (name.end > 1) {
    const std::string_view lower = without_mark(name.words[name.end - 1].lower);
    if (!lexicon.is_suffix(lower) && !lexicon.is_regnal(lower)) break;
    regnal = regnal || lexicon.is_regnal(lower);
    --name.end;
  }
  const auto given = [&](const NameWord& word) { return lexicon.is_given_name(word.lower); };
  const bool monarch =
      regnal && std::all_of(name.words.begin(), name.words.begin() + static_cast<long>(name.end), given);
  name.surname = name.end < 2 || monarch ? name.end : name.end - 1;
  name.particles = name.surname;
  while (name.particles > 1 && lexicon.is_particle(name.words[name.particles - 1].lower)) --name.particles;
  return name;
}

Agreements agreement_of(Gender gender) {
  return gender == Gender::feminine ? agree_f : agree_m;
}

/// Slots of words [first, last).
std::vector<Slot> slots_of(const Inflection& by, const PersonName& name, std::size_t first, std::size_t last,
                           Agreements agreements, Numbers numbers = Numbers::singular) {
  std::vector<Slot> slots;
  for (std::size_t i = first; i < last; ++i) {
    const NameWord& word = name.words[i];
    const bool number = i > 0 && by.lexicon.is_regnal(word.lower) && is_all_capitals(word.text);
    const bool stays = i >= name.end || is_initial(word) || number ||
                       (by.lexicon.is_particle(word.lower) && i != name.surname && i > 0);
    if (stays) {
      slots.push_back(frozen(word));
      continue;
    }
    const bool is_surname = i >= name.surname && i < name.end;
    // A word in the middle may be a second given name or a second surname: Nicolása Maduro Morosa.
    const Roles roles = is_surname ? role_surname : name.end == 1 ? role_given | role_surname : role_given;
    add_slots(by, word, " ", roles, agreements, numbers, slots);
  }
  return slots;
}

/// The slots but the last one may also stay as they are: *Joe Bidena*, *Anne-Marie*.
void let_stay(std::vector<Slot>& slots) {
  for (std::size_t i = 0; i + 1 < slots.size(); ++i) {
    std::vector<WordForm>& forms = slots[i].forms;
    if (forms.front().paradigm != nullptr) {
      forms.push_back({forms.front().text, Cases::any(), false, true, nullptr});
    }
  }
}

bool inflects(const Slot& slot) {
  return slot.forms.size() > 1;
}

std::vector<Form> with_base(std::vector<Form> forms, std::string_view base) {
  if (!forms.empty()) forms.front().text = base;
  return forms;
}

}  // namespace

std::vector<Agreements> person_agreements(const Lexicon& lexicon, const std::vector<NameWord>& words,
                                          Gender told) {
  if (told == Gender::masculine || told == Gender::feminine) return {agreement_of(told)};
  Gender guess = words.size() > 1 ? lexicon.gender_of_surname(words.back().lower) : Gender::unknown;
  const Gender by_given = words.empty() ? Gender::unknown : lexicon.gender_of_given(words.front().lower);
  const bool listed = !words.empty() && lexicon.is_given_name(words.front().lower);
  if (guess == Gender::unknown || (listed && by_given != Gender::unknown)) guess = by_given;
  if (guess == Gender::unknown) return {agree_m, agree_f};
  return {agreement_of(guess)};
}

std::vector<Form> person_forms(const Inflection& by, std::string_view base, Gender told) {
  const PersonName name = take_apart(by.lexicon, base);
  FormSet forms;
  std::vector<std::vector<Slot>> readings;
  for (const Agreements agreements : person_agreements(by.lexicon, name.words, told)) {
    readings.push_back(slots_of(by, name, 0, name.words.size(), agreements));
    forms.add_joins(readings.back());
  }
  forms.next_layer();
  if (name.words.size() == 1) {  // who is known by one name: the Beckhams, *Beckhamowie*
    for (const Agreements agreements : person_agreements(by.lexicon, name.words, told))
      forms.add_joins(slots_of(by, name, 0, 1, agreements, Numbers::both), true);
    return with_base(forms.take(), base);
  }
  for (std::vector<Slot>& slots : readings) {
    if (slots.empty() || !inflects(slots.back())) continue;
    const Slot last = slots.back();
    let_stay(slots);
    forms.add_joins(slots);
    slots.back() = {last.before, {{last.forms.front().text, Cases::any(), false, true, nullptr}}};
    forms.add_joins(slots);  // and the surname alone may stay, against the rules: *Stevem Witkoff*
  }
  return with_base(forms.take(), base);
}

std::vector<Form> surname_forms(const Inflection& by, std::string_view base, Gender told) {
  const PersonName name = take_apart(by.lexicon, base);
  if (name.surname >= name.end) return {};
  FormSet forms;
  const auto all = person_agreements(by.lexicon, name.words, told);
  for (const bool plural : {false, true}) {
    for (const Agreements agreements : all) {
      auto slots = slots_of(by, name, name.particles, name.end, agreements, Numbers::both);
      forms.add_joins(slots, plural);
      if (name.particles == name.surname) continue;
      slots.erase(slots.begin(), slots.begin() + static_cast<long>(name.surname - name.particles));
      forms.add_joins(slots, plural);
    }
    forms.next_layer();
  }
  for (const Agreements agreements : all) {  // of a double surname the last part alone may inflect
    auto slots = slots_of(by, name, name.surname, name.end, agreements);
    if (slots.size() < 2 || !inflects(slots.back())) continue;
    let_stay(slots);
    forms.add_joins(slots);
  }
  return forms.take();
}

std::vector<Form> given_forms(const Inflection& by, std::string_view base, Gender told) {
  const PersonName name = take_apart(by.lexicon, base);
  std::size_t first = 0;
  while (first < name.end &&
         (is_initial(name.words[first]) || by.lexicon.is_particle(name.words[first].lower)))
    ++first;
  if (first >= name.surname) return {};
  FormSet forms;
  for (const Agreements agreements : person_agreements(by.lexicon, name.words, told)) {
    forms.add_joins(slots_of(by, name, first, first + 1, agreements));
  }
  return forms.take();
}

}  // namespace whomet::names
