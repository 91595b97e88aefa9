// SPDX-License-Identifier: Apache-2.0
#include "time/tense.hpp"

#include <algorithm>
#include <charconv>

namespace whomet::times {
namespace {

/// No verb further away than this decides; it also keeps the work linear (*w środę w środę w środę …*).
constexpr std::uint32_t farthest_verb = 40;
/// Within so many tokens a modal finds its infinitive and an auxiliary its verb: *ma się w piątek spotkać*.
constexpr std::uint32_t farthest_part = 6;
/// And *by* its verb: *by w przyszłym tygodniu negocjatorzy obu państw spotkali się*.
constexpr std::uint32_t farthest_verb_of_clause = 12;

std::size_t code_points(std::string_view utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(utf8, [](char c) { return (c & 0xc0) != 0x80; }));
}

bool ends(std::string_view word, const std::vector<Endings>& all) {
  const std::size_t length = code_points(word);
  return std::ranges::any_of(all, [&](const Endings& group) {
    return length >= group.shortest &&
           std::ranges::any_of(group.endings, [&](const std::string& e) { return word.ends_with(e); });
  });
}

/// `{5: [ł, ła], 6: [ano]}`: the least number of letters, and endings.
std::vector<Endings> read_endings(const Data& tense, std::string_view key, Faults& faults) {
  std::vector<Endings> all;
  const Data* map = tense.find(key);
  if (map == nullptr) return all;
  for (const auto& [shortest, endings] : map->entries) {
    Endings group;
    std::from_chars(shortest.text.data(), shortest.text.data() + shortest.text.size(), group.shortest);
    if (group.shortest == 0) faults.add(shortest, "'" + shortest.text + "' is no number of letters");
    for (const Data& e : endings.items) group.endings.push_back(e.text);
    all.push_back(std::move(group));
  }
  return all;
}

}  // namespace

Tense Tense::compile(const Data& time, const LexiconBuilder& lexicon, Faults& faults) {
  Tense made;
  made.past_ = lexicon.find("past");
  made.not_past_ = lexicon.find("not-past");
  made.future_ = lexicon.find("future");
  made.perfective_ = lexicon.find("perfective");
  made.modal_ = lexicon.find("modal");
  made.past_modal_ = lexicon.find("past-modal");
  made.plan_ = lexicon.find("plan");
  made.past_auxiliary_ = lexicon.find("past-auxiliary");
  made.auxiliary_ = lexicon.find("auxiliary");
  made.irrealis_ = lexicon.find("irrealis");
  made.counterfactual_ = lexicon.find("counterfactual");
  made.not_participle_ = lexicon.find("not-participle");
  made.cost_ = lexicon.find("cost");
  made.infinitive_ = lexicon.find("infinitive");
  made.present_ = lexicon.find("present");
  made.promise_ = lexicon.find("promise");
  made.past_helper_ = lexicon.find("past-helper");
  made.passive_ = lexicon.find("passive");
  made.fell_ = lexicon.find("fell-on");
  made.boundary_ = lexicon.find("clause");
  if (const Data* tense = time.find("tense")) {
    made.past_endings_ = read_endings(*tense, "past", faults);
    made.participle_endings_ = read_endings(*tense, "participle", faults);
    made.conditional_endings_ = read_endings(*tense, "conditional", faults);
    made.infinitive_endings_ = read_endings(*tense, "infinitive", faults);
  }
  return made;
}

bool Tense::in(const Lexicon& lexicon, const Text& text, std::uint32_t token,
               const std::optional<ClassId>& c) {
  return c && lexicon.has(text.tokens[token].word, *c);
}

bool Tense::past_by_ending(const Lexicon& lexicon, const Text& text, std::uint32_t token) const {
  if (in(lexicon, text, token, past_)) return true;
  return !in(lexicon, text, token, not_past_) && ends(text.surface(token), past_endings_);
}

/// Whether an infinitive follows: *może się spotkać*.
bool Tense::near_infinitive(const Lexicon& lexicon, const Text& text, std::uint32_t token) const {
  const std::uint32_t last =
      std::min(text.sentences[text.sentence_of[token]].last, token + 1 + farthest_part);
  for (std::uint32_t i = token + 1; i < last; ++i) {
    if (in(lexicon, text, i, infinitive_)) return true;
    if (text.tokens[i].shape == Shape::lower && ends(text.surface(i), infinitive_endings_)) return true;
    if (in(lexicon, text, i, boundary_)) return false;
  }
  return false;
}

/// A past form is no past after *by* (*chce, by spotkali się w piątek*) or *będzie* (*będzie gościł*).
Tense::Verb Tense::past_form(const Lexicon& lexicon, const Text& text, std::uint32_t token) const {
  const std::uint32_t begin = text.sentences[text.sentence_of[token]].first;
  const std::uint32_t first = std::max(begin, token - std::min(token, farthest_verb_of_clause));
  for (std::uint32_t i = token; i-- > first;) {
    if (in(lexicon, text, i, auxiliary_) || in(lexicon, text, i, irrealis_)) return Verb::future;
    if (in(lexicon, text, i, counterfactual_)) return Verb::unknown;
    if (in(lexicon, text, i, boundary_)) break;
  }
  return Verb::past;
}

/// Whether a word of the class stands at most two tokens before: *was expected to meet*, *did not meet*.
bool Tense::follows(const Lexicon& lexicon, const Text& text, std::uint32_t token,
                    const std::optional<ClassId>& c) {
  const std::uint32_t begin = text.sentences[text.sentence_of[token]].first;
  for (std::uint32_t i = token; i-- > begin && token - i <= 2;) {
    if (in(lexicon, text, i, c)) return true;
  }
  return false;
}

/// A present or a word of planning: *meets on Friday*, *is expected on Friday*, *was expected on Friday*.
Tense::Verb Tense::arranged(const Lexicon& lexicon, const Text& text, std::uint32_t token) const {
  if (follows(lexicon, text, token, past_helper_)) return Verb::past;
  if (follows(lexicon, text, token, past_auxiliary_)) return Verb::near;
  return in(lexicon, text, token, present_) ? Verb::present : Verb::future;
}

Tense::Verb Tense::verb(const Lexicon& lexicon, const Text& text, std::uint32_t token) const {
  const Token& t = text.tokens[token];
  if (t.kind != TokenKind::word || t.shape == Shape::upper || t.shape == Shape::mixed) return Verb::none;
  // *- Spotkam się z nim w maju - powiedział*: behind a sign the title case is the sentence's.
  const std::uint32_t first = text.sentences[text.sentence_of[token]].first;
  if (t.shape == Shape::title && token != first && text.tokens[token - 1].kind == TokenKind::word) return Verb::none;
  if (in(lexicon, text, token, perfective_) || in(lexicon, text, token, future_)) return Verb::future;
  if (in(lexicon, text, token, plan_) || in(lexicon, text, token, present_))
    return arranged(lexicon, text, token);
  if (in(lexicon, text, token, modal_))
    return near_infinitive(lexicon, text, token) ? Verb::future : Verb::none;
  if (in(lexicon, text, token, promise_) && near_infinitive(lexicon, text, token)) return Verb::promise;
  if (in(lexicon, text, token, past_modal_) && near_infinitive(lexicon, text, token)) return Verb::near;
  if (ends(text.surface(token), conditional_endings_)) {
    return past_form(lexicon, text, token) == Verb::unknown ? Verb::unknown : Verb::future;
  }
  return past_by_ending(lexicon, text, token) ? past_form(lexicon, text, token) : Verb::none;
}

/// *podpisany 3 maja dokument*: a participle at most two tokens before is past, whatever the verb.
bool Tense::participle_before(const Lexicon& lexicon, const Text& text, std::uint32_t token) const {
  const std::uint32_t begin = text.sentences[text.sentence_of[token]].first;
  for (std::uint32_t i = token; i-- > begin && token - i <= 2;) {
    if (text.tokens[i].kind != TokenKind::word || in(lexicon, text, i, passive_)) return false;
    if (in(lexicon, text, i, not_participle_) || in(lexicon, text, i, plan_)) continue;
    if (text.tokens[i].shape == Shape::lower && ends(text.surface(i), participle_endings_)) {
      return !passive_before(lexicon, text, i);
    }
  }
  return false;
}

/// *zostanie podjęta*: the participle is part of a passive, which has its own tense.
bool Tense::passive_before(const Lexicon& lexicon, const Text& text, std::uint32_t token) const {
  const std::uint32_t begin = text.sentences[text.sentence_of[token]].first;
  for (std::uint32_t i = token; i-- > begin && token - i <= farthest_part;) {
    if (in(lexicon, text, i, passive_)) return true;
    if (in(lexicon, text, i, boundary_)) return false;
  }
  return false;
}

/// The first verb in one direction and what it costs to get there.
struct Tense::Walk {
  const Tense& tense;
  const Lexicon& lexicon;
  const Text& text;
  bool behind = false;  ///< the verb stands behind the expression
  int cost = 0;
  Verb found = Verb::none;

  bool step(std::uint32_t token) {
    found = tense.verb(lexicon, text, token);
    // *On Sunday they agreed to meet on Friday*: agreed before, to meet after
    if (found == Verb::promise) found = behind ? Verb::past : Verb::future;
    cost += tense.cost_ ? lexicon.value(text.tokens[token].word, *tense.cost_).value_or(1) : 1;
    return found == Verb::none;
  }
};

Direction Tense::direction(const Lexicon& lexicon, const Text& text, TokenRange at) const {
  if (participle_before(lexicon, text, at.first)) return Direction::past;
  const TokenRange sentence{text.sentences[text.sentence_of[at.first]].first,
                            text.sentences[text.sentence_of[at.last - 1]].last};
  Walk left{*this, lexicon, text};
  Walk right{*this, lexicon, text, true};
  for (std::uint32_t i = at.first; i-- > sentence.first && at.first - i <= farthest_verb && left.step(i);) {
  }
  for (std::uint32_t i = at.last; i < sentence.last && i - at.last < farthest_verb && right.step(i); ++i) {
  }
  const bool take_left = left.found != Verb::none && (right.found == Verb::none || left.cost <= right.cost);
  switch (take_left ? left.found : right.found) {
    case Verb::past:
      return Direction::past;
    case Verb::future:
      return Direction::future;
    case Verb::near:
      return Direction::near;
    case Verb::present:
      return Direction::present;
    default:
      return Direction::unknown;
  }
}

}  // namespace whomet::times
