// SPDX-License-Identifier: Apache-2.0
#include "cli/explain_mention.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "whomet/text.hpp"

namespace whomet {
namespace {

/// Forms differ from the base form in their last letters; names that begin otherwise need no look.
bool may_be(const Entity& entity, const std::string& folded) {
  constexpr std::size_t begins_alike = 2;
  const auto begins = [&](const std::string& word) { return word.starts_with(folded.substr(0, begins_alike)); };
  return std::any_of(entity.names.begin(), entity.names.end(), [&](const Name& name) {
    const std::string bare = fold_bare(name.text);
    for (std::size_t at = 0; at != std::string::npos; at = bare.find(' ', at + 1))
      if (begins(bare.substr(at == 0 ? 0 : at + 1))) return true;
    return false;
  });
}

/// The forms of an entity that read like the words, in all languages.
std::vector<NameForm> forms_like(const Entity& entity, const std::string& folded, const Gazetteer& gazetteer) {
  std::vector<NameForm> all;
  for (const auto& [code, pack] : gazetteer.languages())
    for (NameForm& form : gazetteer.forms(entity, code))
      if (fold_bare(form.text) == folded) all.push_back(std::move(form));
  return all;
}

std::string form_text(const Entity& entity, const NameForm& form) {
  const std::string name = entity.names.empty() ? entity.label : entity.names[form.name].text;
  return fmt::format("{} of \"{}\"{}", to_string(form.cases), name, form.rule.empty() ? "" : fmt::format(", {}", form.rule));
}

std::string own_forms(const MentionText& m, const std::string& folded, const Gazetteer& gazetteer) {
  const EntityRef ref = gazetteer.find(m.entity);
  if (ref == no_entity) return "";
  std::vector<std::string> lines;
  for (const NameForm& form : forms_like(gazetteer[ref], folded, gazetteer)) {
    const std::string line = fmt::format("  form      {}\n", form_text(gazetteer[ref], form));
    if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(line);
  }
  return fmt::format("{}", fmt::join(lines, ""));
}

std::string others(const MentionText& m, const std::string& folded, const Gazetteer& gazetteer) {
  std::string text;
  for (const Entity& entity : gazetteer.entities())
    if (entity.id != m.entity && may_be(entity, folded))
      if (const auto forms = forms_like(entity, folded, gazetteer); !forms.empty())
        text += fmt::format("  not       {} ({}): {}\n", entity.label, entity.id, form_text(entity, forms.front()));
  return text;
}

std::string explain(const MentionText& m, const Gazetteer& gazetteer) {
  const std::string folded = fold_bare(m.surface);
  const bool named = m.how != "role" && m.how != "pronoun";
  return fmt::format("{}-{}  {} = {} ({})\n  how       {}{}\n", m.start, m.end, m.surface, m.label, m.entity, m.how,
                     m.cases.empty() ? "" : ", " + m.cases) +
         (named ? own_forms(m, folded, gazetteer) + others(m, folded, gazetteer) : "");
}

}  // namespace

std::string explain_mentions(const std::vector<MentionText>& mentions, const std::string& words,
                             const Gazetteer& gazetteer) {
  const std::string wanted = fold_bare(words);
  std::string text;
  for (const MentionText& m : mentions)
    if (wanted.empty() || fold_bare(m.surface) == wanted) text += explain(m, gazetteer);
  return text;
}

}  // namespace whomet
