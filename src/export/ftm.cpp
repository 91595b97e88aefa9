// SPDX-License-Identifier: Apache-2.0
// FollowTheMoney, a line an entity, as Aleph loads it. It has no schema for meetings: a meeting is an Event
// with those involved, or, in the shape of people, an UnknownLink of two; the articles are its proof.
#include <fmt/format.h>

#include <algorithm>

#include "export/formats.hpp"
#include "export/json.hpp"
#include "export/pairs.hpp"
#include "export/parties.hpp"
#include "text/language.hpp"

namespace whomet {
namespace {

/// An id as FollowTheMoney allows them: letters, digits and `-`; other bytes as `.` and two hexadecimal
/// digits.
std::string ftm_id(const char* prefix, const std::string& id) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  std::string all = std::string(prefix) + '-';
  for (char c : id)
    all += is_plain(c) ? std::string(1, c) : fmt::format(".{:02x}", static_cast<unsigned char>(c));
  // The last character is a letter or a digit.
  return all.back() == '-' ? all.substr(0, all.size() - 1) + ".2d" : all;
}

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

class FtmLine {
 public:
  FtmLine(std::string id, const char* schema) : id_(std::move(id)), schema_(schema) {}
  FtmLine& add(const char* property, const std::string& value) {
    if (value.empty()) return *this;
    Json& values = properties_[property];
    const Json text = json_text(value);
    if (std::find(values.begin(), values.end(), text) == values.end()) values.push_back(text);
    return *this;
  }
  std::string line() const {
    return to_string(Json{{"id", id_}, {"schema", schema_}, {"properties", properties_}}) + '\n';
  }

 private:
  std::string id_;
  const char* schema_;
  Json properties_ = Json::object();
};

class Ftm {
 public:
  explicit Ftm(const Network& network) : network_(network) {}

  std::string text(GraphShape shape) {
    for (const GraphDocument& document : network_.documents) write(document);
    const std::vector<PartyFacts> facts = party_facts(network_);
    for (std::size_t i = 0; i < facts.size(); ++i)
      if (facts[i].met) write(network_.entities[i]);
    if (shape == GraphShape::meetings)
      for (const GraphMeeting& meeting : network_.meetings) write(meeting);
    else
      write_links();
    return std::move(out_);
  }

 private:
  void write(const GraphDocument& document) {
    FtmLine line(document_id(document), "Article");
    line.add("title", document.title.empty() ? document.id : document.title);
    line.add("sourceUrl", document.url).add("publisher", document.source);
    line.add("language", language_iso3(document.language)).add("fileName", document.id);
    if (document.published) line.add("date", to_iso(day_span(document.published->first)));
    out_ += line.line();
  }

  void write(const GraphEntity& entity) {
    FtmLine line(entity_id(entity), entity.kind == Kind::person ? "Person" : "Organization");
    line.add("name", entity.label).add("wikidataId", wikidata_id(entity));
    line.add("country", lower(entity.country_code));
    out_ += line.line();
  }

  void write(const GraphMeeting& meeting) {
    FtmLine line(ftm_id("meeting", meeting.id), "Event");
    line.add("name", name_of(meeting)).add("recordId", meeting.id);
    for (const auto& side : meeting.sides)
      for (std::size_t party : side) line.add("involved", entity_id(network_.entities[party]));
    line.add("keywords", to_string(meeting.kind)).add("keywords", to_string(meeting.status));
    if (meeting.place) {
      line.add("location", network_.entities[*meeting.place].label);
      line.add("country", lower(network_.entities[*meeting.place].country_code));
    }
    prove(line, meeting);
    out_ += line.line();
  }

  void write_links() {
    for (const auto& [pair, meetings] : encounters(network_)) {
      const GraphEntity &a = network_.entities[pair.first], &b = network_.entities[pair.second];
      FtmLine line(ftm_id("link", a.id + " " + b.id), "UnknownLink");
      line.add("subject", entity_id(a)).add("object", entity_id(b));
      for (const GraphMeeting* meeting : meetings) {
        line.add("role", to_string(meeting->kind));
        prove(line, *meeting);
      }
      out_ += line.line();
    }
  }

  /// Dates, documents and sentences.
  void prove(FtmLine& line, const GraphMeeting& meeting) const {
    if (meeting.date) {
      line.add("startDate", to_iso(day_span(meeting.date->first)));
      line.add("endDate", to_iso(day_span(meeting.date->last)));
    }
    for (const Account& account : meeting.accounts) {
      const GraphDocument& document = network_.documents[account.document];
      line.add("proof", document_id(document))
          .add("sourceUrl", document.url)
          .add("summary", account.sentence);
    }
  }

  /// *Steve Witkoff, Jared Kushner - Kiriłł Dmitrijew*
  std::string name_of(const GraphMeeting& meeting) const {
    std::string name;
    for (const auto& side : meeting.sides) {
      if (!name.empty()) name += " - ";
      for (std::size_t i = 0; i < side.size(); ++i)
        name += (i ? ", " : "") + network_.entities[side[i]].label;
    }
    return name;
  }

  static std::string document_id(const GraphDocument& document) { return ftm_id("article", document.id); }
  static std::string entity_id(const GraphEntity& entity) { return ftm_id("entity", entity.id); }

  const Network& network_;
  std::string out_;
};

}  // namespace

ExportedFiles write_ftm(const Network& network, GraphShape shape) {
  return {{"", Ftm(network).text(shape)}};
}

}  // namespace whomet
