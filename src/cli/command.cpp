// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>
#include <thread>

namespace whomet {
namespace {

namespace fs = std::filesystem;

/// Beside the program that runs, as `cmake --install` puts it; empty where the system does not tell.
fs::path installed_gazetteer() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return error ? fs::path() : program.parent_path().parent_path() / "share" / "whomet" / "gazetteer";
}

/// Changes whenever the program is built anew: what another one compiled may differ from what this one would.
std::string identity(const Program& program) {
  std::error_code error;
  const fs::path self = fs::read_symlink("/proc/self/exe", error);
  const auto size = error ? 0 : fs::file_size(self, error);
  const auto time = error ? fs::file_time_type() : fs::last_write_time(self, error);
  return fmt::format("{} {} {}", program.version, size, time.time_since_epoch().count());
}

std::string environment(const char* name) {
  const char* const value = std::getenv(name);
  return value ? value : "";
}

fs::path cache_folder(const GazetteerOptions& options) {
  if (!options.cache.empty()) return options.cache;
  if (const std::string told = environment("WHOMET_CACHE"); !told.empty()) return told;
  if (const std::string told = environment("XDG_CACHE_HOME"); !told.empty()) return fs::path(told) / "whomet";
  const std::string home = environment("HOME");
  return home.empty() ? fs::path() : fs::path(home) / ".cache" / "whomet";
}

}  // namespace

void tell(const Faults& faults) {
  for (const Fault& fault : faults.all()) fmt::print(stderr, "{}\n", to_string(fault));
  const auto count = faults.all().size();
  throw BadInput(fmt::format("the gazetteer has {} fault{}; nothing was done", count, count == 1 ? "" : "s"));
}

Cache gazetteer_cache(const GazetteerOptions& options, const Program& program) {
  return {cache_folder(options), identity(program),
          [](const std::string& message) { fmt::print(stderr, "whomet: {}\n", message); }};
}

void add_gazetteer_options(CLI::App& app, GazetteerOptions& options) {
  app.add_option("--gazetteer", options.folder, "Folder of people, places and language packs")
      ->type_name("DIR (Env:WHOMET_GAZETTEER)");
  app.add_option("--gazetteer-file", options.files,
                 "Entities to use instead of the folder's own; may be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false);  // what follows is the command's own
  app.add_option("--cache", options.cache, "Folder of compiled gazetteers; ~/.cache/whomet if not told")
      ->type_name("DIR (Env:WHOMET_CACHE)");
}

fs::path gazetteer_folder(const GazetteerOptions& options, const Program& program) {
  // Not by the option itself: CLI11 would set it anew for every command that has it, given or not.
  const char* environment = std::getenv("WHOMET_GAZETTEER");
  const std::string folder = options.folder.empty() && environment ? environment : options.folder;
  if (!folder.empty()) {
    if (fs::is_directory(folder)) return folder;
    throw BadInput(folder +
                   ": no such folder; --gazetteer (or WHOMET_GAZETTEER) names the gazetteer's");
  }
  for (const fs::path& beside : {installed_gazetteer(), fs::path(program.gazetteer)})
    if (fs::is_directory(beside)) return beside;
  throw BadInput("there is no gazetteer beside the program; name its folder with --gazetteer DIR");
}

std::unique_ptr<const Knowledge> load_knowledge(const GazetteerOptions& options, const Program& program) {
  for (const std::string& file : options.files)
    if (!fs::exists(file)) throw BadInput(file + ": there is no such file (--gazetteer-file)");
  Faults faults;
  auto knowledge = load_knowledge(gazetteer_folder(options, program),
                                  {options.files.begin(), options.files.end()}, faults,
                                  gazetteer_cache(options, program));
  if (!faults.none()) tell(faults);
  if (!knowledge) throw std::runtime_error("the gazetteer could not be loaded");
  return knowledge;
}

void add_jobs_option(CLI::App& app, unsigned& jobs) {
  app.add_option("-j,--jobs", jobs, "Threads; 0 is one for every processor")
      ->type_name("N")
      ->capture_default_str();
}

unsigned thread_count(unsigned jobs) {
  constexpr unsigned most = 256;
  return jobs > 0 ? std::min(jobs, most) : std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace whomet
