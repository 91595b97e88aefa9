// SPDX-License-Identifier: Apache-2.0
// The answer for programs.
#include <fmt/format.h>

#include <algorithm>

#include "cli/answer_text.hpp"
#include "cli/csv_line.hpp"
#include "cli/json_writer.hpp"

namespace whomet {
namespace {

class AnswerJson {
 public:
  explicit AnswerJson(std::string& out) : json_(out) {}

  void write(std::string_view asked, const Question& question, const Answer& answer) {
    json_.begin_object();
    json_.key("question").text(asked).key("asks").text(to_string(question.asks));
    json_.key("pick").text(to_string(question.pick));
    entities("parties", question.parties);
    entities("places", question.places);
    json_.key("meetings").begin_list();
    for (const MeetingFound& m : answer.meetings) meeting(m);
    json_.end_list();
    json_.key("met").begin_list();
    for (const PartyMet& met : answer.met) party(met, answer);
    json_.end_list();
    json_.key("others").begin_object();
    for (const auto& [status, count] : answer.others)
      json_.key(to_string(status)).number(static_cast<std::int64_t>(count));
    json_.end_object();
    if (question.asks == Asks::connection) entities("path", answer.path);
    json_.end_object();
  }

 private:
  void fields(const NamedEntity& e) {
    json_.key("entity").text(e.id).key("name").text(e.label).key("kind").text(to_string(e.kind));
  }
  void entity(const NamedEntity& e) {
    json_.begin_object();
    fields(e);
    json_.end_object();
  }
  void entities(std::string_view key, const std::vector<NamedEntity>& all) {
    json_.key(key).begin_list();
    for (const NamedEntity& e : all) entity(e);
    json_.end_list();
  }

  void party(const PartyMet& met, const Answer& answer) {
    json_.begin_object();
    fields(met.party);
    json_.key("meetings").begin_list();
    for (std::size_t index : met.meetings) json_.text(answer.meetings[index].id);
    json_.end_list().end_object();
  }

  void meeting(const MeetingFound& m) {
    json_.begin_object();
    json_.key("id").text(m.id).key("kind").text(to_string(m.kind)).key("status").text(to_string(m.status));
    json_.key("date").text_or_null(m.date).key("place");
    if (m.place)
      entity(*m.place);
    else
      json_.null();
    json_.key("sides").begin_list();
    for (const auto& side : m.sides) {
      json_.begin_list();
      for (const NamedEntity& e : side) entity(e);
      json_.end_list();
    }
    json_.end_list();
    json_.key("documents").number(static_cast<std::int64_t>(m.documents));
    json_.key("evidence").begin_list();
    for (const Evidence& e : m.evidence) evidence(e);
    json_.end_list().end_object();
  }

  void evidence(const Evidence& e) {
    json_.begin_object();
    json_.key("sentence").text(e.sentence).key("document").text(e.document);
    json_.key("published")
        .text_or_null(e.published)
        .key("title")
        .text_or_null(e.title)
        .key("url")
        .text_or_null(e.url);
    json_.end_object();
  }

  JsonWriter json_;
};

const std::string people_columns = "who,who_id,";
const std::string meeting_columns = "date,place,kind,status,documents,meeting,evidence,document\n";

/// Who, then what is known of the meeting.
std::vector<std::string> fields_of(std::vector<std::string> fields, const MeetingFound& m) {
  const Evidence evidence = m.evidence.empty() ? Evidence{} : m.evidence.front();
  for (const std::string& field : {m.date, m.place ? m.place->label : std::string(), std::string(to_string(m.kind)),
                                   std::string(to_string(m.status)), std::to_string(m.documents), m.id,
                                   evidence.sentence, evidence.document})
    fields.push_back(field);
  return fields;
}

/// Who was met at each meeting, by label.
std::vector<std::vector<const NamedEntity*>> met_at(const Answer& answer) {
  std::vector<std::vector<const NamedEntity*>> all(answer.meetings.size());
  for (const PartyMet& met : answer.met)
    for (std::size_t index : met.meetings) all[index].push_back(&met.party);
  for (auto& met : all)
    std::sort(met.begin(), met.end(), [](auto* a, auto* b) {
      return std::pair(a->label, a->id) < std::pair(b->label, b->id);
    });
  return all;
}

std::string people_csv(const Answer& answer) {
  std::string lines = people_columns + meeting_columns;
  const auto met = met_at(answer);
  for (std::size_t i = 0; i < met.size(); ++i)
    for (const NamedEntity* who : met[i])
      lines += csv_line(fields_of({who->label, who->id}, answer.meetings[i]));
  return lines;
}

std::string number_csv(const Answer& answer) {
  return fmt::format("times\n{}\n", answer.meetings.size());
}

std::string meetings_csv(const Answer& answer) {
  std::string lines = people_columns + meeting_columns;
  for (const MeetingFound& m : answer.meetings) lines += csv_line(fields_of({sides_text(m), ""}, m));
  return lines;
}

/// A line a step of the path.
std::string connection_csv(const Answer& answer) {
  std::string lines = "from,from_id,to,to_id," + meeting_columns;
  for (std::size_t i = 0; i < answer.meetings.size(); ++i) {
    const NamedEntity &from = answer.path[i], &to = answer.path[i + 1];
    lines += csv_line(fields_of({from.label, from.id, to.label, to.id}, answer.meetings[i]));
  }
  return lines;
}

std::string most_csv(const Answer& answer) {
  std::string lines = people_columns + "meetings,first,last\n";
  for (const PartyMet& met : answer.met) {
    std::string first, last;
    for (std::size_t index : met.meetings)
      if (const auto date = from_iso(answer.meetings[index].date)) {
        const std::string start = to_iso(day_span(date->first)), end = to_iso(day_span(date->last));
        first = first.empty() ? start : std::min(first, start);
        last = std::max(last, end);
      }
    lines += csv_line({met.party.label, met.party.id, std::to_string(met.meetings.size()), first, last});
  }
  return lines;
}

}  // namespace

std::string answer_json(std::string_view asked, const Question& question, const Answer& answer) {
  std::string line;
  AnswerJson(line).write(asked, question, answer);
  return line + '\n';
}

std::string answer_csv(const Question& question, const Answer& answer) {
  if (question.asks == Asks::connection) return connection_csv(answer);
  if (question.asks == Asks::number) return number_csv(answer);
  if (question.asks != Asks::people && question.asks != Asks::presence) return meetings_csv(answer);
  return question.pick == Pick::most ? most_csv(answer) : people_csv(answer);
}

}  // namespace whomet
