// SPDX-License-Identifier: Apache-2.0
// Reads an article's meetings: trigger by trigger through the frames, then as a whole.
#pragma once

#include "meetings/companions.hpp"
#include "meetings/frames.hpp"
#include "meetings/slots.hpp"

namespace whomet::meetings {

class MeetingReader {
 public:
  MeetingReader(Article& article, const Frames& frames, const OfficeIndex& offices, const Memory& memory);
  MeetingReader(const MeetingReader&) = delete;  // its parts refer to one another
  MeetingReader& operator=(const MeetingReader&) = delete;

  /// The article's meetings, one draft for each.
  std::vector<Draft> read();
  Resolver& resolver() { return resolver_; }

 private:
  /// What stands between one partner and the next.
  struct Joint {
    std::uint32_t token = nothing;  ///< the comma or word that joins them
    bool then = false;              ///< a word of order
    EntityRef place = no_entity;    ///< told behind it
  };

  void read_sentence(TokenRange sentence);
  void read_taking_place(TokenRange sentence);
  bool read_caption(TokenRange sentence);
  bool read_verbless(TokenRange sentence);
  void read_event(const Event&);
  bool is_told_by_verb(const Event&) const;
  bool try_frame(const Frame&, const Event&);
  void note_host(const Event&);
  static Side guests_of(const Event&, const std::vector<Side>& sides);
  void add_draft(const Event&, const Draft&);

  // More people of the same meeting.
  void apart_by_state(std::vector<Side>&) const;
  void join_third(const Event&, Draft&);
  void join_leaders(const Event&, Draft&);
  /// *w obecności X*: a side of his own.
  void join_present(Draft&);

  // More meetings of the same verb.
  void read_next_partners(const Event&, const Draft&, bool by_object);
  EntityRef place_behind(std::uint32_t phrase) const;
  std::optional<DateSpan> date_between(std::uint32_t from, std::uint32_t to) const;
  /// *A spotkał się z B, a C z D*: the second pair shares the verb.
  void read_gapped(const Event&, const Draft&);

  Article& article_;
  const Frames& frames_;
  const Memory& memory_;
  Clause clause_;
  Resolver resolver_;
  SlotFiller filler_;
  SettingFinder settings_;
  Headers headers_;
  EventCheck check_;
  Story story_;
  DraftMaker maker_;
  BareEvents bare_events_;
  Attendance attendance_;
  Companions companions_;
  bool on_sport_ = false;  ///< the article tells of matches
};

}  // namespace whomet::meetings
