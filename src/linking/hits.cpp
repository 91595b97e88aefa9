// SPDX-License-Identifier: Apache-2.0
#include "linking/hits.hpp"

#include <algorithm>

namespace whomet {
namespace {

constexpr std::size_t max_name_tokens = 16;

bool is_letter_run(const Token& token) {
  return token.kind != TokenKind::symbol;
}

bool is_apostrophe(const Text& text, std::uint32_t i) {
  return i < text.tokens.size() && text.tokens[i].kind == TokenKind::symbol && fold(text.surface(i)) == "'";
}

/// No name begins inside a word: not after digits (*14kwietnia*), not after an apostrophe (*O'Flynn*).
bool may_start(const Text& text, std::uint32_t i) {
  const Token& token = text.tokens[i];
  if (!token.glued || i == 0) return true;
  if (is_letter_run(text.tokens[i - 1])) return false;
  return !(is_apostrophe(text, i - 1) && text.tokens[i - 1].glued && i > 1 &&
           is_letter_run(text.tokens[i - 2]));
}

bool may_end(const Text& text, std::uint32_t last) {
  const std::uint32_t next = last + 1;
  if (next >= text.tokens.size() || !text.tokens[next].glued) return true;
  return !(is_letter_run(text.tokens[last]) && is_letter_run(text.tokens[next]));
}

/// *(dpa)*: an agency signs with its acronym in small letters.
bool signature(const Text& text, const Hit& hit, const FormRecord& form) {
  const std::uint32_t first = hit.tokens.first;
  if (hit.tokens.last - first != 1 || shape_at(form.shapes, 0) != Shape::upper || first == 0) return false;
  return text.tokens[first].shape == Shape::lower && text.surface(first - 1) == "(" &&
         hit.tokens.last < text.tokens.size() && text.surface(hit.tokens.last) == ")";
}

/// *brytyjski parlament*, *kanał La Manche*: a name of several words with a common noun in it.
bool written_small(std::span<const Token> tokens, const FormRecord& form, const LinkTable& table) {
  if (form.words < 2 || !table.common_nouns[form.entity]) return false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Shape wanted = shape_at(form.shapes, i);
    if (tokens[i].shape != wanted && !(tokens[i].shape == Shape::lower && wanted == Shape::title)) return false;
  }
  return true;
}

bool any_fits(const Text& text, const Hit& hit, const LinkTable& table) {
  const auto forms = table.trie.at(hit.node);
  return std::any_of(forms.begin(), forms.end(),
                     [&](std::uint32_t f) { return fits(text, hit, table.forms[f], table); });
}

void exact_hits(const Text& text, std::uint32_t first, const LinkTable& table, std::vector<Hit>& hits) {
  Node node = table.trie.root();
  const std::size_t end = std::min(text.tokens.size(), first + max_name_tokens);
  for (std::uint32_t i = first; i < end; ++i) {
    if (i > first && text.tokens[i].line_start) break;
    if (text.tokens[i].word == unknown_word) break;
    node = table.trie.step(node, text.tokens[i].word);
    if (node == no_node) break;
    const Hit hit{{first, i + 1}, node, false};
    if (may_end(text, i) && any_fits(text, hit, table)) hits.push_back(hit);
  }
}

/// The hyphen of *Saif-ul-Malook*.
bool joins(const Text& text, std::uint32_t i) {
  return i + 1 < text.tokens.size() && text.tokens[i].glued && text.tokens[i + 1].glued && fold(text.surface(i)) == "-";
}

bool is_capitalised(const Token& token) {
  return token.kind == TokenKind::word && token.shape != Shape::lower && token.shape != Shape::none;
}

/// Walks the trie through other spellings of each capitalised word, and through hyphens that stand for blanks or
/// blanks for hyphens (*Kim Dzong Un*, *Kim Dzong-Un*). The trie's people have few words, so the walk is short; `budget`
/// bounds it whatever the text.
class VariantWalk {
 public:
  VariantWalk(const Text& text, const LinkTable& table, std::vector<Hit>& hits)
      : text_(text), table_(table), hits_(hits), hyphen_(table.words->find("-")) {}

  void from(std::uint32_t first) {
    first_ = first;
    budget_ = 64;
    step(first, table_.trie.root(), false);
  }

 private:
  void step(std::uint32_t i, Node node, bool varied) {
    if (i >= text_.tokens.size() || i >= first_ + 6 || budget_-- <= 0) return;
    const Token& token = text_.tokens[i];
    if (i > first_ && token.line_start) return;
    if (i > first_) step_between(i, node);
    if (token.word != unknown_word) take(i, table_.trie.step(node, token.word), varied);
    if (!is_capitalised(token)) return;
    for (WordId word : alternatives(i)) take(i, table_.trie.step(node, word), true);
  }

  /// Over a hyphen that the form has not, or that the text has not.
  void step_between(std::uint32_t i, Node node) {
    if (joins(text_, i)) step(i + 1, node, true);
    if (hyphen_ == unknown_word || text_.tokens[i].glued) return;
    if (const Node hyphened = table_.trie.step(node, hyphen_); hyphened != no_node) step(i, hyphened, true);
  }

  void take(std::uint32_t i, Node node, bool varied) {
    if (node == no_node) return;
    const Hit hit{{first_, i + 1}, node, true};
    if (varied && may_end(text_, i) && fits_person(hit)) hits_.push_back(hit);
    step(i + 1, node, varied);
  }

  bool fits_person(const Hit& hit) const {
    for (std::uint32_t f : table_.trie.at(hit.node))
      if ((*table_.gazetteer)[table_.forms[f].entity].kind == Kind::person &&
          fits(text_, hit, table_.forms[f], table_))
        return true;
    return false;
  }

  const std::vector<WordId>& alternatives(std::uint32_t i) {
    if (known_at_ != i + 1) {
      known_ = table_.variants.like(fold(text_.surface(i)));
      known_at_ = i + 1;
    }
    cache_.resize(std::max<std::size_t>(cache_.size(), i - first_ + 1));
    cache_[i - first_] = known_;
    return cache_[i - first_];
  }

  const Text& text_;
  const LinkTable& table_;
  std::vector<Hit>& hits_;
  WordId hyphen_;
  std::uint32_t first_ = 0;
  int budget_ = 0;
  std::uint32_t known_at_ = 0;
  std::vector<WordId> known_;
  std::vector<std::vector<WordId>> cache_;
};

/// Other spellings are looked for only where a person's name may stand that is not written as any form is: at
/// an unknown word or a given name, before another capitalised word or alone, or before a hyphen.
bool worth_varying(const Text& text, std::uint32_t i, const LinkTable& table) {
  const Token& token = text.tokens[i];
  if (!is_capitalised(token) || token.end - token.begin < 3) return false;
  if (token.word == unknown_word || joins(text, i + 1)) return true;
  if (!table.given_names.contains(token.word)) return false;
  const std::size_t end = std::min<std::size_t>(text.tokens.size(), i + 3);
  for (std::size_t k = i + 1; k < end; ++k)
    if (is_capitalised(text.tokens[k]) && !text.tokens[k].line_start) return true;
  return false;
}

bool has_long_hit(const std::vector<Hit>& hits, std::size_t from) {
  return std::any_of(hits.begin() + static_cast<std::ptrdiff_t>(from), hits.end(),
                     [](const Hit& h) { return h.tokens.last - h.tokens.first > 1; });
}

}  // namespace

bool in_capitals(const Text& text, std::uint32_t i) {
  const auto word = [&](std::uint32_t k) {
    return k < text.tokens.size() && text.tokens[k].kind == TokenKind::word && text.tokens[k].end - text.tokens[k].begin > 3;
  };
  const auto loud = [&](std::uint32_t k) { return word(k) && text.tokens[k].shape == Shape::upper; };
  const auto quiet = [&](std::uint32_t k) { return word(k) && text.tokens[k].shape != Shape::upper; };
  const std::uint32_t before = i > 0 && !text.tokens[i].line_start ? i - 1 : i;
  // *w projekcie WHO COVAX*: one neighbour in capitals makes no headline where the other is not
  return (loud(before) && before != i && !quiet(i + 1)) || (loud(i + 1) && !(before != i && quiet(before)));
}

bool fits(const Text& text, const Hit& hit, const FormRecord& form, const LinkTable& table) {
  const std::span<const Token> tokens(text.tokens.data() + hit.tokens.first,
                                      hit.tokens.last - hit.tokens.first);
  if (!shapes_agree(tokens, form.shapes) && !signature(text, hit, form) && !written_small(tokens, form, table)) return false;
  const bool short_acronym =
      tokens.size() == 1 && tokens[0].shape == Shape::upper && tokens[0].end - tokens[0].begin < 4;
  return !short_acronym || !in_capitals(text, hit.tokens.first);
}

std::vector<Hit> find_hits(const Text& text, const LinkTable& table) {
  std::vector<Hit> hits;
  VariantWalk variants(text, table, hits);
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
    if (!is_letter_run(text.tokens[i]) || !may_start(text, i)) continue;
    const std::size_t before = hits.size();
    if (table.trie.begins(text.tokens[i].word)) exact_hits(text, i, table, hits);
    if (!has_long_hit(hits, before) && worth_varying(text, i, table)) variants.from(i);
    std::stable_sort(hits.begin() + static_cast<std::ptrdiff_t>(before), hits.end(),
                     [](const Hit& a, const Hit& b) { return a.tokens.last > b.tokens.last; });
  }
  return hits;
}

}  // namespace whomet
