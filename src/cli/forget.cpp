// SPDX-License-Identifier: Apache-2.0
// whomet forget: a document, and what only it said.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/output.hpp"
#include "whomet/merging.hpp"
#include "whomet/query.hpp"

namespace whomet {
namespace {

struct ForgetOptions {
  std::string database;
  std::vector<std::string> documents;
};

/// How many of the documents were there; the others are told.
std::size_t forget_all(Store& store, const ForgetOptions& options) {
  std::size_t forgotten = 0;
  for (const std::string& document : options.documents) {
    if (store.forget(document)) {
      ++forgotten;
    } else {
      fmt::print(stderr, "whomet: {} has no document '{}'{}\n", options.database, document,
                 did_you_mean(nearest_names(document, store.documents())));
    }
  }
  return forgotten;
}

Exit forget(const ForgetOptions& options) {
  Store store = Store::change(options.database);
  const Totals before = store.totals();
  const std::size_t forgotten = forget_all(store, options);
  if (forgotten == 0) return Exit::nothing_found;
  merge_meetings(store);
  store.finish();
  const Totals after = store.totals();
  const auto gone = [](std::int64_t was, std::int64_t is) { return static_cast<std::size_t>(was - is); };
  fmt::print("{} forgotten, with {}; {} left\n", counted(forgotten, "document"),
             counted(gone(before.reports, after.reports), "report"),
             counted(static_cast<std::size_t>(after.meetings), "meeting"));
  return Exit::done;
}

}  // namespace

void add_forget(CLI::App& app, const Program&, Action& action) {
  const auto options = std::make_shared<ForgetOptions>();
  CLI::App* command = app.add_subcommand("forget", "Take documents out, and what only they said");
  command->add_option("DATABASE", options->database, "Made by whomet build")->required();
  command->add_option("DOCUMENT", options->documents, "Ids of documents: the file's name without its ending")
      ->required();
  command->footer(
      "Example:\n  whomet forget news.db 2026-01-07_paryz\n\n"
      "The meetings that other documents tell of, too, are derived again without this one. A build that is given\n"
      "the article again takes it in again.");
  command->callback([=, &action] { action = [=] { return forget(*options); }; });
}

}  // namespace whomet
