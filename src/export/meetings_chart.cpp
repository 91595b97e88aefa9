// SPDX-License-Identifier: Apache-2.0
// Parties, meetings and places are nodes; an edge says that somebody took part, or where it was.
#include <algorithm>
#include <numeric>

#include "export/parties.hpp"
#include "export/text.hpp"

namespace whomet {
namespace {

const std::vector<Attribute> meeting_attributes = {
    {"status", ValueType::text},     {"date", ValueType::text},       {"place", ValueType::text},
    {"documents", ValueType::whole}, {"confidence", ValueType::real}, {"evidence", ValueType::text},
    {"document", ValueType::text},
};

std::vector<Value> meeting_values(const GraphMeeting& meeting, const Network& network) {
  const Account& account = best_account(meeting);
  return {std::string(to_string(meeting.status)),
          text_value(date_text(meeting.date)),
          text_value(meeting.place ? network.entities[*meeting.place].label : ""),
          static_cast<std::int64_t>(sources(meeting)),
          meeting.confidence,
          text_value(account.sentence),
          text_value(network.documents[account.document].id)};
}

/// *2026-01-07, Paryż*
std::string label_of(const GraphMeeting& meeting, const Network& network) {
  const std::string date = date_text(meeting.date);
  const std::string place = meeting.place ? network.entities[*meeting.place].label : "";
  if (date.empty() && place.empty()) return to_string(meeting.kind);
  return date + (date.empty() || place.empty() ? "" : ", ") + place;
}

class MeetingsChart {
 public:
  explicit MeetingsChart(const Network& network) : network_(network) {
    chart_.shape = GraphShape::meetings;
    chart_.node_attributes = entity_attributes;
    chart_.node_attributes.insert(chart_.node_attributes.end(), meeting_attributes.begin(),
                                  meeting_attributes.end());
    chart_.edge_attributes = {{"role", ValueType::text}, {"side", ValueType::whole}};
  }

  Chart make() {
    add_entities();
    for (const GraphMeeting& meeting : network_.meetings) add(meeting);
    for (const ChartEdge& edge : chart_.edges)
      ++chart_.nodes[edge.from].degree, ++chart_.nodes[edge.to].degree;
    sort_by_id();
    return std::move(chart_);
  }

 private:
  void add_entities() {
    const std::vector<PartyFacts> facts = party_facts(network_);
    for (std::size_t i = 0; i < facts.size(); ++i) {
      const GraphEntity& e = network_.entities[i];
      ChartNode node{e.id, e.label,       facts[i].measures.community,
                     0,    facts[i].days, entity_values(e, facts[i])};
      node.values.resize(chart_.node_attributes.size());
      chart_.nodes.push_back(std::move(node));
    }
  }

  void add(const GraphMeeting& meeting) {
    const std::size_t at = chart_.nodes.size();
    const std::vector<Day> days = days_of(meeting);
    ChartNode node{meeting.id, label_of(meeting, network_), 0, 0, days, {}};
    node.values.resize(entity_attributes.size());
    node.values.front() = std::string(to_string(meeting.kind));
    for (Value& value : meeting_values(meeting, network_)) node.values.push_back(std::move(value));
    chart_.nodes.push_back(std::move(node));
    for (std::size_t side = 0; side < meeting.sides.size(); ++side)
      for (std::size_t party : meeting.sides[side])
        connect(party, at, days, "TOOK_PART", {std::string("party"), static_cast<std::int64_t>(side + 1)});
    if (meeting.place) connect(at, *meeting.place, days, "HELD_AT", {std::string("place"), Value()});
  }

  void connect(std::size_t from, std::size_t to, const std::vector<Day>& days, const char* type,
               std::vector<Value> values) {
    chart_.edges.push_back({from, to, type, 1, days, std::move(values)});
  }

  void sort_by_id() {
    std::vector<std::size_t> order(chart_.nodes.size()), place(order.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](auto a, auto b) { return chart_.nodes[a].id < chart_.nodes[b].id; });
    std::vector<ChartNode> sorted;
    for (std::size_t i = 0; i < order.size(); ++i) {
      place[order[i]] = i;
      sorted.push_back(std::move(chart_.nodes[order[i]]));
    }
    chart_.nodes = std::move(sorted);
    for (ChartEdge& edge : chart_.edges) edge.from = place[edge.from], edge.to = place[edge.to];
    std::sort(chart_.edges.begin(), chart_.edges.end(), [](const ChartEdge& a, const ChartEdge& b) {
      return std::tie(a.from, a.to, a.type) < std::tie(b.from, b.to, b.type);
    });
  }

  const Network& network_;
  Chart chart_;
};

}  // namespace

Chart meetings_chart(const Network& network) {
  return MeetingsChart(network).make();
}

}  // namespace whomet
