// SPDX-License-Identifier: Apache-2.0
// Reports that are taken for one meeting, and the rules by which another one may join them.
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "merging/told.hpp"

namespace whomet {

/// Planned and possible meetings are one stage of a meeting's life; it can end in held or in cancelled.
enum class Stage : std::uint8_t { held, ahead, cancelled, denied };
Stage stage_of(Status);

/// How well a report fits a cluster; the greatest wins.
struct Fit {
  bool same_pair = false;  ///< else only through states that people speak for
  bool both_dated = false;
  PlaceFit place = PlaceFit::unknown;
  std::size_t pairs = 0;  ///< in common
  int nearness = 0;       ///< days between the articles, negative
  friend auto operator<=>(const Fit&, const Fit&) = default;
};

/// The fit, or why there is none.
struct Fitting {
  std::optional<Fit> fit;
  Refusal refusal = Refusal::none;
};

/// Reports must come in the order of their vagueness: then what a vague one may mean is already there.
class Cluster {
 public:
  Cluster(const Telling& first, const Facts& facts) { add(first, facts); }
  /// Whether the report may tell of this meeting. It is known to share a pair, if only a wide one.
  Fitting fit(const Telling&, const Facts&, const MergeRules&) const;
  void add(const Telling&, const Facts&);

  const std::vector<const Telling*>& members() const { return members_; }
  const std::unordered_set<std::string_view>& documents() const { return documents_; }
  const Pairs& pairs() const { return pairs_; }
  const std::optional<DateSpan>& date() const { return date_; }
  EntityKey place() const { return place_; }
  /// From the first to the last of the articles, of all or of those that tell one stage; nothing if not known.
  const std::optional<DateSpan>& published() const { return published_; }
  const std::optional<DateSpan>& published(Stage stage) const { return articles_[static_cast<std::size_t>(stage)]; }
  /// The first article that tells that the plan was moved to this date.
  const std::optional<DateSpan>& moved() const { return moved_; }
  bool has(Stage stage) const { return counts_[static_cast<std::size_t>(stage)] > 0; }

 private:
  bool document_fits(const Telling&, bool same_pair) const;
  bool stages_fit(const Telling&) const;
  bool follows(const Telling&, Stage other) const;
  Refusal time_refusal(const Telling&, bool same_pair, const MergeRules&) const;
  bool calls_off(const Telling&) const;
  bool undated_fits(const Telling&, const MergeRules&) const;
  bool same_day(const Telling&) const;

  std::vector<const Telling*> members_;
  std::unordered_set<std::string_view> documents_;
  Pairs pairs_;
  EntityKey place_ = no_key;
  std::optional<DateSpan> date_, published_, moved_;
  std::array<std::optional<DateSpan>, 4> articles_;  ///< by stage
  std::array<std::size_t, 4> counts_{};
};

/// The days that both have; the narrower one as it was told, if it lies in the other. `a` if they have none.
DateSpan intersection(const DateSpan& a, const DateSpan& b);

/// How many elements two sorted lists have in common.
std::size_t common(const Pairs&, const Pairs&);

}  // namespace whomet
