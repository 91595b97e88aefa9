// SPDX-License-Identifier: Apache-2.0
// Items of Wikidata: https://www.wikidata.org/wiki/Wikidata:Database_download#JSON_dumps_(recommended),
// https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "curating/import.hpp"

namespace whomet {
namespace {

using nlohmann::json;

/// The member of that name, or null. (An empty map stands as `[]` in dumps.)
const json& at(const json& object, const char* key) {
  static const json none;
  const auto found = object.is_object() ? object.find(key) : object.end();
  return object.is_object() && found != object.end() ? *found : none;
}

std::string text(const json& value) {
  return value.is_string() ? value.get<std::string>() : "";
}

/// Statements of a property that are not struck out as wrong.
std::vector<const json*> statements(const json& item, const char* property) {
  std::vector<const json*> found;
  for (const json& statement : at(at(item, "claims"), property))
    if (text(at(statement, "rank")) != "deprecated") found.push_back(&statement);
  return found;
}

/// The value of a snak; null where it is told as unknown or as none.
const json& value_of(const json& snak) {
  return at(at(snak, "datavalue"), "value");
}

std::vector<std::string> ids(const json& item, const char* property) {
  std::vector<std::string> found;
  for (const json* statement : statements(item, property))
    if (const std::string id = text(at(value_of(at(*statement, "mainsnak")), "id")); !id.empty())
      found.push_back(id);
  return found;
}

const json& qualifier(const json& statement, const char* property) {
  static const json none;
  const json& snaks = at(at(statement, "qualifiers"), property);
  return snaks.is_array() && !snaks.empty() ? value_of(snaks.front()) : none;
}

/// `+2014-03-01T00:00:00Z` with the precision 11 for days, 10 for months, 9 for years; coarser ones are none.
std::optional<DateSpan> time(const json& value) {
  const std::string stamp = text(at(value, "time"));
  const json& precision = at(value, "precision");
  if (stamp.size() < 11 || stamp.front() != '+' || !precision.is_number_integer()) return std::nullopt;
  const int grain = precision.get<int>();
  return grain < 9 ? std::nullopt : date_from(stamp.substr(1, grain == 9 ? 4U : grain == 10 ? 7U : 10U));
}

bool any_of(const std::vector<std::string>& ids, std::initializer_list<std::string_view> wanted) {
  return std::any_of(ids.begin(), ids.end(), [&](const std::string& id) {
    return std::find(wanted.begin(), wanted.end(), id) != wanted.end();
  });
}

/// human; country, sovereign state; what has coordinates; organisation and what is most often said instead of
/// it: international and intergovernmental one, party, company, ministry, parliament, agency, alliance,
/// institution.
std::optional<Kind> kind_of(const json& item) {
  const auto is = ids(item, "P31");
  if (any_of(is, {"Q5"})) return Kind::person;
  if (any_of(is, {"Q6256", "Q3624078"})) return Kind::country;
  if (any_of(is, {"Q43229", "Q484652", "Q245065", "Q7278", "Q4830453", "Q783794", "Q192350", "Q35749",
                  "Q327333", "Q1127126", "Q178706"}))
    return Kind::organization;
  if (!statements(item, "P625").empty()) return Kind::place;
  return std::nullopt;
}

void read_names(const json& item, Entity& entity) {
  for (const auto& [language, label] : at(item, "labels").items())
    add_name(entity, text(at(label, "value")), language);
  for (const auto& [language, aliases] : at(item, "aliases").items())
    for (const json& alias : aliases) add_name(entity, text(at(alias, "value")), language);
  // `en-gb`, `zh-hans` and `sr-ec` are no languages of a gazetteer.
  std::erase_if(entity.names, [](const Name& n) { return n.language.size() > 3; });
}

/// male, trans man; female, trans woman
Gender gender_of(const json& item) {
  const auto sex = ids(item, "P21");
  if (any_of(sex, {"Q6581097", "Q2449503"})) return Gender::masculine;
  if (any_of(sex, {"Q6581072", "Q1052281"})) return Gender::feminine;
  return Gender::unknown;
}

/// `of` by the table, else as the statement has it: *of*, *applies to jurisdiction*, *applies to part*,
/// *employer*.
std::string office_of(const json& statement, const PositionMeaning* meaning) {
  if (meaning && !meaning->of.empty()) return meaning->of;
  for (const char* property : {"P642", "P1001", "P518", "P108"})
    if (const std::string id = text(at(qualifier(statement, property), "id")); !id.empty()) return id;
  return {};
}

void read_offices(const json& item, const Positions& positions, Entity& entity) {
  for (const json* statement : statements(item, "P39")) {
    const std::string position = text(at(value_of(at(*statement, "mainsnak")), "id"));
    if (position.empty()) continue;
    const auto meaning = positions.find(position);
    const PositionMeaning* known = meaning == positions.end() ? nullptr : &meaning->second;
    Office office;
    office.office = known ? known->office : slug_from(position);
    office.of = office_of(*statement, known);
    office.from = time(qualifier(*statement, "P580"));
    office.to = time(qualifier(*statement, "P582"));
    if (office.from && office.to && office.to->last < office.from->first) office.to.reset();
    entity.offices.push_back(office);
  }
}

void read_kin(const json& item, Entity& entity) {
  constexpr std::array relations{std::pair{"P22", "child"}, std::pair{"P25", "child"},
                                 std::pair{"P40", "parent"}, std::pair{"P26", "spouse"},
                                 std::pair{"P3373", "sibling"}};
  for (const auto& [property, relation] : relations)
    for (const std::string& relative : ids(item, property))
      entity.kin.push_back({kin_of(relation, entity.gender), relative});
}

void read_place(const json& item, Entity& entity) {
  const auto countries = ids(item, "P17");
  if (entity.kind == Kind::place && !countries.empty()) entity.in = countries.front();
  for (const json* statement : statements(item, "P625")) {
    const json& position = value_of(at(*statement, "mainsnak"));
    const json &latitude = at(position, "latitude"), &longitude = at(position, "longitude");
    if (!entity.at && latitude.is_number() && longitude.is_number())
      entity.at = {latitude.get<double>(), longitude.get<double>()};
  }
  for (const json* statement : statements(item, "P297"))
    if (entity.kind == Kind::country) entity.iso = text(value_of(at(*statement, "mainsnak")));
}

}  // namespace

std::optional<Entity> entity_of_wikidata(const json& item, const Positions& positions) {
  const auto kind = kind_of(item);
  if (!kind) return std::nullopt;
  Entity entity;
  entity.id = text(at(item, "id"));
  entity.kind = *kind;
  read_names(item, entity);
  if (*kind == Kind::person) {
    entity.gender = gender_of(item);
    read_offices(item, positions, entity);
    read_kin(item, entity);
  } else {
    read_place(item, entity);
  }
  return entity;
}

}  // namespace whomet
