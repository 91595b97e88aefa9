// SPDX-License-Identifier: Apache-2.0
// whomet same, different, undo: what people rule about people and meetings.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdlib>
#include <ctime>

#include "cli/command.hpp"
#include "cli/output.hpp"
#include "whomet/evidence.hpp"
#include "whomet/merging.hpp"
#include "whomet/query.hpp"

namespace whomet {
namespace {

struct JudgeOptions {
  std::string database, a, b, why, who;
};

/// What a judgement is about, as it was named.
struct Subject {
  About about = About::entity;
  std::string id;
  std::string shown;
  std::string sort;  ///< person, place …, meeting
};

bool is_meeting_id(std::string_view word) {
  return word.size() == 17 && word[0] == 'm' &&
         word.find_first_not_of("0123456789abcdef", 1) == std::string_view::npos;
}

Subject meeting(Store& store, const std::string& id) {
  const ReportKey report = store.report_key(id);
  if (report == 0) throw BadInput(id + ": there is no such meeting, and no such report");
  return {About::meeting, id, id + " (" + to_string(store.meeting_text(report)) + ")", "meeting"};
}

Subject entity(Store& store, const std::string& word) {
  const auto found = store.entities_called(word);
  if (found.size() == 1)
    return {About::entity, found[0].id, found[0].label + " (" + found[0].id + ")", to_string(found[0].kind)};
  if (found.empty()) {
    std::vector<std::string> labels;
    for (const EntityText& e : store.entities_mentioned()) labels.push_back(e.label);
    throw BadInput(word + ": nobody and nothing is called so" + did_you_mean(nearest_names(word, labels)));
  }
  std::string all;
  for (const EntityText& e : found) all += fmt::format("\n  {}  {}, {} in {} documents", e.id, e.label, to_string(e.kind), e.documents);
  throw BadInput(word + ": several are called so; name one by its id:" + all);
}

Subject subject(Store& store, const std::string& word) {
  return is_meeting_id(word) ? meeting(store, word) : entity(store, word);
}

std::string now() {
  const std::time_t time = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm utc{};
  ::gmtime_r(&time, &utc);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday,
                     utc.tm_hour, utc.tm_min, utc.tm_sec);
}

std::string judge(const JudgeOptions& options) {
  if (!options.who.empty()) return options.who;
  for (const char* name : {"USER", "LOGNAME"})
    if (const char* value = std::getenv(name); value != nullptr && *value != '\0') return value;
  return "unknown";
}

std::string to_text(const Judgement& j) {
  return fmt::format("{} {} {}  by {}, {}{}", j.a, j.verdict == Verdict::same ? "same as" : "different from", j.b, j.who,
                     j.made, j.note.empty() ? "" : ": " + j.note);
}

/// Derives again what a judgement touches. Meetings must be dropped for that; of people the merging does it.
MergeSummary derive(Store& store, const Judgement& j) {
  if (j.about == About::meeting) {
    std::vector<ReportKey> reports;
    for (const std::string& id : {j.a, j.b})
      if (const ReportKey key = store.report_key(id)) reports.push_back(key);
    store.replace_meetings(reports, {});
  }
  const MergeSummary summary = merge_meetings(store);
  store.finish();
  return summary;
}

[[noreturn]] void refuse(const Judgement& wanted, const std::vector<Judgement>& standing, const std::string& file) {
  std::string message = "this contradicts what was judged before; nothing was changed\n  now     " + to_text(wanted);
  for (const Judgement& j : standing) message += "\n  before  " + to_text(j);
  throw BadInput(message + fmt::format("\nIf the one before is wrong: whomet undo {} {} {}", file, standing[0].a, standing[0].b));
}

bool same_pair(const Judgement& x, const Judgement& y) {
  return x.about == y.about && x.a == y.a && x.b == y.b;
}

Judgement judgement_of(const Subject& a, const Subject& b, Verdict verdict) {
  if (a.sort != b.sort) throw BadInput(fmt::format("{} is a {}, {} a {}: they cannot be judged together", a.shown, a.sort, b.shown, b.sort));
  if (a.id == b.id) throw BadInput(a.shown + ": name two; a meeting's reports have ids of their own, see whomet explain");
  Judgement j{a.about, verdict, a.id, b.id, "", "", ""};
  if (j.b < j.a) std::swap(j.a, j.b);
  return j;
}

Exit give(const JudgeOptions& options, Verdict verdict) {
  Store store = Store::change(options.database);
  const Subject a = subject(store, options.a), b = subject(store, options.b);
  Judgement j = judgement_of(a, b, verdict);
  j.made = now(), j.note = options.why, j.who = judge(options);
  const auto standing = store.judgements();
  for (const Judgement& other : standing)
    if (same_pair(j, other) && j.verdict == other.verdict)
      throw BadInput("that was judged before: " + to_text(other));
  if (const auto contrary = against(j, standing); !contrary.empty()) refuse(j, contrary, options.database);
  store.add(j);
  const MergeSummary summary = derive(store, j);
  fmt::print("{} {} {}\n{} derived again\n", a.shown, verdict == Verdict::same ? "is the same as" : "is different from",
             b.shown, counted(summary.meetings, "meeting"));
  return Exit::done;
}

Exit list(const Store& store) {
  const auto all = store.judgements();
  for (const Judgement& j : all) fmt::print("{}\n", to_text(j));
  return all.empty() ? Exit::nothing_found : Exit::done;
}

Exit undo(const JudgeOptions& options) {
  if (options.a.empty()) return list(Store::read(options.database));
  if (options.b.empty()) throw BadInput("name both: whomet undo FILE.db A B");
  Store store = Store::change(options.database);
  const auto standing = store.judgements();
  // By the ids as they are: whoever is named may be in no document any more.
  const auto id = [&](const std::string& word) {
    for (const Judgement& j : standing)
      if (word == j.a || word == j.b) return word;
    return subject(store, word).id;
  };
  const auto [a, b] = std::minmax({id(options.a), id(options.b)});
  for (const Judgement& j : standing)
    if (j.a == a && j.b == b) {
      store.remove(j);
      const MergeSummary summary = derive(store, j);
      fmt::print("undone: {}\n{} derived again\n", to_text(j), counted(summary.meetings, "meeting"));
      return Exit::done;
    }
  fmt::print(stderr, "whomet: nothing was judged about {} and {}; whomet undo {} lists what was\n", a, b, options.database);
  return Exit::nothing_found;
}

CLI::App* add(CLI::App& app, const char* name, const char* what, const std::shared_ptr<JudgeOptions>& options) {
  CLI::App* command = app.add_subcommand(name, what);
  command->add_option("DATABASE", options->database, "Made by whomet build")->required();
  return command;
}

constexpr const char* naming =
    "A and B are two people (places, states, organisations), by id or name, or two meetings by id (m and sixteen\n"
    "digits). A report within a meeting has an id, too: whomet explain shows it. Judgements stand in the database;\n"
    "no build overwrites them. whomet undo takes one back.";

void add_verdict(CLI::App& app, Action& action, Verdict verdict, const char* what, const char* example) {
  const auto options = std::make_shared<JudgeOptions>();
  CLI::App* command = add(app, to_string(verdict), what, options);
  command->add_option("A", options->a, "A person or a meeting")->required();
  command->add_option("B", options->b, "The other one")->required();
  command->add_option("--why", options->why, "The reason, kept with the judgement")->type_name("TEXT");
  command->add_option("--who", options->who, "Whose judgement it is; the user's name if not told")->type_name("NAME");
  command->footer(std::string("Example:\n  ") + example + "\n\n" + naming);
  command->callback([=, &action] { action = [=] { return give(*options, verdict); }; });
}

}  // namespace

void add_same(CLI::App& app, const Program&, Action& action) {
  add_verdict(app, action, Verdict::same, "Judge that two people, or two meetings, are one",
              "whomet same news.db ~siergiej-iwanow ~s-iwanow --why \"same office in both\"");
}

void add_different(CLI::App& app, const Program&, Action& action) {
  add_verdict(app, action, Verdict::different, "Judge that two people, or two meetings, are not one",
              "whomet different news.db m0123456789abcdef mfedcba9876543210");
}

void add_undo(CLI::App& app, const Program&, Action& action) {
  const auto options = std::make_shared<JudgeOptions>();
  CLI::App* command = add(app, "undo", "Take a judgement back, or list all", options);
  command->add_option("A", options->a, "One of the two that were judged; nothing: all judgements are listed");
  command->add_option("B", options->b, "The other one");
  command->footer("Example:\n  whomet undo news.db ~siergiej-iwanow ~s-iwanow");
  command->callback([=, &action] { action = [=] { return undo(*options); }; });
}

}  // namespace whomet
