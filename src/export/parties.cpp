// SPDX-License-Identifier: Apache-2.0
#include "export/parties.hpp"

#include <algorithm>
#include <unordered_map>

#include "export/text.hpp"

namespace whomet {
namespace {

void tidy(std::vector<Day>& days) {
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
}

void note_meetings(const Network& network, std::vector<PartyFacts>& all) {
  for (const GraphMeeting& meeting : network.meetings) {
    const std::vector<Day> days = days_of(meeting);
    for (const auto& side : meeting.sides)
      for (std::size_t entity : side) {
        all[entity].met = true;
        all[entity].dates.widen(meeting.date);
        all[entity].days.insert(all[entity].days.end(), days.begin(), days.end());
      }
  }
  for (PartyFacts& facts : all) tidy(facts.days);
}

void note_measures(const Network& network, std::vector<PartyFacts>& all) {
  const Contacts contacts = contacts_of(network);
  const std::vector<Measures> measures = measure(contacts, affordable_pivots(contacts));
  std::unordered_map<EntityKey, std::size_t> party;
  for (std::size_t i = 0; i < contacts.parties.size(); ++i) party[contacts.parties[i]] = i;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (const auto at = party.find(network.entities[i].key); at != party.end())
      all[i].measures = measures[at->second];
}

template <typename T>
Value if_known(bool known, T value) {
  return known ? Value(value) : Value();
}

}  // namespace

std::vector<PartyFacts> party_facts(const Network& network) {
  std::vector<PartyFacts> all(network.entities.size());
  note_meetings(network, all);
  note_measures(network, all);
  return all;
}

const std::vector<Attribute> entity_attributes = {
    {"kind", ValueType::text},       {"country", ValueType::text},     {"country_code", ValueType::text},
    {"wikidata", ValueType::text},   {"provisional", ValueType::flag}, {"met", ValueType::whole},
    {"meetings", ValueType::whole},  {"pagerank", ValueType::real},    {"betweenness", ValueType::real},
    {"community", ValueType::whole}, {"first_date", ValueType::text},  {"last_date", ValueType::text},
    {"latitude", ValueType::real},   {"longitude", ValueType::real},
};

std::vector<Value> entity_values(const GraphEntity& e, const PartyFacts& facts) {
  const Measures& m = facts.measures;
  const auto measured = [&](auto value) { return if_known(facts.met, value); };
  return {std::string(to_string(e.kind)),
          text_value(e.country),
          text_value(e.country_code),
          text_value(wikidata_id(e)),
          e.provisional,
          measured(static_cast<std::int64_t>(m.people)),
          measured(static_cast<std::int64_t>(m.meetings)),
          measured(m.page_rank),
          measured(m.betweenness),
          measured(static_cast<std::int64_t>(m.community)),
          text_value(date_text(facts.dates.first)),
          text_value(date_text(facts.dates.last)),
          if_known(e.latitude.has_value(), e.latitude.value_or(0)),
          if_known(e.longitude.has_value(), e.longitude.value_or(0))};
}

std::string wikidata_id(const GraphEntity& e) {
  const bool is_one = e.id.size() > 1 && e.id[0] == 'Q' &&
                      std::all_of(e.id.begin() + 1, e.id.end(), [](char c) { return c >= '0' && c <= '9'; });
  return is_one ? e.id : "";
}

Value text_value(std::string text) {
  return text.empty() ? Value() : Value(std::move(text));
}

const Account& best_account(const GraphMeeting& meeting) {
  return meeting.accounts.front();
}

}  // namespace whomet
