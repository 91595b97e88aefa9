// SPDX-License-Identifier: Apache-2.0
// Who came along with somebody: *A-owi towarzyszył B* sits on A's side wherever A sat nearby.
#pragma once

#include "meetings/attendance.hpp"

namespace whomet::meetings {

class Companions {
 public:
  Companions(const Article& article, const Clause& clause, Resolver& resolver, const Memory& memory, const EventCheck& check,
             Story& story, Attendance& attendance)
      : article_(article), clause_(clause), resolver_(resolver), memory_(memory), check_(check), story_(story),
        attendance_(attendance) {}

  void note_ahead(TokenRange sentence);
  void note_alongside(const Event&, const Draft&);
  /// *A-owi towarzyszył B*
  void read(const Event&);
  /// Once all is read.
  void apply();

 private:
  struct Company {
    std::uint32_t token = 0;
    EntityRef host = no_entity;
    std::vector<EntityRef> people;
    bool ahead = false;  ///< of a journey to come
  };
  void note_right_behind(const Event&, std::uint32_t phrase, const Draft&);
  void note_company(const Event&, const std::vector<EntityRef>& people);
  void read_gapped_company(const Event&);
  void join_far(const Company&);
  bool accompanies_ahead(const Event&) const;
  static bool agrees(const Company&, const Draft&);
  static void join_company(Side&, std::vector<Side>& sides, const Company&);

  const Article& article_;
  const Clause& clause_;
  Resolver& resolver_;
  const Memory& memory_;
  const EventCheck& check_;
  Story& story_;
  Attendance& attendance_;
  std::vector<Company> company_;
};

}  // namespace whomet::meetings
