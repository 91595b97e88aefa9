// SPDX-License-Identifier: Apache-2.0
#include "query/question_offices.hpp"

#include <algorithm>

#include "whomet/text.hpp"

namespace whomet {
namespace {

constexpr std::uint32_t nowhere = UINT32_MAX;

bool holds(const Office& held, const std::string& office, const std::string& state, Day day) {
  return held.office == office && held.of == state && (!held.from || held.from->first <= day) &&
         (!held.to || held.to->last >= day);
}

Day since(const Office& held) {
  return held.from ? held.from->first : Day::min();
}

/// Of several, whoever came last.
EntityRef holder(const Gazetteer& gazetteer, const std::string& office, const std::string& state, Day day) {
  EntityRef best = no_entity;
  Day came = Day::min();
  for (EntityRef ref : gazetteer.with_facts())
    for (const Office& held : gazetteer[ref].offices)
      if (holds(held, office, state, day) && (best == no_entity || since(held) > came)) {
        best = ref;
        came = since(held);
      }
  return best;
}

class OfficeFinder {
 public:
  OfficeFinder(const QuestionText& parts, const Links& links, const Gazetteer& gazetteer)
      : parts_(parts), links_(links), gazetteer_(gazetteer) {}

  std::optional<Mention> at(std::uint32_t first, const OfficeWords& wording, Day day) const {
    if (!says(first, wording.words)) return std::nullopt;
    TokenRange tokens{first, first + static_cast<std::uint32_t>(wording.words.size())};
    const Mention* state = state_around(tokens);
    if (!state) return std::nullopt;
    Mention found;
    found.entity = holder(gazetteer_, wording.office, gazetteer_[state->entity].id, day);
    found.tokens = {std::min(tokens.first, state->tokens.first), std::max(tokens.last, state->tokens.last)};
    found.how = How::role;
    return found.entity == no_entity ? std::nullopt : std::optional(found);
  }

 private:
  bool says(std::uint32_t first, const std::vector<std::string>& words) const {
    const auto size = static_cast<std::uint32_t>(parts_.text.tokens.size());
    for (std::uint32_t i = 0; i < words.size(); ++i)
      if (first + i >= size || fold_bare(parts_.text.surface(first + i)) != words[i]) return false;
    return true;
  }

  /// Directly before the office, or behind it with a filler and an article between: *of the*.
  const Mention* state_around(TokenRange office) const {
    if (const Mention* before = state([&](TokenRange t) { return t.last == office.first; })) return before;
    std::uint32_t next = office.last;
    if (next < parts_.meanings.size() && parts_.meanings[next].has(Means::filler)) ++next;
    if (next < parts_.meanings.size() && parts_.meanings[next].has(Means::article)) ++next;
    if (next == office.last) next = nowhere;
    return state([&](TokenRange t) { return t.first == next; });
  }

  template <class Stands>
  const Mention* state(Stands stands) const {
    const auto found = std::find_if(links_.mentions.begin(), links_.mentions.end(), [&](const Mention& m) {
      return m.entity < gazetteer_.size() && gazetteer_[m.entity].kind != Kind::person && stands(m.tokens);
    });
    return found == links_.mentions.end() ? nullptr : &*found;
  }

  const QuestionText& parts_;
  const Links& links_;
  const Gazetteer& gazetteer_;
};

}  // namespace

std::vector<Mention> offices_in(const QuestionText& parts, const Links& links, const QuestionWords& words,
                                const Gazetteer& gazetteer, Day day) {
  const OfficeFinder finder(parts, links, gazetteer);
  std::vector<Mention> found;
  for (std::uint32_t i = 0; i < parts.text.tokens.size(); ++i)
    for (const OfficeWords& wording : words.offices())
      if (auto office = finder.at(i, wording, day)) {
        found.push_back(*office);
        i = office->tokens.last - 1;
        break;
      }
  return found;
}

}  // namespace whomet
