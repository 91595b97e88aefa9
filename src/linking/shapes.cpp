// SPDX-License-Identifier: Apache-2.0
#include "linking/shapes.hpp"

#include <algorithm>

namespace whomet {
namespace {

constexpr std::size_t max_tokens = 21;

bool all_alike(std::span<const Token> text, Shapes form) {
  for (std::size_t i = 0; i < std::min(text.size(), max_tokens); ++i)
    if (text[i].shape != shape_at(form, i)) return false;
  return true;
}

bool all_capitals(std::span<const Token> text) {
  std::uint32_t bytes = 0;
  for (const Token& token : text) {
    const std::uint32_t size = token.end - token.begin;
    const bool capital = token.shape == Shape::upper || (token.shape == Shape::title && size <= 2);
    if (token.kind == TokenKind::word && !capital) return false;
    bytes += token.kind == TokenKind::word ? size : 0;
  }
  return bytes > 4;
}

}  // namespace

Shapes shapes_of(std::span<const Token> tokens) {
  Shapes shapes = 0;
  for (std::size_t i = 0; i < std::min(tokens.size(), max_tokens); ++i)
    shapes |= static_cast<Shapes>(tokens[i].shape) << (3 * i);
  return shapes;
}

Shape shape_at(Shapes shapes, std::size_t token) {
  return token < max_tokens ? static_cast<Shape>((shapes >> (3 * token)) & 7U) : Shape::none;
}

bool shapes_agree(std::span<const Token> text, Shapes form) {
  if (all_alike(text, form)) return true;
  const Shape first = text.front().shape;
  const Shape wanted = shape_at(form, 0);
  if (text.size() > 1 && first == wanted && first != Shape::lower) return true;
  if (text.size() == 1 && wanted == Shape::lower && first == Shape::title) return true;
  return all_capitals(text);
}

}  // namespace whomet
