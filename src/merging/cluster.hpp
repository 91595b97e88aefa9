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

/// Reports must come in the order of their vagueness: then what a vague one may mean is already there.
class Cluster {
 public:
  Cluster(const Telling& first, const Facts& facts) { add(first, facts); }
  /// Nothing if the report tells of another meeting. It is known to share a pair, if only a wide one.
  std::optional<Fit> fit(const Telling&, const Facts&, const MergeRules&) const;
  void add(const Telling&, const Facts&);

  const std::vector<const Telling*>& members() const { return members_; }
  const std::optional<DateSpan>& date() const { return date_; }
  EntityKey place() const { return place_; }

 private:
  bool document_fits(const Telling&, bool same_pair) const;
  bool stages_fit(const Telling&) const;
  bool follows(const Telling&, Stage other) const;
  bool time_fits(const Telling&, bool same_pair, const MergeRules&) const;
  bool undated_fits(const Telling&, const MergeRules&) const;
  bool same_day(const Telling&) const;
  const std::optional<DateSpan>& articles(Stage stage) const {
    return articles_[static_cast<std::size_t>(stage)];
  }
  bool has(Stage stage) const { return counts_[static_cast<std::size_t>(stage)] > 0; }

  std::vector<const Telling*> members_;
  std::unordered_set<std::string_view> documents_;
  Pairs pairs_;
  EntityKey place_ = no_key;
  std::optional<DateSpan> date_;
  std::optional<DateSpan> published_;                ///< from the first to the last of the articles
  std::array<std::optional<DateSpan>, 4> articles_;  ///< the same by stage
  std::array<std::size_t, 4> counts_{};
};

/// The days that both have; the narrower one as it was told, if it lies in the other.
DateSpan intersection(const DateSpan&, const DateSpan&);

}  // namespace whomet
