// SPDX-License-Identifier: Apache-2.0
// Guesses at the base form of a place's or an organisation's name: adjectives, a head that they agree with,
// adjectives again, and what stays as it is (*Ministerstwie Obrony Narodowej*, *Nowym Jorku*).
#include <algorithm>
#include <array>

#include "names/base_forms.hpp"
#include "names/letters.hpp"
#include "names/name_guesses.hpp"

namespace whomet::names {

namespace {

constexpr std::array<Agreements, 4> agreements = {agree_m, agree_f, agree_n, agree_pl};
constexpr std::size_t most_leading = 3;
constexpr double agrees = 0.8;       ///< for each adjective beside the head
constexpr double bare = -0.4;        ///< for a first word that nothing agrees with
constexpr double frozen_word = -0.3;
constexpr double acronym = 2.0;      ///< *USA* is no form of Us
constexpr std::size_t longest_acronym = 4;

std::vector<Guess> as_it_is(const NameWord& word, double score) {
  return {{word.text, Cases::any(), score, false, true}};
}

class PlaceGuesser {
 public:
  PlaceGuesser(const Guesser& guesser, const std::vector<NameWord>& words) : guesser_(guesser), words_(words) {}

  std::vector<NameGuess> guesses() {
    const NameWord& word = words_.front();
    if (words_.size() == 1 && !is_capitalised(word.text)) return adjectives();
    if (by().lexicon.is_frozen(word.lower) && words_.size() > 1) return frozen();
    for (const Agreements agreement : agreements) {
      std::vector<NameGuess> fronts(1);
      for (std::size_t head = 0; head <= most_leading && head < words_.size() && !fronts.empty(); ++head) {
        read(head, agreement, fronts);
        fronts = extend(fronts, adjective(head, agreement));
      }
    }
    const bool short_capitals = is_all_capitals(word.text) && code_points(word.text) <= longest_acronym;
    if (words_.size() == 1 && short_capitals) all_.push_back({word.text, Cases::any(), acronym, false});
    return std::move(all_);
  }

 private:
  const Inflection& by() const { return guesser_.by(); }

  bool is_number(const NameWord& word) const {
    return words_.size() > 1 && by().lexicon.is_regnal(word.lower) && is_all_capitals(word.text);
  }

  /// The name stays but for its last word: *Los Angeles*, *Nord Streamem*.
  std::vector<NameGuess> frozen() const {
    std::vector<NameGuess> made(1);
    for (std::size_t i = 0; i + 1 < words_.size(); ++i) made = extend(made, as_it_is(words_[i], 0.0));
    std::vector<Guess> last = as_it_is(words_.back(), 0.0);
    for (const Agreements agreement : agreements)
      for (Guess& guess : guesser_.guesses(words_.back(), role_noun, agreement)) last.push_back(std::move(guess));
    return extend(made, last);
  }

  std::vector<Guess> adjective(std::size_t i, Agreements agreement) const {
    const NameWord& word = words_[i];
    if (by().lexicon.is_conjunction(word.lower)) return {};
    if (is_number(word)) return as_it_is(word, 0.0);  // *II Rzeczpospolitej*
    std::vector<Guess> all;
    for (Guess& guess : guesser_.guesses(word, role_adjective, agreement)) {
      if (guess.cases == Cases::any()) continue;  // no paradigm has it
      guess.score += agrees;
      all.push_back(std::move(guess));
    }
    return all;
  }

  /// The head stands at `head`; every number of adjectives may follow.
  void read(std::size_t head, Agreements agreement, const std::vector<NameGuess>& fronts) {
    if (by().lexicon.is_conjunction(words_[head].lower) || is_number(words_[head])) return;
    std::vector<NameGuess> made = extend(fronts, guesser_.guesses(words_[head], role_noun, agreement));
    for (std::size_t after = head + 1; !made.empty(); ++after) {
      finish(made, head, after);
      if (after == words_.size()) break;
      made = extend(made, adjective(after, agreement));
    }
  }

  void finish(const std::vector<NameGuess>& made, std::size_t head, std::size_t after) {
    std::vector<NameGuess> whole = made;
    const bool is_bare = head == 0 && after == 1 && after < words_.size();
    for (NameGuess& guess : whole) guess.score += is_bare ? bare : 0.0;
    for (std::size_t i = after; i < words_.size(); ++i) whole = extend(whole, as_it_is(words_[i], frozen_word));
    all_.insert(all_.end(), whole.begin(), whole.end());
    if (after + 1 < words_.size() && by().lexicon.is_conjunction(words_[after].lower)) add_both(made, after);
  }

  /// *Bośni i Hercegowiny*: what follows the conjunction is a name of its own in the same case.
  void add_both(const std::vector<NameGuess>& made, std::size_t conjunction) {
    const std::vector<NameWord> rest(words_.begin() + static_cast<long>(conjunction) + 1, words_.end());
    std::vector<Guess> second;
    for (NameGuess& guess : PlaceGuesser(guesser_, rest).guesses())
      second.push_back({std::move(guess.text), guess.cases, guess.score, false, !guess.moved});
    const auto both = extend(extend(made, as_it_is(words_[conjunction], 0.0)), second);
    all_.insert(all_.end(), both.begin(), both.end());
  }

  /// *w mazowieckim*: an adjective alone, written small.
  std::vector<NameGuess> adjectives() const {
    return extend(std::vector<NameGuess>(1), guesser_.guesses(words_.front(), role_any_adjective, agree_m));
  }

  const Guesser& guesser_;
  const std::vector<NameWord>& words_;
  std::vector<NameGuess> all_;
};

}  // namespace

std::vector<BaseForm> place_base_forms(const Inflection& by, const Reversal& back, std::string_view surface,
                                       Cases expected) {
  std::vector<BaseForm> all;
  const std::vector<NameWord> words = name_words(surface);
  if (words.empty()) return all;
  const Guesser guesser(by, back, by.places, {agreements.begin(), agreements.end()});
  for (NameGuess& guess : PlaceGuesser(guesser, words).guesses())
    add_guess(std::move(guess), Gender::unknown, expected, all);
  best_first(surface, Gender::unknown, all);
  return all;
}

}  // namespace whomet::names
