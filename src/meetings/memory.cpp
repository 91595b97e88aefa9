// SPDX-License-Identifier: Apache-2.0
#include "meetings/memory.hpp"

#include <algorithm>

namespace whomet::meetings {

Memory::Memory(const Article& article, const OfficeIndex& offices) : article_(article), offices_(offices) {
  constexpr std::uint32_t least = 3;  // mentions
  std::unordered_map<EntityRef, std::uint32_t> counts;
  std::uint32_t most = least - 1;
  for (const Mention& m : article.links.mentions)
    if (article.is_person(m.entity)) {
      people_.emplace_back(m.tokens.first, m.entity);
      mentioned_.insert(m.entity);
      if (const std::uint32_t count = ++counts[m.entity]; count > most) most = count, topic_ = m.entity;
    }
}

void Memory::learn() {
  learn_roles();
  learn_delegations();
  learned_ = true;
}

std::optional<std::uint32_t> LearnedRole::before(std::uint32_t token) const {
  const auto at = std::lower_bound(tokens.begin(), tokens.end(), token);
  return at == tokens.begin() ? std::nullopt : std::optional(*(at - 1));
}

void Memory::note_role(LearnedRole role) {
  std::vector<std::uint32_t>& known = roles_of_[role.person];
  for (std::uint32_t i : known) {
    LearnedRole& r = roles_[i];
    if (r.office != role.office || r.noun != role.noun || r.of != role.of || r.boss != role.boss) continue;
    r.tokens.push_back(role.tokens.front());
    return;
  }
  known.push_back(static_cast<std::uint32_t>(roles_.size()));
  roles_.push_back(std::move(role));
}

void Memory::learn_roles() {
  for (const Phrase& phrase : article_.phrases)
    for (const Part& part : phrase.parts) {
      if (part.sort != PartSort::named || part.elect || !article_.is_person(part.entity)) continue;
      const bool titled = part.noun != 0xffff && article_.words.noun(part.noun).sort == NounSort::role;
      if (part.office.empty() && part.of == no_entity && part.boss == no_entity && !titled) continue;
      EntityRef of = part.of == no_entity ? no_entity : offices_.acts_in(part.of);
      if (of == no_entity && article_.is_person(part.boss)) of = acts_for(part.boss);
      note_role({part.entity, part.office, part.noun, of, part.boss, {part.tokens.first}});
      const bool kin = part.noun != 0xffff && article_.words.noun(part.noun).sort == NounSort::kin;
      if (of != no_entity && !kin && !part.former) acts_for_.try_emplace(part.entity, of);
    }
}

std::vector<EntityRef> Memory::members(EntityRef of) const {
  const auto it = members_.find(of);
  return it == members_.end() ? std::vector<EntityRef>{} : it->second;
}

EntityRef Memory::acts_for(EntityRef person) const {
  if (!learned_) return look_up(person);
  const auto [it, fresh] = found_.try_emplace(person, no_entity);
  if (fresh) it->second = look_up(person);
  return it->second;
}

EntityRef Memory::look_up(EntityRef person) const {
  if (const auto it = acts_for_.find(person); it != acts_for_.end()) return it->second;
  const EntityRef of = offices_.acts_for(article_.entity(person), article_.times.published);
  if (of != no_entity) return offices_.acts_in(of);
  for (const auto& [state, people] : members_)
    if (std::find(people.begin(), people.end(), person) != people.end()) return state;
  return no_entity;
}

std::vector<EntityRef> Memory::delegations(std::uint32_t sentence, std::uint32_t reach) const {
  std::vector<EntityRef> states;
  const std::uint32_t from = sentence - std::min(sentence, reach);
  auto it = std::partition_point(told_.begin(), told_.end(), [&](const auto& t) { return t.second < from; });
  for (; it != told_.end() && it->second <= sentence + reach; ++it)
    if (std::find(states.begin(), states.end(), it->first) == states.end()) states.push_back(it->first);
  return states;
}

std::span<const std::pair<std::uint32_t, EntityRef>> Memory::people_near(std::uint32_t token) const {
  constexpr std::ptrdiff_t before = 300, after = 100;  // mentions
  const auto at = std::partition_point(people_.begin(), people_.end(), [&](const auto& p) { return p.first < token; });
  const auto first = at - std::min(before, at - people_.begin()), last = at + std::min(after, people_.end() - at);
  return {first, last};
}

bool Memory::mentions(EntityRef person) const {
  return mentioned_.contains(person);
}

void Memory::add_member(EntityRef of, EntityRef person, std::uint32_t token) {
  told_.push_back({of, article_.text.sentence_of[token]});
  std::vector<EntityRef>& list = members_[of];
  if (std::find(list.begin(), list.end(), person) == list.end()) list.push_back(person);
  acts_for_.try_emplace(person, of);
}

}  // namespace whomet::meetings
