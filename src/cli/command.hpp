// SPDX-License-Identifier: Apache-2.0
// What the commands share: how they are added to the command line, how they fail, and their common options.
#pragma once

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "whomet/cli.hpp"
#include "whomet/pipeline.hpp"

namespace CLI {
class App;
}

namespace whomet {

/// Wrong usage or input; the message says what and what to do.
struct BadInput : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Set by the command that the user chose, run when the whole line is understood.
using Action = std::function<Exit()>;

/// Where the gazetteer is, as the user said.
struct GazetteerOptions {
  std::string folder;              ///< empty: looked for beside the program
  std::vector<std::string> files;  ///< entities to use instead of the folder's
  std::string cache;               ///< folder of compiled gazetteers; empty: the user's
};
void add_gazetteer_options(CLI::App&, GazetteerOptions&);

/// The folder that the options mean: as told, else ../share/whomet/gazetteer from the program, else that of
/// the sources. Throws BadInput if there is none.
std::filesystem::path gazetteer_folder(const GazetteerOptions&, const Program&);
/// Where compiled gazetteers are kept: as told, else WHOMET_CACHE, else whomet/ in XDG_CACHE_HOME or ~/.cache.
Cache gazetteer_cache(const GazetteerOptions&, const Program&);
/// Tells all faults on standard error and throws BadInput.
[[noreturn]] void tell(const Faults&);
/// Loads it, or tells all its faults on standard error and throws BadInput.
std::unique_ptr<const Knowledge> load_knowledge(const GazetteerOptions&, const Program&);

/// `--jobs`: 0 is one for every processor.
void add_jobs_option(CLI::App&, unsigned& jobs);
unsigned thread_count(unsigned jobs);

void add_extract(CLI::App&, const Program&, Action&);
void add_build(CLI::App&, const Program&, Action&);
void add_ask(CLI::App&, const Program&, Action&);
void add_export(CLI::App&, const Program&, Action&);
void add_show(CLI::App&, const Program&, Action&);
void add_suggest(CLI::App&, const Program&, Action&);
void add_gazetteer(CLI::App&, const Program&, Action&);
void add_same(CLI::App&, const Program&, Action&);
void add_different(CLI::App&, const Program&, Action&);
void add_undo(CLI::App&, const Program&, Action&);
void add_forget(CLI::App&, const Program&, Action&);
void add_explain(CLI::App&, const Program&, Action&);
void add_diff(CLI::App&, const Program&, Action&);

}  // namespace whomet
