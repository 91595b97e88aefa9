// SPDX-License-Identifier: Apache-2.0
// Guesses at words joined to guesses at names: words that inflect together stand in one case.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "names/word_guesses.hpp"
#include "whomet/names.hpp"

namespace whomet::names {

struct NameGuess {
  std::string text;
  Cases cases = Cases::any();
  double score = 0.0;
  bool moved = false;  ///< some word is inflected
};

/// Each front with each next word that shares a case with it, the best of them.
std::vector<NameGuess> extend(const std::vector<NameGuess>& fronts, const std::vector<Guess>& nexts);

/// Adds the guess to those with other texts or genders, scored by the cases that the context allows.
void add_guess(NameGuess, Gender, Cases expected, std::vector<BaseForm>& all);
/// Sorts them, and sees that the surface itself is among them.
void best_first(std::string_view surface, Gender, std::vector<BaseForm>& all);

}  // namespace whomet::names
