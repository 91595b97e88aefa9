// SPDX-License-Identifier: Apache-2.0
// Parties are nodes; all meetings of two are one edge.
#include <algorithm>
#include <set>

#include "export/pairs.hpp"
#include "export/parties.hpp"
#include "export/text.hpp"

namespace whomet {
namespace {

/// The distinct words of some meetings, joined.
template <typename Word>
Value words(const std::vector<const GraphMeeting*>& meetings, Word word) {
  std::vector<std::string> all;
  for (const GraphMeeting* meeting : meetings)
    if (std::string text = word(*meeting); !text.empty()) all.push_back(std::move(text));
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return text_value(joined(all));
}

const std::vector<Attribute> edge_attributes = {
    {"meetings", ValueType::whole}, {"documents", ValueType::whole}, {"first_date", ValueType::text},
    {"last_date", ValueType::text}, {"kinds", ValueType::text},      {"statuses", ValueType::text},
    {"places", ValueType::text},    {"evidence", ValueType::text},   {"document", ValueType::text},
};

std::int64_t documents_of(const std::vector<const GraphMeeting*>& meetings) {
  std::vector<std::size_t> all;
  for (const GraphMeeting* meeting : meetings)
    for (const Account& account : meeting->accounts) all.push_back(account.document);
  std::sort(all.begin(), all.end());
  return std::unique(all.begin(), all.end()) - all.begin();
}

std::vector<Value> edge_values(const std::vector<const GraphMeeting*>& meetings, const Network& network) {
  DateRange dates;
  for (const GraphMeeting* meeting : meetings) dates.widen(meeting->date);
  const auto fewer = [](const GraphMeeting* a, const GraphMeeting* b) { return sources(*a) < sources(*b); };
  const GraphMeeting& best = **std::max_element(meetings.begin(), meetings.end(), fewer);
  const Account& account = best_account(best);
  return {
      static_cast<std::int64_t>(meetings.size()),
      documents_of(meetings),
      text_value(date_text(dates.first)),
      text_value(date_text(dates.last)),
      words(meetings, [](const GraphMeeting& m) { return std::string(to_string(m.kind)); }),
      words(meetings, [](const GraphMeeting& m) { return std::string(to_string(m.status)); }),
      words(meetings, [&](const GraphMeeting& m) { return m.place ? network.entities[*m.place].label : ""; }),
      text_value(account.sentence),
      text_value(network.documents[account.document].id)};
}

std::vector<Day> edge_days(const std::vector<const GraphMeeting*>& meetings) {
  std::set<Day> all;
  for (const GraphMeeting* meeting : meetings)
    for (Day day : days_of(*meeting)) all.insert(day);
  return {all.begin(), all.end()};
}

}  // namespace

Chart people_chart(const Network& network) {
  Chart chart{GraphShape::people, entity_attributes, edge_attributes, {}, {}};
  const std::vector<PartyFacts> facts = party_facts(network);
  std::vector<std::size_t> node_of(network.entities.size());
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (!facts[i].met) continue;  // a place
    const GraphEntity& e = network.entities[i];
    node_of[i] = chart.nodes.size();
    chart.nodes.push_back({e.id, e.label, facts[i].measures.community, facts[i].measures.people,
                           facts[i].days, entity_values(e, facts[i])});
  }
  for (const auto& [pair, meetings] : encounters(network))
    chart.edges.push_back({node_of[pair.first], node_of[pair.second], "MET",
                           static_cast<std::int64_t>(meetings.size()), edge_days(meetings),
                           edge_values(meetings, network)});
  return chart;
}

}  // namespace whomet
