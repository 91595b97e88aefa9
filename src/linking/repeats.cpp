// SPDX-License-Identifier: Apache-2.0
#include "linking/repeats.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace whomet {
namespace {

/// The first letters of a person's names, folded: *Roland Götz* is rg.
std::string initials_of(std::string_view name) {
  std::string all;
  bool at_start = true;
  for (std::size_t i = 0; i < name.size();) {
    const std::size_t begin = i;
    next_code_point(name, i);
    if (at_start && name[begin] != ' ') all += fold(name.substr(begin, i - begin));
    at_start = name[begin] == ' ';
  }
  return all;
}

class Repeats {
 public:
  Repeats(const Text& text, const DocumentNames& names, const LinkTable& table, const Links& links)
      : text_(text), names_(names), table_(table), taken_(text.tokens.size()) {
    for (const Mention& m : links.mentions)
      for (std::uint32_t i = m.tokens.first; i < m.tokens.last; ++i) taken_[i] = true;
  }

  std::vector<Mention> find() {
    std::vector<Mention> found;
    for (std::uint32_t i = 0; i < text_.tokens.size(); ++i) {
      if (taken_[i] || text_.tokens[i].kind != TokenKind::word) continue;
      if (const std::uint32_t colon = initials_end(i); colon > i)
        add_initials({i, colon}, found);
      else if (is_alone(i))
        add_given_name(i, found);
    }
    return found;
  }

 private:
  bool is(std::uint32_t i, std::string_view symbol) const {
    return i < text_.tokens.size() && text_.surface(i) == symbol;
  }
  bool capitalised(std::uint32_t i) const {
    return i < text_.tokens.size() && text_.tokens[i].kind == TokenKind::word &&
           text_.tokens[i].shape != Shape::lower;
  }

  /// The end of *RG* or *R.G.* before a colon; `i` if that is not what stands there.
  std::uint32_t initials_end(std::uint32_t i) const {
    if (text_.tokens[i].shape == Shape::upper && is(i + 1, ":")) return i + 1;
    std::uint32_t end = i;
    while (capitalised(end) && text_.tokens[end].end - text_.tokens[end].begin <= 2 && is(end + 1, ".")) end += 2;
    return end > i + 2 && is(end, ":") ? end : i;
  }

  /// A word that may be a given name: a listed one, or one of four letters or more that nothing says to be another word.
  bool may_be_given(std::uint32_t i) const {
    const Token& token = text_.tokens[i];
    if (token.shape != Shape::title || token.word == unknown_word) return false;
    if (table_.given_names.contains(token.word)) return true;
    return token.end - token.begin >= 4 && !names_.lower.contains(token.word) && !table_.is_common_word(token.word) &&
           !table_.is_person_word(token.word);
  }

  /// A given name that no name stands beside.
  bool is_alone(std::uint32_t i) const {
    if (!may_be_given(i)) return false;
    if (i > 0 && !text_.tokens[i].line_start && capitalised(i - 1) && !sentence_initial(text_, i - 1)) return false;
    return !(capitalised(i + 1) && !text_.tokens[i + 1].line_start) && !is(i + 1, "-");
  }

  void read_people() {
    if (read_) return;
    read_ = true;
    for (const auto& [ref, at] : names_.full_at) {
      const Entity& e = (*table_.gazetteer)[ref];
      if (e.kind == Kind::person && e.label.find(' ') != std::string::npos) people_.push_back(ref);
    }
    std::sort(people_.begin(), people_.end());
  }

  void add_initials(TokenRange tokens, std::vector<Mention>& found) {
    read_people();
    std::string initials = fold(text_.surface(tokens));
    std::erase(initials, '.');
    EntityRef meant = no_entity;
    for (EntityRef ref : people_) {
      if (initials_of((*table_.gazetteer)[ref].label) != initials) continue;
      if (meant != no_entity) return;
      meant = ref;
    }
    if (meant != no_entity) found.push_back(mention(tokens, meant, Cases::any()));
  }

  void add_given_name(std::uint32_t i, std::vector<Mention>& found) {
    read_people();
    if (given_.empty())
      for (EntityRef ref : people_) add_forms(ref);
    const auto known = given_.find(text_.tokens[i].word);
    if (known != given_.end() && known->second.first != no_entity)
      found.push_back(mention({i, i + 1}, known->second.first, known->second.second));
  }

  void add_forms(EntityRef ref) {
    const Entity& e = (*table_.gazetteer)[ref];
    for (const Form& form : table_.pack->inflector.given_name(e.label, e.gender)) {
      const auto [known, fresh] = given_.try_emplace(table_.words->find(fold(form.text)), ref, form.cases);
      if (fresh) continue;
      if (known->second.first == ref)
        known->second.second = known->second.second | form.cases;
      else
        known->second.first = no_entity;  // two people of that name
    }
  }

  static Mention mention(TokenRange tokens, EntityRef ref, Cases cases) {
    Mention made;
    made.tokens = tokens;
    made.entity = ref;
    made.cases = cases;
    made.how = How::surname;
    made.use = Use::given;
    made.why = Why::introduced;
    return made;
  }

  const Text& text_;
  const DocumentNames& names_;
  const LinkTable& table_;
  std::vector<bool> taken_;
  bool read_ = false;
  std::vector<EntityRef> people_;
  std::unordered_map<WordId, std::pair<EntityRef, Cases>> given_;
};

}  // namespace

void add_repeats(const Text& text, const DocumentNames& names, const LinkTable& table, Links& links) {
  const std::vector<Mention> found = Repeats(text, names, table, links).find();
  if (found.empty()) return;
  links.mentions.insert(links.mentions.end(), found.begin(), found.end());
  std::sort(links.mentions.begin(), links.mentions.end(),
            [](const Mention& a, const Mention& b) { return a.tokens.first < b.tokens.first; });
}

}  // namespace whomet
