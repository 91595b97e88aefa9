// SPDX-License-Identifier: Apache-2.0
#include "meetings/article.hpp"

namespace whomet::meetings {

Article::Article(const Text& text_, const Links& links_, const Times& times_, const Lexicon& words_,
                 const Gazetteer& gazetteer_)
    : text(text_),
      links(links_),
      times(times_),
      words(words_),
      gazetteer(gazetteer_),
      mention_at(text_.tokens.size(), nothing),
      time_at(text_.tokens.size(), nothing),
      phrase_at(text_.tokens.size(), nothing),
      segment(text_.tokens.size(), 0) {
  for (std::uint32_t m = 0; m < links.mentions.size(); ++m)
    for (std::uint32_t i = links.mentions[m].tokens.first; i < links.mentions[m].tokens.last; ++i)
      mention_at[i] = m;
  for (std::uint32_t t = 0; t < times.expressions.size(); ++t)
    for (std::uint32_t i = times.expressions[t].tokens.first; i < times.expressions[t].tokens.last; ++i)
      time_at[i] = t;
}

const Mention* Article::mention_on(std::uint32_t i) const {
  return i < size() && mention_at[i] != nothing ? &links.mentions[mention_at[i]] : nullptr;
}

const Mention* Article::mention_from(std::uint32_t i) const {
  const Mention* mention = mention_on(i);
  return mention && mention->tokens.first == i ? mention : nullptr;
}

bool Article::is_modifier(std::uint32_t i) const {
  if (words.inflects())  // *po nim rozmowa z B*: the pronoun has an adjective's ending
    return (word(i).pronouns.empty() || word(i).is(flag_possessive)) && !words.adjective_cases(text, i).empty();
  const WordInfo& w = word(i);
  if (w.is(flag_premodifier) || w.is(flag_again)) return true;
  return text.tokens[i].kind == TokenKind::word && text.tokens[i].shape == Shape::lower && mention_at[i] == nothing && (w.flags & ~flag_remote) == 0 &&
         w.preposition.empty() && w.triggers.empty() && w.nouns.empty() && w.pronouns.empty() && !is_finite(i);
}

bool Article::is_symbol(std::uint32_t i, std::string_view symbols) const {
  return i < size() && text.tokens[i].kind == TokenKind::symbol &&
         symbols.find(text.surface(i)) != std::string_view::npos;
}

const Entity& Article::entity(EntityRef ref) const {
  if (ref < gazetteer.size()) return gazetteer[ref];
  const std::size_t linked = ref - gazetteer.size();
  return linked < links.provisional.size() ? links.provisional[linked]
                                           : parties[linked - links.provisional.size()];
}

bool Article::is_unknown(std::uint32_t i) const {
  const WordInfo& w = word(i);
  return text.tokens[i].kind == TokenKind::word && w.flags == 0 && w.triggers.empty() && w.preposition.empty() && w.pronouns.empty() && !w.modal &&
         mention_at[i] == nothing && time_at[i] == nothing && !is_finite(i);
}

}  // namespace whomet::meetings
