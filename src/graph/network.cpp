// SPDX-License-Identifier: Apache-2.0
#include "graph/network.hpp"

#include <algorithm>
#include <map>

#include "graph/filter.hpp"
#include "graph/raw_meetings.hpp"
#include "store/open.hpp"

namespace whomet {
namespace {

/// The state whose office somebody holds or was the last to leave, or that a place lies in; none: no_key.
EntityKey state_of(EntityKey key, const Facts& facts) {
  for (EntityKey at = key; at != no_key; at = facts.at(at).within)
    if (facts.at(at).kind == Kind::country) return at;
  const auto leaves = [](const Affiliation& a) { return a.to ? *a.to : Day::max(); };
  const Affiliation* latest = nullptr;
  for (const Affiliation& a : facts.at(key).affiliations)
    if (facts.at(a.with).kind == Kind::country && (!latest || leaves(*latest) < leaves(a))) latest = &a;
  return latest ? latest->with : no_key;
}

/// Keys and where what they name stands among what was read, by id.
using Places = std::map<std::int64_t, std::size_t>;

class NetworkReader {
 public:
  NetworkReader(const std::filesystem::path& database, const MeetingFilter& filter)
      : db_(open_for_reading(database)), facts_(Store::read(database).facts()), filter_(filter) {
    network_.name = database.stem().string();
  }

  Network read(const std::vector<std::int64_t>& keys) {
    RawMeetings raws(db_);
    std::vector<Kept> kept;
    for (std::int64_t key : keys) {
      RawMeeting raw = raws.read(key);
      leave_out(raw.sides);
      if (raw.sides.size() > 1) kept.push_back({std::move(raw), raws.told(key)});
    }
    for (const Kept& one : kept) note(one);
    read_entities();
    read_documents();
    for (Kept& one : kept) fill_in(one);
    std::sort(network_.meetings.begin(), network_.meetings.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
    return std::move(network_);
  }

 private:
  struct Kept {
    RawMeeting raw;
    std::vector<RawMeeting::Told> told;
  };

  void leave_out(KeySides& sides) const {
    if (!filter_.people_only) return;
    for (auto& side : sides)
      std::erase_if(side, [&](EntityKey key) { return facts_.at(key).kind != Kind::person; });
    std::erase_if(sides, [](const auto& side) { return side.empty(); });
  }

  void note(const Kept& one) {
    const RawMeeting& raw = one.raw;
    if (raw.place != no_key) entities_[raw.place];
    for (const auto& side : raw.sides)
      for (EntityKey key : side) entities_[key];
    for (const auto& told : one.told) documents_[told.document];
  }

  void read_entities() {
    Statement rows(db_, "SELECT iso, provisional, latitude, longitude, id FROM entity WHERE key = ?");
    for (const auto& [key, at] : entities_) {
      rows.with(key).step();
      network_.entities.push_back(entity(key, rows));
    }
    for (GraphEntity& e : network_.entities)
      if (const EntityKey state = state_of(e.key, facts_); state != no_key) {
        e.country = facts_.at(state).label;
        rows.with(state).step();
        e.country_code = rows.text(0);
      }
    sort_by_id(network_.entities);
    for (std::size_t i = 0; i < network_.entities.size(); ++i) entities_[network_.entities[i].key] = i;
  }

  GraphEntity entity(EntityKey key, const Statement& row) const {
    const EntityFacts& facts = facts_.at(key);
    GraphEntity e;
    e.key = key;
    e.id = facts.id;
    e.label = facts.label;
    e.kind = facts.kind;
    e.provisional = row.integer(1) != 0;
    if (!row.is_null(2)) e.latitude = row.real(2);
    if (!row.is_null(3)) e.longitude = row.real(3);
    return e;
  }

  void read_documents() {
    Statement rows(db_, "SELECT id, title, url, source, language, published FROM document WHERE key = ?");
    std::map<std::string, std::int64_t> key_of;
    for (const auto& [key, at] : documents_) {
      rows.with(key).step();
      const auto text = [&](int column) { return std::string(rows.text(column)); };
      network_.documents.push_back({text(0), text(1), text(2), text(3), text(4), rows.date(5)});
      key_of[text(0)] = key;
    }
    sort_by_id(network_.documents);
    std::size_t at = 0;
    for (const auto& [id, key] : key_of) documents_[key] = at++;
  }

  void fill_in(Kept& one) {
    RawMeeting& raw = one.raw;
    GraphMeeting& meeting = network_.meetings.emplace_back(std::move(raw.meeting));
    if (raw.place != no_key) meeting.place = entities_.at(raw.place);
    for (const auto& side : raw.sides) {
      meeting.sides.emplace_back();
      for (EntityKey key : side) meeting.sides.back().push_back(entities_.at(key));
      std::sort(meeting.sides.back().begin(), meeting.sides.back().end());  // by id, as the entities are
    }
    for (auto& told : one.told)
      meeting.accounts.push_back({documents_.at(told.document), std::move(told.sentence)});
  }

  template <typename Value>
  static void sort_by_id(std::vector<Value>& all) {
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  }

  Connection db_;
  Facts facts_;
  const MeetingFilter& filter_;
  Places entities_, documents_;
  Network network_;
};

}  // namespace

std::size_t sources(const GraphMeeting& meeting) {
  std::vector<std::size_t> documents;
  for (const Account& account : meeting.accounts) documents.push_back(account.document);
  std::sort(documents.begin(), documents.end());
  return static_cast<std::size_t>(std::unique(documents.begin(), documents.end()) - documents.begin());
}

Network read_network(const std::filesystem::path& database, const std::vector<std::int64_t>& meetings,
                     const MeetingFilter& filter) {
  return NetworkReader(database, filter).read(meetings);
}

Network read_network(const std::filesystem::path& database, const MeetingFilter& filter) {
  return read_network(database, matching_meetings(open_for_reading(database), filter), filter);
}

}  // namespace whomet
