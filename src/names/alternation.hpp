// SPDX-License-Identifier: Apache-2.0
// Stem alternations: what the end of a stem becomes, as data (*k* before *-e* is *c*: Polska, Polsce).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace whomet::names {

/// The longest `from` that the stem ends with decides. No rule: the stem has no such form.
class Alternation {
 public:
  struct Rule {
    std::string from;
    bool whole = false;           ///< the stem must be `from`, not only end in it
    std::vector<std::string> to;  ///< the first is preferred
  };

  Alternation() = default;
  explicit Alternation(std::vector<Rule> rules);

  /// The rule that fits, or nullptr.
  const Rule* find(std::string_view stem) const;

  /// Every stem end that a rule can meet, given only that the stem ends in `known`: pairs of (end, rule). The
  /// end is `known` itself, or longer where a rule looks further back.
  std::vector<std::pair<std::string, const Rule*>> meetings(std::string_view known) const;

 private:
  std::vector<Rule> rules_;  ///< longest `from` first
};

}  // namespace whomet::names
