// SPDX-License-Identifier: Apache-2.0
#include "linking/choose.hpp"

#include <algorithm>
#include <cmath>

namespace whomet {
namespace {

constexpr int too_many_rivals = 2;  // besides the first

bool sentence_initial(const Text& text, std::uint32_t i) {
  if (text.sentences[text.sentence_of[i]].first == i || text.tokens[i].line_start) return true;
  return text.tokens[i - 1].kind == TokenKind::symbol && text.surface(i - 1) != "," &&
         text.surface(i - 1) != "-";
}

class Chooser {
 public:
  Chooser(const Text& text, const DocumentNames& names, const LinkTable& table)
      : text_(text), names_(names), table_(table) {}

  std::optional<Mention> best(const Hit& hit) const {
    const FormRecord* top = nullptr;
    double top_score = 0;
    int rivals = 0;
    for (std::uint32_t f : table_.trie.at(hit.node)) {
      const FormRecord& form = table_.forms[f];
      if (!fits(text_, hit, form) || !acceptable(hit, form)) continue;
      const double score = score_of(form);
      if (top && score == top_score && form.entity != top->entity) ++rivals;
      if (!top || score > top_score) top = &form, top_score = score, rivals = 0;
    }
    // *MSZ* of nobody in particular: many could be meant, and nothing says which.
    if (!top || rivals >= too_many_rivals) return std::nullopt;
    return mention_of(hit, *top);
  }

 private:
  const Entity& entity(const FormRecord& form) const { return (*table_.gazetteer)[form.entity]; }
  bool introduced(const FormRecord& form) const { return names_.introduced.contains(form.entity); }

  bool acceptable(const Hit& hit, const FormRecord& form) const {
    const bool person = entity(form).kind == Kind::person;
    if (hit.variant && !person) return false;
    switch (form.use) {
      case Use::generic:
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

  /// A name of one word that is written small elsewhere in the document is a common word at the head of a
  /// sentence (*Major*, *Nice*).
  bool common_word(const Hit& hit) const {
    return hit.tokens.last - hit.tokens.first == 1 && sentence_initial(text_, hit.tokens.first) &&
           (names_.lower.contains(text_.tokens[hit.tokens.first].word) ||
            table_.is_title(text_.tokens[hit.tokens.first].word));
  }

  bool full_acceptable(const Hit& hit, const FormRecord& form) const {
    if (hit.variant) return form.words > 1;
    return shape_at(form.shapes, 0) == Shape::lower || !common_word(hit);
  }

  bool surname_acceptable(const Hit& hit, const FormRecord& form) const {
    if (form.plural || other_given_name_before(hit, form))
      return false;  // *Zełenscy* are nobody in particular
    if (introduced(form)) return true;
    const Token& token = text_.tokens[hit.tokens.first];
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

  Mention mention_of(const Hit& hit, const FormRecord& top) const {
    Mention mention;
    mention.tokens = hit.tokens;
    mention.entity = top.entity;
    mention.use = top.use;
    mention.plural = top.plural;
    mention.rule = top.rule;
    for (std::uint32_t f : table_.trie.at(hit.node)) {
      const FormRecord& form = table_.forms[f];
      if (form.entity == top.entity && form.use == top.use && fits(text_, hit, form))
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

/// A full name that several entities share introduces none of them.
bool ambiguous(const Hit& hit, const LinkTable& table) {
  EntityRef first = no_entity;
  for (std::uint32_t f : table.trie.at(hit.node)) {
    const FormRecord& form = table.forms[f];
    if (form.use != Use::full) continue;
    if (first != no_entity && form.entity != first) return true;
    first = form.entity;
  }
  return false;
}

}  // namespace

DocumentNames survey(const Text& text, const std::vector<Hit>& hits, const LinkTable& table,
                     const std::optional<DateSpan>& published) {
  DocumentNames names;
  names.published = published;
  for (const Token& token : text.tokens)
    if (token.shape == Shape::lower && token.word != unknown_word) names.lower.insert(token.word);
  for (const Hit& hit : hits) {
    if (ambiguous(hit, table)) continue;
    for (std::uint32_t f : table.trie.at(hit.node)) {
      const FormRecord& form = table.forms[f];
      const bool person = (*table.gazetteer)[form.entity].kind == Kind::person;
      if (form.use != Use::full || !fits(text, hit, form)) continue;
      if (hit.variant && (!person || form.words < 2)) continue;
      names.introduced.insert(form.entity);
    }
  }
  return names;
}

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
