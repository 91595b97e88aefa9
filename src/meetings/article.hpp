// SPDX-License-Identifier: Apache-2.0
// One document as the meetings stage sees it: tokens with the mentions, dates and phrases that stand on them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "meetings/lexicon.hpp"

namespace whomet::meetings {

enum class PartSort : std::uint8_t { named, role, group, pronoun, collective, national };

/// One party of a phrase, not yet resolved.
struct Part {
  PartSort sort = PartSort::named;
  TokenRange tokens;
  EntityRef entity = no_entity;  ///< of a named part
  std::uint16_t noun = 0xffff;   ///< of a role or group; 0xffff: none
  std::string_view office;       ///< slug that the wording tells; empty: none
  EntityRef of = no_entity;      ///< the state or body of a role or group
  EntityRef boss = no_entity;    ///< the person whose adviser or relative it is
  EntityRef host = no_entity;    ///< where an ambassador serves
  Gender gender = Gender::unknown;
  bool plural = false;
  bool former = false;
  bool elect = false;            ///< *prezydent elekt*: who will hold the office
  bool own = false;              ///< *swoich wysłanników*
  bool possessive = false;       ///< *jego żona*
  bool bare = true;              ///< nothing behind the noun says whose or of what (*szef*, not *szef komisji*)
  bool both = false;             ///< *obaj prezydenci*: two who were told of before
  bool other = false;            ///< *ten*: who was told of and was no subject
  bool woman = false;            ///< the wording says that a woman bears the role
  std::uint32_t collective = 0;  ///< index of a collective's name
};

/// Parties joined by *i*, commas and the like, with the cases that all of them share.
struct Phrase {
  TokenRange tokens;  ///< without the preposition
  Cases cases;
  WordId preposition = unknown_word;
  std::uint32_t preposition_at = 0;
  std::vector<Part> parts;
  bool companion = false;  ///< joined by *wraz z*: the verb may be singular
  bool alongside = false;  ///< stands behind *wraz z* by itself: who came with the subject

  bool has(Case c) const { return preposition == unknown_word && cases.has(c); }
  bool plural() const { return parts.size() > 1 || parts.front().plural; }
};

inline constexpr std::uint32_t nothing = 0xffffffff;

struct Article {
  Article(const Text& text_, const Links& links_, const Times& times_, const Lexicon& words_,
          const Gazetteer& gazetteer_);

  const Text& text;
  const Links& links;
  const Times& times;
  const Lexicon& words;
  const Gazetteer& gazetteer;
  std::vector<std::uint32_t> mention_at;  ///< by token, `nothing` if none stands there
  std::vector<std::uint32_t> time_at;     ///< by token
  std::vector<Phrase> phrases;            ///< in text order
  std::vector<std::uint32_t> phrase_at;   ///< by token
  std::vector<std::uint32_t> segment;     ///< by token: rises at every clause border
  Trace* trace = nullptr;                 ///< where to note how the article is read; usually nowhere
  std::vector<Entity> parties;            ///< parties that are no entity of gazetteer or linking

  std::uint32_t size() const { return static_cast<std::uint32_t>(text.tokens.size()); }
  const WordInfo& word(std::uint32_t i) const { return words.at(text.tokens[i].word); }
  TokenRange sentence(std::uint32_t i) const { return text.sentences[text.sentence_of[i]]; }
  /// The mention that begins at the token, or nullptr.
  const Mention* mention_from(std::uint32_t i) const;
  const Mention* mention_on(std::uint32_t i) const;
  /// Whether the token is a finite verb, a past form; no part of a name is one (*Kiriłł*).
  bool is_finite(std::uint32_t i) const { return mention_at[i] == nothing && words.is_finite(text, i); }
  bool is_past(std::uint32_t i) const { return mention_at[i] == nothing && words.is_past(text, i); }
  bool is_symbol(std::uint32_t i, std::string_view symbols) const;
  /// Whether the token may stand between a preposition and its noun: an adjective by its ending; where endings tell no
  /// cases, any word that has no other use.
  bool is_modifier(std::uint32_t i) const;
  /// Whether nothing is known of the word: a noun, as a rule (no name, verb, time, preposition or word of the pack's lists).
  bool is_unknown(std::uint32_t i) const;
  /// Whether what is talked about follows; *on* of a date tells no topic.
  bool is_topic(std::uint32_t i) const { return word(i).is(flag_topic) && (words.inflects() || time_at[i] == nothing); }
  const Entity& entity(EntityRef ref) const;
  bool is_person(EntityRef ref) const { return ref != no_entity && entity(ref).kind == Kind::person; }
  Gender gender_of(EntityRef ref) const { return entity(ref).gender; }
  /// The phrases of one sentence: a range of indices.
  TokenRange phrases_of(std::uint32_t sentence_index) const { return sentence_phrases[sentence_index]; }
  std::vector<TokenRange> sentence_phrases;
};

/// Fills `phrases`, `phrase_at` and `segment`.
void read_phrases(Article&);

}  // namespace whomet::meetings
