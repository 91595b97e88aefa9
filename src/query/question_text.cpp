// SPDX-License-Identifier: Apache-2.0
#include "query/question_text.hpp"

#include <algorithm>

#include "query/question_dates.hpp"
#include "query/question_offices.hpp"

namespace whomet {
namespace {

using Language = Knowledge::Language;

std::vector<std::string_view> words_of(const Text& text) {
  std::vector<std::string_view> words;
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) words.push_back(text.surface(i));
  return words;
}

class TakingApart {
 public:
  TakingApart(std::string_view question, const Knowledge& knowledge, const QuestionWords& words, Day today)
      : knowledge_(knowledge), words_(words), today_(today) {
    parts_.text = analyse(question, knowledge.words, *knowledge.languages.begin()->second.sentences);
    const auto surfaces = words_of(parts_.text);
    for (std::string_view word : surfaces) parts_.meanings.push_back(words.of(word));
    for (const std::string& code : words.languages(surfaces)) languages_.push_back(&knowledge.language(code));
    parts_.taken.resize(surfaces.size());
  }

  QuestionText parts() {
    for (const Language* language : languages_) find_times(*language);
    for (const Language* language : languages_) find_names(*language, asked_day());
    std::sort(parts_.names.begin(), parts_.names.end(),
              [](auto& a, auto& b) { return a.tokens.first < b.tokens.first; });
    std::sort(parts_.times.begin(), parts_.times.end(),
              [](auto& a, auto& b) { return a.tokens.first < b.tokens.first; });
    return std::move(parts_);
  }

 private:
  bool free(TokenRange range) const {
    return std::none_of(parts_.taken.begin() + range.first, parts_.taken.begin() + range.last,
                        [](bool t) { return t; });
  }
  void take(TokenRange range) {
    std::fill(parts_.taken.begin() + range.first, parts_.taken.begin() + range.last, true);
  }
  bool has_question_word(TokenRange range) const {
    for (std::uint32_t i = range.first; i < range.last; ++i)
      if (!parts_.meanings[i].none() && parts_.text.tokens[i].kind == TokenKind::word) return true;
    return false;
  }

  /// A new person is a guess, which no word of questions may be part of: *Kto Widział* is nobody.
  bool believable(const Mention& mention, bool certain) const {
    const bool of_people = mention.use == Use::adjective || mention.use == Use::demonym;
    if ((of_people && !speaks_of(Means::delegation)) || !free(mention.tokens)) return false;
    if (!certain) return !has_question_word(mention.tokens);
    const bool one_small_word = mention.tokens.last - mention.tokens.first == 1 &&
                                parts_.text.tokens[mention.tokens.first].shape == Shape::lower;
    return !(one_small_word && has_question_word(mention.tokens));
  }

  void add_name(const Mention& m, const Links& links, bool shared) {
    const Gazetteer& gazetteer = knowledge_.gazetteer;
    const bool certain = m.entity < gazetteer.size();
    const Entity& entity = certain ? gazetteer[m.entity] : links.provisional[m.entity - gazetteer.size()];
    parts_.names.push_back({m.tokens, entity.id, entity.label, certain, shared, entity.kind});
    take(m.tokens);
  }

  bool speaks_of(Means means) const {
    return std::any_of(parts_.meanings.begin(), parts_.meanings.end(), [&](auto& m) { return m.has(means); });
  }

  /// The last day that the question speaks of, or today: who held an office then is who is meant by it.
  Day asked_day() const {
    Day day = today_;
    for (const TimeInQuestion& time : parts_.times)
      if (!time.period.every_year) day = std::min(day, time.period.span.last);
    return day;
  }

  void find_names(const Language& language, Day day) {
    Links links = language.linker->link(parts_.text, day_span(day));
    add_initials(links);
    find_offices(links, day);
    find_roles(language, links, day);
    for (const Mention& m : links.mentions)
      if (m.entity != no_entity && believable(m, m.entity < knowledge_.gazetteer.size()))
        add_name(m, links, m.how == How::surname);
  }

  /// *US*, which no text is searched for.
  void add_initials(Links& links) const {
    for (std::uint32_t i = 0; i < parts_.text.tokens.size(); ++i) {
      const EntityRef ref = knowledge_.gazetteer.find(words_.initials(parts_.text.surface(i)));
      const bool known = std::any_of(links.mentions.begin(), links.mentions.end(), [&](const Mention& m) {
        return m.tokens.first <= i && i < m.tokens.last && m.entity < knowledge_.gazetteer.size();
      });
      if (ref == no_entity || known) continue;
      Mention found;
      found.tokens = {i, i + 1};
      found.entity = ref;
      found.cases = Cases::any();
      const auto behind = std::find_if(links.mentions.begin(), links.mentions.end(),
                                       [&](const Mention& m) { return m.tokens.first >= i; });
      links.mentions.insert(behind, found);
    }
  }

  /// *prezydentem Francji* is he who held the office that day, and *Francji* then is no party of its own.
  void find_roles(const Language& language, const Links& links, Day day) {
    const Times no_times{day_span(day), {}};
    for (const Mention& role : language.meetings->roles(parts_.text, links, no_times)) {
      const bool known = role.how == How::role && role.entity < knowledge_.gazetteer.size();
      if (!known || !free(role.tokens) || names_person(role.tokens, links)) continue;
      add_name(role, links, false);
      for (const Mention& m : links.mentions)
        if (m.tokens.first == role.tokens.last && m.entity < knowledge_.gazetteer.size()) take(m.tokens);
    }
  }

  /// *the French president*, by the words of offices in questions.yaml.
  void find_offices(const Links& links, Day day) {
    for (const Mention& m : offices_in(parts_, links, words_, knowledge_.gazetteer, day))
      if (free(m.tokens) && !names_person(m.tokens, links)) add_name(m, links, false);
  }

  /// *premier Donald Tusk* is found by his name.
  bool names_person(TokenRange range, const Links& links) const {
    const Gazetteer& gazetteer = knowledge_.gazetteer;
    return std::any_of(links.mentions.begin(), links.mentions.end(), [&](const Mention& m) {
      const bool inside = m.tokens.first >= range.first && m.tokens.first <= range.last;
      return inside && (m.entity >= gazetteer.size() || gazetteer[m.entity].kind == Kind::person);
    });
  }

  void find_times(const Language& language) {
    const Links links = language.linker->link(parts_.text, day_span(today_));
    std::vector<TokenRange> names;
    for (const Mention& m : links.mentions) names.push_back(m.tokens);
    for (TimeInQuestion& time : question_times(parts_.text, *language.time, today_, names))
      if (free(time.tokens)) {
        take(time.tokens);
        parts_.times.push_back(std::move(time));
      }
  }

  const Knowledge& knowledge_;
  const QuestionWords& words_;
  Day today_;
  std::vector<const Language*> languages_;
  QuestionText parts_;
};

}  // namespace

QuestionText take_apart(std::string_view question, const Knowledge& knowledge, const QuestionWords& words,
                        Day today) {
  return TakingApart(question, knowledge, words, today).parts();
}

}  // namespace whomet
