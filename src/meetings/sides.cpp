// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_map>

#include "meetings/draft.hpp"

namespace whomet::meetings {
namespace {

bool contains(const Side& side, EntityRef ref) {
  return std::find(side.begin(), side.end(), ref) != side.end();
}

/// Whether a person of the side acts for the state.
bool has_agent(const Side& side, EntityRef state, const Article& article, const Memory& memory) {
  return std::any_of(side.begin(), side.end(),
                     [&](EntityRef p) { return article.is_person(p) && memory.acts_for(p) == state; });
}

}  // namespace

bool tidy_sides(std::vector<Side>& sides, const Article& article, const Memory& memory) {
  Side seen;
  for (Side& side : sides) {
    Side kept;
    for (EntityRef ref : side)
      if (!contains(seen, ref)) kept.push_back(ref), seen.push_back(ref);
    side = std::move(kept);
  }
  for (Side& side : sides)
    std::erase_if(side, [&](EntityRef ref) {
      if (article.is_person(ref)) return false;
      // *Rosja* opposite *Putin* is no meeting of the two, and beside him it adds nothing.
      return std::any_of(sides.begin(), sides.end(),
                         [&](const Side& s) { return has_agent(s, ref, article, memory); });
    });
  std::erase_if(sides, [](const Side& side) { return side.empty(); });
  return sides.size() >= 2;
}

void join_sides(std::vector<Side>& sides, const std::vector<EntityRef>& people, const Article& article,
                const Memory& memory) {
  std::size_t strangers = sides.size();  // the side of those told together of whom nobody says for whom they act
  if (people.size() > 1) {
    const auto is_strangers = [&](const Side& side) {
      return std::none_of(side.begin(), side.end(), [&](EntityRef p) { return !article.is_person(p) || memory.acts_for(p) != no_entity; });
    };
    if (std::count_if(sides.begin(), sides.end(), is_strangers) == 1)
      strangers = static_cast<std::size_t>(std::find_if(sides.begin(), sides.end(), is_strangers) - sides.begin());
  }
  bool grouped = strangers < sides.size();
  // *Polskę reprezentowali też A i B*: of whom nobody says for whom he acts, told together with people of one side
  if (people.size() > 1 && sides.size() > 1 && !grouped) {
    std::size_t own = sides.size();
    bool one = true;
    for (EntityRef person : people) {
      const EntityRef state = article.is_person(person) ? memory.acts_for(person) : person;
      for (std::size_t k = 0; k < sides.size() && state != no_entity; ++k)
        if (contains(sides[k], person) || contains(sides[k], state) || has_agent(sides[k], state, article, memory)) one &= own == sides.size() || own == k, own = k;
    }
    if (one && own < sides.size()) strangers = own, grouped = true;
  }
  for (EntityRef person : people) {
    if (std::any_of(sides.begin(), sides.end(), [&](const Side& s) { return contains(s, person); })) continue;
    const EntityRef state = article.is_person(person) ? memory.acts_for(person) : person;
    const auto with_state = std::find_if(sides.begin(), sides.end(), [&](const Side& side) {
      return state != no_entity && (contains(side, state) || has_agent(side, state, article, memory));
    });
    // politicians of one country opposite one another: one more stands by himself
    const bool apart = with_state != sides.end() && std::any_of(with_state + 1, sides.end(), [&](const Side& side) {
      return has_agent(side, state, article, memory);
    });
    if (apart) {
      sides.push_back({person});
    } else if (people.size() > 1 && state == no_entity && grouped) {
      sides[strangers].push_back(person);
    } else if (with_state == sides.end()) {
      if (people.size() > 1 && state == no_entity) strangers = sides.size(), grouped = true;
      sides.push_back({person});
    } else if (article.is_person(person)) {
      std::erase(*with_state, state);
      with_state->push_back(person);
    }
  }
}

void prefer_evidence(Draft& draft, std::uint32_t token, const Article& article) {
  const auto named = [&](std::uint32_t at) {
    const TokenRange sentence = article.sentence(at);
    Side people;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
      if (const Mention* m = article.mention_from(i); m && !contains(people, m->entity))
        people.push_back(m->entity);
    // A sentence that names both sides says more than one that lists a delegation.
    std::size_t sides = 0, parties = 0;
    for (const Side& side : draft.sides) {
      const auto here =
          std::count_if(side.begin(), side.end(), [&](EntityRef ref) { return contains(people, ref); });
      sides += here > 0;
      parties += static_cast<std::size_t>(here);
    }
    return std::pair{sides, parties};
  };
  if (named(token) > named(draft.best)) draft.best = token;
}

namespace {

/// What was held does not lie ahead (*Rozmawiali o szczycie w 2030 roku*).
bool agrees_with(Status status, const std::optional<DateSpan>& date, const Article& article) {
  return !date || status != Status::held || !article.times.published || date->first <= article.times.published->last;
}

}  // namespace

void fill_from_neighbours(std::vector<Draft>& drafts, const std::vector<BareEvent>& bare,
                          const Article& article) {
  const auto sentence = [&](std::uint32_t token) { return article.text.sentence_of[token]; };
  std::unordered_map<std::uint32_t, std::uint32_t> told;  // meetings by sentence
  for (const Draft& draft : drafts) ++told[sentence(draft.token)];
  for (Draft& draft : drafts) {
    const std::uint32_t here = sentence(draft.token);
    const auto near = std::partition_point(bare.begin(), bare.end(),
                                           [&](const BareEvent& event) { return sentence(event.token) + 1 < here; });
    for (auto event = near; event != bare.end() && sentence(event->token) <= here + 1; ++event) {
      const std::uint32_t there = sentence(event->token);
      // The setting of a sentence that tells of another meeting is that one's.
      if (event->again || event->second || event->aside || event->status != draft.status || (there != here && told.contains(there))) continue;
      if (draft.place == no_entity && draft.kind != MeetingKind::call) draft.place = event->setting.place;
      if (!draft.date && agrees_with(draft.status, event->setting.date, article)) draft.date = event->setting.date;
    }
  }
}

std::optional<DateSpan> story_day(std::uint32_t sentence, const Article& article) {
  constexpr std::uint32_t reach = 3, head = 3;  // sentences back; tokens before the day
  for (std::uint32_t steps = 0; steps < reach && sentence > 0 && !article.text.tokens[article.text.sentences[sentence].first].line_start; ++steps) {
    const TokenRange before = article.text.sentences[--sentence];
    bool says = false;
    for (std::uint32_t i = before.first; i < before.last; ++i) says |= article.word(i).is(flag_saying);
    for (std::uint32_t i = before.first; !says && i < std::min(before.last, before.first + head); ++i)
      if (article.time_at[i] != nothing)
        if (const auto& day = article.times.expressions[article.time_at[i]].date; day && day->grain == Grain::day) return day;
  }
  return std::nullopt;
}

void note_story_days(std::vector<Draft>& drafts, const Article& article) {
  for (Draft& draft : drafts)
    if (!draft.date) draft.story_day = story_day(article.text.sentence_of[draft.token], article);
}

void fill_alone(std::vector<Draft>& drafts, const Article& article) {
  constexpr std::uint32_t reach = 2;  // sentences back
  const auto sentence = [&](const Draft& draft) { return article.text.sentence_of[draft.token]; };
  const auto takes_part = [](const Draft& draft, EntityRef ref) {
    return std::any_of(draft.sides.begin(), draft.sides.end(), [&](const Side& side) { return contains(side, ref); });
  };
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    Draft& draft = drafts[i];
    const Draft& larger = drafts[i - 1];
    if (!draft.alone || draft.status != larger.status || larger.token > draft.token || sentence(draft) - sentence(larger) > reach) continue;
    const bool all = std::all_of(draft.sides.begin(), draft.sides.end(), [&](const Side& side) {
      return std::all_of(side.begin(), side.end(), [&](EntityRef ref) { return takes_part(larger, ref); });
    });
    if (!all) continue;
    if (draft.place == no_entity) draft.place = larger.place;
    if (!draft.date) draft.date = larger.date;
  }
}

}  // namespace whomet::meetings
