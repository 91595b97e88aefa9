// SPDX-License-Identifier: Apache-2.0
#include "names/reversal.hpp"

#include <algorithm>

#include "names/letters.hpp"

namespace whomet::names {

namespace {

/// Ends of a word and of the stem made from it, the letters before both being the same and unknown.
struct Ends {
  std::string word;
  std::string stem;
  bool preferred;
};

constexpr double second_outcome = 0.3;

/// What the stem alternation does to words that end in `drop`.
std::vector<Ends> stem_ends(const Paradigm& p) {
  if (p.stem == nullptr) return {{p.drop, {}, true}};
  std::vector<Ends> all;
  for (const auto& [end, rule] : p.stem->meetings({})) {
    for (const std::string& to : rule->to) all.push_back({end + p.drop, to, &to == rule->to.data()});
  }
  return all;
}

/// The end of the form that `ending` makes of a stem that ends in `ends.stem`, with what the seam or the
/// alternation needs to see further back added to the word's end.
std::vector<std::pair<std::string, std::string>> word_and_form_ends(const Seams& seams, const Ends& ends,
                                                                    const Ending& ending) {
  std::vector<std::pair<std::string, std::string>> all;
  const auto longer = [&ends](std::string_view seen) {
    // letters that must stand before the known end of the stem stand before that of the word as well
    return std::string(seen.substr(0, seen.size() - ends.stem.size())) + ends.word;
  };
  if (ending.how == Ending::How::alternated) {
    for (const auto& [seen, rule] : ending.alternation->meetings(ends.stem)) {
      const std::string kept = seen.substr(0, seen.size() - std::min(seen.size(), rule->from.size()));
      for (const std::string& to : rule->to) all.emplace_back(longer(seen), kept + to + ending.text);
    }
    return all;
  }
  all.emplace_back(ends.word, ends.stem + ending.text);
  if (ending.how == Ending::How::literal) return all;
  for (const Seam& seam : seams.all()) {
    if (!ending.text.starts_with(seam.ending)) continue;
    const bool known = std::string_view(ends.stem).ends_with(seam.stem);
    if (!known && !std::string_view(seam.stem).ends_with(ends.stem)) continue;
    const std::string& seen = known ? ends.stem : seam.stem;
    std::string form;
    seams.join(seen, ending.text, form);
    all.emplace_back(longer(seen), form);
  }
  return all;
}

}  // namespace

void Reversal::add(const Paradigms& paradigms, const Way& pattern) {
  for (const Ends& ends : stem_ends(*paradigms.all()[pattern.paradigm])) {
    for (auto& [word, form] : word_and_form_ends(paradigms.seams(), ends, *pattern.ending)) {
      longest_ = std::max(longest_, form.size());
      Way way = pattern;
      way.word_end = word;
      way.preferred = ends.preferred;
      ways_[form].push_back(std::move(way));
    }
  }
}

void Reversal::add(const Paradigms& paradigms, std::uint16_t number, const EndingTable& table, bool plural) {
  for (std::uint8_t c = 0; c < case_count; ++c) {
    if (c == static_cast<std::uint8_t>(Case::vocative)) continue;
    for (const Ending& ending : table[c]) add(paradigms, {{}, number, c, &ending, plural, true});
  }
}

void Reversal::add(const Paradigms& paradigms, std::uint16_t number) {
  const Paradigm& p = *paradigms.all()[number];
  constexpr Roles names = role_given | role_surname | role_noun | role_adjective | role_any_adjective;
  if ((p.roles & names) == 0) return;
  add(paradigms, number, p.forms, false);
  if ((p.roles & role_surname) != 0) add(paradigms, number, p.plural, true);
}

Reversal Reversal::of(const Paradigms& paradigms) {
  Reversal made;
  for (std::size_t i = 0; i < paradigms.all().size(); ++i) made.add(paradigms, static_cast<std::uint16_t>(i));
  return made;
}

void Reversal::try_way(const Paradigms& paradigms, std::string_view form, std::string_view form_end,
                       const Way& way, std::vector<Origin>& out) const {
  const Paradigm& p = *paradigms.all()[way.paradigm];
  std::string word = std::string(form.substr(0, form.size() - form_end.size())) + way.word_end;
  if (code_points(word) < 2 || !word.ends_with(p.drop)) return;
  std::vector<std::string> made;
  paradigms.decline(p, word, *way.ending, made);
  if (std::find(made.begin(), made.end(), form) == made.end()) return;
  const Cases one(static_cast<Case>(way.grammatical_case));
  const auto same = [&](const Origin& o) {
    return o.paradigm == &p && o.word == word && o.plural == way.plural;
  };
  const auto known = std::find_if(out.begin(), out.end(), same);
  const double cost = way.preferred ? 0.0 : second_outcome;
  if (known != out.end()) {
    known->cases = known->cases | one;
    known->cost = std::min(known->cost, cost);
  } else {
    const bool changed = !form.starts_with(std::string_view(word).substr(0, word.size() - p.drop.size()));
    out.push_back({std::move(word), &p, one, cost, way.plural, changed});
  }
}

std::vector<Origin> Reversal::origins(const Paradigms& paradigms, std::string_view form, Roles roles,
                                      Agreements agreements) const {
  std::vector<Origin> out;
  for (const Paradigm* p : paradigms.select(form, roles, agreements)) {
    out.push_back(
        {std::string(form), p, p->indeclinable ? Cases::any() : Cases(Case::nominative), 0.0, false, false});
  }
  const std::size_t first = form.size() > longest_ ? form.size() - longest_ : 0;
  for (std::size_t at = first; at <= form.size(); ++at) {
    if (at < form.size() && continues(form, at)) continue;
    const auto ways = ways_.find(form.substr(at));
    if (ways == ways_.end()) continue;
    for (const Way& way : ways->second) {
      const Paradigm& p = *paradigms.all()[way.paradigm];
      if ((p.roles & roles) == 0 || (p.agreements & agreements) == 0) continue;
      try_way(paradigms, form, form.substr(at), way, out);
    }
  }
  // an earlier paradigm that takes the word for itself leaves none to later ones
  std::erase_if(out, [&](const Origin& o) {
    const auto chosen = paradigms.select(o.word, roles, agreements);
    return std::find(chosen.begin(), chosen.end(), o.paradigm) == chosen.end();
  });
  return out;
}

}  // namespace whomet::names
