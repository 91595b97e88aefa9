// SPDX-License-Identifier: Apache-2.0
#include "merging/joins.hpp"

#include <algorithm>

namespace whomet {
namespace {

bool is_day(const std::optional<DateSpan>& date) {
  return date && date->first == date->last;
}

bool is_call(const Cluster& cluster) {
  return whomet::is_call(*cluster.members().front()->report);
}

bool share_document(const Cluster& a, const Cluster& b) {
  const bool fewer = a.documents().size() < b.documents().size();
  const auto& few = (fewer ? a : b).documents();
  const auto& many = (fewer ? b : a).documents();
  return std::any_of(few.begin(), few.end(), [&](std::string_view id) { return many.contains(id); });
}

/// *Spotkanie zaplanowane na 20 stycznia … przełożono na 3 lutego*: `old` is the plan for the first date.
bool moved(const Cluster& old, const Cluster& to, const Terms& terms) {
  if (!to.moved() || old.has(Stage::held) || !old.has(Stage::ahead)) return false;
  const auto& planned = old.published(Stage::ahead);
  return planned && planned->first <= to.moved()->last && to.moved()->first <= old.date()->last &&
         place_fit(terms.facts, old.place(), to.place()) != PlaceFit::clash;
}

/// Whoever writes on a later day knows what day it was: earlier articles may tell of two rounds.
bool told_after(const Cluster& cluster, Day day) {
  return cluster.published() && day < cluster.published()->first;
}

bool contradict(const Cluster& a, const Cluster& b, const Terms& terms) {
  if (!a.has(Stage::held) || !b.has(Stage::held) || !is_day(a.date()) || !is_day(b.date())) return false;
  if (days_between(*a.date(), *b.date()) > wrong_by || share_document(a, b)) return false;
  if (a.place() == no_key || a.place() != b.place() || place_depth(terms.facts, a.place()) == 0) return false;
  const Day later = std::max(a.date()->last, b.date()->last);
  return told_after(a, later) && told_after(b, later);
}

/// Which of two clusters tells when it was: the one that was moved to, else that of most documents.
bool leads(const Clusters& clusters, std::uint32_t a, std::uint32_t b) {
  const Cluster &x = clusters.all()[a], &y = clusters.all()[b];
  if (x.moved().has_value() != y.moved().has_value()) return x.moved().has_value();
  if (x.moved() && x.moved()->first != y.moved()->first) return y.moved()->first < x.moved()->first;
  if (x.documents().size() != y.documents().size()) return x.documents().size() > y.documents().size();
  return a < b;
}

class Joiner {
 public:
  Joiner(const Clusters& clusters, const Terms& terms)
      : clusters_(clusters), terms_(terms), first_(clusters.all().size()), joined_(clusters.all().size()) {
    for (std::uint32_t i = 0; i < first_.size(); ++i) first_[i] = i, joined_[i] = {i};
  }

  std::vector<Joined> join() {
    for (Join why : {Join::moved, Join::contradiction})
      for (std::uint32_t a = 0; a < first_.size(); ++a)
        if (may_begin(clusters_.all()[a], why)) join(a, why);
    std::erase_if(joined_, [](const Joined& joined) { return joined.empty(); });
    for (Joined& joined : joined_)
      std::sort(joined.begin(), joined.end(), [&](auto a, auto b) { return leads(clusters_, a, b); });
    return std::move(joined_);
  }

 private:
  /// Cheap: most clusters are seen to have nothing to be joined with before others are looked up.
  static bool may_begin(const Cluster& cluster, Join why) {
    if (why == Join::moved) return cluster.moved() && cluster.date();
    return cluster.has(Stage::held) && cluster.place() != no_key && is_day(cluster.date()) &&
           told_after(cluster, cluster.date()->last);
  }

  void join(std::uint32_t a, Join why) {
    for (std::uint32_t b : clusters_.candidates().near(clusters_.all()[a].members()))
      if (a != b && join_of(clusters_.all()[a], clusters_.all()[b], terms_) == why && may_unite(a, b, why))
        unite(std::min(first_[a], first_[b]), std::max(first_[a], first_[b]));
  }

  /// A plan may be moved more than once; but of three days in a row none is the error.
  bool may_unite(std::uint32_t a, std::uint32_t b, Join why) const {
    const Joined &x = joined_[first_[a]], &y = joined_[first_[b]];
    if (first_[a] == first_[b] || (why == Join::contradiction && x.size() + y.size() > 2)) return false;
    return std::none_of(x.begin(), x.end(), [&](auto one) {
      return std::any_of(y.begin(), y.end(), [&](auto other) { return clusters_.are_apart(one, other); });
    });
  }

  void unite(std::uint32_t into, std::uint32_t from) {
    for (std::uint32_t cluster : joined_[from]) first_[cluster] = into;
    joined_[into].insert(joined_[into].end(), joined_[from].begin(), joined_[from].end());
    joined_[from].clear();
  }

  const Clusters& clusters_;
  const Terms& terms_;
  std::vector<std::uint32_t> first_;  ///< of the clusters joined with each one
  std::vector<Joined> joined_;        ///< by the first
};

}  // namespace

Join join_of(const Cluster& a, const Cluster& b, const Terms& terms) {
  if (!a.date() || !b.date() || is_call(a) != is_call(b) || common(a.pairs(), b.pairs()) == 0) return Join::none;
  if (overlap(*a.date(), *b.date())) return Join::none;
  if (moved(a, b, terms) || moved(b, a, terms)) return Join::moved;
  return contradict(a, b, terms) ? Join::contradiction : Join::none;
}

std::vector<Joined> join_clusters(const Clusters& clusters, const Terms& terms) {
  return Joiner(clusters, terms).join();
}

}  // namespace whomet
