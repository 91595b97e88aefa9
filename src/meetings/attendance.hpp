// SPDX-License-Identifier: Apache-2.0
// Who was there, told apart from the meeting: *W spotkaniu uczestniczyli A i B*, *Przy stole zasiadł też C*.
#pragma once

#include "meetings/bare_events.hpp"
#include "meetings/draft_maker.hpp"

namespace whomet::meetings {

class Attendance {
 public:
  Attendance(const Article& article, const Clause& clause, Resolver& resolver, const Memory& memory, const EventCheck& check,
             const DraftMaker& maker, Story& story, BareEvents& bare_events)
      : article_(article), clause_(clause), resolver_(resolver), memory_(memory), check_(check), maker_(maker), story_(story),
        bare_events_(bare_events) {}

  /// *w spotkaniu uczestniczyli A, B*: joins the meeting told before, else makes one.
  void read_participation(const Event&);
  bool join_participation(const Event&);
  void read_presence(std::uint32_t token);
  void read_arrivals(TokenRange sentence);
  /// The people whom a verb of taking part or of company has for its subject, and those beside them.
  std::vector<EntityRef> participants(const Event&);

 private:
  bool is_reported(std::uint32_t subordinator) const;
  void gather_around(const Event&, const std::vector<EntityRef>& people);
  bool is_told_meeting(std::uint32_t noun, std::uint32_t token) const;
  bool other_event_here(const Event&) const;
  bool joins_other(const Event&, const Draft& meant);
  std::vector<EntityRef> joined(const Event&);
  EntityRef side_of(const Draft&, EntityRef state) const;

  const Article& article_;
  const Clause& clause_;
  Resolver& resolver_;
  const Memory& memory_;
  const EventCheck& check_;
  const DraftMaker& maker_;
  Story& story_;
  BareEvents& bare_events_;
};

}  // namespace whomet::meetings
