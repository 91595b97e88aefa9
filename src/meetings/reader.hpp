// SPDX-License-Identifier: Apache-2.0
// Reads an article's meetings: trigger by trigger through the frames, then as a whole.
#pragma once

#include "meetings/draft.hpp"
#include "meetings/frames.hpp"
#include "meetings/headers.hpp"
#include "meetings/slots.hpp"

namespace whomet::meetings {

class MeetingReader {
 public:
  MeetingReader(Article& article, const Frames& frames, const OfficeIndex& offices, const Memory& memory);

  /// The article's meetings, one draft for each.
  std::vector<Draft> read();
  Resolver& resolver() { return resolver_; }

 private:
  void drop_teammates();
  void read_sentence(TokenRange sentence);
  bool is_reflexive_use(const Event&) const;
  bool trigger_stands(const Event&) const;
  bool near(const Event&, std::uint64_t flags, std::uint32_t reach) const;
  void read_event(const Event&);
  std::vector<Draft>::iterator drafts_from(std::uint32_t sentence);
  void note_bare(BareEvent);
  void join_delegations(const std::vector<BareEvent>&);
  std::vector<EntityRef> arrivals(std::uint32_t sentence);
  bool try_frame(const Frame&, const Event&);
  /// *w spotkaniu uczestniczyli A, B*: joins the meeting told before, else makes one.
  void read_participation(const Event&);
  /// *A towarzyszył B*: sits on B's side wherever B sat.
  void read_gapped_company(const Event& event);
  void read_company(const Event&);
  void note_company(const Event&, const std::vector<EntityRef>& people);
  Setting setting_of(const Event&) const;
  Draft draft_of(const Event&) const;
  void add_draft(const Event&, const Draft&);
  std::optional<DateSpan> date_between(std::uint32_t from, std::uint32_t to) const;
  /// What stands between one partner and the next.
  struct Joint {
    std::uint32_t token = nothing;  ///< the comma or word that joins them
    bool then = false;              ///< a word of order
    EntityRef place = no_entity;    ///< told behind it
  };
  void read_next_partners(const Event&, const Draft&);
  EntityRef place_behind(std::uint32_t phrase) const;
  /// *A spotkał się z B, a C z D*: the second pair shares the verb.
  void read_gapped(const Event&, const Draft&);
  /// *w obecności X*: a side of his own.
  void join_present(Draft&);
  bool noun_has_party(const Event&) const;
  void apply_company();
  MeetingKind kind_of(const Event&) const;
  bool is_sport(const Event&) const;
  bool is_on_air(const Event&) const;
  bool is_for_press(const Event& event) const;
  bool has_goal(const Event&) const;
  bool tells_more(const Event&) const;
  bool may_call(const Event&) const;
  bool tells_alone(const Event&) const;
  bool reads_as_noun(const Event&) const;
  bool modifies_name(std::uint32_t token) const;
  bool tells_of_call(std::uint32_t token) const;
  bool is_told_meeting(std::uint32_t noun, std::uint32_t token) const;
  bool other_event_here(const Event&) const;
  bool joins_other(const Event&, const Draft& meant);
  void gather_around(const Event&, const std::vector<EntityRef>& people);
  bool is_background(const Draft&) const;
  bool begins_paragraph_since(std::uint32_t first, std::uint32_t last) const;
  std::uint32_t teaser_in(TokenRange sentence) const;
  bool is_left_out(const Event&) const;
  bool are_private(const Event&) const;
  bool is_present_interview(const Event&) const;
  bool is_inside_government(const Draft&) const;
  void apart_by_state(std::vector<Side>&) const;
  void join_leaders(const Event&, Draft&);
  bool is_told_noun(std::uint32_t token) const;
  void take_up(BareEvent&) const;
  bool read_caption(TokenRange sentence);
  void note_companions(TokenRange sentence);
  Draft* meeting_before(std::uint32_t token, Status);
  void join_meeting(Draft&, const std::vector<EntityRef>& people, std::uint32_t token, const Setting&);
  bool join_bare(std::uint32_t token, const std::vector<EntityRef>& people, bool listed = false);
  void cancel_before(TokenRange sentence);
  bool tells_second(const Event&) const;
  bool is_second(std::uint32_t noun) const;
  std::uint32_t presence_in(TokenRange sentence) const;
  void read_presence(std::uint32_t token);
  bool is_list_of_people(TokenRange sentence) const;
  std::vector<EntityRef> participants(const Event&);
  std::vector<EntityRef> joined(const Event&);
  void add_beside(Draft&, EntityRef host, const std::vector<EntityRef>& people);

  Article& article_;
  const Frames& frames_;
  const Memory& memory_;
  Clause clause_;
  Resolver resolver_;
  SlotFiller filler_;
  SettingFinder settings_;
  Headers headers_;
  bool on_sport_ = false;  ///< the article tells of matches
  std::vector<Draft> drafts_;
  std::vector<BareEvent> bare_;
  struct Participants {
    std::uint32_t token = 0;
    std::vector<EntityRef> people;
  };
  Participants alone_;  ///< who took part in an event that is still to come in the sentence
  struct Company {
    std::uint32_t token = 0;
    EntityRef host = no_entity;
    std::vector<EntityRef> people;
    bool ahead = false;  ///< of a journey to come
  };
  bool read_another_round(const BareEvent&);
  void add_told(Draft, const BareEvent&);
  bool tells_company(const Event&) const;
  void join_third(const Event&, Draft&);
  void note_host(const Event&);
  bool kept_away(const Event&) const;
  bool governs_with(EntityRef person, EntityRef host) const;
  bool follows_plan(const Event&) const;
  bool is_byline(const Event&) const;
  bool needed_at_once(const Event&) const;
  void note_alongside(const Event&, const Draft&);
  bool looks_back(std::uint32_t noun) const;
  bool join_participation(const Event&);
  void refine(Draft&, std::uint32_t token) const;
  bool other_scene(const Draft&, std::uint32_t sentence) const;
  bool names_visit(const Event&) const;
  bool names_meeting(const Event&) const;
  bool accompanies_ahead(const Event&) const;
  static bool has_party(const Draft&, EntityRef party);
  static bool agrees(const Company&, const Draft&);
  static void join_company(Side&, std::vector<Side>& sides, const Company&);
  std::vector<Company> company_;
};

}  // namespace whomet::meetings
