// SPDX-License-Identifier: Apache-2.0
#include "linking/choose.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "linking/context.hpp"

namespace whomet {
namespace {

constexpr int too_many_rivals = 2;  // besides the first

class Chooser {
 public:
  Chooser(const Text& text, const DocumentNames& names, const LinkTable& table)
      : text_(text), names_(names), table_(table) {}

  std::optional<Mention> best(const Hit& hit) const {
    candidates_.clear();
    for (std::uint32_t f : table_.trie.at(hit.node)) {
      const FormRecord& form = table_.forms[f];
      if (fits(text_, hit, form, table_) && acceptable(hit, form)) candidates_.push_back({form, score_of(form)});
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
    }
  }

  const Entity& entity(const FormRecord& form) const { return (*table_.gazetteer)[form.entity]; }
  bool introduced(const FormRecord& form) const { return names_.introduced.contains(form.entity); }

  bool acceptable(const Hit& hit, const FormRecord& form) const {
    const bool person = entity(form).kind == Kind::person;
    if (hit.variant && !person) return false;
    switch (form.use) {
      case Use::generic:
        return generic_acceptable(hit, form);
      case Use::given:
        return introduced(form);
      case Use::surname:
        return surname_acceptable(hit, form);
      case Use::full:
        return full_acceptable(hit, form);
      default:
        return !hit.variant;
    }
  }

  bool one_word(const Hit& hit) const { return hit.tokens.last - hit.tokens.first == 1; }

  /// A name of one word that is written small elsewhere in the document, and nowhere capitalised inside a
  /// sentence, is a common word at the head of one (*Major*, *Nice*); so is a title.
  bool common_word(const Hit& hit) const {
    const Token& token = text_.tokens[hit.tokens.first];
    if (!one_word(hit) || token.shape == Shape::upper || token.shape == Shape::lower) return false;
    if (!sentence_initial(text_, hit.tokens.first)) return false;
    return table_.is_title(token.word) || (names_.lower.contains(token.word) && !names_.capital.contains(token.word));
  }

  /// *Senat* alone holds where the document has the full name, or where what stands beside it says whose it is.
  bool generic_acceptable(const Hit& hit, const FormRecord& form) const {
    return introduced(form) || context_of(text_, hit.tokens, entity(form), names_, table_) == 2;
  }

  bool full_acceptable(const Hit& hit, const FormRecord& form) const {
    if (hit.variant) return form.words > 1;
    const Entity& e = entity(form);
    const std::string_view surface = text_.surface(hit.tokens);
    if (text_.tokens[hit.tokens.last - 1].kind == TokenKind::number) {
      if (form.words == 0) return quoted(hit);
      if (table_.rules.is_thing_of_company(e, surface)) return false;
    }
    if (shape_at(form.shapes, 0) == Shape::lower) return !(one_word(hit) && is_adjective(e, surface));
    return !common_word(hit);
  }

  /// *27* in quotation marks are the states of the Union.
  bool quoted(const Hit& hit) const {
    const auto mark = [&](std::uint32_t i) { return i < text_.tokens.size() && table_.rules.quote_marks.contains(std::string(text_.surface(i))); };
    return hit.tokens.first > 0 && mark(hit.tokens.first - 1) && mark(hit.tokens.last);
  }

  /// *rosyjski*, if somebody lists it as a name; of its names written small the one most like the surface.
  bool is_adjective(const Entity& e, std::string_view surface) const {
    if (e.kind == Kind::person) return false;
    const std::string word = fold(surface);
    const Name* like = nullptr;
    std::ptrdiff_t most = 0;
    for (const Name& name : e.names) {
      const std::string other = fold(name.text);
      if (other != name.text) continue;
      const auto shorter = static_cast<std::ptrdiff_t>(std::min(other.size(), word.size()));
      const auto common = std::mismatch(word.begin(), word.begin() + shorter, other.begin()).first - word.begin();
      if (common > most) most = common, like = &name;
    }
    return like && table_.rules.is_adjective(like->text);
  }

  bool surname_acceptable(const Hit& hit, const FormRecord& form) const {
    if (form.plural || other_given_name_before(hit, form))
      return false;  // *Zełenscy* are nobody in particular
    const Token& token = text_.tokens[hit.tokens.first];
    if (hit.variant && token.end - token.begin < 4) return false;
    if (introduced(form)) return !hit.variant || !sentence_initial(text_, hit.tokens.first) || !names_.lower.contains(token.word);
    if (hit.variant || common_word(hit)) return false;
    return !(form.words == 1 && table_.given_names.contains(token.word));
  }

  /// *Hunter Biden* is not Joe: another given name before the surname means another person.
  bool other_given_name_before(const Hit& hit, const FormRecord& form) const {
    const std::uint32_t i = hit.tokens.first;
    if (i == 0 || text_.tokens[i].line_start || text_.tokens[i].glued) return false;
    const Token& before = text_.tokens[i - 1];
    if (!table_.is_given_name(before)) return false;
    // *Asad* before a surname may itself be the end of another name (*Baszarowi Asadowi Putin*).
    const bool chained = i > 1 && table_.is_given_name(text_.tokens[i - 2]) && !before.line_start;
    return !chained || !introduced(form);
  }

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
  mutable std::vector<Candidate> candidates_;  // used again for each hit
};

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
  for (const Hit& hit : hits) {
    if (hit.tokens.first < free_from) continue;
    std::optional<Mention> mention = chooser.best(hit);
    if (!mention) continue;
    take_apostrophe_ending(text, *mention);
    free_from = mention->tokens.last;
    mentions.push_back(*mention);
  }
  return mentions;
}

}  // namespace whomet
