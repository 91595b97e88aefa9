// SPDX-License-Identifier: Apache-2.0
#include "text/sentences.hpp"

#include "text/fold.hpp"

namespace whomet {
namespace {

bool flagged(const std::vector<bool>& flags, WordId word) {
  return word < flags.size() && flags[word];
}

bool is_symbol(const Text& text, std::uint32_t i, std::string_view symbols) {
  if (text.tokens[i].kind != TokenKind::symbol) return false;
  const std::string_view s = text.surface(i);
  return symbols.find(s) != std::string_view::npos;
}

bool ends_with_mark(const Text& text, std::uint32_t i) {
  return is_symbol(text, i, ".!?…");
}

/// Marks that close what the sentence holds: *"…".*
bool closes(const Text& text, std::uint32_t i) {
  return text.tokens[i].glued && is_symbol(text, i, "\"'”’»)]");
}

bool may_begin(const Text& text, std::uint32_t i) {
  const Token& token = text.tokens[i];
  if (token.kind == TokenKind::symbol) return is_symbol(text, i, "\"'„“”«»‚‘([–—-•");
  return token.kind == TokenKind::number || token.shape != Shape::lower;
}

/// *J.*, *Ł.*, *Cz.*; two letters of which the second is a vowel are a name (*Wang Yi*, *Xi*).
bool is_initial(const Text& text, std::uint32_t i) {
  const Token& token = text.tokens[i];
  const bool letters = token.kind == TokenKind::word && token.shape == Shape::title && token.end - token.begin <= 2;
  const std::string_view surface = text.surface(i);
  return letters && (surface.size() < 2 || std::string_view("aeiouy").find(surface.back()) == std::string_view::npos);
}

/// Whether the dot at `i` belongs to the word before it: *gen.*, *ds.*, *J.*
bool dot_of_abbreviation(const Text& text, std::uint32_t i, std::uint32_t next, const SentenceRules& rules) {
  if (i == 0 || !text.tokens[i].glued) return false;
  const Token& before = text.tokens[i - 1];
  if (flagged(rules.may_end, before.word)) return text.tokens[next].shape == Shape::lower;
  if (flagged(rules.never_ends, before.word)) return true;
  if (before.kind == TokenKind::number) return text.tokens[next].glued;
  return is_initial(text, i - 1);
}

bool ends_sentence(const Text& text, std::uint32_t mark, std::uint32_t next, const SentenceRules& rules) {
  if (text.tokens[next].glued || !may_begin(text, next)) return false;
  return text.surface(mark) != "." || !dot_of_abbreviation(text, mark, next, rules);
}

std::vector<bool> flags_of(const std::vector<std::string>& list, Vocabulary& words) {
  std::vector<bool> flags;
  for (const std::string& word : list) {
    const WordId id = words.intern(fold(word));
    if (flags.size() <= id) flags.resize(id + 1);
    flags[id] = true;
  }
  return flags;
}

}  // namespace

SentenceRules SentenceRules::compile(const Data& words, Vocabulary& vocabulary, Faults& faults) {
  SentenceRules rules;
  const Data* abbreviations = words.find("abbreviations");
  if (!abbreviations) return rules;
  rules.never_ends = flags_of(words_at(*abbreviations, "never-end", faults), vocabulary);
  rules.may_end = flags_of(words_at(*abbreviations, "may-end", faults), vocabulary);
  return rules;
}

void split_sentences(Text& text, const SentenceRules& rules) {
  const auto count = static_cast<std::uint32_t>(text.tokens.size());
  text.sentence_of.resize(count);
  std::uint32_t first = 0;
  const auto close = [&](std::uint32_t last) {
    if (last == first) return;
    for (std::uint32_t i = first; i < last; ++i)
      text.sentence_of[i] = static_cast<std::uint32_t>(text.sentences.size());
    text.sentences.push_back({first, last});
    first = last;
  };
  for (std::uint32_t i = 0; i < count; ++i) {
    if (text.tokens[i].line_start) close(i);
    if (!ends_with_mark(text, i)) continue;
    std::uint32_t next = i + 1;
    while (next < count && (ends_with_mark(text, next) || closes(text, next)) && text.tokens[next].glued)
      ++next;
    if (next < count && !text.tokens[next].line_start &&
        ends_sentence(text, next - 1 == i ? i : next - 1, next, rules))
      close(next);
    i = next - 1;
  }
  close(count);
}

}  // namespace whomet
