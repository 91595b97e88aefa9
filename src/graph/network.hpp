// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/sqlite.hpp"
#include "whomet/graph.hpp"

namespace whomet {

/// The meetings with these keys, without the parties that the filter leaves out.
Network read_network(const std::filesystem::path& database, const std::vector<std::int64_t>& meetings,
                     const MeetingFilter&);

}  // namespace whomet
