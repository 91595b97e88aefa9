// SPDX-License-Identifier: Apache-2.0
#include "linking/foreign.hpp"

#include <algorithm>
#include <map>

namespace whomet {
namespace {

constexpr std::uint32_t longest_name = 5;     // words
constexpr std::size_t telling_letters = 5;    // consonants of a full name that do not meet by chance
constexpr std::size_t lone_letters = 5;       // of a surname that nobody introduced

/// In UTF-8 Cyrillic (U+0400 to U+052F) begins with D0 to D4.
bool is_cyrillic(std::string_view word) {
  const auto lead = static_cast<unsigned char>(word.front());
  return lead >= 0xd0 && lead <= 0xd4;
}

std::string_view rule_of(Strength strength) {
  return strength == Strength::n1 ? "n1" : strength == Strength::n2 ? "n2" : "n3";
}

/// A full name somewhere in the text.
struct Sighting {
  TokenRange tokens;
  std::uint32_t given = 0, surname = 0;  ///< tokens
  EntityRef entity = no_entity;
  Strength strength = Strength::n3;
  bool vowels = false;
};

std::size_t letters_of(std::string_view word) {
  return static_cast<std::size_t>(std::count_if(
      word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

class ForeignFinder {
 public:
  ForeignFinder(const Text& text, std::string_view language, const DocumentNames& names, const LinkTable& table,
                const ForeignNames& foreign)
      : text_(text), names_(names), table_(table), foreign_(foreign), native_(language.empty() || language == table.pack->code),
        language_(native_ ? std::string_view(foreign.endings.of_cyrillic()) : language) {}

  std::vector<Mention> find(const std::vector<Mention>& known) {
    for (const Mention& m : known)
      if (names_.introduced.contains(m.entity)) sure_.insert(m.entity);
    see_full_names();
    confirm();
    std::vector<Mention> mentions;
    for (const Sighting& s : sightings_) mentions.push_back(mention_of(s));
    add_single_words(mentions);
    return mentions;
  }

 private:
  bool is_name_word(std::uint32_t i) const {
    const Token& token = text_.tokens[i];
    if (token.kind != TokenKind::word || (token.shape != Shape::title && token.shape != Shape::mixed)) return false;
    return !native_ || is_cyrillic(text_.surface(i));
  }

  bool is_initial(std::uint32_t i) const {
    const Token& token = text_.tokens[i];
    return token.end - token.begin <= 2 && i + 1 < text_.tokens.size() && text_.surface(i + 1) == ".";
  }

  const NameWord& word(std::uint32_t i) {
    const auto [entry, fresh] = words_.try_emplace(fold(text_.surface(i)));
    if (fresh) entry->second = foreign_.people.read(foreign_.endings.bases(entry->first, language_));
    return entry->second;
  }

  /// The next word of the same name behind token `i`: behind a blank, a hyphen or the dot of an initial.
  std::uint32_t next_word(std::uint32_t i) const {
    const auto size = static_cast<std::uint32_t>(text_.tokens.size());
    std::uint32_t next = i + 1;
    if (next < size && text_.tokens[next].glued && (text_.surface(next) == "-" || is_initial(i))) ++next;
    if (next >= size || text_.tokens[next].line_start || !is_name_word(next)) return size;
    return is_cyrillic(text_.surface(i)) == is_cyrillic(text_.surface(next)) ? next : size;
  }

  void see_full_names() {
    const auto size = static_cast<std::uint32_t>(text_.tokens.size());
    for (std::uint32_t i = 0; i < size;) {
      std::uint32_t end = i + 1;
      if (is_name_word(i))
        if (const auto seen = full_name_at(i)) {
          sightings_.push_back(*seen);
          end = seen->tokens.last;
        }
      i = end;
    }
  }

  std::optional<Sighting> full_name_at(std::uint32_t first) {
    std::optional<Sighting> best;
    std::uint32_t last = first;
    for (std::uint32_t words = 1; words < longest_name; ++words) {
      last = next_word(last);
      if (last >= text_.tokens.size()) break;
      if (is_initial(last)) continue;
      const auto seen = pair_at(first, last);
      if (seen && (!best || seen->strength < best->strength)) best = seen;
    }
    return best;
  }

  std::optional<Sighting> pair_at(std::uint32_t given, std::uint32_t surname) {
    const auto matches = foreign_.people.full_name(word(given), word(surname));
    if (matches.empty()) return std::nullopt;
    const PersonIndex::Match* chosen = &matches.front();
    for (const auto& m : matches)
      if (names_.introduced.contains(m.entity)) chosen = &m;
    if (matches.size() > 1)
      for (const auto& m : matches)
        if (m.vowels && !chosen->vowels) chosen = &m;
    const bool only = std::count_if(matches.begin(), matches.end(), [](const auto& m) { return m.vowels; }) == 1;
    // several people whom only the consonants propose: nobody in particular
    if (chosen->strength == Strength::n3 && matches.size() > 1 && !only && !sure_.contains(chosen->entity)) return std::nullopt;
    return Sighting{{given, surname + 1}, given, surname, chosen->entity, chosen->strength, chosen->vowels};
  }

  static std::size_t consonants_of(const NameWord& word) {
    std::size_t most = 0;
    for (const std::string& key : word.keys) most = std::max(most, key.size());
    return most;
  }

  /// What only the consonants say must be said by more: a name long enough, or said again.
  void confirm() {
    std::map<EntityRef, int> seen;
    for (const Sighting& s : sightings_) {
      ++seen[s.entity];
      if (s.strength != Strength::n3) sure_.insert(s.entity);
    }
    std::erase_if(sightings_, [&](const Sighting& s) {
      if (sure_.contains(s.entity) || seen[s.entity] > 1 || times_said(s.surname) > 1) return false;
      if (s.vowels) return false;
      return consonants_of(word(s.given)) + consonants_of(word(s.surname)) < telling_letters;
    });
    for (const Sighting& s : sightings_) {
      remember(surnames_, word(s.surname), s);
      remember(given_names_, word(s.given), s);
    }
  }

  struct Bearer {
    EntityRef entity = no_entity;
    Strength strength = Strength::n3;
    bool shared = false;
  };
  using Bearers = std::map<std::string, Bearer>;

  static void remember(Bearers& bearers, const NameWord& word, const Sighting& s) {
    for (const std::string& base : word.bases) {
      const auto [entry, fresh] = bearers.try_emplace(base, Bearer{s.entity, s.strength, false});
      if (!fresh && entry->second.entity != s.entity) entry->second.shared = true;
    }
  }

  static const Bearer* bearer_of(const Bearers& bearers, const NameWord& word) {
    for (const std::string& base : word.bases)
      if (const auto entry = bearers.find(base); entry != bearers.end() && !entry->second.shared)
        return &entry->second;
    return nullptr;
  }

  Mention mention_of(const Sighting& s) const {
    Mention mention{s.tokens, s.entity, {}, How::variant, Use::full, false, rule_of(s.strength)};
    return mention;
  }

  void add_single_words(std::vector<Mention>& mentions) {
    std::vector<bool> taken(text_.tokens.size());
    for (const Mention& m : mentions)
      for (std::uint32_t i = m.tokens.first; i < m.tokens.last; ++i) taken[i] = true;
    for (std::uint32_t i = 0; i < text_.tokens.size(); ++i)
      if (!taken[i] && is_name_word(i) && !is_initial(i))
        if (const auto mention = single_word(i)) mentions.push_back(*mention);
  }

  /// A name that is no person's and stands in this language in the gazetteer: *Москве* by *Москва*.
  std::optional<Mention> by_ending(std::uint32_t i) {
    for (const std::string& base : word(i).bases) {
      const WordId id = table_.words->find(base);
      const Node node = id == unknown_word ? no_node : table_.trie.step(table_.trie.root(), id);
      if (node == no_node) continue;
      for (std::uint32_t f : table_.trie.at(node)) {
        const FormRecord& form = table_.forms[f];
        const bool person = (*table_.gazetteer)[form.entity].kind == Kind::person;
        if (form.use == Use::full && form.base && !person)
          return Mention{{i, i + 1}, form.entity, {}, How::inflected, Use::full, false, "ending"};
      }
    }
    return std::nullopt;
  }

  std::optional<Mention> single_word(std::uint32_t i) {
    if (const Bearer* bearer = bearer_of(surnames_, word(i))) return surname(i, bearer->entity, bearer->strength);
    const bool alone = next_word(i) >= text_.tokens.size() && !follows_name(i);
    if (!alone) return std::nullopt;
    if (const Bearer* bearer = bearer_of(given_names_, word(i)))
      return Mention{{i, i + 1}, bearer->entity, {}, How::variant, Use::given, false, rule_of(bearer->strength)};
    if (const auto known = by_ending(i)) return known;
    return lone_surname(i);
  }

  bool follows_name(std::uint32_t i) const {
    return i > 0 && !text_.tokens[i].line_start && is_name_word(i - 1);
  }

  std::optional<Mention> lone_surname(std::uint32_t i) {
    if (letters_of(text_.surface(i)) < lone_letters || common_word(i)) return std::nullopt;
    NameWord long_ones = word(i);
    std::erase_if(long_ones.bases, [](const std::string& base) { return letters_of(base) < lone_letters; });
    const auto matches = foreign_.people.surname(long_ones);
    if (matches.size() != 1) return std::nullopt;
    if (matches.front().strength == Strength::n3 && times_said(i) < 2) return std::nullopt;
    return surname(i, matches.front().entity, matches.front().strength);
  }

  /// How often the text has the word in some form, capitalised.
  int times_said(std::uint32_t i) {
    if (said_.empty())
      for (std::uint32_t k = 0; k < text_.tokens.size(); ++k)
        if (is_name_word(k))
          for (const std::string& base : word(k).bases) ++said_[base];
    int most = 0;
    for (const std::string& base : word(i).bases) most = std::max(most, said_[base]);
    return most;
  }

  /// Written small somewhere in the text.
  bool common_word(std::uint32_t i) {
    if (lower_.empty())
      for (std::uint32_t k = 0; k < text_.tokens.size(); ++k)
        if (text_.tokens[k].shape == Shape::lower) lower_.insert(text_.surface(k));
    return lower_.contains(fold(text_.surface(i)));
  }

  /// With the initial before it: *Т. Мэй*.
  Mention surname(std::uint32_t i, EntityRef entity, Strength strength) const {
    std::uint32_t first = i;
    if (i > 1 && text_.surface(i - 1) == "." && is_initial(i - 2) &&
        foreign_.people.has_initial(entity, fold(text_.surface(i - 2))))
      first = i - 2;
    return {{first, i + 1}, entity, {}, How::variant, Use::surname, false, rule_of(strength)};
  }

  const Text& text_;
  const DocumentNames& names_;
  const LinkTable& table_;
  const ForeignNames& foreign_;
  bool native_;  ///< a text of the pack's language: only its Cyrillic words are foreign
  std::string_view language_;
  std::map<std::string, NameWord> words_;
  std::vector<Sighting> sightings_;
  std::unordered_set<EntityRef> sure_;
  Bearers surnames_, given_names_;
  std::unordered_map<std::string, int> said_;  // by base form
  std::unordered_set<std::string_view> lower_;
};

bool overlap(TokenRange a, TokenRange b) {
  return a.first < b.last && b.first < a.last;
}

}  // namespace

const ForeignNames& LazyForeignNames::names() const {
  std::call_once(made_, [&] { names_.emplace(ForeignNames{endings_, PersonIndex(gazetteer_, pack_)}); });
  return *names_;
}

bool is_foreign(const Text& text, std::string_view language, const LinkTable& table) {
  if (!language.empty() && language != table.pack->code) return true;
  return std::any_of(text.tokens.begin(), text.tokens.end(), [&](const Token& token) {
    return token.kind == TokenKind::word && is_cyrillic(text.source.substr(token.begin));
  });
}

void add_foreign(const Text& text, std::string_view language, const DocumentNames& names, const LinkTable& table,
                 const ForeignNames& foreign, Links& links) {
  std::vector<Mention> found = ForeignFinder(text, language, names, table, foreign).find(links.mentions);
  // a full name is surer than what forms of another language made of its parts
  const auto size = [](const Mention& m) { return m.tokens.last - m.tokens.first; };
  std::vector<Mention> all = std::move(links.mentions);
  // *z Unie*: a surname by the forms of the pack's language, in a text of another, is soon another word
  if (!language.empty() && language != table.pack->code)
    std::erase_if(all, [&](const Mention& m) {
      return m.use == Use::surname && !names.introduced.contains(m.entity) && letters_of(text.surface(m.tokens)) < lone_letters;
    });
  all.insert(all.end(), found.begin(), found.end());
  std::stable_sort(all.begin(), all.end(), [&](const Mention& a, const Mention& b) {
    return a.tokens.first != b.tokens.first ? a.tokens.first < b.tokens.first : size(a) > size(b);
  });
  links.mentions.clear();
  for (const Mention& m : all) {
    while (!links.mentions.empty() && overlap(links.mentions.back().tokens, m.tokens) &&
           size(links.mentions.back()) < size(m))
      links.mentions.pop_back();
    if (links.mentions.empty() || !overlap(links.mentions.back().tokens, m.tokens)) links.mentions.push_back(m);
  }
}

}  // namespace whomet
