// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/sqlite.hpp"
#include "whomet/graph.hpp"

namespace whomet {

/// The keys of the meetings that count, rising.
std::vector<std::int64_t> matching_meetings(const Connection&, const MeetingFilter&);
/// A condition on `meeting AS m`, as SQL. All values in it are numbers, days or words of the schema.
std::string condition_of(const MeetingFilter&);

}  // namespace whomet
