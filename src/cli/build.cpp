// SPDX-License-Identifier: Apache-2.0
// whomet build: articles into a database.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <mutex>

#include "cli/build_summary.hpp"
#include "cli/command.hpp"
#include "cli/in_order.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "whomet/merging.hpp"
#include "whomet/read.hpp"
#include "whomet/store.hpp"

namespace whomet {
namespace {

struct BuildOptions {
  std::vector<std::string> inputs;
  std::string output;
  unsigned jobs = 0;
  GazetteerOptions gazetteer;
};

/// What became of one record.
struct Built {
  std::size_t bytes = 0;
  Decoded decoded;
  std::optional<Extraction> told;  ///< nothing: unreadable, or the database has it already
};

class Build {
 public:
  Build(const BuildOptions& options, const Program& program)
      : options_(options),
        knowledge_(load_knowledge(options.gazetteer, program)),
        store_(Store::open(options.output, {knowledge_->gazetteer.hash(), program.version})),
        has_documents_(store_.totals().documents > 0),
        progress_(is_terminal(stderr) ? input_bytes(options.inputs) : 0) {}

  Exit run() {
    InOrder<RawDocument, Built> work(thread_count(options_.jobs),
                                     [this](RawDocument&& raw) { return built(std::move(raw)); });
    work.run([this](const auto& push) { scan(options_.inputs, push); },
             [this](Built&& b) { keep(std::move(b)); });
    progress_.phase("merging");
    merge_meetings(store_);
    store_.finish();
    progress_.clear();
    summarise();
    return counts_.added + counts_.unchanged == 0 && counts_.faults > 0 ? Exit::bad_input : Exit::done;
  }

 private:
  /// On any thread. What the database has as it is need not be understood again.
  Built built(RawDocument&& raw) {
    Built result;
    result.bytes = raw.bytes.size();
    result.decoded = decode(std::move(raw));
    const auto& document = result.decoded.document;
    if (document && !is_current(*document)) result.told = extract(*document, *knowledge_);
    return result;
  }

  bool is_current(const Document& document) {
    if (!has_documents_) return false;
    const std::lock_guard lock(store_in_use_);
    return store_.is_current(document);
  }

  /// On this thread, in the order of the input: the database does not depend on the number of threads.
  void keep(Built&& b) {
    tell(b.decoded.faults);
    progress_.add(b.bytes);
    if (!b.decoded.document) {
      ++counts_.unreadable;
      for (const ReadFault& fault : b.decoded.faults) ++counts_.skipped[fault.message];
    } else if (!b.told) {
      ++counts_.unchanged;
    } else {
      const std::lock_guard lock(store_in_use_);
      store_.add(*b.decoded.document, *b.told, knowledge_->gazetteer);
      ++counts_.added;
    }
  }

  void tell(const std::vector<ReadFault>& faults) {
    counts_.faults += faults.size();
    if (!faults.empty()) progress_.clear();
    for (const ReadFault& fault : faults) fmt::print(stderr, "{}\n", to_string(fault));
  }

  void summarise() const {
    const double seconds = progress_.on() ? progress_.seconds() : -1.0;
    fmt::print("{}", build_summary(store_, counts_, options_.output, seconds));
  }

  const BuildOptions& options_;
  std::unique_ptr<const Knowledge> knowledge_;
  Store store_;
  std::mutex store_in_use_;
  bool has_documents_;
  Progress progress_;
  BuildCounts counts_;
};

}  // namespace

void add_build(CLI::App& app, const Program& program, Action& action) {
  const auto options = std::make_shared<BuildOptions>();
  CLI::App* command = app.add_subcommand("build", "Read articles into a database of who met whom");
  command
      ->add_option("INPUT", options->inputs,
                   "Articles: files, folders, or - for JSON Lines on standard input")
      ->required();
  command
      ->add_option("-o,--output", options->output, "The database; made if it does not exist, else added to")
      ->type_name("FILE.db")
      ->required();
  add_jobs_option(*command, options->jobs);
  add_gazetteer_options(*command, options->gazetteer);
  command->footer(
      "Example:\n"
      "  whomet build articles/ more.jsonl -o news.db\n\n"
      "Articles that the database has already, unchanged, are passed over, so the same command after a break "
      "goes\n"
      "on where it stopped. An article that cannot be read is told on standard error and left out: one bad "
      "file\n"
      "in a thousand spoils nothing, and the exit status stays 0. It is 2 if none at all could be read.");
  command->callback(
      [=, &program, &action] { action = [=, &program] { return Build(*options, program).run(); }; });
}

}  // namespace whomet
