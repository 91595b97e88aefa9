// SPDX-License-Identifier: Apache-2.0
// What an event's own wording tells: kind, status, place and day; not who met.
#pragma once

#include "meetings/event_check.hpp"
#include "meetings/story.hpp"

namespace whomet::meetings {

constexpr std::uint32_t again_reach = 4;  // tokens between a trigger and *ponownie, kolejny*

class DraftMaker {
 public:
  DraftMaker(const Article& article, const Clause& clause, const EventCheck& check, const SettingFinder& settings,
             const Headers& headers, const Story& story)
      : article_(article), clause_(clause), check_(check), settings_(settings), headers_(headers), story_(story) {}

  /// What the event's own wording tells, without parties and frame.
  Draft draft_of(const Event&) const;
  /// Of the sentence, else of what heads its paragraph.
  Setting setting_of(const Event&) const;

 private:
  MeetingKind kind_of(const Event&) const;
  bool may_call(const Event&) const;
  bool tells_of_call(std::uint32_t token) const;
  bool was_on_programme(const Event&) const;
  bool follows_plan(const Event&) const;
  DateSpan lying_ahead(const Event&, DateSpan) const;

  const Article& article_;
  const Clause& clause_;
  const EventCheck& check_;
  const SettingFinder& settings_;
  const Headers& headers_;
  const Story& story_;
};

}  // namespace whomet::meetings
