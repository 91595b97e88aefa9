// SPDX-License-Identifier: Apache-2.0
// whomet show: an article with what was found in it.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/article_view.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"
#include "cli/rules_view.hpp"
#include "whomet/read.hpp"

namespace whomet {
namespace {

struct ShowOptions {
  std::vector<std::string> inputs;
  GazetteerOptions gazetteer;
  bool rules = false;
};

Exit show_all(const ShowOptions& options, const Program& program) {
  const auto knowledge = load_knowledge(options.gazetteer, program);
  const Paint paint(stdout);
  Output out("");
  std::size_t shown = 0;
  const auto show = [&](Document&& document) {
    if (shown++ > 0) out.write("\n");
    Trace trace;
    const Extraction told = extract(document, *knowledge, options.rules ? &trace : nullptr);
    out.write(article_view(document, told, knowledge->gazetteer, paint));
    if (options.rules) out.write(rules_view(document, told, trace, knowledge->gazetteer, paint));
    out.flush();
  };
  read_documents(options.inputs, show,
                 [](const ReadFault& fault) { fmt::print(stderr, "{}\n", to_string(fault)); });
  return shown == 0 ? Exit::bad_input : Exit::done;
}

}  // namespace

void add_show(CLI::App& app, const Program& program, Action& action) {
  const auto options = std::make_shared<ShowOptions>();
  CLI::App* command = app.add_subcommand("show", "Show an article with names, dates and meetings marked");
  command
      ->add_option("ARTICLE", options->inputs,
                   "Articles: files, folders, or - for JSON Lines on standard input")
      ->required();
  command->add_flag("--rules", options->rules,
                    "List the phrases that were seen and what each frame made of each trigger word");
  add_gazetteer_options(*command, options->gazetteer);
  command->footer(
      "Example:\n"
      "  whomet show articles/davos.txt\n"
      "  whomet show --rules articles/davos.txt\n\n"
      "[name = whose it is] {time expression = its value} <number of the meeting: the word that tells of "
      "it>;\n"
      "the meetings follow. On a terminal the marks are in colour, unless NO_COLOR is set.");
  command->callback(
      [=, &program, &action] { action = [=, &program] { return show_all(*options, program); }; });
}

}  // namespace whomet
