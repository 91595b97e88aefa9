// SPDX-License-Identifier: Apache-2.0
#include "time/pattern_parser.hpp"

#include <algorithm>

namespace whomet::times {

constexpr int deepest_macro = 12;

std::uint32_t PatternParser::parse(const Data& at) {
  at_ = &at;
  text_ = at.text;
  const Piece whole = choice();
  if (!at_end()) fault("what is '" + std::string(text_) + "' for? Check the brackets before it");
  return emit(whole, add({}));
}

PatternParser::Piece PatternParser::choice() {
  Piece all{Piece::Kind::choice, {}, {sequence()}};
  for (skip_blanks(); !at_end() && text_.front() == '|'; skip_blanks()) {
    text_.remove_prefix(1);
    all.parts.push_back(sequence());
  }
  return all;
}

PatternParser::Piece PatternParser::sequence() {
  Piece all{Piece::Kind::sequence, {}, {}};
  for (skip_blanks(); !at_end() && std::string_view("|)]").find(text_.front()) == std::string_view::npos;
       skip_blanks()) {
    all.parts.push_back(atom());
  }
  return all;
}

PatternParser::Piece PatternParser::atom() {
  if (text_.front() == '(') return group(')');
  if (text_.front() == '[') return {Piece::Kind::optional, {}, {group(']')}};
  if (text_.front() == '{') return macro();
  return item();
}

PatternParser::Piece PatternParser::group(char close) {
  text_.remove_prefix(1);
  Piece inner = choice();
  if (at_end() || text_.front() != close) {
    fault(std::string("'") + close + "' is missing");
  } else {
    text_.remove_prefix(1);
  }
  return inner;
}

PatternParser::Piece PatternParser::macro() {
  text_.remove_prefix(1);
  const std::string_view called = name("}");
  if (!at_end()) text_.remove_prefix(1);
  const auto found = macros_.find(called);
  if (found == macros_.end() || depth_ == deepest_macro) {
    fault("no macro '" + std::string(called) + "', or one that holds itself; name it under 'macros'");
    return {Piece::Kind::sequence, {}, {}};
  }
  const std::string_view rest = text_;
  text_ = found->second->text;
  ++depth_;
  Piece inner = choice();
  --depth_;
  text_ = rest;
  return inner;
}

PatternParser::Piece PatternParser::item() {
  Piece made;
  made.item.kind = Node::Kind::item;
  if (text_.front() == '~') {
    made.item.glued = true;
    text_.remove_prefix(1);
  }
  if (!at_end() && text_.front() == '\'') {
    text_.remove_prefix(1);
    made.item.in = lexicon_.literal(name("'"));
    if (!at_end()) text_.remove_prefix(1);
    return made;
  }
  std::string_view word = name(" |()[]{}~");
  if (word.empty() && !at_end()) text_.remove_prefix(1);
  const std::size_t equals = word.find('=');
  made.item.slot = equals == std::string_view::npos ? slot_from(word).value_or(Slot::none)
                                                    : slot_of(word.substr(0, equals));
  if (equals != std::string_view::npos) word.remove_prefix(equals + 1);
  const auto known = lexicon_.find(word);
  if (!known) fault("no class '" + std::string(word) + "'; name it under 'classes', 'phrases' or 'numbers'");
  made.item.in = known.value_or(ClassId{0});
  return made;
}

std::string_view PatternParser::name(std::string_view stop) {
  const std::size_t end = std::min(text_.find_first_of(stop), text_.size());
  const std::string_view found = text_.substr(0, end);
  text_.remove_prefix(end);
  return found;
}

Slot PatternParser::slot_of(std::string_view name) {
  const auto found = slot_from(name);
  if (!found) fault("no slot '" + std::string(name) + "'; the slots are in src/time/slots.cpp");
  return found.value_or(Slot::none);
}

void PatternParser::skip_blanks() {
  text_.remove_prefix(std::min(text_.find_first_not_of(' '), text_.size()));
}

void PatternParser::fault(const std::string& message) {
  faults_.add(*at_, "in the pattern '" + at_->text + "': " + message);
}

std::uint32_t PatternParser::add(Node node) {
  nodes_.push_back(node);
  return static_cast<std::uint32_t>(nodes_.size() - 1);
}

std::uint32_t PatternParser::emit(const Piece& piece, std::uint32_t next) {
  switch (piece.kind) {
    case Piece::Kind::item: {
      Node node = piece.item;
      node.next = next;
      return add(node);
    }
    case Piece::Kind::sequence:
      for (std::size_t i = piece.parts.size(); i-- > 0;) next = emit(piece.parts[i], next);
      return next;
    case Piece::Kind::optional:
      return add({Node::Kind::split, false, Slot::none, 0, emit(piece.parts[0], next), next});
    case Piece::Kind::choice: {
      std::uint32_t way = emit(piece.parts.back(), next);
      for (std::size_t i = piece.parts.size() - 1; i-- > 0;) {
        way = add({Node::Kind::split, false, Slot::none, 0, emit(piece.parts[i], next), way});
      }
      return way;
    }
  }
  return next;
}

}  // namespace whomet::times
