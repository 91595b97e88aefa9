// SPDX-License-Identifier: Apache-2.0
#include "linking/provisional.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "linking/sightings.hpp"

namespace whomet {
namespace {

/// A sighting with what its base form may be.
struct Guess {
  Sighting seen;
  std::vector<BaseForm> candidates;
  std::size_t chosen = 0;
};

/// The cases that a preposition before the name, or before its title, allows.
Cases expected_cases(const Text& text, const LinkTable& table, std::uint32_t name) {
  std::uint32_t i = name;
  while (i > 0 && table.is_person_word(text.tokens[i - 1].word) && !text.tokens[i].line_start) --i;
  if (i == 0 || text.tokens[i].line_start) return Cases::any();
  const auto it = table.prepositions.find(text.tokens[i - 1].word);
  return it == table.prepositions.end() ? Cases::any() : it->second;
}

/// Each sighting proposes base forms; a base form that serves several sightings is likelier, and one that
/// stands in the text as it is likelier still.
std::vector<Guess> guess_base_forms(const Text& text, const LinkTable& table, const std::vector<Sighting>& sightings) {
  std::map<std::string, double> total;
  std::vector<Guess> guesses;
  for (const Sighting& s : sightings) {
    const std::string surface(text.surface(s.tokens));
    const Cases cases = expected_cases(text, table, s.tokens.first);
    guesses.push_back({s, table.pack->inflector.base_forms(surface, cases, s.gender), 0});
    for (const BaseForm& c : guesses.back().candidates) total[c.text] += 1.0;
    total[surface] += 0.5;
  }
  for (Guess& g : guesses) {
    double best = -1e9;
    for (std::size_t i = 0; i < g.candidates.size(); ++i) {
      const double score = g.candidates[i].score + 0.4 * total[g.candidates[i].text];
      if (score > best) best = score, g.chosen = i;
    }
  }
  return guesses;
}

std::string slug_of(const std::string& name) {
  std::string slug = "~";
  for (char c : fold(name)) slug += c == ' ' ? '-' : c;
  return slug;
}

/// A base form's gender is told by a given name or a title; without one it is a guess from the ending, good enough to inflect by only.
Entity provisional_person(const BaseForm& base, const Sighting& seen) {
  Entity person;
  person.id = slug_of(base.text);
  person.kind = Kind::person;
  person.label = base.text;
  person.names = {{base.text, "", false}};
  person.gender = seen.sign == Sign::given || seen.gender != Gender::unknown ? base.gender : Gender::unknown;
  return person;
}

/// Bare surnames of the document's unknown people, by folded word.
struct SurnameForm {
  EntityRef entity = no_entity;
  Cases cases;
};
using Surnames = std::unordered_map<std::string, SurnameForm>;

void add_surnames(const Entity& person, Gender gender, EntityRef ref, const LinkTable& table, Surnames& surnames) {
  const bool one_word = person.label.find(' ') == std::string::npos;
  const Inflector& inflector = table.pack->inflector;
  for (const Form& form : one_word ? inflector.person(person.label, gender) : inflector.surname(person.label, gender)) {
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

/// *szef Facebooka*: a word behind a noun of office in another case is its complement, no surname; so are words of which none
/// is inflected where the office is (*z szefem Saudi Aramco*).
bool is_complement(const Text& text, const LinkTable& table, const Guess& g) {
  const TokenRange name = g.seen.tokens;
  if (g.seen.sign != Sign::title || g.candidates.empty()) return false;
  const auto office = table.office_nouns.find(text.tokens[name.first - 1].word);
  if (office == table.office_nouns.end()) return false;
  if (name.last - name.first > 1) return !office->second.cases.has(Case::nominative) && g.candidates[g.chosen].text == text.surface(name);
  const auto likeliest = table.pack->inflector.base_forms(text.surface(name), Cases::any(), g.seen.gender);
  return !likeliest.empty() && (likeliest.front().cases & office->second.cases).empty();
}

/// Whether one letter was changed, left out or put in.
bool one_edit(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const auto front = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  const auto rest = a.substr(front);
  const auto back = static_cast<std::size_t>(std::mismatch(rest.rbegin(), rest.rend(), b.rbegin()).first - rest.rbegin());
  return front + back + (a.size() == b.size() ? 1 : 0) >= a.size();
}

/// *Mette Fredriksen* where the document has *Mette Frederiksen*: the known person whose name this is, but for a slip.
EntityRef slip_of(const std::string& name, const DocumentNames& names, const LinkTable& table) {
  constexpr std::size_t shortest = 6;  // letters of the surname
  const std::string bare = fold_bare(name);
  const std::size_t blank = bare.find(' ');
  if (blank == std::string::npos || bare.size() - blank <= shortest) return no_entity;
  EntityRef found = no_entity;
  for (const auto& [person, places] : names.full_at) {
    const Entity& known = (*table.gazetteer)[person];
    const std::string label = fold_bare(known.label);
    const bool given = known.kind == Kind::person && label.size() > blank && label.compare(0, blank + 1, bare, 0, blank + 1) == 0;
    if (given && one_edit(std::string_view(label).substr(blank), std::string_view(bare).substr(blank))) found = std::min(found, person);
  }
  return found;
}

/// Makes people of the guesses, those of several words first, so that *Kowalski powiedział* is Jan Kowalski where
/// the document has him.
class People {
 public:
  People(const Text& text, const DocumentNames& names, const LinkTable& table, Links& links)
      : text_(text), names_(names), table_(table), links_(links) {}

  void add(const std::vector<Guess>& guesses) {
    for (const bool one_word : {false, true})
      for (const Guess& g : guesses)
        if (!g.candidates.empty() && one_word == is_one_word(g) && !is_complement(text_, table_, g)) add(g);
  }
  const Surnames& surnames() const { return surnames_; }

 private:
  static bool is_one_word(const Guess& g) { return g.seen.tokens.last - g.seen.tokens.first == 1; }

  void add(const Guess& g) {
    // its mentions come with the other bare surnames
    if (is_one_word(g) && surnames_.contains(fold(text_.surface(g.seen.tokens)))) return;
    // *w Wilejce Kowalski rozmawiał*: an unknown word before somebody's surname
    if (g.seen.sign == Sign::repeated && surnames_.contains(fold(text_.surface(TokenRange{g.seen.tokens.last - 1, g.seen.tokens.last})))) return;
    const BaseForm& base = g.candidates[g.chosen];
    if (const EntityRef known = slip_of(base.text, names_, table_); known != no_entity) {
      links_.mentions.push_back({g.seen.tokens, known, base.cases, How::variant, Use::full, false, {}});
      return;
    }
    const auto ref = static_cast<EntityRef>(table_.gazetteer->size() + links_.provisional.size());
    const auto [it, is_new] = refs_.try_emplace(base.text, ref);
    if (is_new) {
      links_.provisional.push_back(provisional_person(base, g.seen));
      add_surnames(links_.provisional.back(), base.gender, ref, table_, surnames_);
    }
    links_.mentions.push_back({g.seen.tokens, it->second, base.cases, How::provisional, Use::full, false, rule_of(g.seen.sign)});
  }

  static std::string_view rule_of(Sign sign) {
    switch (sign) {
      case Sign::given:
        return "given-name";
      case Sign::title:
        return "title";
      case Sign::cue:
        return "verb-of-saying";
      case Sign::repeated:
        return "repeated";
      case Sign::particle:
        return "particle";
    }
    return {};
  }

  const Text& text_;
  const DocumentNames& names_;
  const LinkTable& table_;
  Links& links_;
  std::map<std::string, EntityRef> refs_;
  Surnames surnames_;
};

}  // namespace

void add_provisional(const Text& text, const DocumentNames& names, const LinkTable& table, Links& links) {
  const std::vector<Sighting> sightings = find_sightings(text, names, table, links.mentions);
  if (sightings.empty()) return;
  People people(text, names, table, links);
  people.add(guess_base_forms(text, table, sightings));
  std::sort(links.mentions.begin(), links.mentions.end(),
            [](const Mention& a, const Mention& b) { return a.tokens.first < b.tokens.first; });
  links.mentions = with_surnames(text, names, people.surnames(), links.mentions);
}

}  // namespace whomet
