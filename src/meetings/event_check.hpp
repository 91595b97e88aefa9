// SPDX-License-Identifier: Apache-2.0
// Whether a word that may tell of a meeting does so where it stands, and what stands around it.
#pragma once

#include "meetings/clause.hpp"
#include "meetings/resolver.hpp"
#include "meetings/setting.hpp"

namespace whomet::meetings {

class EventCheck {
 public:
  EventCheck(const Article& article, const Clause& clause, const Resolver& resolver, const SettingFinder& settings)
      : article_(article), clause_(clause), resolver_(resolver), settings_(settings) {}

  /// Whether the word is the trigger that it may be: its *się*, the noun it needs, no noun that looks like the verb.
  bool stands(const Event&) const;
  /// Whether one of these flags stands at most `reach` tokens away, in the sentence.
  bool near(const Event&, std::uint64_t flags, std::uint32_t reach) const;

  // What is no meeting of those whom it names.
  bool is_sport(const Event&) const;
  bool is_for_press(const Event&) const;
  bool is_on_air(const Event&) const;
  bool is_byline(const Event&) const;
  bool tells_pause(const Event&) const;
  bool is_left_out(const Event&) const;
  bool kept_away(const Event&) const;

  // What else the event's clause tells.
  bool tells_second(const Event&) const;
  bool tells_alone(const Event&) const;
  bool tells_company(const Event&) const;
  bool tells_more(const Event&) const;
  bool has_goal(const Event&) const;
  bool noun_has_party(const Event&) const;
  bool names_meeting(const Event&) const;
  bool names_visit(const Event&) const;
  bool is_second(std::uint32_t noun) const;
  bool looks_back(std::uint32_t noun) const;
  bool points_back(std::uint32_t verb) const;

  // Of a whole sentence.
  std::uint32_t teaser_in(TokenRange sentence) const;
  std::uint32_t presence_in(TokenRange sentence) const;
  bool is_list_of_people(TokenRange sentence) const;

 private:
  bool is_reflexive_use(const Event&) const;
  bool reads_as_noun(const Event&) const;
  bool is_told_noun(std::uint32_t token) const;
  bool modifies_name(std::uint32_t token) const;
  bool needed_at_once(const Event&) const;
  bool are_private(const Event&) const;
  bool is_present_interview(const Event&) const;

  const Article& article_;
  const Clause& clause_;
  const Resolver& resolver_;
  const SettingFinder& settings_;
};

}  // namespace whomet::meetings
