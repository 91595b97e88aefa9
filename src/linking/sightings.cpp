// SPDX-License-Identifier: Apache-2.0
#include "linking/sightings.hpp"

#include <algorithm>
#include <string>

namespace whomet {
namespace {

constexpr std::uint32_t longest_office = 5;  // tokens of states and bodies between a title and a name
constexpr std::size_t stem_bytes = 4;  // of a surname that comes again in another case

enum class Taken : std::uint8_t { no, other, person };

class Finder {
 public:
  Finder(const Text& text, const DocumentNames& names, const LinkTable& table, const std::vector<Mention>& mentions)
      : text_(text), names_(names), table_(table), taken_(text.tokens.size()) {
    for (const Mention& m : mentions) {
      const bool person = (*table.gazetteer)[m.entity].kind == Kind::person;
      for (std::uint32_t i = m.tokens.first; i < m.tokens.last; ++i) taken_[i] = person ? Taken::person : Taken::other;
    }
    read_words();
  }

  std::vector<Sighting> find() {
    std::vector<Sighting> found;
    for (std::uint32_t i = 0; i < text_.tokens.size();) {
      const std::optional<Sighting> seen = taken_[i] != Taken::no ? std::nullopt : sighting_at(i);
      if (seen) found.push_back(*seen);
      i = seen ? seen->tokens.last : i + 1;
    }
    return found;
  }

 private:
  /// Words written small in the document, and how often stems stand capitalised inside sentences.
  void read_words() {
    for (std::uint32_t i = 0; i < text_.tokens.size(); ++i) {
      const Token& token = text_.tokens[i];
      if (token.kind != TokenKind::word) continue;
      if (token.shape == Shape::lower)
        small_.insert(text_.surface(i));
      else if (taken_[i] == Taken::no && token.shape == Shape::title && stands_alone(i))
        ++stems_[stem(i)];
    }
  }

  /// As a surname said again stands: inside a sentence, behind no other name (*Stream* only ever follows *Nord*).
  bool stands_alone(std::uint32_t i) const {
    const bool numbered = i + 1 < text_.tokens.size() && text_.tokens[i + 1].kind == TokenKind::number;
    return !numbered && !sentence_initial(text_, i) && clear_start(i);
  }

  /// What a surname has in all its cases, for counting only.
  std::string_view stem(std::uint32_t i) const {
    const std::string_view word = text_.surface(i);
    std::size_t size = std::max(stem_bytes, word.size() > 6 ? word.size() - 3 : word.size() - std::min<std::size_t>(word.size(), 1));
    size = std::min(size, word.size());
    while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xc0U) == 0x80U) ++size;
    return word.substr(0, std::min<std::size_t>(size, word.size()));
  }

  bool is(std::uint32_t i, std::string_view symbol) const {
    return i < text_.tokens.size() && text_.tokens[i].kind == TokenKind::symbol && text_.surface(i) == symbol;
  }

  bool is_name_word(std::uint32_t i) const {
    if (i >= text_.tokens.size()) return false;
    const Token& t = text_.tokens[i];
    return taken_[i] == Taken::no && t.kind == TokenKind::word && (t.shape == Shape::title || t.shape == Shape::mixed) &&
           t.end - t.begin > 1;
  }

  /// A capitalised word that nothing says to be a common one.
  bool is_unknown(std::uint32_t i) const {
    if (i < text_.tokens.size() && taken_[i] == Taken::no && before_apostrophe(i)) return true;
    if (!is_name_word(i) || text_.tokens[i].end - text_.tokens[i].begin < 3) return false;
    const Token& token = text_.tokens[i];
    return !table_.is_common_word(token.word) && !small_.contains(fold(text_.surface(i))) &&
           !table_.rules.common_stems.has(fold(text_.surface(i)));
  }

  bool apostrophe(std::uint32_t i) const { return i < text_.tokens.size() && fold(text_.surface(i)) == "'"; }

  /// *Kowalska-Nowak*, *O'Leary*, *Farage'a*: the token behind what a hyphen or an apostrophe, glued on both sides,
  /// joins to the word before `i`; else `i`.
  std::uint32_t behind_hyphen(std::uint32_t i) const {
    while (i + 1 < text_.tokens.size() && text_.tokens[i].glued && text_.tokens[i + 1].glued) {
      const Token& next = text_.tokens[i + 1];
      const bool ending = apostrophe(i) && next.shape == Shape::lower && next.end - next.begin <= 4;
      if (!ending && !((is(i, "-") || apostrophe(i)) && is_name_word(i + 1))) break;
      i += 2;
    }
    return i;
  }

  /// *O* of O'Leary.
  bool before_apostrophe(std::uint32_t i) const {
    return text_.tokens[i].shape == Shape::title && apostrophe(i + 1) && text_.tokens[i + 1].glued &&
           is_name_word(i + 2) && text_.tokens[i + 2].glued;
  }

  /// The numeral of *Benedykt XVI*.
  bool is_numeral(std::uint32_t i) const {
    const std::string_view word = text_.surface(i);
    return text_.tokens[i].kind == TokenKind::word && word.find_first_not_of("IVX") == std::string_view::npos;
  }

  /// *J.*, *Ch.*
  bool is_initial(std::uint32_t i) const {
    constexpr std::uint32_t longest = 3;  // bytes
    const Token& token = text_.tokens[i];
    return token.shape == Shape::title && token.end - token.begin <= longest && is(i + 1, ".") && text_.tokens[i + 1].glued;
  }

  /// The end of the name that begins with the given name at `first`; `first + 1` if no surname follows.
  std::uint32_t name_end(std::uint32_t first) const {
    std::uint32_t i = behind_hyphen(first + 1);
    std::uint32_t end = first + 1;
    for (int words = 0; i < text_.tokens.size() && words < 3 && !text_.tokens[i].line_start; ++words) {
      const Token& token = text_.tokens[i];
      if (words == 0 && is_numeral(i)) return i + 1;
      if ((is_name_word(i) || before_apostrophe(i)) && !token.glued) {
        end = i = behind_hyphen(i + 1);
      } else if (is_initial(i)) {
        i += 2;
      } else if (table_.is_particle(token.word) && token.shape == Shape::lower) {
        ++i;
      } else {
        break;
      }
    }
    return end;
  }

  /// The token behind *von, van der* in small letters; else `i`.
  std::uint32_t behind_particles(std::uint32_t i) const {
    while (i < text_.tokens.size() && text_.tokens[i].shape == Shape::lower && table_.is_particle(text_.tokens[i].word) && !text_.tokens[i].line_start &&
           !table_.prepositions.contains(text_.tokens[i].word))
      ++i;
    return i;
  }

  /// Whether one of the words stands in nothing but people's names (*von*).
  bool has_person_particle(TokenRange name) const {
    for (std::uint32_t i = name.first + 1; i < name.last; ++i)
      if (text_.tokens[i].shape == Shape::lower && table_.rules.person_particles.contains(std::string(text_.surface(i)))) return true;
    return false;
  }

  /// The end of a run of capitalised words of which none is common, at most three; `first` if there is none.
  std::uint32_t unknown_end(std::uint32_t first) const {
    std::uint32_t end = first;
    for (int words = 0; words < 3 && is_unknown(end) && (end == first || !text_.tokens[end].line_start); ++words) {
      end = behind_hyphen(end + 1);
      if (const std::uint32_t next = behind_particles(end); next != end && is_unknown(next)) end = next;
    }
    return end;
  }

  /// *św. Piotra*
  bool behind_saint(std::uint32_t i) const {
    if (i > 0 && is(i - 1, ".")) --i;
    return i > 0 && !text_.tokens[i].line_start && table_.rules.saints.has(fold(text_.surface(i - 1)));
  }

  std::optional<Sighting> sighting_at(std::uint32_t i) {
    if (behind_saint(i)) return std::nullopt;
    if (table_.is_given_name(text_.tokens[i])) {
      const std::uint32_t last = name_end(i);
      if (last > i + 1 && last - i <= 9) return Sighting{{i, last}, Sign::given, table_.given_names.at(text_.tokens[i].word)};
    }
    if (!is_unknown(i) || (i > 0 && text_.tokens[i].glued && !is(i - 1, "(") && !quote(i - 1))) return std::nullopt;
    const std::uint32_t last = unknown_end(i);
    if (last == i || (last < text_.tokens.size() && !text_.tokens[last].line_start &&
                      (is_name_word(last) || text_.tokens[last].kind == TokenKind::number)))
      return std::nullopt;
    const TokenRange tokens{i, last};
    // *burmistrz Zalesia Jan Kowal*, *Wójt Jan Kowal*: the first is the town's or a title, where the name begins behind it
    if (last == i + 3 && table_.is_given_name(text_.tokens[i + 1]) && (title_before(tokens) || sentence_initial(text_, i)))
      return std::nullopt;
    if (in_foreign_case(tokens)) return std::nullopt;
    if (const auto title = title_before(tokens)) return Sighting{tokens, Sign::title, bearer_of(*title)};
    if (!clear_start(i)) return std::nullopt;
    if (has_person_particle(tokens)) return Sighting{tokens, Sign::particle, Gender::unknown};
    if (says(tokens)) return Sighting{tokens, Sign::cue, Gender::unknown};
    if (last > i + 1 && comes_again(tokens)) return Sighting{tokens, Sign::repeated, Gender::unknown};
    return std::nullopt;
  }

  bool quote(std::uint32_t i) const { return table_.rules.quote_marks.contains(std::string(text_.surface(i))); }

  /// No capitalised word stands before that would make the run the end of another name.
  bool clear_start(std::uint32_t i) const {
    if (i == 0 || text_.tokens[i].line_start) return true;
    const Token& before = text_.tokens[i - 1];
    return before.kind != TokenKind::word || before.shape == Shape::lower;
  }

  /// *premier Kowalski*, *prof. Nowak*: a title for a name of one word, any word for a person for longer ones.
  std::optional<std::uint32_t> title_before(TokenRange name) const {
    if (name.first == 0 || text_.tokens[name.first].line_start) return std::nullopt;
    std::uint32_t i = name.first - 1;
    const bool dot = is(i, ".") && i > 0;
    if (dot && text_.sentences[text_.sentence_of[name.first]].first == name.first) return std::nullopt;  // *… gościł ministrów. Najpierw przyjął …*
    if (dot) --i;
    if (!dot && table_.prepositions.contains(text_.tokens[i].word)) return std::nullopt;  // *o. Jan*, but *o Janie*
    const bool one = name.last - name.first == 1;
    if (one) return table_.is_title_word(text_.tokens[i].word) ? std::optional(i) : std::nullopt;
    // *premier Gabonu X Y*, *szef MSZ Zimbabwe X Y*: behind the state or body of the office
    for (std::uint32_t steps = 0; steps < longest_office && i > 0 && in_complement(i) && !text_.tokens[i].line_start; ++steps) --i;
    return table_.is_person_word(text_.tokens[i].word) ? std::optional(i) : std::nullopt;
  }

  /// *z ministrem finansów Alenou Schillerovou*: in a case of another language, from which no base form is known.
  bool in_foreign_case(TokenRange name) const {
    const auto& endings = table_.rules.foreign_case_endings;
    if (name.last - name.first < 2) return false;
    for (std::uint32_t i = name.first; i < name.last; ++i)
      if (std::none_of(endings.begin(), endings.end(), [&](const std::string& ending) { return text_.surface(i).ends_with(ending); })) return false;
    return true;
  }

  /// *ministrem transportu Litwy X Y*, *przewodniczący izby wyższej X Y*: a state or body, or a word in small letters that is no
  /// preposition, no verb of what people do and no noun of something that has a name of its own (*szef firmy X Y*).
  bool in_complement(std::uint32_t i) const {
    if (taken_[i] == Taken::other) return true;
    const Token& token = text_.tokens[i];
    return token.kind == TokenKind::word && token.shape == Shape::lower && !table_.is_person_word(token.word) && !table_.prepositions.contains(token.word) &&
           !human_verb(i) && !table_.rules.named_things.has(fold(text_.surface(i)));
  }

  /// *doradczyni* tells a woman, *doradcy* a man; *minister* stands for both.
  Gender bearer_of(std::uint32_t title) const {
    const auto noun = table_.office_nouns.find(text_.tokens[title].word);
    if (noun == table_.office_nouns.end()) return Gender::unknown;
    const bool declined = !noun->second.cases.has(Case::nominative);
    return noun->second.gender == Gender::feminine || declined ? noun->second.gender : Gender::unknown;
  }

  bool human_verb(std::uint32_t i) const {
    return i < text_.tokens.size() && !text_.tokens[i].line_start && text_.tokens[i].shape == Shape::lower &&
           table_.rules.human_verbs.has(fold(text_.surface(i)));
  }

  /// A verb of saying before or behind, or an age behind. At the head of a sentence one word is not enough.
  bool says(TokenRange name) const {
    const bool one = name.last - name.first == 1;
    if (name.first > 0 && human_verb(name.first - 1)) return true;
    if (one && governed(name.first)) return false;
    if (one && sentence_initial(text_, name.first) && stems(name) < 1) return false;
    if (human_verb(name.last)) return true;
    return !one && (is(name.last, ",") || is(name.last, "(")) && name.last + 1 < text_.tokens.size() &&
           table_.rules.age_words.contains(fold(text_.surface(name.last + 1)));
  }

  /// Behind a preposition or a noun of office a name is no subject: *o Brexicie mówił*, *szef Facebooka mówi*.
  bool governed(std::uint32_t i) const {
    if (i == 0 || text_.tokens[i].line_start) return false;
    const WordId before = text_.tokens[i - 1].word;
    return table_.prepositions.contains(before) || table_.is_person_word(before);
  }

  int stems(TokenRange name) const {
    const auto known = stems_.find(stem(name.last - 1));
    return known == stems_.end() ? 0 : known->second;
  }

  bool comes_again(TokenRange name) const {
    return !sentence_initial(text_, name.first) && stems(name) > 0;
  }

  const Text& text_;
  const DocumentNames& names_;
  const LinkTable& table_;
  std::vector<Taken> taken_;  ///< by a mention of the gazetteer
  std::unordered_set<std::string_view> small_;
  std::unordered_map<std::string_view, int> stems_;
};

}  // namespace

std::vector<Sighting> find_sightings(const Text& text, const DocumentNames& names, const LinkTable& table,
                                     const std::vector<Mention>& mentions) {
  return Finder(text, names, table, mentions).find();
}

}  // namespace whomet
