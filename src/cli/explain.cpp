// SPDX-License-Identifier: Apache-2.0
// whomet explain: why a meeting, or a mention, is in the database.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "cli/command.hpp"
#include "cli/explain_mention.hpp"
#include "cli/output.hpp"
#include "whomet/evidence.hpp"
#include "whomet/merging.hpp"
#include "whomet/query.hpp"

namespace whomet {
namespace {

struct ExplainOptions {
  std::string database, what, words;
  GazetteerOptions gazetteer;
};

std::string or_dash(const std::string& text) {
  return text.empty() ? "-" : text;
}

std::string sides_text(const std::vector<std::vector<std::string>>& sides) {
  std::vector<std::string> all;
  for (const auto& side : sides) all.push_back(fmt::format("{}", fmt::join(side, ", ")));
  return fmt::format("{}", fmt::join(all, " | "));
}

/// *Witkoffem* = Steve Witkoff (surname, ins); each form once.
std::string forms_text(const std::vector<MentionText>& mentions) {
  std::vector<std::string> all;
  for (const MentionText& m : mentions) {
    std::string form = fmt::format("{} = {} ({}{})", m.surface, m.label, m.how, m.cases.empty() ? "" : ", " + m.cases);
    if (std::find(all.begin(), all.end(), form) == all.end()) all.push_back(std::move(form));
  }
  return fmt::format("{}", fmt::join(all, "; "));
}

class MeetingView {
 public:
  MeetingView(const Store& store, MeetingText meeting, std::vector<MergeStep> steps, const Paint& paint)
      : store_(store), meeting_(std::move(meeting)), steps_(std::move(steps)), paint_(paint) {}

  std::string text() {
    add("{}  {}\n", paint_.bold(meeting_.id), to_string(meeting_));
    add("confidence {:.2f}; {}, {}\n", meeting_.confidence, counted(meeting_.documents, "document"),
        counted(meeting_.reports.size(), "report"));
    for (const MergeStep& step : steps_) report(step);
    contradictions();
    objections();
    judgements();
    return std::move(text_);
  }

 private:
  template <typename... Values>
  void add(fmt::format_string<Values...> format, Values&&... values) {
    text_ += fmt::format(format, std::forward<Values>(values)...);
  }

  void report(const MergeStep& step) {
    const ReportText r = store_.report_text(step.report);
    add("\n{}  {} ({})\n", paint_.bold(r.id), r.document, or_dash(r.published));
    add("  tells     {} {}, {}, {}: {}\n", r.status, r.kind, r.date.empty() ? "no date" : r.date,
        r.place.empty() ? "no place" : r.place, sides_text(r.sides));
    add("  sentence  \"{}\"\n", r.sentence);
    add("  rule      {}, confidence {:.2f}\n", or_dash(r.rule), r.confidence);
    if (!r.mentions.empty()) add("  forms     {}\n", forms_text(r.mentions));
    add("  merged    {}\n", step.leads ? "the first: the most precise" : step.grounds);
    if (!meeting_.date.empty() && contradicts(r)) told_otherwise_.push_back(&step);
  }

  bool contradicts(const ReportText& r) const {
    const auto own = from_iso(meeting_.date), told = from_iso(r.date);
    return own && told && !overlap(*own, *told);
  }

  void contradictions() {
    for (const MergeStep* step : told_otherwise_) {
      const ReportText r = store_.report_text(step->report);
      const bool plan = r.status == "planned" || r.status == "possible";
      add("\n{}: {} says {}, not {}\n", plan ? "moved" : "contradiction", r.document, r.date, meeting_.date);
    }
  }

  void objections() {
    std::map<std::string, std::vector<std::string>> by_meeting;
    for (const MergeStep& step : steps_)
      for (const Objection& o : step.against) {
        auto& why = by_meeting[o.meeting];
        if (std::find(why.begin(), why.end(), to_string(o.why)) == why.end()) why.emplace_back(to_string(o.why));
      }
    if (!by_meeting.empty()) add("\nnot the same as\n");
    for (const auto& [id, why] : by_meeting)
      add("  {}  {}: {}\n", id, to_string(store_.meeting_text(store_.report_key(id))), fmt::join(why, "; "));
  }

  void judgements() {
    for (const Judgement& j : store_.judgements()) {
      const auto has = [&](const std::string& id) {
        return std::binary_search(meeting_.reports.begin(), meeting_.reports.end(), id);
      };
      if (j.about == About::meeting && (has(j.a) || has(j.b)))
        add("\njudged {}: {} and {}, by {}, {}{}\n", to_string(j.verdict), j.a, j.b, j.who, j.made,
            j.note.empty() ? "" : ": " + j.note);
    }
  }

  const Store& store_;
  MeetingText meeting_;
  std::vector<MergeStep> steps_;
  const Paint& paint_;
  std::vector<const MergeStep*> told_otherwise_;
  std::string text_;
};

Exit explain_meeting_of(const ExplainOptions& options, Store& store, ReportKey report) {
  const MeetingText meeting = store.meeting_text(report);
  if (meeting.id.empty()) throw BadInput(options.what + ": not merged yet; run whomet build again");
  Output("").write(MeetingView(store, meeting, explain_meeting(store, options.what), Paint(stdout)).text());
  return Exit::done;
}

Exit explain_mention_of(const ExplainOptions& options, const Store& store, const Program& program) {
  const auto mentions = store.mentions(options.what);
  if (mentions.empty()) {
    const auto documents = store.documents();
    if (std::binary_search(documents.begin(), documents.end(), options.what)) {
      fmt::print(stderr, "whomet: {} mentions nobody\n", options.what);
      return Exit::nothing_found;
    }
    throw BadInput(options.what + ": neither a meeting nor a document here" + did_you_mean(nearest_names(options.what, documents)));
  }
  const auto knowledge = load_knowledge(options.gazetteer, program);
  const std::string text = explain_mentions(mentions, options.words, knowledge->gazetteer);
  Output("").write(text);
  return text.empty() ? Exit::nothing_found : Exit::done;
}

Exit explain(const ExplainOptions& options, const Program& program) {
  Store store = Store::read(options.database);
  if (const ReportKey report = store.report_key(options.what)) return explain_meeting_of(options, store, report);
  return explain_mention_of(options, store, program);
}

}  // namespace

void add_explain(CLI::App& app, const Program& program, Action& action) {
  const auto options = std::make_shared<ExplainOptions>();
  CLI::App* command = app.add_subcommand("explain", "Say why a meeting is one, or whom a name in a document means");
  command->add_option("DATABASE", options->database, "Made by whomet build")->required();
  command->add_option("WHAT", options->what, "Id of a meeting or report, or of a document")->required();
  command->add_option("WORDS", options->words, "Of a document: the name as it stands there; all names if not told");
  add_gazetteer_options(*command, options->gazetteer);
  command->footer(
      "Examples:\n"
      "  whomet explain news.db m0123456789abcdef\n"
      "  whomet explain news.db 2026-01-07_paryz Witkoff\n\n"
      "Of a meeting: each report with its sentence, the rule and the forms that were matched, why it was taken for\n"
      "this meeting, which dates contradict each other, and which meetings were found to be others, and why. Of a\n"
      "mention: the name and the paradigm that make its form, and who else could have been meant.");
  command->callback([=, &program, &action] { action = [=, &program] { return explain(*options, program); }; });
}

}  // namespace whomet
