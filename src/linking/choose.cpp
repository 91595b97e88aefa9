// SPDX-License-Identifier: Apache-2.0
#include "linking/choose.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "linking/acceptance.hpp"
#include "linking/context.hpp"

namespace whomet {
namespace {

constexpr int too_many_rivals = 2;  // besides the first
constexpr double wrong_case = 20;   // less than what an introduction weighs

class Chooser {
 public:
  Chooser(const Text& text, const DocumentNames& names, const LinkTable& table)
      : text_(text), names_(names), table_(table), acceptance_(text, names, table) {}

  std::optional<Mention> best(const Hit& hit) const {
    candidates_.clear();
    for (std::uint32_t f : table_.trie.at(hit.node)) {
      const FormRecord& form = table_.forms[f];
      if (fits(text_, hit, form, table_) && acceptance_(hit, form)) candidates_.push_back({form, score_of(form)});
    }
    if (candidates_.empty()) return std::nullopt;
    const bool contested = has_rivals();
    if (contested) weigh_context(hit);
    const Candidate& top = *std::max_element(candidates_.begin(), candidates_.end());
    // *MSZ* of nobody in particular: many could be meant, and nothing says which.
    if (contested && rivals_of(top) >= too_many_rivals) return std::nullopt;
    return mention_of(hit, top, contested);
  }

 private:
  struct Candidate {
    FormRecord form;
    double score = 0;
    Why why = Why::unique;
    /// The first of equals is the greatest.
    friend bool operator<(const Candidate& a, const Candidate& b) { return a.score < b.score; }
  };

  bool has_rivals() const {
    return std::any_of(candidates_.begin(), candidates_.end(),
                       [&](const Candidate& c) { return c.form.entity != candidates_.front().form.entity; });
  }

  std::size_t rivals_of(const Candidate& top) const {
    std::unordered_set<EntityRef> rivals;
    for (const Candidate& c : candidates_)
      if (c.score == top.score && c.form.entity != top.form.entity) rivals.insert(c.form.entity);
    return rivals.size();
  }

  /// Of two bodies that the document has introduced the last one is meant, of two people the one that it speaks of
  /// more: relatives are told apart by their given names.
  double familiarity(const FormRecord& form, std::uint32_t token) const {
    const auto known = names_.full_at.find(form.entity);
    if (known == names_.full_at.end()) return 0;
    if (entity(form).kind == Kind::person) return std::min<double>(static_cast<double>(known->second.size()), 9) / 10;
    return 1.0 - std::min<double>(names_.since(form.entity, token), 1000) / 1000;
  }

  /// What stands beside the name weighs more than that the document has the full name of another.
  void weigh_context(const Hit& hit) const {
    for (Candidate& c : candidates_) {
      const int context = context_of(text_, hit.tokens, entity(c.form), names_, table_);
      c.score += context == 2 ? 120 : context == 1 ? 4 : 0;
      c.why = context > 0 ? Why::context : introduced(c.form) ? Why::introduced : Why::prior;
      c.score += familiarity(c.form, hit.tokens.first);
      if (!governed_as(hit.tokens.first, c.form)) c.score -= wrong_case;
    }
  }

  /// *dla Clinton* is Hillary, whose surname does not inflect: the preposition before asks for another case of Bill's.
  bool governed_as(std::uint32_t first, const FormRecord& form) const {
    if (first == 0 || text_.tokens[first].line_start) return true;
    const auto governed = table_.prepositions.find(text_.tokens[first - 1].word);
    return governed == table_.prepositions.end() || governed->second.empty() || !(form.cases & governed->second).empty();
  }

  const Entity& entity(const FormRecord& form) const { return (*table_.gazetteer)[form.entity]; }
  bool introduced(const FormRecord& form) const { return names_.introduced.contains(form.entity); }

  double score_of(const FormRecord& form) const {
    const Entity& e = entity(form);
    double score = introduced(form) ? 100 : 0;
    if (form.use == Use::full) score += 40;
    // *Shannon dodał*, where Ciaran Shannon was introduced, is not the town: a town's own name introduces it
    if (form.use == Use::surname && introduced(form)) score += 60;
    if (form.base) score += 1;
    switch (e.kind) {
      case Kind::country:
        score += 12;
        break;
      case Kind::place:
        score += 6 + std::log10(1.0 + e.population) / 2;
        break;
      case Kind::organization:
        score += 5;
        break;
      case Kind::person:
        score += prominence(e);
        break;
    }
    return score;
  }

  /// Between bearers of one surname the one in office at the document's time is meant.
  double prominence(const Entity& person) const {
    double score = std::min<double>(static_cast<double>(person.offices.size()), 5) / 5;
    if (!names_.published) return score;
    for (const Office& office : person.offices) {
      const bool begun = !office.from || office.from->first <= names_.published->last;
      const bool ended = office.to && office.to->last < names_.published->first;
      if (begun && !ended) return score + 3;
    }
    return score;
  }

  Mention mention_of(const Hit& hit, const Candidate& chosen, bool contested) const {
    const FormRecord& top = chosen.form;
    Mention mention;
    mention.why = contested ? chosen.why : Why::unique;
    mention.tokens = hit.tokens;
    mention.entity = top.entity;
    mention.use = top.use;
    mention.plural = top.plural;
    mention.rule = top.rule;
    for (std::uint32_t f : table_.trie.at(hit.node)) {
      const FormRecord& form = table_.forms[f];
      if (form.entity == top.entity && form.use == top.use && fits(text_, hit, form, table_))
        mention.cases = mention.cases | form.cases;
    }
    mention.how = hit.variant               ? How::variant
                  : top.use == Use::surname ? How::surname
                  : top.base                ? How::name
                                            : How::inflected;
    return mention;
  }

  const Text& text_;
  const DocumentNames& names_;
  const LinkTable& table_;
  Acceptance acceptance_;
  mutable std::vector<Candidate> candidates_;  // used again for each hit
};

/// *Torem Sandvikiem*: the word before the surname begins as one of the person's names.
bool is_like_own_name(const Entity& person, const std::string& folded) {
  constexpr std::size_t alike = 3;  // bytes
  const std::string bare = fold_bare(folded).substr(0, alike);
  return std::any_of(person.names.begin(), person.names.end(), [&](const Name& name) {
    const std::string own = " " + fold_bare(name.text);
    return own.find(" " + bare) != std::string::npos;
  });
}

/// *Suh Hun*, *Adam Wang Lee*, *Abbasi-Dawani*, *Mathias T. Nowak*: whether a bare surname of somebody whom the document does not
/// introduce is a part of another's name. `free_from` is the token behind the mention before.
bool is_torn(const Text& text, const Mention& mention, std::uint32_t free_from, bool known_behind_hyphen, const DocumentNames& names,
             const LinkTable& table) {
  if (mention.use != Use::surname || names.introduced.contains(mention.entity)) return false;
  const auto is = [&](std::uint32_t i, std::string_view symbol) {
    return i < text.tokens.size() && text.tokens[i].kind == TokenKind::symbol && text.surface(i) == symbol;
  };
  const auto capital = [&](std::uint32_t i) {
    return i < text.tokens.size() && text.tokens[i].kind == TokenKind::word && text.tokens[i].shape == Shape::title;
  };
  const std::uint32_t first = mention.tokens.first, next = mention.tokens.last;
  if (is(next, "-") && text.tokens[next].glued && capital(next + 1) && text.tokens[next + 1].glued && !known_behind_hyphen) return true;
  // *Jan Wilk-Duda*: the second half, where the first is nobody's name by itself
  if (first >= free_from + 2 && is(first - 1, "-") && text.tokens[first - 1].glued && text.tokens[first].glued && capital(first - 2)) return true;
  if (first == 0 || first - 1 < free_from || text.tokens[first].line_start || text.tokens[first].glued) return false;
  if (is(first - 1, ".") && first >= free_from + 3 && text.tokens[first - 1].glued && capital(first - 2))
    return text.tokens[first - 2].end - text.tokens[first - 2].begin <= 2 && table.is_given_name(text.tokens[first - 3]);
  if (!capital(first - 1) || sentence_initial(text, first - 1)) return false;
  const Token& before = text.tokens[first - 1];
  const std::string word = fold(text.surface(first - 1));
  return !before.glued && !table.is_person_word(before.word) && !table.is_common_word(before.word) && !names.lower.contains(before.word) &&
         !table.rules.common_stems.has(word) && !is_like_own_name((*table.gazetteer)[mention.entity], word);
}

/// *Trump'a*: an ending that the text sets off with an apostrophe belongs to the name.
void take_apostrophe_ending(const Text& text, Mention& mention) {
  const std::uint32_t i = mention.tokens.last;
  if (i + 1 >= text.tokens.size() || !text.tokens[i].glued || !text.tokens[i + 1].glued) return;
  const Token& ending = text.tokens[i + 1];
  if (fold(text.surface(i)) != "'" || ending.shape != Shape::lower || ending.end - ending.begin > 4) return;
  mention.tokens.last = i + 2;
  mention.cases = {Case::genitive, Case::dative, Case::accusative, Case::instrumental, Case::locative};
  mention.how = How::inflected;
}

}  // namespace

std::vector<Mention> choose(const Text& text, const std::vector<Hit>& hits, const DocumentNames& names,
                            const LinkTable& table) {
  const Chooser chooser(text, names, table);
  std::vector<Mention> mentions;
  std::uint32_t free_from = 0;
  for (auto at = hits.begin(); at != hits.end(); ++at) {
    const Hit& hit = *at;
    if (hit.tokens.first < free_from) continue;
    std::optional<Mention> mention = chooser.best(hit);
    if (!mention) continue;
    const auto behind = std::find_if(at, hits.end(), [&](const Hit& other) { return other.tokens.first >= hit.tokens.last + 1; });
    const bool known = behind != hits.end() && behind->tokens.first == hit.tokens.last + 1;
    if (is_torn(text, *mention, free_from, known, names, table)) continue;
    take_apostrophe_ending(text, *mention);
    free_from = mention->tokens.last;
    mentions.push_back(*mention);
  }
  return mentions;
}

}  // namespace whomet
