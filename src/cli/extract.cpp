// SPDX-License-Identifier: Apache-2.0
// whomet extract: a filter of articles to lines of JSON.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/extraction_json.hpp"
#include "cli/in_order.hpp"
#include "cli/output.hpp"
#include "whomet/read.hpp"

namespace whomet {
namespace {

struct ExtractOptions {
  std::vector<std::string> inputs;
  std::string output;
  std::string format = "jsonl";
  unsigned jobs = 0;
  GazetteerOptions gazetteer;
};

/// What became of one record.
struct Line {
  std::string json;  ///< empty: it could not be read
  std::vector<ReadFault> faults;
};

Line line_of(RawDocument&& raw, const Knowledge& knowledge) {
  Decoded decoded = decode(std::move(raw));
  Line line{{}, std::move(decoded.faults)};
  if (decoded.document)
    line.json =
        to_json(extract(*decoded.document, knowledge), decoded.document->text, knowledge.gazetteer) + '\n';
  return line;
}

Exit extract_all(const ExtractOptions& options, const Program& program) {
  const auto knowledge = load_knowledge(options.gazetteer, program);
  Output out(options.output);
  std::size_t lines = 0, faults = 0;
  const auto write = [&](Line&& line) {
    for (const ReadFault& fault : line.faults) fmt::print(stderr, "{}\n", to_string(fault));
    faults += line.faults.size();
    if (line.json.empty()) return;
    out.write(line.json);
    out.flush();
    ++lines;
  };
  InOrder<RawDocument, Line> work(thread_count(options.jobs),
                                  [&](RawDocument&& raw) { return line_of(std::move(raw), *knowledge); });
  work.run([&](const auto& push) { scan(options.inputs, push); }, write);
  return lines == 0 && faults > 0 ? Exit::bad_input : Exit::done;
}

}  // namespace

void add_extract(CLI::App& app, const Program& program, Action& action) {
  const auto options = std::make_shared<ExtractOptions>();
  CLI::App* command =
      app.add_subcommand("extract", "Print what each article tells, one line of JSON an article");
  command
      ->add_option("INPUT", options->inputs,
                   "Articles: files, folders, or - for JSON Lines on standard input")
      ->required();
  command->add_option("-o,--output", options->output, "Write there instead of standard output")
      ->type_name("FILE");
  command->add_option("--format", options->format, "The only one: jsonl")
      ->check(CLI::IsMember({"jsonl"}))
      ->capture_default_str();
  add_jobs_option(*command, options->jobs);
  add_gazetteer_options(*command, options->gazetteer);
  command->footer(
      "Example:\n"
      "  whomet extract articles/ | jq -c '.meetings[]'\n"
      "  cat news.jsonl | whomet extract - > told.jsonl\n\n"
      "One object a line, in the order of the input, written as soon as it is known. Offsets count Unicode "
      "code\n"
      "points of the text, ends are exclusive. An article that cannot be read is told on standard error and "
      "left\n"
      "out; the exit status is 2 only if none at all could be read.");
  command->callback(
      [=, &program, &action] { action = [=, &program] { return extract_all(*options, program); }; });
}

}  // namespace whomet
