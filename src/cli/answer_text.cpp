// SPDX-License-Identifier: Apache-2.0
#include "cli/answer_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace whomet {
namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view last_link) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? last_link : ", ";
    text += parts[i];
  }
  return text;
}

std::string kind_note(const NamedEntity& entity) {
  return entity.kind == Kind::person ? "" : fmt::format(" ({})", to_string(entity.kind));
}

/// *Władimir Putin | Steve Witkoff, Jared Kushner*
std::string sides(const MeetingFound& meeting) {
  std::string all;
  for (const auto& side : meeting.sides) {
    if (!all.empty()) all += " | ";
    for (std::size_t i = 0; i < side.size(); ++i) all += (i == 0 ? "" : ", ") + side[i].label;
  }
  return all;
}

/// *2026-01*; of every year: *01 of any year*.
std::string period_text(const Period& period) {
  const std::string iso = to_iso(period.span);
  constexpr std::size_t year_and_dash = 5;
  return period.every_year && iso.size() > year_and_dash ? iso.substr(year_and_dash) + " of any year" : iso;
}

class Table {
 public:
  Table(const Question& question, const Answer& answer, const Paint& paint)
      : question_(question), answer_(answer), paint_(paint) {}

  std::string text() {
    heading();
    widths();
    if (question_.parties.empty())
      all_meetings();
    else
      for (const PartyMet& met : answer_.met) party(met);
    const std::string others = others_text(answer_);
    if (!others.empty())
      out_ += paint_.dim(fmt::format("\nAlso {}: use the word in the question to see them.\n", others));
    return std::move(out_);
  }

 private:
  void heading() {
    out_ += fmt::format("{}: {} {}\n", paint_.bold(conditions_text(question_)),
                        counted(answer_.meetings.size(), "meeting"), statuses_text(question_));
  }

  void widths() {
    for (const MeetingFound& m : answer_.meetings) {
      date_ = std::max(date_, width(date(m)));
      place_ = std::max(place_, width(place(m)));
    }
  }
  static std::string date(const MeetingFound& m) { return m.date.empty() ? "no date" : m.date; }
  static std::string place(const MeetingFound& m) { return m.place ? m.place->label : "-"; }

  void party(const PartyMet& met) {
    out_ += '\n' + paint_.name(met.party.label) + kind_note(met.party) + '\n';
    for (std::size_t index : met.meetings) meeting(answer_.meetings[index]);
  }

  /// Where nobody was asked about, each meeting once with all that took part.
  void all_meetings() {
    for (const MeetingFound& m : answer_.meetings) {
      out_ += '\n' + paint_.name(sides(m)) + '\n';
      meeting(m);
    }
  }

  void meeting(const MeetingFound& m) {
    out_ +=
        fmt::format("  {}  {}  {}, {}, {}\n", paint_.date(padded(date(m), date_)), padded(place(m), place_),
                    to_string(m.kind), to_string(m.status), counted(m.documents, "document"));
    if (!m.evidence.empty()) evidence(m);
  }

  void evidence(const MeetingFound& m) {
    const Evidence& e = m.evidence.front();
    out_ += fmt::format("    \"{}\"\n", e.sentence);
    out_ +=
        paint_.dim(fmt::format("    {}{}{}{}\n", e.document, e.published.empty() ? "" : ", " + e.published,
                               e.url.empty() ? "" : ", " + e.url, other_documents(m)));
  }

  /// *; also 2026-01-09_dmitriew and 3 more*: the documents beside the one whose sentence is shown.
  static std::string other_documents(const MeetingFound& m) {
    constexpr std::size_t most = 3;
    std::vector<std::string> others;
    for (const Evidence& e : m.evidence)
      if (e.document != m.evidence[0].document &&
          std::find(others.begin(), others.end(), e.document) == others.end())
        others.push_back(e.document);
    if (others.empty()) return {};
    const std::size_t more = others.size() > most ? others.size() - most : 0;
    others.resize(others.size() - more);
    if (more > 0) others.push_back(fmt::format("{} more", more));
    return "; also " + joined(others, " and ");
  }

  const Question& question_;
  const Answer& answer_;
  const Paint& paint_;
  std::size_t date_ = 0, place_ = 0;
  std::string out_;
};

}  // namespace

std::string statuses_text(const Question& question) {
  std::vector<std::string> names;
  for (Status status : question.statuses) names.emplace_back(to_string(status));
  return joined(names, " or ");
}

std::string parties_text(const Question& question) {
  std::vector<std::string> labels;
  for (const NamedEntity& party : question.parties) labels.push_back(party.label);
  return joined(labels, " and ");
}

std::string conditions_text(const Question& question) {
  std::vector<std::string> parts;
  if (!question.parties.empty()) parts.push_back(parties_text(question));
  for (const NamedEntity& place : question.places) parts.push_back(place.label);
  for (const Period& period : question.on) parts.push_back(period_text(period));
  if (question.since) parts.push_back("since " + to_iso(day_span(*question.since)));
  if (question.until) parts.push_back("until " + to_iso(day_span(*question.until)));
  return joined(parts, ", ");
}

std::string others_text(const Answer& answer) {
  std::vector<std::string> parts;
  for (const auto& [status, count] : answer.others)
    parts.push_back(fmt::format("{} {}", count, to_string(status)));
  return joined(parts, ", ");
}

std::string answer_table(const Question& question, const Answer& answer, const Paint& paint) {
  return Table(question, answer, paint).text();
}

}  // namespace whomet
