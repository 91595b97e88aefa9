// SPDX-License-Identifier: Apache-2.0
// Adjectives and demonyms.
#include "names/inflection.hpp"

namespace whomet::names {

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
  const NameWord word = name_word(base);
  const Slot slot = inflected(by, word, plural ? role_demonyms : role_demonym, agree_m | agree_f | agree_pl);
  set.add_joins({slot});
  // The plural of a woman's demonym has no base form of its own in the gazetteer: *Rosjanka*, *Rosjanki*.
  if (!plural) set.add_joins({inflected(by, word, role_demonym, agree_f, Numbers::both)}, true);
  std::vector<Form> forms = set.take();
  for (Form& form : forms) form.plural = form.plural || plural;
  if (!forms.empty()) forms.front().text = base;
  return forms;
}

}  // namespace whomet::names
