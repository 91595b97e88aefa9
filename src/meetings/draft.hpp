// SPDX-License-Identifier: Apache-2.0
// A report in the making.
#pragma once

#include "meetings/clause.hpp"
#include "meetings/memory.hpp"
#include "meetings/setting.hpp"

namespace whomet::meetings {

struct Draft {
  std::uint32_t token = 0;  ///< the trigger that tells of it first
  std::uint32_t best = 0;   ///< the trigger in whose sentence most of the people are named: the evidence
  MeetingKind kind = MeetingKind::meeting;
  Status status = Status::held;
  bool weak_status = false;  ///< *przed spotkaniem*: goes with any report of these parties
  bool again = false;        ///< *kolejne, poprzednie*: another meeting than the one told before
  bool may_call = true;      ///< the wording leaves open whether they sat together or telephoned (*rozmowa*)
  bool alone = false;        ///< *w cztery oczy*: not the larger meeting of the same people
  std::vector<Side> sides;
  Side guests;  ///< of the sides, the one that came to the other; empty: not told
  EntityRef place = no_entity;
  std::optional<DateSpan> date;
  std::optional<DateSpan> story_day;  ///< the day that opens a sentence before it in its paragraph, where it has none of its own
  std::string_view rule;
  double confidence = 0;
  bool picture = false;   ///< told by who is seen in one: its day is one of those of the meeting
  bool elsewhen = false;  ///< *w ostatnich latach*: at a time that nobody can tell, not that of the story
  bool offer = false;  ///< *zaprosił*: stands for itself only where nothing else tells of these people
  bool compatriots = false;  ///< *A i B spotkali się*, of one state: with one another if they sit on no side together
  bool moved = false;  ///< see Report::moved
  bool headline = false;  ///< an echo without a verb at the head of the article: what stands behind tells the status
  bool echo = false;   ///< in the present or without a verb, no day and place of its own: may be a plan told again
};

/// A trigger noun without parties (*Rozmowy trwały dwa dni w Genewie*): its setting belongs to a meeting
/// nearby.
struct BareEvent {
  std::uint32_t token = 0;
  MeetingKind kind = MeetingKind::meeting;
  Status status = Status::held;
  bool again = false;   ///< *kolejna runda*: not the meeting told nearby
  bool second = false;  ///< *druga runda*: another one than the last only where its day is another
  Setting setting;
  bool aside = false;   ///< *z A, który uczestniczył w rozmowach w Rydze*: told of somebody in a relative clause
  std::vector<EntityRef> people = {};  ///< told since to have been there
  std::vector<EntityRef> hosts = {};   ///< of a crowd (*spotkał się z rolnikami*): opposite all who are named
};

/// No party twice, no state beside its own people on one side, no side of nobody; whether two are left.
bool tidy_sides(std::vector<Side>& sides, const Article&, const Memory&);

/// Adds people who are told to have taken part: each to the side that acts for the same state, else as a
/// side.
void join_sides(std::vector<Side>& sides, const std::vector<EntityRef>& people, const Article&,
                const Memory&);

/// Makes the token's sentence the evidence if it names more of the draft's people than the one so far.
void prefer_evidence(Draft&, std::uint32_t token, const Article&);

/// *Sobota należała do sąsiadów. Na szczyt stawili się A i B*: the day that a sentence before it in its paragraph opens with.
std::optional<DateSpan> story_day(std::uint32_t sentence, const Article&);
/// Notes it for the drafts without a day.
void note_story_days(std::vector<Draft>&, const Article&);
/// *spotkał się z B i C; rozmawiał z B także w cztery oczy*: where and when the larger meeting right before was.
void fill_alone(std::vector<Draft>&, const Article&);
/// Gives drafts without place or date those of bare events nearby.
void fill_from_neighbours(std::vector<Draft>&, const std::vector<BareEvent>&, const Article&);

/// Gives drafts of a dated article the place and day that the text before them has set as its scene (*We
/// wtorek w Berlinie … Potem spotkał się z B*). Not in undated ones: they range over years.
void fill_from_scene(std::vector<Draft>&, const Article&, const SettingFinder&, const Memory&);

/// One draft for each real meeting: drafts of the same parties that do not contradict each other are joined.
std::vector<Draft> merge_drafts(std::vector<Draft>, const Article&, const Memory&);

}  // namespace whomet::meetings
