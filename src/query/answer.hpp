// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/sqlite.hpp"
#include "whomet/query.hpp"

namespace whomet {

/// The meetings that match, with their parties.
Answer find_answer(const Connection&, const Question&);
/// See Asker::add_evidence.
void add_evidence(const Connection&, Answer&);
/// See Asker::sql.
std::string sql_for(const Connection&, const Question&);

}  // namespace whomet
