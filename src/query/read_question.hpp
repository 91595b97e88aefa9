// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "query/name_index.hpp"
#include "query/question_text.hpp"

namespace whomet {

/// What the parts of a question say together, with the names looked up in the database.
Reading read_question(const QuestionText&, const NameIndex&);

}  // namespace whomet
