// SPDX-License-Identifier: Apache-2.0
// Adjectives and demonyms.
#include "names/inflection.hpp"

namespace whomet::names {

namespace {

/// The first word in all its forms, the others as they are: *obywatele Watykanu*, *obywateli Watykanu*.
std::vector<Slot> first_inflected(const Inflection& by, std::string_view base, Roles roles,
                                  Agreements agreements) {
  std::vector<Slot> slots;
  for (const NameWord& word : name_words(base)) {
    slots.push_back(slots.empty() ? inflected(by, word, roles, agreements, Numbers::both) : frozen(word));
  }
  return slots;
}

}  // namespace

std::vector<Form> adjective_forms(const Inflection& by, std::string_view base) {
  FormSet set;
  const NameWord word = name_word(base);
  std::vector<Slot> slots;
  add_slots(by, word, "", role_any_adjective, agree_m, Numbers::singular, slots);
  set.add_joins(slots);
  return set.take();
}

std::vector<Form> demonym_forms(const Inflection& by, std::string_view base, bool plural) {
  FormSet set;
  set.add_joins(
      first_inflected(by, base, plural ? role_demonyms : role_demonym, agree_m | agree_f | agree_pl));
  // The plural of a woman's demonym has no base form of its own in the gazetteer: *Rosjanka*, *Rosjanki*.
  if (!plural) set.add_joins(first_inflected(by, base, role_demonym, agree_f), true);
  std::vector<Form> forms = set.take();
  for (Form& form : forms) form.plural = form.plural || plural;
  if (!forms.empty()) forms.front().text = base;
  return forms;
}

}  // namespace whomet::names
