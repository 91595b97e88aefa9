// SPDX-License-Identifier: Apache-2.0
#include "cli/answer_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/layout.hpp"

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

/// *2026-01*; of every year: *01 of any year*.
std::string period_text(const Period& period) {
  const std::string iso = to_iso(period.span);
  constexpr std::size_t year_and_dash = 5;
  return period.every_year && iso.size() > year_and_dash ? iso.substr(year_and_dash) + " of any year" : iso;
}

std::string date_text(const MeetingFound& m) {
  return m.date.empty() ? "no date" : m.date;
}
std::string place_text(const MeetingFound& m) {
  return m.place ? m.place->label : "-";
}

/// *; also 2026-01-09_dmitriew and 3 more*: the documents beside the one whose sentence is shown.
std::string other_documents(const MeetingFound& m) {
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

/// Each value once, in order.
template <class Text>
std::string each_once(const Answer& answer, Text text) {
  std::vector<std::string> values;
  for (const MeetingFound& m : answer.meetings)
    if (std::find(values.begin(), values.end(), text(m)) == values.end()) values.push_back(text(m));
  return joined(values, " and ");
}

class Table {
 public:
  Table(const Question& question, const Answer& answer, const Paint& paint, std::size_t width)
      : question_(question), answer_(answer), paint_(paint), line_(width) {}

  std::string text() {
    if (!answer_.path.empty()) return connection();
    heading();
    if (!answer_.met.empty()) people();
    if (question_.pick != Pick::most) meetings();
    const std::string others = others_text(answer_);
    if (!others.empty())
      out_ += paint_.dim(fmt::format("\nAlso {}: use the word in the question to see them.\n", others));
    return std::move(out_);
  }

 private:
  /// The answer in one line, where it fits into one.
  void heading() {
    const std::string about = conditions_text(question_);
    std::string line = question_.asks == Asks::whether ? "yes: " : "";
    if (!about.empty()) line += about + ": ";
    line += fmt::format("{} {}", counted(answer_.meetings.size(), "meeting"), statuses_text(question_));
    if (question_.asks == Asks::dates) line += ", on " + each_once(answer_, date_text);
    if (question_.asks == Asks::places) line += ", in " + each_once(answer_, place_text);
    out_ += paint_.bold(wrapped(line, 0, 2, line_)) + '\n';
  }

  // --- a connection ---

  /// *A - B: 2 meetings*, then a block a step.
  std::string connection() {
    const std::string ends = answer_.path.front().label + " - " + answer_.path.back().label;
    out_ = fmt::format("{}: {}\n", paint_.bold(ends), counted(answer_.meetings.size(), "meeting"));
    measure();
    for (std::size_t i = 0; i < answer_.meetings.size(); ++i) {
      out_ += fmt::format("\n{} - {}", paint_.name(answer_.path[i].label), paint_.name(answer_.path[i + 1].label));
      meeting(answer_.meetings[i]);
    }
    return std::move(out_);
  }

  // --- people ---

  void people() {
    std::size_t names = 0;
    for (const PartyMet& met : answer_.met) names = std::max(names, width(name(met)));
    out_ += '\n';
    for (const PartyMet& met : answer_.met)
      out_ += fmt::format("  {}  {:>3}  {}\n", paint_.name(padded(name(met), names)), met.meetings.size(),
                          paint_.date(dates(met)));
  }
  static std::string name(const PartyMet& met) { return met.party.label + kind_note(met.party); }

  /// *2025-12-05 … 2026-02-04*
  std::string dates(const PartyMet& met) const {
    std::string first, last;
    for (std::size_t index : met.meetings) {
      const std::string& date = answer_.meetings[index].date;
      if (first.empty()) first = date;
      if (!date.empty()) last = date;
    }
    if (first.empty()) return "no date";
    return first == last ? first : first + " … " + last;
  }

  // --- meetings ---

  void meetings() {
    measure();
    for (const MeetingFound& m : answer_.meetings) meeting(m);
  }

  /// How wide the columns are.
  void measure() {
    for (const MeetingFound& m : answer_.meetings) {
      date_ = std::max(date_, width(date_text(m)));
      place_ = std::max(place_, width(place_text(m)));
    }
  }

  void meeting(const MeetingFound& m) {
    constexpr std::size_t gap = 2;
    const std::size_t used = date_ + gap + place_ + gap;
    out_ += fmt::format("\n{}  {}  {}\n", paint_.date(padded(date_text(m), date_)),
                        padded(place_text(m), place_), paint_.name(wrapped(sides_text(m), used, used, line_)));
    if (!m.evidence.empty()) indented(fmt::format("\"{}\"", m.evidence[0].sentence), false);
    indented(source(m), true);
  }

  void indented(const std::string& text, bool dim) {
    constexpr std::size_t indent = 4;
    const std::string lines = wrapped(text, indent, indent, line_);
    out_ += std::string(indent, ' ') + (dim ? paint_.dim(lines) : lines) + '\n';
  }

  static std::string source(const MeetingFound& m) {
    std::string text = fmt::format("{}, {}", to_string(m.kind), to_string(m.status));
    if (m.evidence.empty()) return text;
    const Evidence& e = m.evidence[0];
    return text + fmt::format(", {}: {}{}{}{}", counted(m.documents, "document"), e.document,
                              e.published.empty() ? "" : ", " + e.published,
                              e.url.empty() ? "" : ", " + e.url, other_documents(m));
  }

  const Question& question_;
  const Answer& answer_;
  const Paint& paint_;
  std::size_t line_, date_ = 0, place_ = 0;
  std::string out_;
};

}  // namespace

std::string sides_text(const MeetingFound& meeting) {
  std::string all;
  for (const auto& side : meeting.sides) {
    if (!all.empty()) all += " | ";
    for (std::size_t i = 0; i < side.size(); ++i) all += (i == 0 ? "" : ", ") + side[i].label;
  }
  return all;
}

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
  if (question.kind) parts.emplace_back(to_string(*question.kind));
  if (question.in_person) parts.emplace_back("in person");
  if (question.pick == Pick::last) parts.emplace_back("last");
  return joined(parts, ", ");
}

std::string others_text(const Answer& answer) {
  std::vector<std::string> parts;
  for (const auto& [status, count] : answer.others)
    parts.push_back(fmt::format("{} {}", count, to_string(status)));
  return joined(parts, ", ");
}

std::string answer_table(const Question& question, const Answer& answer, const Paint& paint,
                         std::size_t width) {
  return Table(question, answer, paint, width).text();
}

}  // namespace whomet
