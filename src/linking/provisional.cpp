// SPDX-License-Identifier: Apache-2.0
#include "linking/provisional.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace whomet {
namespace {

/// A stretch that looks like a person's full name.
struct Sighting {
  TokenRange tokens;
  Gender gender = Gender::unknown;
  std::vector<BaseForm> candidates;
  std::size_t chosen = 0;
};

class Finder {
 public:
  Finder(const Text& text, const LinkTable& table, const Links& links)
      : text_(text), table_(table), taken_(text.tokens.size()) {
    for (const Mention& m : links.mentions)
      for (std::uint32_t i = m.tokens.first; i < m.tokens.last; ++i) taken_[i] = true;
  }

  std::vector<Sighting> find() {
    std::vector<Sighting> found;
    for (std::uint32_t i = 0; i < text_.tokens.size();) {
      const std::uint32_t last = taken_[i] || !table_.is_given_name(text_.tokens[i]) ? i : name_end(i);
      if (last > i + 1 && last - i <= 9)
        found.push_back({{i, last}, table_.given_names.at(text_.tokens[i].word), {}, 0});
      i = std::max(last, i + 1);
    }
    return found;
  }

 private:
  bool is_name_word(std::uint32_t i) const {
    const Token& t = text_.tokens[i];
    return !taken_[i] && t.kind == TokenKind::word && (t.shape == Shape::title || t.shape == Shape::mixed) &&
           t.end - t.begin > 1;
  }

  bool is_symbol(std::uint32_t i, std::string_view symbol) const {
    return i < text_.tokens.size() && text_.tokens[i].kind == TokenKind::symbol && text_.surface(i) == symbol;
  }

  /// *Kowalska-Nowak*: the token behind a hyphen that is glued on both sides; else `i`.
  std::uint32_t behind_hyphen(std::uint32_t i) const {
    while (i + 1 < text_.tokens.size() && is_symbol(i, "-") && text_.tokens[i].glued &&
           text_.tokens[i + 1].glued && is_name_word(i + 1))
      i += 2;
    return i;
  }

  /// The end of the name that begins with the given name at `first`; `first + 1` if no surname follows.
  std::uint32_t name_end(std::uint32_t first) const {
    std::uint32_t i = behind_hyphen(first + 1);
    std::uint32_t end = first + 1;
    for (int words = 0; i < text_.tokens.size() && words < 3 && !text_.tokens[i].line_start; ++words) {
      const Token& token = text_.tokens[i];
      if (is_name_word(i) && !token.glued) {
        end = i = behind_hyphen(i + 1);
      } else if (token.shape == Shape::title && is_symbol(i + 1, ".") && text_.tokens[i + 1].glued) {
        i += 2;  // an initial
      } else if (table_.is_particle(token.word) && token.shape == Shape::lower) {
        ++i;
      } else {
        break;
      }
    }
    return end;
  }

  const Text& text_;
  const LinkTable& table_;
  std::vector<bool> taken_;
};

/// The cases that a preposition before the name, or before its title, allows.
Cases expected_cases(const Text& text, const LinkTable& table, std::uint32_t name) {
  std::uint32_t i = name;
  while (i > 0 && table.is_title(text.tokens[i - 1].word) && !text.tokens[i].line_start) --i;
  if (i == 0 || text.tokens[i].line_start) return Cases::any();
  const auto it = table.prepositions.find(text.tokens[i - 1].word);
  return it == table.prepositions.end() ? Cases::any() : it->second;
}

/// Each sighting proposes base forms; a base form that serves several sightings is likelier, and one that
/// stands in the text as it is likelier still.
void choose_base_forms(const Text& text, const LinkTable& table, std::vector<Sighting>& sightings) {
  std::map<std::string, double> total;
  for (Sighting& s : sightings) {
    const std::string surface(text.surface(s.tokens));
    s.candidates = table.pack->inflector.base_forms(surface, expected_cases(text, table, s.tokens.first), s.gender);
    for (const BaseForm& c : s.candidates) total[c.text] += 1.0;
    total[surface] += 0.5;
  }
  for (Sighting& s : sightings) {
    double best = -1e9;
    for (std::size_t i = 0; i < s.candidates.size(); ++i) {
      const double score = s.candidates[i].score + 0.4 * total[s.candidates[i].text];
      if (score > best) best = score, s.chosen = i;
    }
  }
}

std::string slug_of(const std::string& name) {
  std::string slug = "~";
  for (char c : fold_bare(name)) slug += c == ' ' ? '-' : c;
  return slug;
}

Entity provisional_person(const BaseForm& base) {
  Entity person;
  person.id = slug_of(base.text);
  person.kind = Kind::person;
  person.label = base.text;
  person.names = {{base.text, "", false}};
  person.gender = base.gender;
  return person;
}

/// Bare surnames of the document's unknown people, by folded word.
struct SurnameForm {
  EntityRef entity = no_entity;
  Cases cases;
};
using Surnames = std::unordered_map<std::string, SurnameForm>;

void add_surnames(const Entity& person, EntityRef ref, const LinkTable& table, Surnames& surnames) {
  for (const Form& form : table.pack->inflector.surname(person.label, person.gender)) {
    SurnameForm& entry = surnames.try_emplace(fold(form.text), SurnameForm{ref, {}}).first->second;
    if (entry.entity == ref) entry.cases = entry.cases | form.cases;
  }
}

/// A surname of one or more tokens (*Kowalska-Nowak*) that begins at `i`; the folded longest one that is
/// known.
const SurnameForm* surname_at(const Text& text, std::uint32_t i, const Surnames& surnames,
                              std::uint32_t& last) {
  const SurnameForm* found = nullptr;
  std::uint32_t end = i + 1;
  for (int parts = 0; parts < 3; ++parts) {
    const auto it = surnames.find(fold(text.surface(TokenRange{i, end})));
    if (it != surnames.end()) found = &it->second, last = end;
    if (end + 1 >= text.tokens.size() || !text.tokens[end].glued || !text.tokens[end + 1].glued) break;
    end += 2;
  }
  return found;
}

bool weak(const Mention& mention, const DocumentNames& names) {
  return mention.how == How::surname && !names.introduced.contains(mention.entity);
}

/// Walks the text once, keeping firm mentions and filling the gaps (and the weak ones) with bare surnames.
std::vector<Mention> with_surnames(const Text& text, const DocumentNames& names, const Surnames& surnames,
                                   const std::vector<Mention>& mentions) {
  std::vector<Mention> all;
  auto next = mentions.begin();
  for (std::uint32_t i = 0; i < text.tokens.size();) {
    while (next != mentions.end() && next->tokens.first < i) ++next;
    const bool here = next != mentions.end() && next->tokens.first == i;
    const Token& token = text.tokens[i];
    std::uint32_t last = i + 1;
    const SurnameForm* form = nullptr;
    if ((token.shape == Shape::title || token.shape == Shape::mixed) && (!here || weak(*next, names)))
      form = surname_at(text, i, surnames, last);
    if (form) {
      Mention mention{{i, last}, form->entity, form->cases, How::surname, Use::surname, false, {}};
      all.push_back(mention);
    } else if (here) {
      last = next->tokens.last;
      all.push_back(*next);
    }
    i = last;
  }
  return all;
}

}  // namespace

void add_provisional(const Text& text, const DocumentNames& names, const LinkTable& table, Links& links) {
  std::vector<Sighting> sightings = Finder(text, table, links).find();
  if (sightings.empty()) return;
  choose_base_forms(text, table, sightings);
  std::map<std::string, EntityRef> refs;
  Surnames surnames;
  for (const Sighting& s : sightings) {
    if (s.candidates.empty()) continue;
    const BaseForm& base = s.candidates[s.chosen];
    const auto ref = static_cast<EntityRef>(table.gazetteer->size() + links.provisional.size());
    const auto [it, is_new] = refs.try_emplace(base.text, ref);
    if (is_new) {
      links.provisional.push_back(provisional_person(base));
      add_surnames(links.provisional.back(), ref, table, surnames);
    }
    links.mentions.push_back({s.tokens, it->second, base.cases, How::provisional, Use::full, false, {}});
  }
  std::sort(links.mentions.begin(), links.mentions.end(),
            [](const Mention& a, const Mention& b) { return a.tokens.first < b.tokens.first; });
  links.mentions = with_surnames(text, names, surnames, links.mentions);
}

}  // namespace whomet
