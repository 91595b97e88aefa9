// SPDX-License-Identifier: Apache-2.0
// Names of places and organisations: the first noun is the head; adjectives right before and right after it
// that agree with it inflect too, what follows is frozen (NAMES study; *Światowa Organizacja Zdrowia*).
#include <algorithm>
#include <array>

#include "names/inflection.hpp"
#include "names/letters.hpp"

namespace whomet::names {

namespace {

constexpr std::array<Agreements, 4> agreements = {agree_m, agree_f, agree_n, agree_pl};
constexpr std::size_t most_leading = 3;  ///< adjectives before a head

struct Reading {
  std::size_t head = 0;   ///< adjectives stand before it
  std::size_t after = 0;  ///< first word after the adjectives that follow the head
  Agreements agreement = 0;
  bool kept = false;  ///< a less agreeing reading beside another
};

/// The parts of hyphenated words but the last may stay as they are: *Ust-Ługa*, *Ust-Ługi*. Whether there are
/// any.
bool let_stay_before_hyphen(std::vector<Slot>& slots) {
  bool any = false;
  for (std::size_t i = 0; i + 1 < slots.size(); ++i) {
    const WordForm& first = slots[i].forms.front();
    if (slots[i + 1].before != "-" || first.paradigm == nullptr) continue;
    slots[i].forms.push_back({first.text, Cases::any(), false, true, nullptr});
    any = true;
  }
  return any;
}

class NameReader {
 public:
  NameReader(const Inflection& by, std::vector<NameWord> words) : by_(by), words_(std::move(words)) {}

  std::vector<Form> forms() {
    if (words_.empty()) return {};
    bool agree = false;
    for (const Reading& reading : readings()) {
      add(reading);
      set_.next_layer();
      agree = agree || reading.head > 0 || reading.after > reading.head + 1;
    }
    const bool foreign = !agree && is_foreign();
    if (foreign) add_foreign();
    if (set_.empty()) set_.add(words_.front().text, Cases::any(), false, {});
    std::vector<Form> all = set_.take();
    if (foreign) all.front().cases = Cases::any();  // *z Vote Leave*: such names often stay as they are
    return all;
  }

 private:
  bool takes(std::size_t i, Roles roles, Agreements agreement) const {
    const NameWord& word = words_[i];
    if (by_.lexicon.is_conjunction(word.lower)) return false;
    if (roles == role_adjective && by_.lexicon.is_head(word.lower)) return false;
    const std::size_t hyphen = word.lower.rfind('-');
    const std::string_view last = hyphen == std::string::npos
                                      ? std::string_view(word.lower)
                                      : std::string_view(word.lower).substr(hyphen + 1);
    return !by_.paradigms.select(last, roles, agreement).empty();
  }

  bool unsure(std::size_t i, Agreements agreement) const {
    const auto by = by_.paradigms.select(words_[i].lower, role_adjective, agreement);
    return std::any_of(by.begin(), by.end(), [](const Paradigm* p) { return p->unsure; });
  }

  /// All ways to read the name as adjectives + head + adjectives + rest, those with most agreement first.
  std::vector<Reading> readings() const {
    std::vector<Reading> all;
    if (by_.lexicon.is_frozen(words_.front().lower)) return all;
    for (const Agreements agreement : agreements) {
      for (std::size_t head = 0; head <= most_leading && head < words_.size(); ++head) {
        if (head > 0 && !takes(head - 1, role_adjective, agreement)) break;
        if (takes(head, role_noun, agreement)) add_reading(head, agreement, all);
      }
    }
    // The reading in which most words agree is the right one: *Wielka Brytania* has no head *Wielka*.
    std::size_t most = 0;
    for (const Reading& r : all) most = std::max(most, r.after);
    std::erase_if(all, [most](const Reading& r) { return r.after < most && !r.kept; });
    std::stable_sort(all.begin(), all.end(), [](const Reading& a, const Reading& b) {
      return std::pair(a.kept, b.head) < std::pair(b.kept, a.head);
    });
    return all;
  }

  void add_reading(std::size_t head, Agreements agreement, std::vector<Reading>& all) const {
    std::size_t after = head + 1;
    while (after < words_.size() && takes(after, role_adjective, agreement)) ++after;
    all.push_back({head, after, agreement, false});
    // a genitive may look like an adjective: *Obrony* stays as it is in *Departamentem Obrony*
    if (after > head + 1 && unsure(head + 1, agreement)) all.push_back({head, head + 1, agreement, true});
  }

  std::vector<Slot> slots(const Reading& reading) const {
    std::vector<Slot> slots;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (i == reading.head) {
        add_slots(by_, words_[i], " ", role_noun, reading.agreement, Numbers::singular, slots);
      } else if (i < reading.after) {
        add_slots(by_, words_[i], " ", role_adjective, reading.agreement, Numbers::singular, slots);
      } else {
        slots.push_back(frozen(words_[i]));
      }
    }
    return slots;
  }

  void add(const Reading& reading) {
    const bool both =
        reading.after + 1 < words_.size() && by_.lexicon.is_conjunction(words_[reading.after].lower);
    if (both) add_both(reading);
    std::vector<Slot> all = slots(reading);
    set_.add_joins(all);
    if (!let_stay_before_hyphen(all)) return;
    set_.next_layer();
    set_.add_joins(all);
  }

  /// *Bośnia i Hercegowina*: what follows the conjunction inflects as a name of its own.
  void add_both(const Reading& reading) {
    const auto rest = words_.begin() + static_cast<long>(reading.after) + 1;
    NameReader second(by_, {rest, words_.end()});
    std::vector<Slot> all = slots(reading);
    all.resize(all.size() - static_cast<std::size_t>(words_.end() - rest));
    Slot tail{" ", {}};
    static const Paradigm joined;
    for (Form& form : second.forms())
      tail.forms.push_back({std::move(form.text), form.cases, false, false, &joined});
    all.push_back(std::move(tail));
    set_.add_joins(all);
    set_.next_layer();
  }

  /// Several words, none agreeing with another, that do not begin with a noun known to head Polish names.
  bool is_foreign() const {
    const auto joins = [this](const NameWord& word) { return by_.lexicon.is_conjunction(word.lower); };
    if (std::any_of(words_.begin(), words_.end(), joins)) return false;
    return words_.size() > 1 && !by_.lexicon.is_head(words_.front().lower) &&
           is_capitalised(words_.back().text);
  }

  /// Foreign names: the last word alone inflects (*Nord Streamem*), or all words as if each stood alone.
  void add_foreign() {
    const std::size_t n = words_.size();
    for (const Agreements agreement : agreements) {
      if (!takes(n - 1, role_noun, agreement)) continue;
      std::vector<Slot> last_only;
      for (std::size_t i = 0; i + 1 < n; ++i) last_only.push_back(frozen(words_[i]));
      add_slots(by_, words_[n - 1], " ", role_noun, agreement, Numbers::singular, last_only);
      set_.add_joins(last_only);
    }
    if (n != 2 || by_.lexicon.is_frozen(words_.front().lower)) return;
    set_.next_layer();
    constexpr Agreements any = agree_m | agree_f | agree_n | agree_pl;
    std::vector<Slot> both;
    for (const NameWord& word : words_) add_slots(by_, word, " ", role_noun, any, Numbers::singular, both);
    set_.add_joins(both);
  }

  const Inflection& by_;
  std::vector<NameWord> words_;
  FormSet set_;
};

/// *PiS*, *NATO*, *KGHM*: at least two capitals, and not one capital and small letters.
bool is_acronym(std::string_view word) {
  if (code_points(word) < 2) return false;
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t bytes = code_point_bytes(static_cast<unsigned char>(word[at]));
    capitals += is_capitalised(word.substr(at, bytes)) ? 1U : 0U;
    at += bytes;
  }
  return capitals >= 2 && 2 * capitals >= code_points(word);
}

std::vector<Form> acronym_forms(const Inflection& by, const NameWord& word) {
  FormSet set;
  constexpr Agreements any = agree_m | agree_f | agree_n | agree_pl;
  Slot slot{"", by.paradigms.forms(word.lower, role_acronym, any, Numbers::singular)};
  for (WordForm& form : slot.forms) form.text = with_capitals(word.text, word.lower, form.text);
  slot.forms.front().cases = Cases::any();  // an acronym may always stay as it is: *w PiS*
  set.add_joins({slot});
  return set.take();
}

}  // namespace

std::vector<Form> place_forms(const Inflection& by, std::string_view base) {
  std::vector<NameWord> words = name_words(base);
  const bool acronym = words.size() == 1 && is_acronym(words.front().text);
  std::vector<Form> forms =
      acronym ? acronym_forms(by, words.front()) : NameReader(by, std::move(words)).forms();
  if (!forms.empty()) forms.front().text = base;
  return forms;
}

}  // namespace whomet::names
