// SPDX-License-Identifier: Apache-2.0
// What both shapes tell of the entities.
#pragma once

#include "export/chart.hpp"
#include "export/days.hpp"

namespace whomet {

/// An entity with what its meetings make of it.
struct PartyFacts {
  Measures measures;  ///< of a place that nobody met: none
  bool met = false;   ///< it took part in a meeting
  DateRange dates;
  std::vector<Day> days;
};

/// Of each entity of the network, in its order.
std::vector<PartyFacts> party_facts(const Network&);

extern const std::vector<Attribute> entity_attributes;
std::vector<Value> entity_values(const GraphEntity&, const PartyFacts&);

/// Wikidata's id, if the entity's is one (Q42), else "".
std::string wikidata_id(const GraphEntity&);

/// The values, or nothing instead of an empty text.
Value text_value(std::string text);

/// The document that is shown first, and its sentence.
const Account& best_account(const GraphMeeting&);

}  // namespace whomet
