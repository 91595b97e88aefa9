// SPDX-License-Identifier: Apache-2.0
#include "whomet/merging.hpp"

namespace whomet {

const char* to_string(Refusal refusal) {
  switch (refusal) {
    case Refusal::none:
      return "another fits better";
    case Refusal::call:
      return "a call is no meeting face to face";
    case Refusal::place:
      return "another place";
    case Refusal::date:
      return "another date";
    case Refusal::vague:
      return "states and their people without a date to the week";
    case Refusal::far:
      return "no date, and told at another time";
    case Refusal::status:
      return "what came of it cannot follow";
    case Refusal::document:
      return "one document tells of both";
    case Refusal::judgement:
      return "a judgement says that they are different";
  }
  return "";
}

}  // namespace whomet
