// SPDX-License-Identifier: Apache-2.0
// Entities of FollowTheMoney, as OpenSanctions and Aleph export them: https://followthemoney.tech/explorer/
// Terms of office and relatives are read where they stand inside the person (OpenSanctions'
// targets.nested.json).
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "curating/import.hpp"
#include "gazetteer/spelled.hpp"

namespace whomet {
namespace {

using nlohmann::json;

std::vector<json> values(const json& record, const char* property) {
  if (!record.is_object() || !record.contains("properties")) return {};
  const json& properties = record["properties"];
  if (!properties.is_object() || !properties.contains(property)) return {};
  const json& found = properties[property];
  return found.is_array() ? found.get<std::vector<json>>() : std::vector<json>{found};
}

std::vector<std::string> texts(const json& record, const char* property) {
  std::vector<std::string> found;
  for (const json& value : values(record, property))
    if (value.is_string()) found.push_back(value.get<std::string>());
  return found;
}

std::string first(const std::vector<std::string>& texts) {
  return texts.empty() ? "" : texts.front();
}

std::optional<Kind> kind_of(const std::string& schema) {
  if (schema == "Person") return Kind::person;
  constexpr std::array bodies{"Organization", "PublicBody", "Company", "LegalEntity"};
  if (std::find(bodies.begin(), bodies.end(), schema) != bodies.end()) return Kind::organization;
  return std::nullopt;
}

/// The collection tells no language, so the script does: Cyrillic names are read as Russian.
void add_names(const json& record, Entity& entity) {
  for (const char* property : {"name", "alias", "weakAlias"})
    for (const std::string& name : texts(record, property)) {
      const Script script = script_of(name);
      if (std::string_view(property) == "weakAlias" || script == Script::other) continue;
      add_name(entity, name, script == Script::cyrillic ? "ru" : "en");
    }
}

Gender gender_of(const json& record) {
  const std::string gender = first(texts(record, "gender"));
  return gender == "male" ? Gender::masculine : gender == "female" ? Gender::feminine : Gender::unknown;
}

/// *Minister of Foreign Affairs of X*, in a state if there is but one.
Office office_named(const std::string& position, const std::vector<std::string>& countries) {
  Office office;
  office.office = slug_from(position);
  if (countries.size() == 1) office.of = countries.front();
  return office;
}

void add_occupancy(const json& occupancy, Entity& entity) {
  for (const json& post : values(occupancy, "post")) {
    Office office = office_named(first(texts(post, "name")), texts(post, "country"));
    if (office.office.empty()) continue;
    office.from = date_from(first(texts(occupancy, "startDate")));
    office.to = date_from(first(texts(occupancy, "endDate")));
    const std::string status = first(texts(occupancy, "status"));
    office.end_unknown = !office.to && status != "current";
    entity.offices.push_back(office);
  }
}

void add_offices(const json& record, Entity& entity) {
  for (const json& occupancy : values(record, "positionOccupancies")) add_occupancy(occupancy, entity);
  if (!entity.offices.empty()) return;
  for (const std::string& position : texts(record, "position")) {
    Office office = office_named(position, texts(record, "country"));
    office.end_unknown = true;
    if (!office.office.empty()) entity.offices.push_back(office);
  }
}

/// `id` of the person that a family link leads to; the relationship as the collection words it.
void add_kin(const json& record, Entity& entity) {
  for (const json& link : values(record, "familyPerson"))
    for (const json& relative : values(link, "relative"))
      if (relative.is_object() && relative.contains("id") && relative["id"].is_string())
        entity.kin.push_back(
            {slug_from(first(texts(link, "relationship"))), relative["id"].get<std::string>()});
}

}  // namespace

std::optional<Entity> entity_of_followthemoney(const json& record) {
  if (!record.is_object() || !record.contains("schema") || !record["schema"].is_string()) return std::nullopt;
  const auto kind = kind_of(record["schema"].get<std::string>());
  if (!kind) return std::nullopt;
  Entity entity;
  entity.id = first(texts(record, "wikidataId"));
  if (entity.id.empty() && record.contains("id") && record["id"].is_string())
    entity.id = record["id"].get<std::string>();
  entity.kind = *kind;
  add_names(record, entity);
  if (*kind != Kind::person) return entity;
  entity.gender = gender_of(record);
  add_offices(record, entity);
  add_kin(record, entity);
  return entity;
}

}  // namespace whomet
