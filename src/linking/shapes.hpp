// SPDX-License-Identifier: Apache-2.0
// Capitals: whether a text writes a form as it may be written.
#pragma once

#include <cstdint>
#include <span>

#include "whomet/text.hpp"

namespace whomet {

/// The shapes of a form's tokens, three bits each, for the first 21 tokens.
using Shapes = std::uint64_t;

Shapes shapes_of(std::span<const Token> tokens);
Shape shape_at(Shapes shapes, std::size_t token);

/// Whether these tokens may stand for a form with these shapes: written alike; or all in capitals (more than
/// four letters, so that *KE* is no *Ke*); or of several words with the first written alike (*Departament
/// stanu*); or a lower-case form at the head of a sentence. Never a capitalised form in lower case.
bool shapes_agree(std::span<const Token> text, Shapes form);

}  // namespace whomet
