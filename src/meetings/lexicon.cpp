// SPDX-License-Identifier: Apache-2.0
#include "meetings/lexicon.hpp"

#include <algorithm>

#include "meetings/lexicon_reader.hpp"

namespace whomet::meetings {
namespace {

/// Shorter words with a past ending are mostly no verbs (*cała, miły*).
constexpr std::size_t shortest_past = 5;  // bytes

bool capitalised_inside_sentence(const Text& text, std::uint32_t i) {
  return text.tokens[i].shape != Shape::lower && text.sentences[text.sentence_of[i]].first != i &&
         text.tokens[i - 1].kind != TokenKind::symbol;
}

/// The token's letters, lower case where the first is a capital (*Odwołano*): only such words need a copy.
class Lowered {
 public:
  Lowered(const Text& text, std::uint32_t i) : surface_(text.surface(i)) {
    if (text.tokens[i].kind == TokenKind::word && text.tokens[i].shape != Shape::lower) surface_ = folded_ = fold(surface_);
  }
  Lowered(const Lowered&) = delete;
  Lowered& operator=(const Lowered&) = delete;
  operator std::string_view() const { return surface_; }

 private:
  std::string folded_;
  std::string_view surface_;
};

bool begins_with_one(const Text& text, std::uint32_t i, const std::vector<std::string>& stems) {
  const Lowered lowered(text, i);
  const std::string_view surface = lowered;
  return std::any_of(stems.begin(), stems.end(), [&](const std::string& stem) { return surface.starts_with(stem); });
}

}  // namespace

Lexicon::Lexicon() : infos_(1) {}

Lexicon Lexicon::compile(const LanguagePack& pack, const Gazetteer& gazetteer, Vocabulary& words,
                         Faults& faults) {
  return LexiconReader(pack, gazetteer, words, faults).read();
}

bool Lexicon::is_past(const Text& text, std::uint32_t i) const {
  const Token& token = text.tokens[i];
  if (token.kind != TokenKind::word || capitalised_inside_sentence(text, i)) return false;
  const WordInfo& word = at(token.word);
  if (word.is(flag_not_verb)) return false;
  for (const TriggerUse& use : word.triggers)
    if (use.tense == Tense::past) return true;
  if (word.happens == Tense::past || word.going == Tense::past) return true;
  const std::string_view surface = text.surface(i);
  if (surface.size() < shortest_past && !word.is(flag_finite)) return false;
  for (const std::string& ending : past_endings_)
    if (surface.ends_with(ending)) return true;
  return false;
}

bool Lexicon::is_infinitive(const Text& text, std::uint32_t i) const {
  const std::string_view surface = text.surface(i);
  return text.tokens[i].kind == TokenKind::word && !capitalised_inside_sentence(text, i) &&
         std::any_of(infinitive_endings_.begin(), infinitive_endings_.end(),
                     [&](const std::string& ending) { return surface.ends_with(ending); });
}

bool Lexicon::is_finite(const Text& text, std::uint32_t i) const {
  const Token& token = text.tokens[i];
  if (token.kind != TokenKind::word || capitalised_inside_sentence(text, i)) return false;
  const WordInfo& word = at(token.word);
  if (word.is(flag_finite) || word.is(flag_perfective)) return true;
  for (const TriggerUse& use : word.triggers)
    if (use.tense == Tense::present || use.tense == Tense::future) return true;
  return is_past(text, i);
}

bool Lexicon::is_future(const Text& text, std::uint32_t i) const {
  const WordInfo& word = at(text.tokens[i].word);
  if (capitalised_inside_sentence(text, i)) return false;
  return word.is(flag_perfective) || word.is(flag_future) || word.happens == Tense::future ||
         word.going == Tense::future ||
         std::any_of(word.triggers.begin(), word.triggers.end(),
                     [](const TriggerUse& use) { return use.tense == Tense::future; });
}

Cases Lexicon::adjective_ending(const Text& text, std::uint32_t i) const {
  if (text.tokens[i].kind != TokenKind::word) return {};
  const std::string_view surface = text.surface(i);
  for (const auto& [ending, cases] : adjective_endings_)
    if (surface.size() > ending.size() + 2 && surface.ends_with(ending)) return cases;
  return {};
}

Cases Lexicon::adjective_cases(const Text& text, std::uint32_t i) const {
  return text.tokens[i].shape == Shape::lower ? adjective_ending(text, i) : Cases{};
}

bool Lexicon::looks_genitive(const Text& text, std::uint32_t i) const { return adjective_ending(text, i).has(Case::genitive); }

std::optional<Status> Lexicon::status_of(const Text& text, std::uint32_t i) const {
  if (const auto status = at(text.tokens[i].word).status) return status;
  if (text.tokens[i].kind != TokenKind::word || text.tokens[i].shape == Shape::upper) return std::nullopt;
  const Lowered lowered(text, i);
  const std::string_view surface = lowered;
  for (const auto& [stem, status] : status_stems_)
    if (surface.starts_with(stem)) return status;
  return std::nullopt;
}

std::optional<Status> Lexicon::wording_status(const Text& text, std::uint32_t i) const {
  std::optional<Status> found;
  Node node = status_phrases_.root();
  for (std::uint32_t k = i; k < text.sentences[text.sentence_of[i]].last; ++k) {
    node = status_phrases_.step(node, text.tokens[k].word);
    if (node == no_node) break;
    for (std::uint32_t status : status_phrases_.at(node)) found = static_cast<Status>(status);
  }
  return found;
}

std::optional<Status> Lexicon::status_of_phrase(const Text& text, std::uint32_t i) const {
  const auto word_fits = [&](const std::string& pattern, std::uint32_t k) {
    const Lowered lowered(text, k);
    const std::string_view surface = lowered;
    return pattern.back() == '*' ? surface.starts_with(std::string_view(pattern).substr(0, pattern.size() - 1))
                                 : surface == pattern;
  };
  const std::uint32_t end = text.sentences[text.sentence_of[i]].last;
  for (const auto& [words, status] : status_stem_phrases_) {
    std::uint32_t k = i;
    while (k - i < words.size() && k < end && word_fits(words[k - i], k)) ++k;
    if (k - i == words.size()) return status;
  }
  return std::nullopt;
}

bool Lexicon::is_postponed(const Text& text, std::uint32_t i) const { return begins_with_one(text, i, postponed_stems_); }

bool Lexicon::is_upcoming(const Text& text, std::uint32_t i) const { return begins_with_one(text, i, upcoming_stems_); }
bool Lexicon::is_doubted(const Text& text, std::uint32_t i) const { return begins_with_one(text, i, doubted_stems_); }

bool Lexicon::is_announced(const Text& text, std::uint32_t i) const { return begins_with_one(text, i, announced_stems_); }

bool Lexicon::is_plural_verb(const Text& text, std::uint32_t i) const {
  const std::string_view surface = text.surface(i);
  return std::any_of(plural_endings_.begin(), plural_endings_.end(),
                     [&](const std::string& ending) { return surface.ends_with(ending); });
}

bool Lexicon::is_office(const std::string& held, std::string_view wanted) const {
  for (std::string office = held; !office.empty(); office = broader(office))
    if (office == wanted) return true;
  return false;
}

Gender Lexicon::verb_gender(const Text& text, std::uint32_t i) const {
  const std::string_view surface = text.surface(i);
  for (const auto& [ending, gender] : gender_endings_)
    if (surface.ends_with(ending)) return gender;
  return Gender::unknown;
}

bool Lexicon::is_remote(const Text& text, std::uint32_t i) const {
  if (at(text.tokens[i].word).is(flag_remote)) return true;
  const std::string_view surface = text.surface(i);
  return std::any_of(remote_stems_.begin(), remote_stems_.end(),
                     [&](const std::string& stem) { return surface.starts_with(stem); });
}

/// The tokens of the wording that begins at the token, 0 if none does; quotation marks inside are passed over.
std::uint32_t Lexicon::begins(const WordTrie& wordings, const Text& text, std::uint32_t i) {
  Node node = wordings.root();
  const std::uint32_t first = i, end = text.sentences[text.sentence_of[i]].last;
  for (; i < end; ++i) {
    if (text.tokens[i].kind == TokenKind::symbol && text.surface(i) != "-" && node != wordings.root()) continue;
    node = wordings.step(node, text.tokens[i].word);
    if (node == no_node) return 0;
    if (!wordings.at(node).empty()) return i + 1 - first;
  }
  return 0;
}

WordId Lexicon::canonical(WordId word) const {
  const auto it = canonical_.find(word);
  return it == canonical_.end() ? word : it->second;
}

const std::string& Lexicon::broader(const std::string& office) const {
  static const std::string none;
  const auto it = broader_.find(office);
  return it == broader_.end() ? none : it->second;
}

EntityRef Lexicon::combining(WordId word) const {
  const auto it = combining_.find(word);
  return it == combining_.end() ? no_entity : it->second;
}

}  // namespace whomet::meetings
