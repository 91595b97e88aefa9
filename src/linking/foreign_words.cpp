// SPDX-License-Identifier: Apache-2.0
#include "linking/foreign_words.hpp"

#include "linking/cyrillic.hpp"

namespace whomet {

ForeignWords::ForeignWords(const Text& text, std::string_view language, const LinkTable& table,
                           const ForeignNames& foreign)
    : text_(text), foreign_(foreign), native_(language.empty() || language == table.pack->code),
      language_(native_ ? std::string_view(foreign.endings.of_cyrillic()) : language) {}

bool ForeignWords::is_name_word(std::uint32_t i) const {
  const Token& token = text_.tokens[i];
  if (token.kind != TokenKind::word || (token.shape != Shape::title && token.shape != Shape::mixed)) return false;
  return !native_ || is_cyrillic(text_.surface(i));
}

bool ForeignWords::is_initial(std::uint32_t i) const {
  const Token& token = text_.tokens[i];
  return token.end - token.begin <= 2 && i + 1 < size() && text_.surface(i + 1) == ".";
}

std::uint32_t ForeignWords::next_word(std::uint32_t i) const {
  std::uint32_t next = i + 1;
  if (next < size() && text_.tokens[next].glued && (text_.surface(next) == "-" || is_initial(i))) ++next;
  if (next >= size() || text_.tokens[next].line_start || !is_name_word(next)) return size();
  return is_cyrillic(text_.surface(i)) == is_cyrillic(text_.surface(next)) ? next : size();
}

bool ForeignWords::follows_name(std::uint32_t i) const {
  return i > 0 && !text_.tokens[i].line_start && is_name_word(i - 1);
}

const NameWord& ForeignWords::word(std::uint32_t i) {
  const auto [entry, fresh] = words_.try_emplace(fold(text_.surface(i)));
  if (fresh) {
    std::vector<std::string> bases = foreign_.endings.bases(entry->first, language_);
    std::vector<std::string> spelled = foreign_.endings.spelled(bases, language_);
    entry->second = foreign_.people.read(std::move(bases), std::move(spelled));
  }
  return entry->second;
}

bool ForeignWords::is_common(std::uint32_t i) {
  if (lower_.empty())
    for (std::uint32_t k = 0; k < size(); ++k)
      if (text_.tokens[k].shape == Shape::lower) lower_.insert(text_.surface(k));
  return lower_.contains(fold(text_.surface(i)));
}

}  // namespace whomet
