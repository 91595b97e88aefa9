// SPDX-License-Identifier: Apache-2.0
// Where and when: the place and the date that belong to a trigger rather than to a statement beside it.
#pragma once

#include "meetings/clause.hpp"

namespace whomet::meetings {

struct Setting {
  EntityRef place = no_entity;
  std::optional<DateSpan> date;
};

class SettingFinder {
 public:
  explicit SettingFinder(const Article& article) : article_(article) {}

  /// Of the trigger's own sentence.
  Setting of(const Event&) const;
  /// The mention of a place at a phrase with a preposition of place (*w Moskwie*), or `no_entity`.
  EntityRef place_at(std::uint32_t phrase) const;
  /// The more precise of two places: `other` if it lies in `place`, else `place`.
  EntityRef finer(EntityRef place, EntityRef other) const;
  bool is_region(EntityRef place) const;
  /// Whether one of two places is the other or lies in it.
  bool compatible(EntityRef a, EntityRef b) const;
  /// Whether a verb of saying stands before the candidate in its clause: it tells of the statement.
  bool said_there(TokenRange candidate) const;
  /// Whether the candidate stands in another clause than the event, with a meeting of its own.
  bool is_of_other_clause(std::uint32_t event, TokenRange candidate) const;
  /// Whether what is joined behind the event's party has the candidate for its place or day (*z A, a wczoraj z B*).
  bool is_of_next_joint(std::uint32_t event, TokenRange candidate) const;
  /// Whether a relative clause tells it of a person, but where that one came to.
  bool is_told_of_person(TokenRange candidate) const;
  /// Whether the event's clause tells a time that no date is known of (*w ostatnich latach, kilka razy*), in an article whose day is known.
  bool tells_vague_time(const Event&) const;
  /// Whether the verb of the candidate's clause is one of saying, on either side of it.
  bool is_day_of_saying(TokenRange candidate) const;
  /// Whether the phrase tells where what they talked about goes on.
  bool is_topic(std::uint32_t phrase) const;
  /// Whether the phrase tells where somebody goes, not where he is.
  bool is_goal(std::uint32_t phrase) const;
  /// Whether the expression tells since when, or is too long to be the day of one meeting.
  bool tells_since(const TimeExpression&) const;
  /// Whether the token stands in a relative clause that tells of something else than a meeting.
  bool in_relative_clause(std::uint32_t token) const;
  bool belongs_to_noun(const TimeExpression&, std::uint32_t first) const;
  /// Whether the expression is the document's own date on its first line.
  static bool is_header(const TimeExpression&, const Article&);

 private:
  static bool has_house(const Entity&);
  bool goes(const Phrase&) const;
  bool names_outer_places(const Phrase&) const;
  bool named_behind_noun(const Phrase&) const;
  bool lies_in(EntityRef inner, EntityRef outer) const;
  bool tells_of_meeting(std::uint32_t token) const;
  EntityRef visited(const Event&) const;
  EntityRef where(const Event&) const;
  bool points(const Event&, bool WordInfo::*word) const;
  EntityRef pointed_there(const Event&) const;
  std::optional<DateSpan> pointed_then(const Event&) const;
  bool is_of_other_event(const Event&, TokenRange candidate) const;
  bool is_of_event_ahead(const Event&, TokenRange candidate) const;
  bool tells_for_sure(std::uint32_t token) const;
  bool goes_at(std::uint32_t token) const;
  bool stands_in_time(const Event&) const;
  bool is_in_name(const TimeExpression&) const;
  bool is_of_statement(const Event&, TokenRange candidate) const;
  bool tells_stay(std::uint32_t token) const;
  EntityRef behind_visit(const Event&) const;
  bool next_day_follows(std::uint32_t expression) const;
  DateSpan stretch_around(std::uint32_t expression) const;
  EntityRef place(const Event&) const;
  std::optional<DateSpan> date(const Event&) const;
  /// What stands between the trigger and a candidate costs: other clauses, other triggers, verbs of saying.
  double distance(const Event&, TokenRange candidate, double other_trigger, double saying) const;

  const Article& article_;
};

}  // namespace whomet::meetings
