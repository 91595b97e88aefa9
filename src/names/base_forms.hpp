// SPDX-License-Identifier: Apache-2.0
// Guesses at the base form of a name that stands in a text (T5 of the NAMES study).
#pragma once

#include <string_view>
#include <vector>

#include "names/inflection.hpp"
#include "names/reversal.hpp"
#include "whomet/names.hpp"

namespace whomet::names {

std::vector<BaseForm> base_forms(const Inflection&, const Reversal&, std::string_view surface, Cases expected,
                                 Gender);
std::vector<BaseForm> place_base_forms(const Inflection&, const Reversal&, std::string_view surface,
                                       Cases expected);

}  // namespace whomet::names
