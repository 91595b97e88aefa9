// SPDX-License-Identifier: Apache-2.0
#include "meetings/memory.hpp"

#include <algorithm>

namespace whomet::meetings {

Memory::Memory(const Article& article, const OfficeIndex& offices) : article_(article), offices_(offices) {
  for (const Mention& m : article.links.mentions)
    if (article.is_person(m.entity)) people_.emplace_back(m.tokens.first, m.entity);
}

void Memory::learn() {
  learn_roles();
  learn_delegations();
}

void Memory::learn_roles() {
  for (const Phrase& phrase : article_.phrases)
    for (const Part& part : phrase.parts) {
      if (part.sort != PartSort::named || !article_.is_person(part.entity)) continue;
      if (part.office.empty() && part.of == no_entity && part.boss == no_entity) continue;
      EntityRef of = part.of == no_entity ? no_entity : offices_.state_behind(part.of);
      if (of == no_entity && article_.is_person(part.boss)) of = acts_for(part.boss);
      roles_.push_back({part.entity, part.office, part.noun, of, part.boss, part.tokens.first});
      const bool kin = article_.words.noun(part.noun).sort == NounSort::kin;
      if (of != no_entity && !kin && !part.former) acts_for_.try_emplace(part.entity, of);
    }
}

std::vector<EntityRef> Memory::members(EntityRef of) const {
  const auto it = members_.find(of);
  return it == members_.end() ? std::vector<EntityRef>{} : it->second;
}

EntityRef Memory::acts_for(EntityRef person) const {
  if (const auto it = acts_for_.find(person); it != acts_for_.end()) return it->second;
  const EntityRef of = offices_.acts_for(article_.entity(person), article_.times.published);
  if (of != no_entity) return offices_.state_behind(of);
  for (const auto& [state, people] : members_)
    if (std::find(people.begin(), people.end(), person) != people.end()) return state;
  return no_entity;
}

std::vector<EntityRef> Memory::delegations(std::uint32_t sentence, std::uint32_t reach) const {
  std::vector<EntityRef> states;
  for (const auto& [state, told] : told_) {
    const std::uint32_t away = std::max(told, sentence) - std::min(told, sentence);
    if (away <= reach && std::find(states.begin(), states.end(), state) == states.end()) states.push_back(state);
  }
  return states;
}

bool Memory::mentions(EntityRef person) const {
  return std::any_of(people_.begin(), people_.end(), [&](const auto& p) { return p.second == person; });
}

void Memory::add_member(EntityRef of, EntityRef person, std::uint32_t token) {
  told_.push_back({of, article_.text.sentence_of[token]});
  std::vector<EntityRef>& list = members_[of];
  if (std::find(list.begin(), list.end(), person) == list.end()) list.push_back(person);
  acts_for_.try_emplace(person, of);
}

}  // namespace whomet::meetings
