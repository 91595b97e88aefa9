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

/// Those of a side that are on none of the party's: whom it met there.
std::vector<std::string> opposite(const MeetingFound& meeting, const NamedEntity& party) {
  std::vector<std::string> labels;
  for (const auto& side : meeting.sides) {
    const bool own = std::any_of(side.begin(), side.end(), [&](auto& e) { return e.key == party.key; });
    for (const NamedEntity& e : side)
      if (!own) labels.push_back(e.label);
  }
  return labels;
}

class Table {
 public:
  Table(const Question& question, const Answer& answer, const Paint& paint)
      : question_(question), answer_(answer), paint_(paint) {}

  std::string text() {
    heading();
    widths();
    for (const PartyMet& met : answer_.met) party(met);
    const std::string others = others_text(answer_);
    if (!others.empty()) out_ += paint_.dim(fmt::format("\nAlso: {} (ask for them by word).\n", others));
    return std::move(out_);
  }

 private:
  void heading() {
    const std::string who = parties_text(question_);
    const auto meetings = counted(answer_.meetings.size(), "meeting");
    if (who.empty()) out_ += fmt::format("{} {}\n", meetings, statuses_text(question_));
    else out_ += fmt::format("{}: {} {}\n", paint_.bold(who), meetings, statuses_text(question_));
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
    for (std::size_t index : met.meetings) meeting(answer_.meetings[index], met.party);
  }

  void meeting(const MeetingFound& m, const NamedEntity& party) {
    out_ += fmt::format("  {}  {}  {}, {}, {}\n", paint_.date(padded(date(m), date_)), padded(place(m), place_),
                        to_string(m.kind), to_string(m.status), counted(m.documents, "document"));
    if (question_.parties.empty()) out_ += "    with " + joined(opposite(m, party), ", ") + '\n';
    if (!m.evidence.empty()) evidence(m.evidence.front());
  }

  void evidence(const Evidence& e) {
    out_ += fmt::format("    \"{}\"\n", e.sentence);
    out_ += paint_.dim(fmt::format("    {}{}{}\n", e.document, e.published.empty() ? "" : ", " + e.published,
                                   e.url.empty() ? "" : ", " + e.url));
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

std::string others_text(const Answer& answer) {
  std::vector<std::string> parts;
  for (const auto& [status, count] : answer.others) parts.push_back(fmt::format("{} {}", count, to_string(status)));
  return joined(parts, ", ");
}

std::string answer_table(const Question& question, const Answer& answer, const Paint& paint) {
  return Table(question, answer, paint).text();
}

}  // namespace whomet
