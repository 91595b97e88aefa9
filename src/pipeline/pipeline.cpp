// SPDX-License-Identifier: Apache-2.0
#include "whomet/pipeline.hpp"

#include <algorithm>

namespace whomet {
namespace {

std::vector<TokenRange> name_ranges(const Links& links) {
  std::vector<TokenRange> ranges;
  for (const Mention& m : links.mentions)
    if (m.use != Use::adjective) ranges.push_back(m.tokens);
  return ranges;
}

/// *in May* is no mention of Theresa May: what the time stage read as a date is no name.
void drop_dates(std::vector<Mention>& mentions, const Times& times) {
  auto date = times.expressions.begin();
  std::erase_if(mentions, [&](const Mention& m) {
    while (date != times.expressions.end() && date->tokens.last <= m.tokens.first) ++date;
    return m.use != Use::adjective && date != times.expressions.end() && date->tokens.first <= m.tokens.first;
  });
}

/// Names, roles and pronouns in text order; a country's adjectives and people are no mentions of their own.
std::vector<Extraction::Found> found_mentions(const Text& text, const Links& links,
                                              const Findings& findings) {
  std::vector<Extraction::Found> all;
  const auto add = [&](const Mention& m) {
    all.push_back({text.span(m.tokens), m.entity, m.cases, m.how, m.rule, m.why, m.for_state});
  };
  for (const Mention& m : links.mentions)
    if (m.use != Use::adjective && m.use != Use::demonym) add(m);
  for (const Mention& m : findings.roles) add(m);
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  return all;
}

std::vector<Extraction::When> found_times(const Text& text, const Times& times) {
  std::vector<Extraction::When> all;
  for (const TimeExpression& t : times.expressions)
    all.push_back({text.span(t.tokens), t.value, t.weekday_clash});
  return all;
}

void append(std::vector<Entity>& all, std::vector<Entity>&& more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

Extraction extract(const Document& document, const Knowledge& knowledge, Trace* trace) {
  const std::string& code = knowledge.language_of(document);
  const Knowledge::Language& language = knowledge.language(code);
  const Text text = analyse(document.text, knowledge.words, *language.sentences);
  Links links = knowledge.linker(code).link(text, document.published, code);
  // A document of which only the year is known has no day to count from: *w lutym* may be the next one.
  const bool dated = document.published && document.published->grain != Grain::year;
  Times times = language.time->read(text, dated ? document.published : std::nullopt, name_ranges(links));
  if (!times.published) times.published = document.published;
  drop_dates(links.mentions, times);
  Findings findings = language.meetings->find(text, links, times, trace);

  Extraction told;
  told.document = document.id;
  told.language = code;
  told.published = times.published;
  told.mentions = found_mentions(text, links, findings);
  told.times = found_times(text, times);
  told.reports = std::move(findings.reports);
  told.relations = std::move(findings.relations);
  told.provisional = std::move(links.provisional);
  append(told.provisional, std::move(findings.provisional));
  return told;
}

}  // namespace whomet
