// SPDX-License-Identifier: Apache-2.0
#include "linking/acceptance.hpp"

#include <algorithm>

#include "linking/context.hpp"

namespace whomet {
namespace {

bool one_word(const Hit& hit) {
  return hit.tokens.last - hit.tokens.first == 1;
}

}  // namespace

bool Acceptance::operator()(const Hit& hit, const FormRecord& form) const {
  const bool person = entity(form).kind == Kind::person;
  if (person ? begins_a_thing(hit, form) : hit.variant) return false;
  switch (form.use) {
    case Use::generic:
      return generic(hit, form);
    case Use::given:
      return introduced(form);
    case Use::surname:
      return surname(hit, form);
    case Use::full:
      return full(hit, form);
    default:
      return !hit.variant;
  }
}

/// A name of one word that is written small elsewhere in the document, and nowhere capitalised inside a
/// sentence, is a common word at the head of one (*Major*, *Nice*); so is a title.
bool Acceptance::common_word(const Hit& hit) const {
  const Token& token = text_.tokens[hit.tokens.first];
  if (!one_word(hit) || token.shape == Shape::upper || token.shape == Shape::lower) return false;
  if (!sentence_initial(text_, hit.tokens.first)) return false;
  return table_.is_title(token.word) || (names_.lower.contains(token.word) && !names_.capital.contains(token.word));
}

/// *Senat* alone holds where the document has the full name, or where what stands beside it says whose it is.
bool Acceptance::generic(const Hit& hit, const FormRecord& form) const {
  // *wicepremier Jan* is not Han Zheng, whose family name sounds like it
  return introduced(form) || (!hit.variant && context_of(text_, hit.tokens, entity(form), names_, table_) == 2);
}

bool Acceptance::full(const Hit& hit, const FormRecord& form) const {
  if (hit.variant) return form.words > 1;
  const Entity& e = entity(form);
  const std::string_view surface = text_.surface(hit.tokens);
  if (text_.tokens[hit.tokens.last - 1].kind == TokenKind::number) {
    if (form.words == 0) return quoted(hit);
    if (table_.rules.is_thing_of_company(e, surface)) return false;
  }
  if (is_title_alone(text_, hit, e, table_)) return introduced(form);
  if (shape_at(form.shapes, 0) == Shape::lower) return !(one_word(hit) && is_adjective(e, surface));
  return !common_word(hit);
}

/// *27* in quotation marks are the states of the Union.
bool Acceptance::quoted(const Hit& hit) const {
  const auto mark = [&](std::uint32_t i) {
    return i < text_.tokens.size() && table_.rules.quote_marks.contains(std::string(text_.surface(i)));
  };
  return hit.tokens.first > 0 && mark(hit.tokens.first - 1) && mark(hit.tokens.last);
}

/// *rosyjski*, if somebody lists it as a name; of its names written small the one most like the surface.
bool Acceptance::is_adjective(const Entity& e, std::string_view surface) const {
  if (e.kind == Kind::person) return false;
  const std::string word = fold(surface);
  const Name* like = nullptr;
  std::ptrdiff_t most = 0;
  for (const Name& name : e.names) {
    const std::string other = fold(name.text);
    if (other != name.text) continue;
    const auto shorter = static_cast<std::ptrdiff_t>(std::min(other.size(), word.size()));
    const auto common = std::mismatch(word.begin(), word.begin() + shorter, other.begin()).first - word.begin();
    if (common > most) most = common, like = &name;
  }
  return like && table_.rules.is_adjective(like->text);
}

/// *Fox News*: a person's name of one word, before a capitalised word of the names of bodies, works and feasts. A
/// surname in another case than the nominative ends there (*wniosek Orbana Komisja odrzuciła*).
bool Acceptance::begins_a_thing(const Hit& hit, const FormRecord& form) const {
  const std::uint32_t next = hit.tokens.last;
  if (!one_word(hit) || (form.use != Use::full && !form.cases.has(Case::nominative))) return false;
  if (next >= text_.tokens.size() || text_.tokens[next].line_start) return false;
  if (names_model(next)) return true;
  if (text_.tokens[next].shape != Shape::title) return false;
  return table_.rules.common_stems.has(fold(text_.surface(next)));
}

/// *Robinson R44*, *Abrams M1*: a letter and a number in one, of a machine.
bool Acceptance::names_model(std::uint32_t i) const {
  constexpr std::size_t letters = 3;
  const std::string_view surface = text_.surface(i);
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool begins = !surface.empty() && surface.front() >= 'A' && surface.front() <= 'Z';
  if (begins && std::any_of(surface.begin(), surface.end(), digit)) return true;
  return begins && surface.size() <= letters && i + 1 < text_.tokens.size() && text_.tokens[i + 1].glued && digit(text_.surface(i + 1).front());
}

bool Acceptance::surname(const Hit& hit, const FormRecord& form) const {
  if (form.plural || other_given_name_before(hit, form)) return false;  // *Zełenscy* are nobody in particular
  const Token& token = text_.tokens[hit.tokens.first];
  if (!introduced(form) && begins_hyphenated(hit)) return false;
  if (hit.variant && token.end - token.begin < 4) return false;
  if (introduced(form))
    return !hit.variant || !sentence_initial(text_, hit.tokens.first) || !names_.lower.contains(token.word);
  if (hit.variant || common_word(hit)) return false;
  return !(form.words == 1 && table_.given_names.contains(token.word));
}

/// *Koo Chen-fu* is not Wellington Koo: a family name before a given name of two parts.
bool Acceptance::begins_hyphenated(const Hit& hit) const {
  const std::uint32_t i = hit.tokens.last;
  return one_word(hit) && i + 2 < text_.tokens.size() && !text_.tokens[i].line_start && text_.tokens[i].shape == Shape::title && text_.surface(i + 1) == "-" &&
         text_.tokens[i + 1].glued && text_.tokens[i + 2].glued && text_.tokens[i + 2].shape == Shape::lower;
}

/// *Hunter Biden* is not Joe: another given name before the surname means another person.
bool Acceptance::other_given_name_before(const Hit& hit, const FormRecord& form) const {
  const std::uint32_t i = hit.tokens.first;
  if (i == 0 || text_.tokens[i].line_start || text_.tokens[i].glued) return false;
  const Token& before = text_.tokens[i - 1];
  if (!table_.is_given_name(before)) {
    // *Alan García Pérez* is not Iratxe; *Emmanuel Macron Zełenskiego* are two
    const bool middle = i > 1 && before.shape == Shape::title && !before.line_start && !before.glued && table_.is_given_name(text_.tokens[i - 2]);
    return middle && form.cases.has(Case::nominative) && !introduced(form);
  }
  // *Asad* before a surname may itself be the end of another name (*Baszarowi Asadowi Putin*).
  const bool chained = i > 1 && table_.is_given_name(text_.tokens[i - 2]) && !before.line_start;
  return !chained || !introduced(form);
}

}  // namespace whomet
