// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "meetings/reader.hpp"

namespace whomet {

using namespace meetings;

struct MeetingGrammar::Rules {
  Rules(Lexicon words_, Frames frames_, const Gazetteer& gazetteer_)
      : words(std::move(words_)), frames(std::move(frames_)), gazetteer(gazetteer_), offices(gazetteer_) {}
  Lexicon words;
  Frames frames;
  const Gazetteer& gazetteer;
  OfficeIndex offices;
};

namespace {

/// The sentence, without the date that a document's first line may begin with.
Span evidence_at(std::uint32_t token, const Article& article) {
  TokenRange sentence = article.sentence(token);
  if (!article.times.expressions.empty())
    if (const TimeExpression& time = article.times.expressions.front(); SettingFinder::is_header(time, article) && sentence.first <= time.tokens.first &&
        time.tokens.last < sentence.last)
      sentence.first = time.tokens.last;
  return article.text.span(sentence);
}

Report report_of(const Draft& draft, const Article& article) {
  Report report;
  report.at = article.text.span({draft.token, draft.token + 1});
  report.kind = draft.kind;
  report.status = draft.status;
  report.sides = draft.sides;
  report.place = draft.place;
  report.date = draft.date;
  if (report.date && report.date->grain == Grain::week) report.date->grain = Grain::day;  // a meeting's week is told by its days: from/to
  report.evidence = evidence_at(draft.best, article);
  report.rule = draft.rule;
  report.confidence = draft.confidence;
  report.moved = draft.moved;
  return report;
}

using DraftsBySentence = std::unordered_map<std::uint32_t, std::vector<const Draft*>>;

DraftsBySentence by_sentence(const std::vector<Draft>& drafts, const Article& article) {
  DraftsBySentence all;
  for (const Draft& draft : drafts) all[article.text.sentence_of[draft.token]].push_back(&draft);
  return all;
}

bool takes_part(const DraftsBySentence& drafts, const Article& article, std::uint32_t token, EntityRef ref) {
  const auto here = drafts.find(article.text.sentence_of[token]);
  if (here == drafts.end()) return false;
  return std::any_of(here->second.begin(), here->second.end(), [&](const Draft* told) {
    const Draft& draft = *told;
    return std::any_of(draft.sides.begin(), draft.sides.end(), [&](const Side& side) {
      return std::find(side.begin(), side.end(), ref) != side.end();
    });
  });
}

/// *prezydent Ukrainy*, *wysłannicy Trumpa*, *delegacja USA*: whose is told. Such a phrase is a mention of whoever takes part
/// in a meeting of the article, *minister* and *on* only where that meeting is told.
bool is_told_whose(const Part& part) {
  return (part.sort == PartSort::role || part.sort == PartSort::group) && (part.of != no_entity || part.boss != no_entity);
}

/// Roles and pronouns that denote a person (*prezydent USA, oni*), as far as `counts(token, person)`.
template <typename Counts>
std::vector<Mention> role_mentions(const Article& article, Resolver& resolver, Counts counts) {
  std::vector<Mention> mentions;
  for (const Phrase& phrase : std::vector<Phrase>(article.phrases))
    for (const Part& part : phrase.parts) {
      if (part.sort == PartSort::named || part.sort == PartSort::collective) continue;
      const How how = part.sort == PartSort::pronoun ? How::pronoun : How::role;
      for (EntityRef ref : resolver.parties(part))
        if (article.is_person(ref) && counts(part, ref))
          mentions.push_back({part.tokens, ref, phrase.cases, how, Use::full, part.plural, {}});
    }
  return mentions;
}

void trace_phrases(const Article& article, Resolver& resolver, Trace& trace) {
  for (const Phrase& phrase : std::vector<Phrase>(article.phrases))
    trace.phrases.push_back({article.text.span(phrase.tokens), phrase.cases, resolver.parties(phrase)});
}

std::vector<Relation> relations_of(const Article& article, const Memory& memory) {
  std::vector<Relation> relations;
  for (const LearnedRole& role : memory.roles()) {
    const Span evidence = article.text.span(article.sentence(role.tokens.front()));
    const Noun& noun = article.words.noun(role.noun);
    if (noun.sort == NounSort::kin && role.boss != no_entity)
      relations.push_back({role.person, noun.slug, role.boss, evidence});
    else if (!role.office.empty() && role.of != no_entity)
      relations.push_back({role.person, std::string(role.office), role.of, evidence});
  }
  return relations;
}

}  // namespace

MeetingGrammar MeetingGrammar::compile(const LanguagePack& pack, const Gazetteer& gazetteer,
                                       Vocabulary& words, Faults& faults) {
  MeetingGrammar grammar;
  grammar.rules_ =
      std::make_unique<Rules>(Lexicon::compile(pack, gazetteer, words, faults),
                              Frames::compile(pack.code, pack.file("frames"), words, faults), gazetteer);
  return grammar;
}

Findings MeetingGrammar::find(const Text& text, const Links& links, const Times& times, Trace* trace) const {
  Article article(text, links, times, rules_->words, rules_->gazetteer);
  article.trace = trace;
  read_phrases(article);
  Memory memory(article, rules_->offices);
  memory.learn();
  MeetingReader reader(article, rules_->frames, rules_->offices, memory);
  Findings findings;
  const std::vector<Draft> drafts = reader.read();
  if (trace) trace_phrases(article, reader.resolver(), *trace);
  for (const Draft& draft : drafts) findings.reports.push_back(report_of(draft, article));
  const DraftsBySentence told = by_sentence(drafts, article);
  std::unordered_set<EntityRef> participants;
  for (const Draft& draft : drafts)
    for (const Side& side : draft.sides) participants.insert(side.begin(), side.end());
  findings.roles = role_mentions(article, reader.resolver(), [&](const Part& part, EntityRef ref) {
    return (is_told_whose(part) && participants.contains(ref)) || takes_part(told, article, part.tokens.first, ref);
  });
  findings.relations = relations_of(article, memory);
  findings.provisional = std::move(article.parties);
  return findings;
}

std::vector<Mention> MeetingGrammar::roles(const Text& text, const Links& links, const Times& times) const {
  Article article(text, links, times, rules_->words, rules_->gazetteer);
  read_phrases(article);
  Memory memory(article, rules_->offices);
  memory.learn();
  Resolver resolver(article, memory, rules_->offices);
  return role_mentions(article, resolver, [](const Part&, EntityRef) { return true; });
}

MeetingGrammar::MeetingGrammar() = default;
MeetingGrammar::MeetingGrammar(MeetingGrammar&&) noexcept = default;
MeetingGrammar& MeetingGrammar::operator=(MeetingGrammar&&) noexcept = default;
MeetingGrammar::~MeetingGrammar() = default;

}  // namespace whomet
