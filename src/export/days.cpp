// SPDX-License-Identifier: Apache-2.0
#include "export/days.hpp"

namespace whomet {

std::vector<Day> days_of(const GraphMeeting& meeting) {
  constexpr std::chrono::days most{31};
  std::vector<Day> days;
  if (!meeting.date || meeting.date->last - meeting.date->first >= most) return days;
  for (Day day = meeting.date->first; day <= meeting.date->last; day += std::chrono::days(1))
    days.push_back(day);
  return days;
}

void DateRange::widen(const std::optional<DateSpan>& date) {
  if (!date) return;
  if (!first || date->first < first->first) first = date;
  if (!last || last->last < date->last) last = date;
}

}  // namespace whomet
