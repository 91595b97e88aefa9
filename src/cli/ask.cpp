// SPDX-License-Identifier: Apache-2.0
// whomet ask: a question in words.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <iostream>

#include "cli/answer_text.hpp"
#include "cli/command.hpp"
#include "cli/layout.hpp"
#include "whomet/query.hpp"

namespace whomet {
namespace {

struct AskOptions {
  std::string database;
  std::vector<std::string> words;
  std::string format = "table";
  std::string today;
  bool sql = false;
  GazetteerOptions gazetteer;
};

Day today(const AskOptions& options) {
  if (options.today.empty()) return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const auto span = from_iso(options.today);
  if (!span || span->grain != Grain::day)
    throw BadInput(options.today + ": no day; write --today as 2026-01-31");
  return span->first;
}

Asker open(const AskOptions& options, const Knowledge& knowledge) {
  Faults faults;
  Asker asker(options.database, knowledge, today(options), faults);
  std::string all;
  for (const Fault& fault : faults.all()) all += to_string(fault) + '\n';
  if (!faults.none()) throw BadInput("the words of questions have faults:\n" + all);
  return asker;
}

/// Names that nobody bears: found nothing. Words that mean nothing: told which questions can be read.
Exit not_understood(const Reading& reading, const std::vector<std::string>& examples) {
  for (const UnknownName& name : reading.unknown)
    fmt::print(stderr, "whomet: nobody here is called '{}'{}\n", name.name, did_you_mean(name.near));
  if (!reading.unknown.empty()) return Exit::nothing_found;
  for (const std::string& word : reading.unread)
    fmt::print(stderr, "whomet: '{}' means nothing to me in a question\n", word);
  if (reading.unread.empty()) fmt::print(stderr, "whomet: the question names nobody, no place and no time\n");
  fmt::print(stderr, "Questions that can be read:\n");
  for (const std::string& example : examples) fmt::print(stderr, "  {}\n", example);
  return Exit::bad_input;
}

Exit nothing(const Question& question, const Answer& answer) {
  for (const NamedEntity& party : question.parties)
    if (party.key == no_key) fmt::print(stderr, "whomet: {} is not mentioned in any document\n", party.label);
  if (question.asks == Asks::connection) {
    fmt::print(stderr, "whomet: no chain of meetings leads from {} to {}\n", question.parties.front().label,
               question.parties.back().label);
    return Exit::nothing_found;
  }
  const std::string others = others_text(answer);
  const std::string about = conditions_text(question);
  fmt::print(stderr, "{}no meeting {}{}\n", about.empty() ? "" : about + ": ", statuses_text(question),
             others.empty() ? "" : ", but " + others + ": use the word in the question to see them");
  return Exit::nothing_found;
}

std::string shown(const AskOptions& options, const std::string& asked, const Question& question,
                  const Answer& answer) {
  if (options.format == "json") return answer_json(asked, question, answer);
  if (options.format == "csv") return answer_csv(question, answer);
  return answer_table(question, answer, Paint(stdout), line_width(stdout));
}

/// *Nowak* was taken for one of several: told, whatever the format.
void tell_shared(const Reading& reading) {
  for (const SharedName& name : reading.shared)
    fmt::print(stderr, "whomet: '{}' is taken for {}; also so called: {}\n", name.name, name.taken_for,
               fmt::join(name.others, ", "));
}

Exit answer(const AskOptions& options, const Asker& asker, const std::string& asked) {
  const Reading reading = asker.read(asked);
  if (!reading.question) return not_understood(reading, asker.examples());
  tell_shared(reading);
  if (options.sql) {
    const std::string sql = asker.sql(*reading.question);
    if (sql.empty()) return nothing(*reading.question, {});
    Output("").write(sql + ";\n");
    return Exit::done;
  }
  Answer answer = asker.answer(*reading.question);
  if (answer.meetings.empty() && options.format == "table") return nothing(*reading.question, answer);
  asker.add_evidence(answer);
  Output("").write(shown(options, asked, *reading.question, answer));
  return answer.meetings.empty() ? Exit::nothing_found : Exit::done;
}

/// Standard input, a question a line; each answer is out before the next question is read. The status is the last's.
Exit answer_all(const AskOptions& options, const Asker& asker) {
  Exit exit = Exit::done;
  for (std::string line; std::getline(std::cin, line);) {
    exit = answer(options, asker, line);
    Output("").flush();
  }
  return exit;
}

Exit ask(const AskOptions& options, const Program& program) {
  Store::read(options.database);  // a wrong file is told before the gazetteer is loaded
  const auto knowledge = load_knowledge(options.gazetteer, program);
  const Asker asker = open(options, *knowledge);
  const std::string asked = fmt::format("{}", fmt::join(options.words, " "));
  return asked == "-" ? answer_all(options, asker) : answer(options, asker, asked);
}

}  // namespace

void add_ask(CLI::App& app, const Program& program, Action& action) {
  const auto options = std::make_shared<AskOptions>();
  CLI::App* command = app.add_subcommand("ask", "Ask who met whom, where or when, in English or Polish");
  command->add_option("DATABASE", options->database, "Made by whomet build")->required();
  command->add_option("QUESTION", options->words, "The question, quoted or not; - for a question a line on standard input")->required();
  command->add_option("--format", options->format, "table, json or csv")
      ->check(CLI::IsMember({"table", "json", "csv"}))
      ->capture_default_str();
  command
      ->add_option("--today", options->today,
                   "The day that \"last month\" counts from; the clock's if not told")
      ->type_name("YYYY-MM-DD");
  command->add_flag("--sql", options->sql, "Print the SQL that gives the answer, for sqlite3 DATABASE");
  add_gazetteer_options(*command, options->gazetteer);
  command->footer(
      "Examples:\n"
      "  whomet ask news.db \"who met Witkoff in Moscow in December?\"\n"
      "  whomet ask news.db \"did Putin meet Witkoff?\"\n"
      "  whomet ask news.db \"who met both Putin and Zelensky?\"\n"
      "  whomet ask news.db \"who was in Abu Dhabi on 4 February 2026?\"\n"
      "  whomet ask news.db \"how are Nawrocki and Putin connected?\"\n"
      "  whomet ask news.db \"who will meet Umerov in February 2026?\" --format json\n\n"
      "Meetings that were held are told, unless the question asks for others (who will meet, planned, may "
      "meet,\n"
      "cancelled, denied). Names are found in all their forms and spellings, with or without diacritics. A "
      "month\n"
      "without a year is that month of any year. Exit status 1: nothing found, 2: the question cannot be "
      "read.");
  command->callback([=, &program, &action] { action = [=, &program] { return ask(*options, program); }; });
}

}  // namespace whomet
