// SPDX-License-Identifier: Apache-2.0
#include "names/paradigms.hpp"

#include <algorithm>

#include "names/letters.hpp"

namespace whomet::names {

namespace {

void add_form(std::vector<WordForm>& forms, WordForm made) {
  for (WordForm& form : forms) {
    if (form.text != made.text) continue;
    const bool same =
        form.plural == made.plural && (form.paradigm == made.paradigm || made.paradigm->indeclinable);
    if (same) form.cases = form.cases | made.cases;
    form.rare = form.rare && made.rare;
    return;
  }
  forms.push_back(std::move(made));
}

/// Forms of one case and number.
void add_case(const Paradigms& by, const Paradigm& p, std::string_view word, std::size_t c, bool plural,
              std::vector<WordForm>& all) {
  std::vector<std::string> made;
  for (const Ending& ending : (plural ? p.plural : p.forms)[c]) {
    made.clear();
    by.decline(p, word, ending, made);
    for (std::string& text : made)
      add_form(all, {std::move(text), static_cast<Case>(c), plural, ending.rare, &p});
  }
}

}  // namespace

void Paradigms::index(const Paradigm& paradigm, std::uint16_t number) {
  for (const std::string& end : paradigm.ends) {
    by_end_[end].push_back(number);
    if (!end.starts_with('^')) longest_end_ = std::max(longest_end_, end.size());
  }
}

void Paradigms::collect(std::string_view pattern, Roles roles, Agreements agreements,
                        std::vector<std::uint16_t>& numbers) const {
  const auto found = by_end_.find(pattern);
  if (found == by_end_.end()) return;
  for (const std::uint16_t number : found->second) {
    const Paradigm& p = *all_[number];
    if ((p.roles & roles) != 0 && (p.agreements & agreements) != 0) numbers.push_back(number);
  }
}

std::vector<const Paradigm*> Paradigms::select(std::string_view word, Roles roles,
                                               Agreements agreements) const {
  std::vector<std::uint16_t> numbers;
  const std::size_t first = word.size() > longest_end_ ? word.size() - longest_end_ : 0;
  for (std::size_t at = first; at < word.size(); ++at) {
    if (!continues(word, at)) collect(word.substr(at), roles, agreements, numbers);
  }
  collect(std::string("^").append(word), roles, agreements, numbers);
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  std::vector<const Paradigm*> chosen;
  for (const std::uint16_t number : numbers) {
    const Paradigm& p = *all_[number];
    if (!p.except.empty() && !p.takes(word)) continue;
    chosen.push_back(&p);
    if (p.last) break;
  }
  return chosen;
}

void Paradigms::decline(const Paradigm& p, std::string_view word, const Ending& ending,
                        std::vector<std::string>& out) const {
  if (ending.how == Ending::How::word) {
    out.emplace_back(word);
    return;
  }
  const std::string_view base = word.substr(0, word.size() - p.drop.size());
  const auto with_stem = [&](std::string_view stem) {
    std::string form;
    if (ending.how == Ending::How::joined) {
      seams_.join(stem, ending.text, form);
    } else if (ending.how == Ending::How::literal) {
      form.append(stem).append(ending.text);
    } else if (const auto* rule = ending.alternation->find(stem)) {
      for (const std::string& to : rule->to) {
        out.push_back(std::string(stem.substr(0, stem.size() - rule->from.size())) + to + ending.text);
      }
      return;
    } else {
      return;
    }
    out.push_back(std::move(form));
  };
  if (p.stem == nullptr) return with_stem(base);
  const auto* rule = p.stem->find(base);
  if (rule == nullptr) return;
  for (const std::string& to : rule->to) {
    with_stem(std::string(base.substr(0, base.size() - rule->from.size())) + to);
  }
}

std::vector<WordForm> Paradigms::forms(std::string_view word, Roles roles, Agreements agreements,
                                       Numbers numbers) const {
  std::vector<WordForm> all;
  const auto chosen = select(word, roles, agreements);
  if (chosen.empty()) return {{std::string(word), Cases::any(), false, false, nullptr}};
  for (const Paradigm* p : chosen) {
    const Cases base = p->indeclinable ? Cases::any() : Cases(Case::nominative);
    add_form(all, {std::string(word), base, false, false, p});
    for (std::size_t c = 0; c < case_count; ++c) add_case(*this, *p, word, c, false, all);
    for (std::size_t c = 0; c < case_count && numbers == Numbers::both; ++c)
      add_case(*this, *p, word, c, true, all);
  }
  return all;
}

}  // namespace whomet::names
