// SPDX-License-Identifier: Apache-2.0
#include "merging/entities.hpp"

#include <algorithm>

#include "merging/rulings.hpp"
#include "merging/sets.hpp"

namespace whomet {
namespace {

using Same = std::vector<std::pair<EntityKey, EntityKey>>;

/// One of the gazetteer before a provisional one. Of those alike the greater id: it has the letters with diacritics.
bool stands_before(const EntityFacts& a, const EntityFacts& b) {
  return a.provisional != b.provisional ? b.provisional : b.id < a.id;
}

class Resolver {
 public:
  Resolver(const Facts& facts, const Same& alike, const std::vector<Judgement>& judgements)
      : keys_(keys(facts, alike, judgements)), sets_(keys_.size()) {
    for (std::uint32_t i = 0; i < keys_.size(); ++i) {
      number_[keys_[i]] = i;
      by_id_[facts.at(keys_[i]).id] = i;
    }
    for (const Judgement& j : judgements) rule(j);
    Same edges;
    for (const auto& [a, b] : alike) edges.emplace_back(std::minmax(number_.at(a), number_.at(b)));
    std::sort(edges.begin(), edges.end());
    for (const auto& [a, b] : edges)
      if (may_unite(static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b)))
        sets_.unite(static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b));
  }

  Same same_as() {
    Same all;
    for (std::uint32_t i = 0; i < keys_.size(); ++i)
      if (const auto first = sets_.find(i); first != i) all.emplace_back(keys_[i], keys_[first]);
    return all;
  }

 private:
  /// All that may have to do with another one; those that may stand for others first.
  static std::vector<EntityKey> keys(const Facts& facts, const Same& alike, const std::vector<Judgement>& judgements) {
    std::vector<EntityKey> all;
    for (const auto& [a, b] : alike) all.insert(all.end(), {a, b});
    const Rulings rulings(judgements, About::entity);
    if (!rulings.ids().empty())
      for (const auto& [key, entity] : facts)
        if (rulings.group(entity.id) != 0) all.push_back(key);
    std::sort(all.begin(), all.end(), [&](EntityKey a, EntityKey b) { return stands_before(facts.at(a), facts.at(b)); });
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  /// A judgement about somebody whom no document names any more waits until one does.
  void rule(const Judgement& j) {
    if (j.about != About::entity || !by_id_.contains(j.a) || !by_id_.contains(j.b)) return;
    const std::uint32_t a = by_id_.at(j.a), b = by_id_.at(j.b);
    if (j.verdict == Verdict::same)
      sets_.unite(a, b);
    else
      apart_.emplace_back(a, b);
  }

  bool may_unite(std::uint32_t a, std::uint32_t b) {
    const auto x = sets_.find(a), y = sets_.find(b);
    return std::none_of(apart_.begin(), apart_.end(), [&](const auto& pair) {
      const auto one = sets_.find(pair.first), other = sets_.find(pair.second);
      return (one == x && other == y) || (one == y && other == x);
    });
  }

  std::vector<EntityKey> keys_;
  Sets sets_;
  std::unordered_map<EntityKey, std::uint32_t> number_;
  std::unordered_map<std::string_view, std::uint32_t> by_id_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> apart_;
};

}  // namespace

Facts resolve_entities(Store& store, const std::vector<Judgement>& judgements) {
  const Same alike = store.spelled_alike();
  Facts facts = store.facts();
  Same same_as = Resolver(facts, alike, judgements).same_as();
  std::sort(same_as.begin(), same_as.end());
  const bool changed = std::any_of(facts.begin(), facts.end(), [&](const auto& entry) {
    const auto found = std::lower_bound(same_as.begin(), same_as.end(), std::pair(entry.first, EntityKey{0}));
    const bool has = found != same_as.end() && found->first == entry.first;
    return entry.second.same_as != (has ? found->second : no_key);
  });
  if (!changed) return facts;
  store.set_same_as(same_as);
  return store.facts();
}

}  // namespace whomet
