// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/entity.hpp"

#include <algorithm>

#include "gazetteer/entity_keys.hpp"
#include "gazetteer/nearest.hpp"
#include "gazetteer/spelled.hpp"
#include "gazetteer/values.hpp"

namespace whomet {
namespace {

std::string read_id(const Data& data, Faults& faults) {
  std::string id = scalar_at(data, "id", faults);
  if (id.empty())
    faults.add(data, "`id` is missing; write the Wikidata id, else a slug: `id: anna-kowalska`");
  if (id.find_first_of("\t\n") != std::string::npos) {
    faults.add(*data.find("id"), "the id has a tab or a line break; write it in one line");
  }
  return id;
}

Kind read_kind(const Data& data, Faults& faults) {
  const std::string text = scalar_at(data, "kind", faults);
  if (const auto kind = kind_from(text)) return *kind;
  const std::string choice = "; write person, place, country or organization";
  if (text.empty())
    faults.add(data, "`kind` is missing" + choice);
  else
    faults.add(*data.find("kind"),
               "'" + text + "' is no kind" +
                   did_you_mean(text, {"person", "place", "country", "organization"}, choice));
  return Kind::person;
}

Gender read_gender(const Data& data, Faults& faults) {
  const std::string text = scalar_at(data, "gender", faults);
  const auto gender = gender_from(text);
  if (!gender && !text.empty())
    faults.add(*data.find("gender"), "'" + text + "' is no gender; write m, f or n");
  return gender.value_or(Gender::unknown);
}

bool is_language(const std::string& code) {
  return (code.size() == 2 || code.size() == 3) &&
         std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void add_names(const Data& names, const std::string& language, bool generic, Entity& entity, Faults& faults) {
  for (const std::string& text : scalars_at(names, language, faults)) {
    if (!has_letter_or_digit(text)) {
      faults.add(*names.find(language),
                 "the name '" + text + "' has no letter or digit; write a name or take it out");
      continue;
    }
    const bool known = std::any_of(entity.names.begin(), entity.names.end(),
                                   [&](const Name& n) { return n.text == text && n.language == language; });
    if (!known) entity.names.push_back({text, language, generic});
  }
}

void read_names(const Data& data, std::string_view key, bool generic, Entity& entity, Faults& faults) {
  for (const auto& [language, texts] : map_at(data, key, faults)) {
    if (!is_language(language.text)) {
      faults.add(language, "'" + language.text + "' is no language code; write two or three letters: pl");
    } else {
      add_names(*data.find(key), language.text, generic, entity, faults);
    }
  }
}

void read_all_names(const Data& data, Entity& entity, Faults& faults) {
  const std::size_t before = faults.all().size();
  read_names(data, "names", false, entity, faults);
  if (!entity.names.empty()) {
    entity.label = entity.names.front().text;
  } else if (faults.all().size() == before) {
    const Data* names = data.find("names");
    faults.add(names ? *names : data, "no name; write at least one: `names: {pl: Anna Kowalska}`");
  }
  read_names(data, "generic", true, entity, faults);
}

/// The text under `key`, which some entity must have as its id.
std::string reference_at(const Data& map, std::string_view key, EntityRecord& record, Faults& faults) {
  std::string id = scalar_at(map, key, faults);
  if (!id.empty()) record.references.push_back({id, std::string(key), map.find(key)->where});
  return id;
}

Office read_office(const Data& data, EntityRecord& record, Faults& faults) {
  check_keys(data, {"office", "of", "from", "to", "host"}, faults);
  Office office;
  office.office = slug_at(data, "office", faults);
  office.of = reference_at(data, "of", record, faults);
  office.host = reference_at(data, "host", record, faults);
  office.from = date_at(data, "from", faults);
  const Data* to = data.find("to");
  office.end_unknown = to && to->text == "unknown";
  if (!office.end_unknown) office.to = date_at(data, "to", faults);
  if (office.from && office.to && office.to->last < office.from->first) {
    faults.add(*to, "`to` lies before `from`; exchange or correct the two dates");
  }
  return office;
}

Kin read_kin(const Data& data, EntityRecord& record, Faults& faults) {
  check_keys(data, {"is", "of"}, faults);
  Kin kin{slug_at(data, "is", faults), reference_at(data, "of", record, faults)};
  if (kin.of.empty()) faults.add(data, "`of` is missing; write the id of the relative");
  return kin;
}

void read_person(const Data& data, EntityRecord& record, Faults& faults) {
  for (const Data* office : maps_at(data, "offices", faults)) {
    record.entity.offices.push_back(read_office(*office, record, faults));
  }
  for (const Data* kin : maps_at(data, "kin", faults)) {
    record.entity.kin.push_back(read_kin(*kin, record, faults));
  }
}

void read_demonyms(const Data& data, Words& words, Faults& faults) {
  if (!data.is_map()) faults.add(data, "write the demonyms of a language as {m: …, f: …, pl: …}");
  check_keys(data, {"m", "f", "pl"}, faults);
  words.man = scalar_at(data, "m", faults);
  words.woman = scalar_at(data, "f", faults);
  words.people = scalar_at(data, "pl", faults);
}

void read_country(const Data& data, EntityRecord& record, Faults& faults) {
  Entity& entity = record.entity;
  entity.iso = scalar_at(data, "iso", faults);
  if (!entity.iso.empty() && !is_iso_country(entity.iso)) {
    faults.add(*data.find("iso"), "'" + entity.iso + "' is no country code; write two capital letters: PL");
  }
  entity.capital = reference_at(data, "capital", record, faults);
  for (const auto& [language, adjective] : map_at(data, "adjective", faults)) {
    entity.words[language.text].adjective = scalar_at(*data.find("adjective"), language.text, faults);
  }
  for (const auto& [language, demonyms] : map_at(data, "demonyms", faults)) {
    read_demonyms(demonyms, entity.words[language.text], faults);
  }
}

void read_place(const Data& data, EntityRecord& record, Faults& faults) {
  Entity& entity = record.entity;
  entity.in = reference_at(data, "in", record, faults);
  entity.stands_for = reference_at(data, "stands-for", record, faults);
  entity.at = position_at(data, "at", faults);
  entity.population = count_at(data, "population", faults);
}

void read_members(const Data& data, EntityRecord& record, Faults& faults) {
  record.entity.members = words_at(data, "members", faults);
  for (const std::string& member : record.entity.members) {
    record.references.push_back({member, "members", data.find("members")->where});
  }
}

}  // namespace

EntityRecord read_entity(const Data& data, Faults& faults) {
  EntityRecord record;
  Entity& entity = record.entity;
  entity.id = read_id(data, faults);
  record.where = entity.id.empty() ? data.where : data.find("id")->where;
  entity.kind = read_kind(data, faults);
  check_entity_keys(data, entity.kind, faults);
  read_all_names(data, entity, faults);
  entity.gender = read_gender(data, faults);
  entity.off = scalars_at(data, "off", faults);
  if (data.find("class")) entity.class_ = slug_at(data, "class", faults);
  read_person(data, record, faults);
  read_country(data, record, faults);
  read_place(data, record, faults);
  read_members(data, record, faults);
  return record;
}

}  // namespace whomet
