// SPDX-License-Identifier: Apache-2.0
// A question taken apart: names, times, and words with a meaning.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/question_words.hpp"
#include "whomet/pipeline.hpp"
#include "whomet/query.hpp"

namespace whomet {

/// A stretch of a question that names an entity, by the gazetteer or as a new person would be named.
struct NameInQuestion {
  TokenRange tokens;
  std::string id;        ///< of the entity
  std::string label;     ///< its base form
  bool certain = false;  ///< the gazetteer has it
  bool shared = false;   ///< a surname alone, which others may bear as well
  Kind kind = Kind::person;
};

struct TimeInQuestion {
  TokenRange tokens;
  Period period;
};

struct QuestionText {
  Text text;                          ///< refers to the question
  std::vector<Meanings> meanings;     ///< by token
  std::vector<NameInQuestion> names;  ///< in order, not overlapping
  std::vector<TimeInQuestion> times;  ///< as above
  std::vector<bool> taken;            ///< by token: part of a name or a time
};

/// The question must outlive the result. Names and times are read as in an article of the language that knows
/// most of its words, published `today`.
QuestionText take_apart(std::string_view question, const Knowledge&, const QuestionWords&, Day today);

}  // namespace whomet
