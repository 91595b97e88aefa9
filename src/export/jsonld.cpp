// SPDX-License-Identifier: Apache-2.0
// JSON-LD with schema.org's words: meetings are Events with attendees, a place and the articles that tell of
// them; in the shape of people, everybody knows whom he met. Wikidata's ids are told by sameAs.
#include <fmt/format.h>

#include <algorithm>

#include "export/formats.hpp"
#include "export/json.hpp"
#include "export/pairs.hpp"
#include "export/parties.hpp"

namespace whomet {
namespace {

/// A URN; bytes that may not stand in one as they are (RFC 3986, unreserved) are percent-encoded.
std::string urn(const char* sort, const std::string& id) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
  };
  std::string all = std::string("urn:whomet:") + sort + ":";
  for (char c : id)
    all += is_plain(c) ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return all;
}

Json reference(const GraphEntity& entity) {
  return {{"@id", urn("entity", entity.id)}};
}

const char* type_of(Kind kind) {
  switch (kind) {
    case Kind::person:
      return "Person";
    case Kind::country:
      return "Country";
    case Kind::organization:
      return "Organization";
    default:
      return "Place";
  }
}

Json entity_json(const GraphEntity& entity) {
  Json json = reference(entity);
  json["@type"] = type_of(entity.kind);
  json["name"] = json_text(entity.label);
  if (const std::string id = wikidata_id(entity); !id.empty())
    json["sameAs"] = "http://www.wikidata.org/entity/" + id;
  if (entity.latitude && entity.longitude)
    json["geo"] = {
        {"@type", "GeoCoordinates"}, {"latitude", *entity.latitude}, {"longitude", *entity.longitude}};
  return json;
}

Json article_json(const GraphDocument& document) {
  Json json = {{"@id", urn("document", document.id)}, {"@type", "NewsArticle"}};
  json["headline"] = json_text(document.title.empty() ? document.id : document.title);
  if (!document.url.empty()) json["url"] = json_text(document.url);
  if (!document.language.empty()) json["inLanguage"] = json_text(document.language);
  if (document.published) json["datePublished"] = to_iso(day_span(document.published->first));
  if (!document.source.empty())
    json["publisher"] = {{"@type", "Organization"}, {"name", json_text(document.source)}};
  return json;
}

/// schema.org has words for two of the statuses; all are among the keywords.
const char* event_status(Status status) {
  if (status == Status::planned) return "https://schema.org/EventScheduled";
  if (status == Status::cancelled) return "https://schema.org/EventCancelled";
  return nullptr;
}

Json event_json(const GraphMeeting& meeting, const Network& network) {
  Json json = {{"@id", urn("meeting", meeting.id)}, {"@type", "Event"}};
  std::string name;
  for (const auto& side : meeting.sides)
    for (std::size_t party : side) name += (name.empty() ? "" : ", ") + network.entities[party].label;
  json["name"] = json_text(name);
  if (meeting.date) {
    json["startDate"] = to_iso(day_span(meeting.date->first));
    json["endDate"] = to_iso(day_span(meeting.date->last));
  }
  if (meeting.place) json["location"] = reference(network.entities[*meeting.place]);
  for (const auto& side : meeting.sides)
    for (std::size_t party : side) json["attendee"].push_back(reference(network.entities[party]));
  if (const char* status = event_status(meeting.status)) json["eventStatus"] = status;
  json["keywords"] = {to_string(meeting.kind), to_string(meeting.status)};
  json["description"] = json_text(best_account(meeting).sentence);
  std::vector<std::size_t> seen;
  for (const Account& account : meeting.accounts) {
    if (std::find(seen.begin(), seen.end(), account.document) != seen.end()) continue;
    seen.push_back(account.document);
    json["subjectOf"].push_back({{"@id", urn("document", network.documents[account.document].id)}});
  }
  return json;
}

Json meetings_json(const Network& network) {
  Json graph = Json::array();
  for (const GraphEntity& entity : network.entities) graph.push_back(entity_json(entity));
  for (const GraphDocument& document : network.documents) graph.push_back(article_json(document));
  for (const GraphMeeting& meeting : network.meetings) graph.push_back(event_json(meeting, network));
  return graph;
}

/// `knows` is of people only.
Json people_json(const Network& network) {
  std::vector<Json> all;
  for (const GraphEntity& entity : network.entities) all.push_back(entity_json(entity));
  const auto is_person = [&](std::size_t i) { return network.entities[i].kind == Kind::person; };
  for (const auto& [pair, meetings] : encounters(network)) {
    const auto [a, b] = pair;
    if (!is_person(a) || !is_person(b)) continue;
    all[a]["knows"].push_back(reference(network.entities[b]));
    all[b]["knows"].push_back(reference(network.entities[a]));
  }
  Json graph = Json::array();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (network.entities[i].kind == Kind::person) graph.push_back(std::move(all[i]));
  return graph;
}

}  // namespace

ExportedFiles write_jsonld(const Network& network, GraphShape shape) {
  const Json json = {{"@context", "https://schema.org"},
                     {"@graph", shape == GraphShape::people ? people_json(network) : meetings_json(network)}};
  return {{"", to_string(json, 1) + '\n'}};
}

}  // namespace whomet
