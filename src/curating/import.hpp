// SPDX-License-Identifier: Apache-2.0
// What the readers of the collections share: a record becomes a draft, and the draft an entity of the
// gazetteer.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "whomet/curating.hpp"

namespace whomet {

/// Which office of which state or body a position of another collection is.
struct PositionMeaning {
  std::string office;
  std::string of;
};
using Positions = std::unordered_map<std::string, PositionMeaning>;

/// From a table `position, office, of`, tab-separated; an empty path is an empty table.
Positions read_positions(const std::filesystem::path&);

/// One item of Wikidata. Nothing if it is neither a person nor a country nor a place nor an organisation.
std::optional<Entity> entity_of_wikidata(const nlohmann::json& item, const Positions&);
/// One entity of FollowTheMoney. Nothing if its schema is no person and no organisation.
std::optional<Entity> entity_of_followthemoney(const nlohmann::json& record);

/// Adds the name unless it is there already; names without a letter or digit are none.
void add_name(Entity&, std::string text, const std::string& language);
/// The kin slug for a relation seen from a relative of that gender: son or daughter; "" if the gender is not
/// known.
std::string kin_of(std::string_view relation, Gender);
/// `Foreign Minister (acting)` is foreign-minister-acting.
std::string slug_from(std::string_view text);
/// A day, a month or a year, as far as the text tells one: `2014-03-01T00:00:00Z` too.
std::optional<DateSpan> date_from(std::string text);

/// Keeps what the gazetteer can use: chooses names by language, turns country codes into ids, leaves out
/// references to nobody.
class Admission {
 public:
  Admission(const Gazetteer&, const ImportOptions&, ImportTotals&);
  /// Whether the entity is to be written; it is then ready to be.
  bool admit(Entity&);

 private:
  bool known(const std::string& id) const;
  bool resolve(std::string& reference);
  void choose_names(Entity&) const;
  void resolve_references(Entity&);
  const Gazetteer& gazetteer_;
  const ImportOptions& options_;
  ImportTotals& totals_;
  std::unordered_map<std::string, std::string> by_iso_;
  std::unordered_set<std::size_t> written_;  ///< hashes of ids: eight bytes each rather than the texts
};

}  // namespace whomet
