// SPDX-License-Identifier: Apache-2.0
// Reads an article's meetings: trigger by trigger through the frames, then as a whole.
#pragma once

#include "meetings/draft.hpp"
#include "meetings/frames.hpp"
#include "meetings/slots.hpp"

namespace whomet::meetings {

class MeetingReader {
 public:
  MeetingReader(Article& article, const Frames& frames, const OfficeIndex& offices, const Memory& memory);

  /// The article's meetings, one draft for each.
  std::vector<Draft> read();
  Resolver& resolver() { return resolver_; }

 private:
  void read_sentence(TokenRange sentence);
  bool trigger_stands(const Event&) const;
  bool near(const Event&, std::uint32_t flags, std::uint32_t reach) const;
  void read_event(const Event&);
  bool try_frame(const Frame&, const Event&);
  /// *w spotkaniu uczestniczyli A, B*: joins the meeting told before, else makes one.
  void read_participation(const Event&);
  /// *A towarzyszył B*: sits on B's side wherever B sat.
  void read_company(const Event&);
  std::vector<EntityRef> participants(const Event&);
  bool is_spokesman(EntityRef) const;

  Article& article_;
  const Frames& frames_;
  const OfficeIndex& offices_;
  const Memory& memory_;
  Clause clause_;
  Resolver resolver_;
  SlotFiller filler_;
  SettingFinder settings_;
  std::vector<Draft> drafts_;
  std::vector<BareEvent> bare_;
};

}  // namespace whomet::meetings
