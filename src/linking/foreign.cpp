// SPDX-License-Identifier: Apache-2.0
#include "linking/foreign.hpp"

#include <algorithm>
#include <map>

#include "linking/cyrillic.hpp"
#include "linking/foreign_full_names.hpp"

namespace whomet {
namespace {

constexpr std::size_t lone_letters = 5;  // of a surname that nobody introduced

std::string_view rule_of(Strength strength) {
  return strength == Strength::n1 ? "n1" : strength == Strength::n2 ? "n2" : "n3";
}

std::size_t letters_of(std::string_view word) {
  return static_cast<std::size_t>(std::count_if(
      word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

/// Whom a word means in this document because a full name there has it.
class Bearers {
 public:
  void add(const NameWord& word, const FullName& name) {
    for (const std::string& base : word.bases) {
      const auto [entry, fresh] = bearers_.try_emplace(base, Bearer{name.entity, name.strength, false});
      if (!fresh && entry->second.entity != name.entity) entry->second.shared = true;
    }
  }

  struct Bearer {
    EntityRef entity = no_entity;
    Strength strength = Strength::n3;
    bool shared = false;
  };
  const Bearer* of(const NameWord& word) const {
    for (const std::string& base : word.bases)
      if (const auto entry = bearers_.find(base); entry != bearers_.end() && !entry->second.shared)
        return &entry->second;
    return nullptr;
  }

 private:
  std::map<std::string, Bearer> bearers_;
};

class ForeignFinder {
 public:
  ForeignFinder(const Text& text, std::string_view language, const DocumentNames& names, const LinkTable& table,
                const ForeignNames& foreign)
      : text_(text), names_(names), table_(table), people_(foreign.people), words_(text, language, table, foreign) {}

  /// What is found; surnames of `known` that belong to somebody else are taken out of it.
  std::vector<Mention> find(std::vector<Mention>& known) {
    std::erase_if(known, [&](const Mention& m) {
      return m.use == Use::surname && words_.is_name_word(m.tokens.first) && is_another(m.tokens.first, m.entity);
    });
    std::unordered_set<EntityRef> introduced;
    for (const Mention& m : known)
      if (names_.introduced.contains(m.entity)) introduced.insert(m.entity);
    std::vector<Mention> mentions;
    for (const FullName& name : foreign_full_names(words_, people_, introduced)) {
      surnames_.add(words_.word(name.surname), name);
      given_names_.add(words_.word(name.given), name);
      mentions.push_back({name.tokens, name.entity, {}, How::variant, Use::full, false, rule_of(name.strength)});
    }
    add_single_words(mentions);
    return mentions;
  }

 private:
  void add_single_words(std::vector<Mention>& mentions) {
    std::vector<bool> taken(text_.tokens.size());
    for (const Mention& m : mentions)
      for (std::uint32_t i = m.tokens.first; i < m.tokens.last; ++i) taken[i] = true;
    for (std::uint32_t i = 0; i < words_.size(); ++i)
      if (!taken[i] && words_.is_name_word(i) && !words_.is_initial(i))
        if (const auto mention = single_word(i)) mentions.push_back(*mention);
  }

  std::optional<Mention> single_word(std::uint32_t i) {
    if (const auto* bearer = surnames_.of(words_.word(i)))
      return is_another(i, bearer->entity) ? std::nullopt : std::optional(surname(i, bearer->entity, bearer->strength));
    const bool alone = words_.next_word(i) >= words_.size() && !words_.follows_name(i);
    if (!alone) return std::nullopt;
    if (const auto* bearer = given_names_.of(words_.word(i)))
      return Mention{{i, i + 1}, bearer->entity, {}, How::variant, Use::given, false, rule_of(bearer->strength)};
    if (const auto known = by_ending(i)) return known;
    return lone_surname(i);
  }

  /// *Melania Trump* is not Donald: another given name before the surname means another person.
  bool is_another(std::uint32_t i, EntityRef entity) {
    if (!words_.follows_name(i) || text_.tokens[i].glued) return false;
    const NameWord& before = words_.word(i - 1);
    return people_.is_given_name(before) && !people_.has_given_name(entity, before);
  }

  /// A name that is no person's and stands in this language in the gazetteer: *Москве* by *Москва*.
  std::optional<Mention> by_ending(std::uint32_t i) {
    for (const std::string& base : words_.word(i).bases) {
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

  /// A surname that nobody introduced: by n1, where one person bears it.
  std::optional<Mention> lone_surname(std::uint32_t i) {
    if (letters_of(text_.surface(i)) < lone_letters || words_.is_common(i)) return std::nullopt;
    NameWord long_ones = words_.word(i);
    std::erase_if(long_ones.spelled, [](const std::string& base) { return letters_of(base) < lone_letters; });
    const std::vector<EntityRef> bearers = people_.surname(long_ones);
    if (bearers.size() != 1) return std::nullopt;
    return surname(i, bearers.front(), Strength::n1);
  }

  /// With the initial before it: *Т. Мэй*.
  Mention surname(std::uint32_t i, EntityRef entity, Strength strength) const {
    std::uint32_t first = i;
    if (i > 1 && text_.surface(i - 1) == "." && words_.is_initial(i - 2) &&
        people_.has_initial(entity, fold(text_.surface(i - 2))))
      first = i - 2;
    return {{first, i + 1}, entity, {}, How::variant, Use::surname, false, rule_of(strength)};
  }

  const Text& text_;
  const DocumentNames& names_;
  const LinkTable& table_;
  const PersonIndex& people_;
  ForeignWords words_;
  Bearers surnames_, given_names_;
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
