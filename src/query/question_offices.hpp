// SPDX-License-Identifier: Apache-2.0
// People who are asked for by their offices, in languages without role words of their own.
#pragma once

#include <vector>

#include "query/question_text.hpp"

namespace whomet {

/// *the French president*, *the chancellor of Germany*, *US secretary of state*: a country, its adjective, or a
/// country behind a filler, with the words of an office; each stands for who held that office on `day`. Offices
/// that nobody held then, by the gazetteer's dates, are not found.
std::vector<Mention> offices_in(const QuestionText&, const Links&, const QuestionWords&, const Gazetteer&,
                                Day day);

}  // namespace whomet
