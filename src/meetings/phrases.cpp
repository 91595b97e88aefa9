// SPDX-License-Identifier: Apache-2.0
// All phrases of an article, and the borders between its clauses.
#include "meetings/phrase_parser.hpp"

namespace whomet::meetings {
namespace {

void read_sentence(Article& article, const PhraseParser& parser, TokenRange sentence) {
  for (std::uint32_t i = sentence.first; i < sentence.last;) {
    std::optional<Phrase> phrase = parser.parse(i, sentence.last);
    if (!phrase) {
      ++i;
      continue;
    }
    const auto index = static_cast<std::uint32_t>(article.phrases.size());
    for (std::uint32_t k = phrase->tokens.first; k < phrase->tokens.last; ++k) article.phrase_at[k] = index;
    i = phrase->tokens.last;
    article.phrases.push_back(std::move(*phrase));
  }
}

bool is_border(const Article& article, std::uint32_t i) {
  if (article.is_symbol(i, ",;:()\"„”“«»")) return true;
  // *spotkanie Stubb–Michal*: a dash between two words without blanks joins them.
  const bool joins = article.text.tokens[i].glued && i + 1 < article.size() && article.text.tokens[i + 1].glued;
  return article.is_symbol(i, "–—") ? !joins : article.is_symbol(i, "-") && !article.text.tokens[i].glued;
}

/// *zaplanowano powitanie, a po nim rozmowę*: behind the comma and *a*, without a verb up to the next border: the clause goes on.
bool goes_on_without_verb(const Article& article, std::uint32_t comma) {
  const std::uint32_t end = article.sentence(comma).last;
  if (!article.is_symbol(comma, ",") || comma + 1 >= end || !article.word(comma + 1).is(flag_between_and)) return false;
  for (std::uint32_t i = comma + 2; i < end; ++i) {
    if (article.is_finite(i)) return false;  // *a w piątek, przed odlotem, był u B*
    if (article.word(i).is(flag_subordinator)) return article.is_symbol(i - 1, ",") || article.is_symbol(i - 2, ",");
    if (article.phrase_at[i] == nothing && is_border(article, i) && !article.is_symbol(i, ",")) return true;
    if (const std::uint32_t p = article.phrase_at[i]; p != nothing && article.phrases[p].has(Case::nominative)) return false;  // *a C z D*
  }
  return true;
}

void mark_segments(Article& article) {
  std::uint32_t segment = 0;
  for (std::uint32_t i = 0; i < article.size(); ++i) {
    const bool inside = article.phrase_at[i] != nothing || article.time_at[i] != nothing;
    if (article.sentence(i).first == i || (!inside && is_border(article, i) && !goes_on_without_verb(article, i))) ++segment;
    article.segment[i] = segment;
  }
}

}  // namespace

void read_phrases(Article& article) {
  const PhraseParser parser(article);
  for (const TokenRange sentence : article.text.sentences) {
    const auto first = static_cast<std::uint32_t>(article.phrases.size());
    read_sentence(article, parser, sentence);
    article.sentence_phrases.push_back({first, static_cast<std::uint32_t>(article.phrases.size())});
  }
  mark_segments(article);
}

}  // namespace whomet::meetings
