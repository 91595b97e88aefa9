// SPDX-License-Identifier: Apache-2.0
#include "cli/connection_text.hpp"

#include <fmt/format.h>

#include "cli/json_writer.hpp"
#include "cli/layout.hpp"

namespace whomet {
namespace {

std::string date_of(const GraphMeeting& meeting) {
  return meeting.date ? to_iso(*meeting.date) : "no date";
}

std::string place_of(const GraphMeeting& meeting, const Network& network) {
  return meeting.place ? network.entities[*meeting.place].label : "-";
}

/// *2026-01-07_paryz, 2026-01-07, https://…*
std::string where_told(const GraphDocument& document) {
  return document.id + (document.published ? ", " + to_iso(*document.published) : "") +
         (document.url.empty() ? "" : ", " + document.url);
}

std::string step_text(const Connected::Step& step, const Network& network, const Paint& paint,
                      std::size_t line) {
  const GraphMeeting& m = network.meetings[step.meeting];
  const std::string often = step.meetings > 1 ? fmt::format("; 1 of {} of the two", step.meetings) : "";
  std::string text =
      fmt::format("\n{} - {}\n  {}  {}  {}, {}, {}{}\n", paint.name(network.entities[step.from].label),
                  paint.name(network.entities[step.to].label), paint.date(date_of(m)), place_of(m, network),
                  to_string(m.kind), to_string(m.status), counted(sources(m), "document"), often);
  const Account& account = m.accounts.front();
  text += "    " + wrapped('"' + account.sentence + '"', 4, 4, line) + '\n';
  return text + paint.dim(fmt::format("    {}\n", where_told(network.documents[account.document])));
}

class ConnectionJson {
 public:
  ConnectionJson(const Connected& connected, std::string& out) : network_(connected.network), json_(out) {
    json_.begin_object().key("steps").begin_list();
    for (const auto& step : connected.steps) write(step);
    json_.end_list().end_object();
  }

 private:
  void write(const Connected::Step& step) {
    json_.begin_object().key("from");
    write(network_.entities[step.from]);
    json_.key("to");
    write(network_.entities[step.to]);
    json_.key("meetings").number(static_cast<std::int64_t>(step.meetings)).key("meeting");
    write(network_.meetings[step.meeting]);
    json_.end_object();
  }

  void write(const GraphEntity& e) {
    json_.begin_object().key("entity").text(e.id).key("name").text(e.label);
    json_.key("kind").text(to_string(e.kind)).end_object();
  }

  void write(const GraphMeeting& m) {
    json_.begin_object();
    json_.key("id").text(m.id).key("kind").text(to_string(m.kind)).key("status").text(to_string(m.status));
    json_.key("date").text_or_null(m.date ? to_iso(*m.date) : "").key("place");
    if (m.place)
      write(network_.entities[*m.place]);
    else
      json_.null();
    json_.key("evidence").begin_list();
    for (const Account& account : m.accounts) write(account);
    json_.end_list().end_object();
  }

  void write(const Account& account) {
    const GraphDocument& d = network_.documents[account.document];
    json_.begin_object().key("sentence").text(account.sentence).key("document").text(d.id);
    json_.key("title").text_or_null(d.title).key("url").text_or_null(d.url);
    json_.key("published").text_or_null(d.published ? to_iso(*d.published) : "").end_object();
  }

  const Network& network_;
  JsonWriter json_;
};

}  // namespace

std::string connection_table(const Connected& connected, const Paint& paint, std::size_t line) {
  const Network& network = connected.network;
  const std::string ends = network.entities[connected.steps.front().from].label + " - " +
                           network.entities[connected.steps.back().to].label;
  std::string text = fmt::format("{}: {}\n", paint.bold(ends), counted(connected.steps.size(), "meeting"));
  for (const auto& step : connected.steps) text += step_text(step, network, paint, line);
  return text;
}

std::string connection_json(const Connected& connected) {
  std::string out;
  ConnectionJson(connected, out);
  return out + '\n';
}

}  // namespace whomet
