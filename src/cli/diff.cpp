// SPDX-License-Identifier: Apache-2.0
// whomet diff: what one database has that another has not.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "cli/command.hpp"
#include "cli/output.hpp"
#include "whomet/evidence.hpp"

namespace whomet {
namespace {

struct DiffOptions {
  std::string before, after;
};

/// Lines of one sort of thing, under a heading where there are any.
class Section {
 public:
  explicit Section(std::string heading) : text_(std::move(heading) + '\n') {}
  void add(char sign, const std::string& what) {
    text_ += fmt::format("{} {}\n", sign, what);
    empty_ = false;
  }
  std::string text() const { return empty_ ? "" : text_; }

 private:
  std::string text_;
  bool empty_ = true;
};

/// `-` what only the first of two sorted lists has, `+` what only the second has.
void compare(const std::vector<std::string>& before, const std::vector<std::string>& after, Section& section) {
  std::vector<std::string> gone, come;
  std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(gone));
  std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(come));
  for (const auto& line : gone) section.add('-', line);
  for (const auto& line : come) section.add('+', line);
}

std::vector<std::string> entity_lines(const Store& store) {
  std::vector<std::string> lines;
  for (const EntityText& e : store.entities_mentioned())
    lines.push_back(fmt::format("{}  {}, {}{}", e.id, e.label, to_string(e.kind),
                                e.same_as.empty() ? "" : ", the same as " + e.same_as));
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::vector<std::string> judgement_lines(const Store& store) {
  std::vector<std::string> lines;
  for (const Judgement& j : store.judgements())
    lines.push_back(fmt::format("{} {} {}, by {}", j.a, j.verdict == Verdict::same ? "same as" : "different from", j.b, j.who));
  std::sort(lines.begin(), lines.end());
  return lines;
}

/// What is compared of two meetings, by name.
std::vector<std::pair<const char*, std::string>> fields(const MeetingText& m) {
  std::vector<std::string> sides;
  for (const auto& side : m.sides) sides.push_back(fmt::format("{}", fmt::join(side, ", ")));
  return {{"kind", m.kind},
          {"status", m.status},
          {"date", m.date.empty() ? "none" : m.date},
          {"place", m.place.empty() ? "none" : m.place},
          {"sides", fmt::format("{}", fmt::join(sides, " | "))},
          {"confidence", fmt::format("{:.2f}", m.confidence)},
          {"documents", std::to_string(m.documents)},
          {"reports", std::to_string(m.reports.size())},
          {"id", m.id}};
}

std::string changes(const MeetingText& before, const MeetingText& after) {
  const auto old = fields(before), fresh = fields(after);
  std::vector<std::string> all;
  for (std::size_t i = 0; i < old.size(); ++i)
    if (old[i].second != fresh[i].second)
      all.push_back(fmt::format("{} {} -> {}", old[i].first, old[i].second, fresh[i].second));
  return fmt::format("{}", fmt::join(all, "; "));
}

/// A meeting is the same in both if they share a report, whatever else became of it.
void compare_meetings(const Store& before, const Store& after, Section& section) {
  const auto old = before.meeting_texts(), fresh = after.meeting_texts();
  std::map<std::string_view, const MeetingText*> by_report;
  for (const MeetingText& m : fresh)
    for (const std::string& report : m.reports) by_report[report] = &m;
  std::set<const MeetingText*> met;
  for (const MeetingText& m : old) {
    const MeetingText* other = nullptr;
    for (const std::string& report : m.reports)
      if (const auto found = by_report.find(report); found != by_report.end() && !other) other = found->second;
    if (other && met.insert(other).second) {
      if (const std::string what = changes(m, *other); !what.empty())
        section.add('~', fmt::format("{}  {}: {}", m.id, to_string(m), what));
    } else {
      section.add('-', fmt::format("{}  {}", m.id, to_string(m)));
    }
  }
  for (const MeetingText& m : fresh)
    if (!met.contains(&m)) section.add('+', fmt::format("{}  {}", m.id, to_string(m)));
}

Exit diff(const DiffOptions& options) {
  const Store before = Store::read(options.before), after = Store::read(options.after);
  Section documents("documents"), entities("names"), meetings("meetings"), judgements("judgements");
  compare(before.documents(), after.documents(), documents);
  compare(entity_lines(before), entity_lines(after), entities);
  compare_meetings(before, after, meetings);
  compare(judgement_lines(before), judgement_lines(after), judgements);
  const std::string text = documents.text() + entities.text() + meetings.text() + judgements.text();
  Output("").write(text);
  if (text.empty()) fmt::print(stderr, "whomet: no difference\n");
  return text.empty() ? Exit::nothing_found : Exit::done;
}

}  // namespace

void add_diff(CLI::App& app, const Program&, Action& action) {
  const auto options = std::make_shared<DiffOptions>();
  CLI::App* command = app.add_subcommand("diff", "Tell what differs between two databases");
  command->add_option("BEFORE", options->before, "Made by whomet build")->required();
  command->add_option("AFTER", options->after, "Another one")->required();
  command->footer(
      "Example:\n"
      "  whomet diff yesterday.db today.db\n\n"
      "-: only in the first, +: only in the second, ~: a meeting that both have, with what changed.\n"
      "Exit status 1: there is no difference.");
  command->callback([=, &action] { action = [=] { return diff(*options); }; });
}

}  // namespace whomet
