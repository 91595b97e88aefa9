// SPDX-License-Identifier: Apache-2.0
// What an article has told so far: the meetings, and the events that nobody is named for yet.
#pragma once

#include "meetings/draft.hpp"
#include "meetings/headers.hpp"

namespace whomet::meetings {

constexpr std::uint32_t participation_reach = 3;  // sentences back to the meeting that is meant

/// People told of at a token.
struct Participants {
  std::uint32_t token = 0;
  std::vector<EntityRef> people;
};

class Story {
 public:
  Story(const Article& article, const Memory& memory, const SettingFinder& settings, const Headers& headers)
      : article_(article), memory_(memory), settings_(settings), headers_(headers) {}

  /// In text order.
  std::vector<Draft> drafts;
  std::vector<BareEvent> bare;
  /// Who took part in an event that the sentence has still to tell of.
  Participants alone;

  /// The first draft of the sentence or one behind it.
  std::vector<Draft>::iterator drafts_from(std::uint32_t sentence);
  /// The meeting of the sentences before that participants told of later belong to; nullptr if there is none.
  Draft* meeting_before(std::uint32_t token, Status);
  /// Adds people told at the token to the meeting, and the setting where it has none.
  void join_meeting(Draft&, const std::vector<EntityRef>& people, std::uint32_t token, const Setting&);
  /// Puts people on the side of one whom the meeting has, or for whose state it has a side.
  void add_beside(Draft&, EntityRef host, const std::vector<EntityRef>& people);
  void refine(Draft&, std::uint32_t token) const;
  void cancel_before(TokenRange sentence);
  static bool has_party(const Draft&, EntityRef party);

  // Of the whole article, once it is read.
  void drop_teammates();
  bool is_inside_government(const Draft&) const;

 private:
  bool other_scene(const Draft&, std::uint32_t sentence) const;
  bool is_background(const Draft&) const;
  bool begins_paragraph_since(std::uint32_t first, std::uint32_t last) const;

  const Article& article_;
  const Memory& memory_;
  const SettingFinder& settings_;
  const Headers& headers_;
};

}  // namespace whomet::meetings
