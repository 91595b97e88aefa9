// SPDX-License-Identifier: Apache-2.0
#include "cli/extraction_json.hpp"

#include "cli/json_writer.hpp"
#include "whomet/text.hpp"

namespace whomet {
namespace {

class ExtractionWriter {
 public:
  ExtractionWriter(const Extraction& extraction, std::string_view text, const Gazetteer& gazetteer,
                   std::string& out)
      : extraction_(extraction), text_(text), gazetteer_(gazetteer), json_(out), points_(text) {}

  void write() {
    json_.begin_object();
    json_.key("doc").text(extraction_.document);
    json_.key("published").text_or_null(extraction_.published ? to_iso(*extraction_.published) : "");
    json_.key("language").text(extraction_.language);
    list("mentions", extraction_.mentions, [&](const auto& mention) { write(mention); });
    list("times", extraction_.times, [&](const auto& when) { write(when); });
    list("meetings", extraction_.reports, [&](const auto& report) { write(report); });
    json_.end_object();
  }

 private:
  template <class Items, class Write>
  void list(std::string_view key, const Items& items, Write write_one) {
    json_.key(key).begin_list();
    for (const auto& item : items) write_one(item);
    json_.end_list();
  }

  /// `"start": 137, "end": 158`
  void span(Span s) {
    json_.key("start").number(points_.at(s.begin));
    json_.key("end").number(points_.at(s.end));
  }
  void surface(Span s) { json_.key("surface").text(text_.substr(s.begin, s.end - s.begin)); }

  /// `"entity": "Q4170797", "name": "Kiriłł Dmitrijew", "kind": "person"`
  void entity(EntityRef ref) {
    const Entity& e = extraction_.entity(gazetteer_, ref);
    json_.key("entity").text(e.id).key("name").text(e.label).key("kind").text(to_string(e.kind));
  }

  void write(const Extraction::Found& mention) {
    json_.begin_object();
    span(mention.span);
    surface(mention.span);
    entity(mention.entity);
    json_.key("case").text(to_string(mention.cases)).key("how").text(to_string(mention.how));
    if (!mention.rule.empty()) json_.key("rule").text(mention.rule);
    if (mention.why != Why::unique) json_.key("why").text(to_string(mention.why));
    if (mention.for_state) json_.key("for").text("state");
    json_.end_object();
  }

  void write(const Extraction::When& when) {
    json_.begin_object();
    span(when.span);
    surface(when.span);
    json_.key("value").text_or_null(when.value);
    if (when.weekday_clash) json_.key("weekday_clash").boolean(true);
    json_.end_object();
  }

  void party(EntityRef ref) {
    json_.begin_object();
    entity(ref);
    json_.end_object();
  }

  void side(const Side& parties) {
    json_.begin_list();
    for (EntityRef ref : parties) party(ref);
    json_.end_list();
  }

  void write(const Report& report) {
    json_.begin_object();
    json_.key("at").number(points_.at(report.at.begin));
    json_.key("kind").text(to_string(report.kind)).key("status").text(to_string(report.status));
    list("sides", report.sides, [&](const Side& s) { side(s); });
    json_.key("place");
    report.place == no_entity ? (void)json_.null() : party(report.place);
    json_.key("date").text_or_null(report.date ? to_iso(*report.date) : "");
    json_.key("evidence").begin_list().begin_object();
    span(report.evidence);
    json_.end_object().end_list();
    json_.key("rule").text(report.rule).key("confidence").fraction(report.confidence);
    json_.end_object();
  }

  const Extraction& extraction_;
  std::string_view text_;
  const Gazetteer& gazetteer_;
  JsonWriter json_;
  CodePoints points_;
};

}  // namespace

std::string to_json(const Extraction& extraction, std::string_view text, const Gazetteer& gazetteer) {
  std::string line;
  line.reserve(160 * (extraction.mentions.size() + extraction.times.size() + 1) +
               640 * extraction.reports.size());
  ExtractionWriter(extraction, text, gazetteer, line).write();
  return line;
}

}  // namespace whomet
