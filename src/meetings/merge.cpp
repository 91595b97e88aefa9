// SPDX-License-Identifier: Apache-2.0
// One draft for each real meeting of an article.
#include <algorithm>
#include <functional>
#include <unordered_map>

#include "meetings/draft.hpp"

namespace whomet::meetings {
namespace {

// A meeting told twice is likelier one, though the second telling leans on the first; calibrated on annotated articles.
constexpr double told_again = 0.4, surest = 0.95;

class Merger {
 public:
  Merger(const Article& article, const Memory& memory) : article_(article), memory_(memory) {}

  bool same_meeting(const Draft& a, const Draft& b) const {
    if (!statuses_agree(a, b) || !kinds_agree(a, b)) return false;
    if (!places_agree(a.place, b.place) || !dates_agree(a, b)) return false;
    if (b.again && b.status == a.status && !same_sentence(a, b)) return false;
    if (b.alone != a.alone && people(a.alone ? a : b) < people(a.alone ? b : a)) return false;
    return share_pair(a, b);
  }

  bool same_people(const Draft& a, const Draft& b) const { return share_pair(a, b); }

  void join(Draft& into, const Draft& from) const {
    for (const Side& side : from.sides) join_side(into, side);
    tidy_sides(into.sides, article_, memory_);
    if (into.place == no_entity || is_within(from.place, into.place)) {
      if (from.place != no_entity) into.place = from.place;
    }
    if (from.date && (!into.date || (!from.picture && length(*from.date) < length(*into.date)))) into.date = from.date;
    if (into.headline && ahead(from.status)) into.status = from.status;
    into.headline &= from.headline;
    if (dropped(from, into)) into.status = Status::cancelled;
    if (came(into, from)) into.status = from.status;
    if (into.weak_status) into.status = from.status, into.weak_status = from.weak_status;
    if (into.kind == MeetingKind::meeting) into.kind = from.kind;
    into.moved = into.moved || from.moved;
    into.confidence = std::min(surest, 1 - (1 - into.confidence) * (1 - told_again * from.confidence));
    prefer_evidence(into, from.best, article_);
  }

 private:
  static std::size_t people(const Draft& draft) {
    std::size_t all = 0;
    for (const Side& side : draft.sides) all += side.size();
    return all;
  }
  static bool ahead(Status s) { return s == Status::planned || s == Status::possible; }
  static std::chrono::days length(const DateSpan& d) { return d.last - d.first; }

  bool same_sentence(const Draft& a, const Draft& b) const {
    return article_.text.sentence_of[a.token] == article_.text.sentence_of[b.token];
  }

  bool statuses_agree(const Draft& a, const Draft& b) const {
    return a.status == b.status || a.weak_status || b.weak_status || (ahead(a.status) && ahead(b.status)) ||
           dropped(a, b) || dropped(b, a) || echoes(b, a) || came(a, b) || came(b, a) ||
           (a.headline && ahead(b.status)) || (b.headline && ahead(a.status));
  }

  /// *Odwołano spotkanie A z B. Mieli się spotkać w Lyonie*: a plan without a day of its own, of what came to nothing.
  static bool dropped(const Draft& a, const Draft& b) {
    return a.status == Status::cancelled && ahead(b.status) && (!b.date || a.date);
  }

  /// *We wtorek A spotkał się z B. Zapowiadając wtorkową rozmowę A z B, …*: a plan for a day that has come, and what was held then.
  bool came(const Draft& plan, const Draft& held) const {
    const auto& published = article_.times.published;
    return plan.status == Status::planned && held.status == Status::held && plan.date && published && plan.date->last < published->first &&
           plan.date->grain == Grain::day;
  }

  /// *A spotka się z B. – Po to się spotykają – dodał*: the plan told again, where no other day or place is.
  static bool echoes(const Draft& again, const Draft& plan) {
    return again.echo && ahead(plan.status);
  }

  /// *rozmowa* may be a call or not: a call agrees with what is told to have been at no place.
  static bool kinds_agree(const Draft& a, const Draft& b) {
    const bool call_a = a.kind == MeetingKind::call, call_b = b.kind == MeetingKind::call;
    return call_a == call_b || ((call_a ? b : a).place == no_entity && (call_a ? b : a).may_call);
  }

  /// Whether place `a` lies in place `b`, over any number of steps.
  bool is_within(EntityRef a, EntityRef b) const {
    for (int steps = 0; a != no_entity && steps < 5; ++steps) {
      if (a == b) return true;
      const Entity& e = article_.entity(a);
      a = e.in.empty() ? no_entity : article_.gazetteer.find(e.in);
    }
    return false;
  }

  bool places_agree(EntityRef a, EntityRef b) const {
    return a == no_entity || b == no_entity || is_within(a, b) || is_within(b, a);
  }

  static bool dates_agree(const Draft& a, const Draft& b) {
    if ((a.elsewhen && b.date) || (b.elsewhen && a.date)) return false;
    // *… w piątek. Sobota należała do sąsiadów. A przyjął C*: told behind a sentence that opens with another day
    if (a.date && !b.date && b.story_day) return overlap(*a.date, *b.story_day);
    return !a.date || !b.date || overlap(*a.date, *b.date);
  }

  /// One party of each side stands on different sides of the other draft too; a state agrees with its people.
  bool share_pair(const Draft& a, const Draft& b) const {
    int first = -1;
    for (const Side& side : a.sides)
      for (std::size_t k = 0; k < b.sides.size(); ++k) {
        if (!sides_agree(side, b.sides[k])) continue;
        if (first < 0)
          first = static_cast<int>(k);
        else if (first != static_cast<int>(k))
          return true;
        break;
      }
    return false;
  }

  bool sides_agree(const Side& a, const Side& b) const {
    return std::any_of(a.begin(), a.end(), [&](EntityRef p) {
      return std::any_of(b.begin(), b.end(), [&](EntityRef q) { return parties_agree(p, q); });
    });
  }

  bool parties_agree(EntityRef a, EntityRef b) const {
    if (a == b) return true;
    const bool person_a = article_.is_person(a), person_b = article_.is_person(b);
    if (person_a == person_b) return false;
    return person_a ? memory_.acts_for(a) == b : memory_.acts_for(b) == a;
  }

  void join_side(Draft& into, const Side& side) const {
    for (Side& mine : into.sides)
      if (sides_agree(mine, side)) {
        for (EntityRef ref : side)
          if (std::find(mine.begin(), mine.end(), ref) == mine.end()) mine.push_back(ref);
        return;
      }
    into.sides.push_back(side);
  }

  const Article& article_;
  const Memory& memory_;
};

/// Which drafts have a party, or a person of the same state: only these can be one meeting.
class PartyIndex {
 public:
  PartyIndex(const Article& article, const Memory& memory) : article_(article), memory_(memory) {}

  void add(const Draft& draft, std::size_t i) {
    for_parties(draft, [&](EntityRef party) {
      std::vector<std::size_t>& list = drafts_[party];
      if (list.empty() || list.back() != i) list.push_back(i);
    });
  }

  /// The latest first, and no more than an article of usual length can have.
  std::vector<std::size_t> sharing(const Draft& draft) const {
    std::vector<std::size_t> found;
    for_parties(draft, [&](EntityRef party) {
      if (const auto it = drafts_.find(party); it != drafts_.end())
        found.insert(found.end(), it->second.end() - std::min(most, std::ssize(it->second)), it->second.end());
    });
    std::sort(found.begin(), found.end(), std::greater<>());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

 private:
  static constexpr std::ptrdiff_t most = 64;

  template <typename Each>
  void for_parties(const Draft& draft, Each each) const {
    for (const Side& side : draft.sides)
      for (EntityRef party : side) {
        each(party);
        const EntityRef state = article_.is_person(party) ? memory_.acts_for(party) : no_entity;
        if (state != no_entity) each(state);
      }
  }

  const Article& article_;
  const Memory& memory_;
  std::unordered_map<EntityRef, std::vector<std::size_t>> drafts_;
};

}  // namespace

std::vector<Draft> merge_drafts(std::vector<Draft> drafts, const Article& article, const Memory& memory) {
  const Merger merger(article, memory);
  std::vector<Draft> merged;
  PartyIndex index(article, memory);
  for (Draft& draft : drafts) {
    const std::vector<std::size_t> candidates = index.sharing(draft);
    const auto same = std::find_if(candidates.begin(), candidates.end(),
                                   [&](std::size_t i) { return merger.same_meeting(merged[i], draft); });
    if (same != candidates.end()) {
      merger.join(merged[*same], draft);
      index.add(merged[*same], *same);
    } else {
      index.add(draft, merged.size());
      merged.push_back(std::move(draft));
    }
  }
  // *zaprosił B do siebie. We wtorek rozmawiali*: the offer was taken.
  const std::vector<Draft> all = merged;
  std::erase_if(merged, [&](const Draft& draft) {
    if (!draft.offer) return false;
    const std::vector<std::size_t> candidates = index.sharing(draft);
    return std::any_of(candidates.begin(), candidates.end(),
                       [&](std::size_t i) { return !all[i].offer && merger.same_people(draft, all[i]); });
  });
  return merged;
}

}  // namespace whomet::meetings
