// SPDX-License-Identifier: Apache-2.0
// Dates in questions.
#pragma once

#include <vector>

#include "query/question_text.hpp"
#include "whomet/time.hpp"

namespace whomet {

/// The time expressions of a question with their periods, as counted from `today`. A day or month told
/// without a year (*in January*, *on 5 December*) is that of every year; *last month* is not. `names`: as for
/// TimeGrammar.
std::vector<TimeInQuestion> question_times(const Text&, const TimeGrammar&, Day today,
                                           const std::vector<TokenRange>& names);

}  // namespace whomet
